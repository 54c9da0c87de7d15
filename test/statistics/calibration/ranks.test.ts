import {expect, test} from "vitest";
import {luck} from "../luck.ts";
import {posteriorRank, rankUniformity} from "../../../src/statistics/calibration/ranks.ts";

test("a rank is the share of the weight below the truth, ties by half, and a place in the gap", () => {
  const sample = {values: [3, 1, 2], weights: [0.5, 0.3, 0.2]};
  expect(posteriorRank(2.5, sample)).toBeCloseTo((3 * 0.5 + 0.5) / 4, 15);
  expect(posteriorRank(2, sample)).toBeCloseTo((3 * 0.4 + 0.5) / 4, 15);
  expect(posteriorRank(0, sample, 0)).toBe(0);
  expect(posteriorRank(9, sample, 1)).toBe(1);
});

test("ranks of what is drawn like the sample are uniform, however small the sample", () => {
  const {uniform} = luck("small samples");
  const ranks = Array.from({length: 20_000}, () => {
    const values = Array.from({length: 3}, uniform);
    return posteriorRank(uniform(), {values, weights: [1, 1, 1]}, uniform());
  });
  expect(rankUniformity(ranks).p).toBeGreaterThan(0.001);
});

test("the statistic is that of Pearson, by hand", () => {
  const ranks = [...Array.from({length: 8}, () => 0.1), ...Array.from({length: 2}, () => 1)];
  const {counts, statistic, p} = rankUniformity(ranks, 2);
  expect(counts).toEqual([8, 2]);
  // (8 − 5)²/5 + (2 − 5)²/5; P(χ² > 3.6) with 1 degree of freedom
  expect(statistic).toBeCloseTo(3.6, 14);
  expect(p).toBeCloseTo(0.0577795711, 9);
});

test("too few ranks and ranks outside of 0..1 are refused", () => {
  expect(() => rankUniformity([0.5], 10)).toThrow("the χ² test of 10 bins needs 50 ranks, not 1");
  expect(() => rankUniformity([0.1, 0.2, 0.3, 0.4, 1.5], 1)).toThrow("a rank lies between 0 and 1, not 1.5");
});
