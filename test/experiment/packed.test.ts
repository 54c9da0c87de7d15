import fc from "fast-check";
import {expect, test} from "vitest";
import {packTallies, unpackTallies} from "../../src/experiment/packed.ts";

const array = (values: readonly number[]) => Float64Array.from(values);
const tallies = (totals: readonly number[], cash: readonly number[] = []) => ({
  totals: array(totals),
  cash: array(cash),
  byChannel: array([0, 0, 5]),
  life: array([0, 0])
});
const counter = fc.oneof(
  {weight: 5, arbitrary: fc.constant(0)},
  {weight: 3, arbitrary: fc.integer({min: -300, max: 300})},
  {weight: 2, arbitrary: fc.maxSafeInteger()},
  {weight: 2, arbitrary: fc.double()}
);

test("whatever counters hold comes back bit by bit", () => {
  fc.assert(
    fc.property(fc.array(counter, {maxLength: 40}), fc.array(counter, {maxLength: 40}), (totals, cash) => {
      const before = tallies(totals, cash);
      const after = unpackTallies(packTallies(before));
      expect(after).toEqual(before);
      for (const part of ["totals", "cash"] as const)
        for (const [i, value] of before[part].entries()) expect(Object.is(after![part][i], value)).toBe(true);
    }),
    {seed: 4, numRuns: 500}
  );
});

test("zeros take almost no room, small counts a byte or two", () => {
  expect(packTallies(tallies(Array.from({length: 5000}, () => 0))).length).toBeLessThan(16);
  const empty = packTallies(tallies([0, 0, 0, 0])).length;
  expect(packTallies(tallies([1, 0, 0, -64])).length - empty).toBeLessThanOrEqual(3);
});

test("the ends of what is written as a whole number come back", () => {
  const edges = [
    2 ** 52,
    -(2 ** 52),
    2 ** 52 + 1,
    2 ** 53,
    -(2 ** 53),
    Number.MAX_VALUE,
    -0,
    NaN,
    Infinity,
    63,
    64,
    -64,
    -65
  ];
  expect(unpackTallies(packTallies(tallies(edges)))).toEqual(tallies(edges));
});

test("bytes that are no tallies are told from those that are, wherever they end", () => {
  const whole = packTallies(tallies([1, 0, 0, 300, 0.5], [7]));
  for (let end = 0; end < whole.length; end++) expect(unpackTallies(whole.subarray(0, end))).toBeUndefined();
  expect(unpackTallies(Uint8Array.of(...whole, 0))).toBeUndefined();
});

test("no bytes whatsoever make it fail or take much memory", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 64}), bytes => {
      const found = unpackTallies(bytes);
      expect(found === undefined || found.totals.length <= 1 << 20).toBe(true);
    }),
    {seed: 5, numRuns: 2000}
  );
});
