import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {studentCdf, studentQuantile} from "../../src/statistics/student.ts";

describe("Student's t", () => {
  // 50-digit arithmetic (mpmath); the first five digits are in every printed table
  test.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 9, 2.262157162798205],
    [0.975, 29, 2.0452296421327043],
    [0.975, 1000, 1.9623390808264085],
    [0.995, 4, 4.604094871349993],
    [0.9999, 7, 7.063432828157514],
    [0.9999, 1, 3183.098757118151],
    [0.9999, 2, 70.70007107496428],
    [0.9999, 1000, 3.732851604575368]
  ])("the %f quantile with %i degrees of freedom is exact to 12 digits", (p, df, t) => {
    expect(studentQuantile(p, df) / t).toBeCloseTo(1, 12);
    expect(studentQuantile(1 - p, df) / -t).toBeCloseTo(1, 11);
    expect(studentCdf(t, df)).toBeCloseTo(p, 14);
    expect(studentCdf(-t, df) / (1 - p)).toBeCloseTo(1, 11);
  });

  test("one degree of freedom is the Cauchy distribution, also in its far tail", () => {
    for (const p of [1e-12, 1e-6, 1e-4, 0.1, 0.3, 0.49999, 0.7, 0.9999]) {
      const exact = p < 0.25 ? -1 / Math.tan(Math.PI * p) : Math.tan(Math.PI * (p - 0.5));
      expect(studentQuantile(p, 1) / exact).toBeCloseTo(1, 11);
    }
    for (const t of [-1e9, -30, -1, 0, 0.1, 2]) expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
  });

  test("two degrees of freedom have the closed form", () => {
    for (const p of [1e-4, 0.025, 0.2, 0.4, 0.6, 0.9, 0.9999])
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 12);
    for (const t of [-5, -0.5, 0, 1, 20])
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
  });

  test("many degrees of freedom approach the normal distribution, endless ones are it", () => {
    expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 14);
    // 1.959963984540054 + (z³ + z)/(4 df), the first term of the Cornish–Fisher expansion
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959963984540054 + 2.3722712 / 1e6, 11);
    expect(studentCdf(-3, Infinity)).toBeCloseTo(0.0013498980316300933, 16);
  });

  test("the quantile inverts the distribution function for every level and size", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-9, max: 1 - 1e-9, noNaN: true}),
        fc.double({min: 0.5, max: 5000, noNaN: true}),
        (p, df) => {
          expect(studentCdf(studentQuantile(p, df), df) / p).toBeCloseTo(1, 11);
        }
      ),
      {seed: 21, numRuns: 1000}
    );
  });

  test("the ends are infinite, the middle is 0, and the tails mirror each other", () => {
    expect(studentQuantile(0, 5)).toBe(-Infinity);
    expect(studentQuantile(1, 5)).toBe(Infinity);
    expect(studentQuantile(0.5, 5)).toBe(0);
    expect(studentQuantile(0.25, 5)).toBe(-studentQuantile(0.75, 5));
    expect(studentCdf(Infinity, 5)).toBe(1);
    expect(studentCdf(-Infinity, 5)).toBe(0);
  });

  test("an impossible level or size is refused", () => {
    expect(() => studentQuantile(1.2, 5)).toThrow("a probability lies between 0 and 1, not 1.2");
    expect(() => studentQuantile(NaN, 5)).toThrow("not NaN");
    expect(() => studentQuantile(0.9, 0)).toThrow("degrees of freedom must be above 0, not 0");
    expect(() => studentCdf(1, -1)).toThrow("not -1");
    expect(() => studentCdf(NaN, 4)).toThrow("NaN");
  });
});
