import {describe, expect, test} from "vitest";
import {studentisedRangeCdf, studentisedRangeQuantile} from "../../src/statistics/studentised-range.ts";
import {studentQuantile} from "../../src/statistics/student.ts";

describe("Tukey's studentised range", () => {
  test.each([
    [2, 9, 3.1992],
    [2, 19, 2.96],
    [2, 49, 2.842],
    [3, 9, 3.9485],
    [3, 19, 3.5927],
    [3, 49, 3.418],
    [5, 9, 4.7554],
    [5, 19, 4.2528],
    [5, 49, 4.005],
    [10, 9, 5.7384],
    [10, 19, 5.0375],
    [10, 49, 4.6857]
  ])("of %i means with %i degrees of freedom has the 0.95 point of the tables", (means, df, q) => {
    expect(studentisedRangeQuantile(0.95, means, df)).toBeCloseTo(q, 4);
  });

  test("agrees with SciPy's integration to nine digits, also far out and with few degrees of freedom", () => {
    expect(studentisedRangeQuantile(0.95, 10, 49)).toBeCloseTo(4.685743376973411, 9);
    expect(studentisedRangeQuantile(0.95, 3, 2)).toBeCloseTo(8.330782645637044, 8);
    expect(studentisedRangeQuantile(0.99, 6, 5)).toBeCloseTo(8.913107138289599, 8);
    expect(studentisedRangeCdf(3.5, 4, 12)).toBeCloseTo(0.8849069920361906, 9);
  });

  test("of two means is Student's t times √2", () => {
    for (const df of [2, 7, 40, Infinity])
      for (const p of [0.5, 0.9, 0.99])
        expect(studentisedRangeQuantile(p, 2, df) / (Math.SQRT2 * studentQuantile((1 + p) / 2, df))).toBeCloseTo(1, 8);
  });

  test("is a distribution: from 0 on, growing, and wider for more means", () => {
    expect([-1, 0].map(q => studentisedRangeCdf(q, 3, 9))).toEqual([0, 0]);
    const at = [0.5, 1, 2, 4, 8].map(q => studentisedRangeCdf(q, 4, 9));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(studentisedRangeCdf(3, 5, 9)).toBeLessThan(studentisedRangeCdf(3, 4, 9));
    expect(studentisedRangeCdf(100, 3, 9)).toBeCloseTo(1, 9);
  });

  test("of one mean is refused, as are impossible levels", () => {
    expect(() => studentisedRangeCdf(3, 1, 9)).toThrow("a range needs a whole number of means from 2, not 1");
    expect(() => studentisedRangeQuantile(1, 3, 9)).toThrow("a probability lies between 0 and 1, not 1");
  });
});
