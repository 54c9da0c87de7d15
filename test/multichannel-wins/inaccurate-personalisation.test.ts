import {expect, test} from "vitest";
import {gain, shop} from "./world.ts";

/** The shop, and e-mails every four days: the same for everybody in the separate channels, written by an engine where they are joined. */
const writing = (accuracy: string) =>
  shop({people: 240000})
    .replace("channels:\n", "reminding: {}\nchannels:\n  email: {kind: email}\n")
    .replace(
      "base: {links: {identity: {match: {web: 0%, app: 0%}}}}",
      "base: {links: {identity: {match: {web: 0%, app: 0%}}}, programmes: {news: [{every: 4d, send: {channel: email}}]}}"
    ).concat(`      orders: [web -> email, app -> email]
    tools: {engine: {does: personalisation, accuracy: ${accuracy}, setup: 10000, monthly: 500}}
    programmes: {news: [{every: 4d, send: {channel: email, content: personalised}}]}
`);

test("where personalisation is mostly wrong the separate channels win, and nothing else makes them", async () => {
  const [right, wrong] = [await gain(writing("95%")), await gain(writing("10%"))];
  expect(right.low).toBeGreaterThan(0);
  expect(wrong.high).toBeLessThan(0);
});
