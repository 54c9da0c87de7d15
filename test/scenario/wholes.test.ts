import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {onTop} from "../../src/experiment/on-top.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {balance, wholeOf} from "../../src/scenario/wholes.ts";
import {scenarioOf} from "./reading.ts";

const three = scenarioOf(`
throughline: 1
title: Three
segments: {a: {share: 50%}, b: {share: 30%}, c: {share: 20%}}
channels: {site: {kind: website}, one: {kind: facebook}, two: {kind: display-ads}, three: {kind: instagram}}
budgets: {total: 1000, split: {one: 60%, two: 30%, three: 10%}}
strategies:
  first: {}
  second: {channels: {three: off}}
`);
const sharesWith = (values: Readonly<Record<string, number>>, strategy = "first") =>
  Object.fromEntries(
    resolve(three, strategy, {values: new Map(Object.entries(values))}).segments.map(({id, share}) => [id, share])
  );

test("shares of segments and of a split are parts of a whole, other shares are not", () => {
  expect(wholeOf("segments.a.share")).toBe("segments");
  expect(wholeOf("budgets.split.one")).toBe("budgets.split");
  expect(wholeOf("strategies.x.budgets.split.one")).toBe("strategies.x.budgets.split");
  expect(["complaints.share", "segments.a.existing", "budgets.floor"].map(wholeOf)).toEqual([null, null, null]);
});

test("what is held stays, the others keep their proportions, and all add up", () => {
  const part = fc.double({min: 0, max: 1, noNaN: true});
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, fc.boolean()), {minLength: 2, maxLength: 6}), list => {
      const total = list.reduce((sum, [written]) => sum + written, 0);
      fc.pre(total > 0.01);
      const standard = new Map(list.map(([written], i) => [String(i), written / total]));
      const held = new Set(list.flatMap(([, , is], i) => (is ? [String(i)] : [])));
      const parts = new Map(list.map(([, now], i) => [String(i), now]));
      const made = balance(parts, {held, standard});
      expect([...made.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect([...made.values()].every(share => share >= 0 && share <= 1 + 1e-6)).toBe(true);
      const taken = [...held].reduce((sum, name) => sum + parts.get(name)!, 0);
      const still = taken < 1 && held.size < list.length ? [...held] : [];
      expect(still.map(name => made.get(name))).toEqual(still.map(name => parts.get(name)));
    }),
    {seed: 5}
  );
});

describe("in a world", () => {
  test("segments make way for those that are moved", () => {
    expect(sharesWith({"segments.a.share": 0.75})).toEqual({a: 0.75, b: 0.15, c: expect.closeTo(0.1, 12)});
    expect(sharesWith({"segments.a.share": 1})).toEqual({a: 1, b: 0, c: 0});
    expect(sharesWith({"segments.a.share": 0})).toEqual({a: 0, b: 0.6, c: 0.4});
    expect(sharesWith({"segments.a.share": 0.4, "segments.b.share": 0.4})).toEqual({
      a: 0.4,
      b: 0.4,
      c: expect.closeTo(0.2, 12)
    });
    expect(sharesWith({"segments.a.share": 0.9, "segments.b.share": 0.9})).toEqual({a: 0.5, b: 0.5, c: 0});
  });

  test("so do the channels of a split, those that the strategy does not have among them", () => {
    const values = new Map([["budgets.split.one", 0.8]]);
    expect(resolve(three, "first", {values}).budgets!.split).toEqual({
      one: 0.8,
      two: expect.closeTo(0.15, 12),
      three: expect.closeTo(0.05, 12)
    });
    expect(resolve(three, "second", {values}).budgets!.split).toEqual({one: 0.8, two: expect.closeTo(0.15, 12)});
    expect(resolve(three, "second").budgets!.split).toEqual({one: 0.6, two: 0.3});
  });

  test("an experiment moves a share that was moved before, and the others keep the proportions that they have got", () => {
    const below = new Map([
      ["segments.a.share", 0.2],
      ["segments.b.share", 0.2],
      ["segments.c.share", 0.6]
    ]);
    const values = onTop(three, "first", below, new Map([["segments.a.share", 0.6]]));
    expect([...values]).toEqual([
      ["segments.a.share", 0.6],
      ["segments.b.share", expect.closeTo(0.1, 12)],
      ["segments.c.share", expect.closeTo(0.3, 12)]
    ]);
  });
});

test("the only part of a whole is no number that can be moved", () => {
  const one = scenarioOf(
    "throughline: 1\ntitle: One\nsegments: {a: {share: 100%}}\nchannels: {site: {kind: website}}\nstrategies: {first: {}}\n"
  );
  expect(parameters(one, "first").map(({path}) => path)).not.toContain("segments.a.share");
  expect(parameters(three, "first").map(({path}) => path)).toContain("segments.a.share");
});
