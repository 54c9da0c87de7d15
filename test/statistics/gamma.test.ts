import {expect, test} from "vitest";
import {logBeta, logGamma} from "../../src/statistics/gamma.ts";
import {regularisedBeta} from "../../src/statistics/incomplete-beta.ts";

test("ln Γ of a whole number is the logarithm of a factorial", () => {
  let factorial = 1;
  for (let n = 1; n < 20; n++) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14);
  expect(logGamma(1e8) / 1742068066.1038349).toBeCloseTo(1, 15);
});

test("ln B keeps its digits where the three ln Γ would cancel", () => {
  expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 14);
  expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 14);
  // Γ(a)Γ(½)/Γ(a+½) for large a: ½ ln(π/a) + 1/(8a)
  expect(logBeta(1e9, 0.5)).toBeCloseTo(0.5 * Math.log(Math.PI / 1e9) + 1 / 8e9, 14);
});

test("the incomplete beta function of whole parameters is a binomial tail", () => {
  for (const x of [0.01, 0.2, 0.5, 0.77, 0.999])
    for (const [a, n] of [
      [1, 1],
      [3, 7],
      [20, 30],
      [1, 50]
    ]) {
      let tail = 0;
      let choose = 1;
      for (let k = 0; k <= n; k++) {
        if (k >= a) tail += choose * x ** k * (1 - x) ** (n - k);
        choose = (choose * (n - k)) / (k + 1);
      }
      expect(regularisedBeta(x, a, n - a + 1) / tail).toBeCloseTo(1, 12);
    }
  expect(regularisedBeta(0, 2, 3)).toBe(0);
  expect(regularisedBeta(1, 2, 3)).toBe(1);
});

test("numbers outside the domain are refused", () => {
  expect(() => logGamma(0)).toThrow("ln Γ needs a number above 0, not 0");
  expect(() => logBeta(1, -2)).toThrow("ln B needs numbers above 0, not 1 and -2");
  expect(() => regularisedBeta(1.5, 1, 1)).toThrow("needs x between 0 and 1, not 1.5");
});
