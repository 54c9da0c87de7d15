import {describe, expect, test, vi} from "vitest";
import {permutationTest, quantiles} from "../../src/statistics/describe.ts";
import {luck} from "./luck.ts";

describe("quantiles", () => {
  test("they interpolate as R's default does", () => {
    const values = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];
    expect(quantiles(values, [0, 0.25, 0.5, 0.75, 1])).toEqual([3, 7.25, 9, 14.5, 20]);
    expect(quantiles(values.toReversed(), [0.25])).toEqual([7.25]);
    expect(quantiles([5], [0.1, 0.9])).toEqual([5, 5]);
  });

  test("the values stay as they were", () => {
    const values = [3, 1, 2];
    quantiles(values, [0.5, 0.9]);
    expect(values).toEqual([3, 1, 2]);
  });

  test("no values and impossible probabilities are refused", () => {
    expect(() => quantiles([], [0.5])).toThrow("quantiles need at least one value");
    expect(() => quantiles([1], [1.5])).toThrow("a probability lies between 0 and 1, not 1.5");
  });
});

describe("permutation test", () => {
  /** Every way to choose the first group, of means by brute force. */
  function exact(a: number[], b: number[], extreme: (difference: number, observed: number) => boolean): number {
    const all = [...a, ...b];
    const total = all.reduce((x, y) => x + y, 0);
    const gap = (sum: number) => sum / a.length - (total - sum) / b.length;
    const observed = gap(a.reduce((x, y) => x + y, 0));
    let [hits, ways] = [0, 0];
    for (let mask = 0; mask < 1 << all.length; mask++) {
      const chosen = all.filter((_, i) => mask & (1 << i));
      if (chosen.length !== a.length) continue;
      ways++;
      if (extreme(gap(chosen.reduce((x, y) => x + y, 0)), observed)) hits++;
    }
    return hits / ways;
  }

  const control = [2, 5, 3, 6, 7, 2, 5];
  const treatment = [20, 5, 13, 12, 7, 2, 2];

  test("it agrees with the full enumeration of all 3 432 relabellings", () => {
    const {uniform} = luck("permutations");
    const options = {random: uniform, permutations: 20_000};
    const twoSided = exact(treatment, control, (d, o) => Math.abs(d) >= Math.abs(o) - 1e-9);
    const oneSided = exact(treatment, control, (d, o) => d >= o - 1e-9);
    const error = (p: number) => 4.89 * Math.sqrt((p * (1 - p)) / 20_000);
    expect(Math.abs(permutationTest(treatment, control, options) - twoSided)).toBeLessThan(error(twoSided));
    const greater = permutationTest(treatment, control, {...options, alternative: "greater"});
    expect(Math.abs(greater - oneSided)).toBeLessThan(error(oneSided));
    const less = permutationTest(control, treatment, {...options, alternative: "less"});
    expect(Math.abs(less - oneSided)).toBeLessThan(error(oneSided));
  });

  test("the same seed gives the same value, and native randomness is never asked", () => {
    const native = vi.spyOn(Math, "random").mockImplementation(() => {
      throw new Error("native randomness");
    });
    try {
      const p = () => permutationTest(treatment, control, {random: luck("again").uniform, permutations: 500});
      expect(p()).toBe(p());
    } finally {
      native.mockRestore();
    }
  });

  test("even a perfect separation has a positive value", () => {
    const low = Array.from({length: 30}, (_, i) => i);
    const high = low.map(x => x + 1000);
    expect(permutationTest(high, low, {random: luck("separate").uniform, permutations: 99})).toBe(0.01);
  });

  test("nothing to compare is refused", () => {
    expect(() => permutationTest([], [1], {random: () => 0})).toThrow("needs at least one value on each side");
    expect(() => permutationTest([1], [1], {random: () => 0, permutations: 0})).toThrow("from 1, not 0");
  });
});
