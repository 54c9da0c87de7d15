import fc from "fast-check";
import {expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import {Kernel, Owner} from "../../src/model/kernel.ts";
import {advance} from "../../src/model/life.ts";
import {birth, farewell} from "../../src/model/person.ts";
import type {World} from "../../src/model/world.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {threefry} from "../../src/random/threefry.ts";
import type {Setting} from "../../src/scenario/setting.ts";
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

/** Links that carry everything or nothing draw no luck, which a record rightly has only once. */
function sureLinks(world: Setting): Setting {
  return {...world, links: world.links.map(one => ({...one, coverage: Math.round(one.coverage), ramp: 0}))};
}

/** Blocks of luck that a person used more than once, apart from that of being recognised, which is the person's for good. */
function usedTwice(world: World, customer: number): number {
  const key = keyFromSeed("luck", 0);
  const k = new Kernel(world, key, {capacity: 1, slots: 1});
  const seen = new Map<string, number>();
  const words = new Int32Array(4);
  const watched = new Proxy(words, {
    get: (target, name) => target[Number(name)],
    set(target, name, value: number) {
      target[Number(name)] = value;
      if (name === "3") seen.set(target.join(), (seen.get(target.join()) ?? 0) + 1);
      return true;
    }
  });
  Object.defineProperty(k, "out", {value: watched});
  k.customer = customer;
  birth(k);
  advance(k, world.horizon);
  farewell(k);
  for (let block = 0; block < 32; block++) {
    threefry(key[0], key[1], key[2], key[3], customer, Owner.match, 0, block, words);
    seen.delete(words.join());
  }
  return [...seen.values()].filter(times => times > 1).length;
}

test("no luck is ever used twice", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      const compiled = compile(sureLinks(world));
      for (let customer = 0; customer < 10; customer++) expect(usedTwice(compiled, customer)).toBe(0);
    }),
    {seed: 20, numRuns: 60}
  );
});

test("a second message about the same need has luck of its own", () => {
  const world = compile(
    setting({
      segments: [segment({need: 1})],
      channels: [channel("web", 0), mailbox("email", 7, {click: 0.6})],
      identity: [identity({web: 1, email: 1})],
      links: [link("cart", [["email", "web"]])],
      rules: [rule("recovery", {on: "cart abandoned", after: 60, every: 60, times: 20})],
      journey: journey({discover: {cart: 1}, cart: {later: 0.8, order: 0.2}})
    })
  );
  for (let customer = 0; customer < 50; customer++) expect(usedTwice(world, customer)).toBe(0);
});

test("the ninth question of a journey has luck of its own", () => {
  const world = compile(
    setting({
      segments: [segment({need: 1, serveTaste: {web: 1, chat: 1}})],
      channels: [channel("web", 0, {serves: true, serve: serve({resolution: 0.5})}), hotline("chat", 10)],
      desks: [desk("all", ["web", "chat"])],
      support: support({orderCase: 1, followUp: 0.9}),
      journey: journey({discover: {help: 1}, help: {help: 0.95, order: 0.05}})
    })
  );
  for (let customer = 0; customer < 20; customer++) expect(usedTwice(world, customer)).toBe(0);
});
