import fc from "fast-check";
import {expect, test} from "vitest";
import {closed} from "../../../src/statistics/games/closed.ts";
import {shapleyOf} from "../../../src/statistics/games/shapley-value.ts";

const amount = fc.double({min: -1e9, max: 1e9, noNaN: true});

test("Shapley values close the gap between nobody and everybody to the last bit, in any order", () => {
  const game = fc
    .integer({min: 1, max: 6})
    .chain(n => fc.array(amount, {minLength: 1 << n, maxLength: 1 << n}))
    .filter(worths => worths.some(worth => Math.abs(worth) > 1e-6));
  let changed = 0;
  fc.assert(
    fc.property(game, worths => {
      const raw = shapleyOf(worths);
      const {from, to, whole, parts} = closed(worths[0]!, worths.at(-1)!, raw);
      if (raw.reduce((sum, part) => sum + part, 0) !== worths.at(-1)! - worths[0]!) changed++;
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(parts.toReversed().reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(parts.reduce((sum, part) => sum + part, from)).toBe(to);
      const size = worths.reduce((largest, worth) => Math.max(largest, Math.abs(worth)), 0);
      for (const [i, part] of parts.entries())
        expect(Math.abs(part - raw[i]!)).toBeLessThanOrEqual(1e-14 * raw.length * size);
    }),
    {seed: 13, numRuns: 500}
  );
  // sums of floating point numbers hardly ever close by themselves
  expect(changed).toBeGreaterThan(100);
});

test("what rounding leaves over goes to the largest part", () => {
  const {parts, whole} = closed(0, 1, [0.1, 0.2, 0.7 + 1e-9]);
  expect(parts[0]! + parts[1]! + parts[2]!).toBe(whole);
  expect(parts[0]).toBeCloseTo(0.1, 14);
  expect(parts[1]).toBeCloseTo(0.2, 14);
  expect(parts[2]).toBeCloseTo(0.7, 14);
});

test("numbers that are short already stay what they are", () => {
  expect(closed(3, 10, [2.5, -1, 5.5])).toEqual({from: 3, to: 10, whole: 7, parts: [2.5, -1, 5.5]});
  expect(closed(0, 0, [0, 0])).toEqual({from: 0, to: 0, whole: 0, parts: [0, 0]});
  expect(closed(1, NaN, [2]).parts).toEqual([2]);
});
