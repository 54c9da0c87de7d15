import fc from "fast-check";
import {expect, test} from "vitest";
import {
  channel,
  desk,
  hotline,
  identity,
  journey,
  link,
  mailbox,
  rule,
  segment,
  serve,
  setting,
  support
} from "../model/settings.ts";
import {anySetting} from "./any-setting.ts";
import {usedTwice} from "./used-twice.ts";

test("no luck is ever used twice", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      expect(usedTwice(world, 10)).toBe(0);
    }),
    {seed: 20, numRuns: 60}
  );
});

test("a second message about the same need has luck of its own", () => {
  const world = setting({
    segments: [segment({need: 1})],
    channels: [channel("web", 0), mailbox("email", 7, {click: 0.6})],
    identity: [identity({web: 1, email: 1})],
    links: [link("cart", [["email", "web"]])],
    rules: [rule("recovery", {on: "cart abandoned", after: 60, every: 60, times: 20})],
    journey: journey({discover: {cart: 1}, cart: {later: 0.8, order: 0.2}})
  });
  expect(usedTwice(world, 50)).toBe(0);
});

test("the ninth question of a journey has luck of its own", () => {
  const world = setting({
    segments: [segment({need: 1, serveTaste: {web: 1, chat: 1}})],
    channels: [channel("web", 0, {serves: true, serve: serve({resolution: 0.5})}), hotline("chat", 10)],
    desks: [desk("all", ["web", "chat"])],
    support: support({orderCase: 1, followUp: 0.9}),
    journey: journey({discover: {help: 1}, help: {help: 0.95, order: 0.05}})
  });
  expect(usedTwice(world, 20)).toBe(0);
});
