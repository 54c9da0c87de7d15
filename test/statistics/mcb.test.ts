import {describe, expect, test} from "vitest";
import {comparisonsWithTheBest} from "../../src/statistics/mcb.ts";
import {criticalValue} from "../../src/statistics/interval.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {luck} from "./luck.ts";

const gapsOf = (means: readonly number[], half: number) => (i: number, l: number) => ({
  value: means[i] - means[l],
  half
});

describe("multiple comparisons with the best", () => {
  test("have Hsu's constrained intervals", () => {
    // 5 and 4.8 cannot be told apart, 3 is behind both
    expect(comparisonsWithTheBest(3, gapsOf([5, 3, 4.8], 0.5))).toEqual([
      {low: expect.closeTo(-0.3, 12), high: expect.closeTo(0.7, 12), possible: true},
      {low: expect.closeTo(-2.5, 12), high: 0, possible: false},
      {low: expect.closeTo(-0.7, 12), high: expect.closeTo(0.3, 12), possible: true}
    ]);
  });

  test("name one best where it is clear, and everything where nothing is", () => {
    expect(comparisonsWithTheBest(3, gapsOf([5, 3, 4], 0.5))[0]).toEqual({low: 0, high: 1.5, possible: true});
    expect(comparisonsWithTheBest(3, gapsOf([5, 3, 4], 9)).every(({possible}) => possible)).toBe(true);
  });

  test("leave those among the best that are exactly equal to it", () => {
    const equal = comparisonsWithTheBest(3, gapsOf([5, 5, 4], 0));
    expect(equal.map(({possible}) => possible)).toEqual([true, true, false]);
    expect(equal[0]).toMatchObject({low: 0, high: 0});
  });

  test("hold all together in 95 % of 500 experiments with common luck, whichever is the best", () => {
    const {normal} = luck("best");
    const truth = [0.3, 0, 0.3, 0.25];
    const k = truth.length;
    const [n, level] = [12, 1 - 0.1 / (k - 1)];
    const half = criticalValue(n - 1, level) / criticalValue(n - 1, 0.95);
    let [held, kept] = [0, 0];
    for (let run = 0; run < 500; run++) {
      const luckOf = Array.from({length: n}, normal);
      const values = truth.map((mean, i) => luckOf.map(x => mean + (1 + i / 4) * x + 0.4 * normal()));
      const found = comparisonsWithTheBest(k, (i, l) => {
        const {value, low, high} = pairedDifference(values[i], values[l]);
        return {value, half: (half * (high! - low!)) / 2};
      });
      const distances = truth.map((mean, i) => mean - Math.max(...truth.filter((_, l) => l !== i)));
      if (distances.every((distance, i) => found[i].low <= distance && distance <= found[i].high)) held++;
      if (found[0].possible) kept++;
    }
    expect(held / 500).toBeGreaterThan(0.93);
    expect(kept / 500).toBeGreaterThan(0.95);
  });
});
