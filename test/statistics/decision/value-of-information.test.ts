import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  minimaxRegret,
  regrets,
  sharesBest,
  valueOfPerfectInformation
} from "../../../src/statistics/decision/value-of-information.ts";
import {normalQuantile} from "../../../src/statistics/normal.ts";
import {worthOfNormal} from "./normal-payoffs.ts";

// Two actions, nothing and a net benefit that is normal: numerical integrals.
const published = [
  [1, 2, 0.39559311480261217],
  [0, 1, 0.3989422804014327],
  [-0.5, 1.5, 0.381354171448608]
];

test.each(published)("with a net benefit of mean %d and deviation %d, knowing it is worth %d", (mean, sd, worth) => {
  expect(worthOfNormal(mean, sd)).toBeCloseTo(worth, 12);
  const n = 20_000;
  const rows = Array.from({length: n}, (_, i) => [0, mean + sd * normalQuantile((i + 0.5) / n)]);
  expect(valueOfPerfectInformation(rows)).toBeCloseTo(worth, 4);
});

describe("an umbrella, a coat or nothing, in rain, sun and wind", () => {
  const payoffs = [
    [5, 4, 0],
    [2, 1, 6],
    [1, 4, 2]
  ];

  test("the regrets are the distances from the best of each row", () => {
    expect(regrets(payoffs)).toEqual([
      [0, 1, 5],
      [4, 5, 0],
      [3, 0, 2]
    ]);
  });

  test("the least worst regret is 4, that of the umbrella", () => {
    expect(minimaxRegret(payoffs)).toBe(0);
  });

  test("knowing the weather is worth 5 less 3", () => {
    expect(valueOfPerfectInformation(payoffs)).toBeCloseTo((5 + 6 + 4) / 3 - 9 / 3, 14);
  });

  test("each is best in one of the three", () => {
    expect(sharesBest(payoffs)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

test("actions that are equally good share the world", () => {
  expect(
    sharesBest([
      [1, 1, 0],
      [0, 2, 2],
      [3, 0, 0],
      [0, 0, 0]
    ])
  ).toEqual([(1 / 2 + 1 + 1 / 3) / 4, (1 / 2 + 1 / 2 + 1 / 3) / 4, (1 / 2 + 1 / 3) / 4]);
});

test("information is worth at least 0, at most any action's mean regret, and nothing where one action is always best", () => {
  const table = fc.integer({min: 2, max: 5}).chain(width =>
    fc.array(fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: width, maxLength: width}), {
      minLength: 1,
      maxLength: 30
    })
  );
  fc.assert(
    fc.property(table, payoffs => {
      const worth = valueOfPerfectInformation(payoffs);
      expect(worth).toBeGreaterThanOrEqual(0);
      const lost = regrets(payoffs);
      for (let j = 0; j < payoffs[0].length; j++)
        expect(worth).toBeLessThanOrEqual(lost.reduce((sum, row) => sum + row[j], 0) / payoffs.length + 1e-6);
      const dominated = payoffs.map(row => [...row, Math.max(...row) + 1]);
      expect(valueOfPerfectInformation(dominated)).toBe(0);
      expect(sharesBest(dominated).at(-1)).toBe(1);
      expect(sharesBest(payoffs).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }),
    {seed: 4, numRuns: 200}
  );
});
