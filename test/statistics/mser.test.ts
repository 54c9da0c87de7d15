import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mser} from "../../src/statistics/mser.ts";
import {luck} from "./luck.ts";

const known = Array.from({length: 200}, (_, i) => 10 * Math.exp(-i / 15) + ((7919 * i) % 101) / 101);

/** The definition, point by point. */
function plainly(values: readonly number[]): {d: number; statistic: number} {
  const means = Array.from({length: Math.floor(values.length / 5)}, (_, j) =>
    values.slice(5 * j, 5 * j + 5).reduce((a, b) => a + b / 5, 0)
  );
  const at = (d: number) => {
    const kept = means.slice(d);
    const mean = kept.reduce((a, b) => a + b, 0) / kept.length;
    return kept.reduce((sum, z) => sum + (z - mean) ** 2, 0) / kept.length ** 2;
  };
  const points = means.slice(0, -4).map((_, d) => ({d, statistic: at(d)}));
  return points.reduce((best, one) => (one.statistic < best.statistic ? one : best));
}

describe("MSER-5", () => {
  test("leaves out 65 of 200 values of a decaying series", () => {
    const found = mser(known);
    expect(found).toMatchObject({batches: 40, deletedBatches: 13, deleted: 65, reliable: true});
    expect(found.statistic).toBeCloseTo(0.0001044232501753538, 12);
    expect(found.whole).toBeCloseTo(0.0830957004659338, 12);
    expect(found.mean).toBeCloseTo(0.5103410519067074, 12);
  });

  test("is the definition, in one pass", () => {
    const values = fc.array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: 30, maxLength: 120});
    fc.assert(
      fc.property(values, list => {
        const [quick, slow] = [mser(list), plainly(list)];
        expect(quick.statistic).toBeCloseTo(slow.statistic, 8);
        if (Math.abs(quick.statistic - slow.statistic) < 1e-12) return;
        expect(quick.deletedBatches).toBe(slow.d);
      }),
      {seed: 71, numRuns: 200}
    );
  });

  test("of a series that is steady from the start leaves little out", () => {
    const {normal} = luck("steady");
    const shares = Array.from({length: 100}, () => mser(Array.from({length: 500}, normal)).deleted / 500);
    expect(shares.reduce((a, b) => a + b) / 100).toBeLessThan(0.25);
    expect(mser(Array.from({length: 50}, () => 3))).toMatchObject({deleted: 0, mean: 3, statistic: 0});
  });

  test("of a series that changes after its middle says that it is too short", () => {
    expect(mser(Array.from({length: 100}, (_, i) => (i < 70 ? 0 : 5))).reliable).toBe(false);
  });

  test("needs more than five batches", () => {
    expect(() => mser(known.slice(0, 29))).toThrow("more than 5 batches of 5, not 29 values");
    expect(mser(known.slice(0, 30)).batches).toBe(6);
  });
});
