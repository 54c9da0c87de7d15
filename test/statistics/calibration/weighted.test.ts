import {describe, expect, test} from "vitest";
import {
  effectiveSize,
  resample,
  weightedCovariance,
  weightedMoments,
  weightedQuantiles
} from "../../../src/statistics/calibration/weighted.ts";

describe("a weighted sample", () => {
  test("is the sample in which every value stands as often as its weight says", () => {
    const weighted = {values: [5, 1, 3], weights: [1, 2, 3]};
    const spelt = [1, 1, 3, 3, 3, 5];
    const mean = spelt.reduce((sum, value) => sum + value, 0) / 6;
    const variance = spelt.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 6;
    expect(weightedMoments(weighted).mean).toBeCloseTo(mean, 14);
    expect(weightedMoments(weighted).sd).toBeCloseTo(Math.sqrt(variance), 14);
    const [[cov]] = weightedCovariance([[5], [1], [3]], weighted.weights);
    expect(cov).toBeCloseTo(variance, 14);
  });

  test("has quantiles of type 5 where all weights are equal", () => {
    // R: quantile(c(1, 2, 4, 8), c(0.05, 0.25, 0.5, 0.9), type = 5)
    expect(weightedQuantiles({values: [4, 8, 1, 2], weights: [2, 2, 2, 2]}, [0.05, 0.25, 0.5, 0.9])).toEqual([
      1,
      1.5,
      3,
      expect.closeTo(8, 12)
    ]);
  });

  test("does not see values without weight", () => {
    expect(weightedQuantiles({values: [7, 100], weights: [1, 0]}, [0, 0.5, 1])).toEqual([7, 7, 7]);
    expect(() => weightedQuantiles({values: [1], weights: [0]}, [0.5])).toThrow("at least one value with weight");
    expect(() => weightedQuantiles({values: [1], weights: [1]}, [1.5])).toThrow("not 1.5");
  });

  test("is as good as so many equal ones", () => {
    expect(effectiveSize([2, 2, 2, 2])).toBe(4);
    expect(effectiveSize([1, 0, 0])).toBe(1);
    expect(effectiveSize([3, 1])).toBeCloseTo(1.6, 14);
  });

  test("is resampled as often as its weights say, give or take one", () => {
    const weights = [0.5, 0.1, 0.4];
    for (const start of [0, 0.3, 0.99]) {
      const chosen = resample(weights, 20, start);
      expect(chosen).toHaveLength(20);
      weights.forEach((weight, i) => {
        expect(Math.abs(chosen.filter(index => index === i).length - 20 * weight)).toBeLessThanOrEqual(1);
      });
    }
  });
});
