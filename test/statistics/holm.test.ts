import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {holm} from "../../src/statistics/holm.ts";
import {luck} from "./luck.ts";

describe("Holm's correction", () => {
  test("gives R's p.adjust of four values in their order", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02].map(p => expect.closeTo(p, 12)));
    expect(holm([0.9, 0.6, 0.5])).toEqual([1, 1, 1]);
    expect(holm([0.02])).toEqual([0.02]);
    expect(holm([])).toEqual([]);
  });

  test("never lowers a value, keeps their order, and lies between none and Bonferroni's", () => {
    const value = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(fc.array(value, {maxLength: 12}), values => {
        const adjusted = holm(values);
        const inOrder = values.map((p, i) => [p, adjusted[i]]).toSorted(([p], [q]) => p - q);
        expect(inOrder.map(([, one]) => one)).toEqual(adjusted.toSorted((a, b) => a - b));
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * values.length));
        });
      }),
      {seed: 61, numRuns: 300}
    );
  });

  test("keeps a wrong rejection among five true hypotheses below 5 %, where each alone makes one in 23 %", () => {
    const {uniform} = luck("holm");
    let [alone, together] = [0, 0];
    for (let run = 0; run < 4000; run++) {
      const values = Array.from({length: 5}, uniform);
      if (values.some(p => p <= 0.05)) alone++;
      if (holm(values).some(p => p <= 0.05)) together++;
    }
    expect(Math.abs(alone / 4000 - (1 - 0.95 ** 5))).toBeLessThan(0.033);
    expect(Math.abs(together / 4000 - (1 - 0.99 ** 5))).toBeLessThan(0.017);
  });

  test("of what is no probability is refused", () => {
    expect(() => holm([0.1, NaN])).toThrow("a p-value lies between 0 and 1, not NaN");
  });
});
