import {expect, test} from "vitest";
import {binomialUpperTail} from "../../src/statistics/binomial.ts";

/** Sums of exact probabilities. */
function summed(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = k; i <= n; i++) {
    let term = 1;
    for (let j = 0; j < i; j++) term *= ((n - j) / (i - j)) * p;
    sum += term * (1 - p) ** (n - i);
  }
  return sum;
}

test.each([
  [1, 1, 0.5],
  [3, 10, 0.2],
  [10, 10, 0.9],
  [30, 40, 0.6],
  [17, 100, 0.1]
])("%d or more of %d at %d", (k, n, p) => {
  expect(binomialUpperTail(k, n, p)).toBeCloseTo(summed(k, n, p), 12);
});

test("none or more are certain, more than there are impossible, and a sure thing happens every time", () => {
  expect(binomialUpperTail(0, 5, 0.3)).toBe(1);
  expect(binomialUpperTail(6, 5, 0.3)).toBe(0);
  expect(binomialUpperTail(5, 5, 1)).toBe(1);
  expect(binomialUpperTail(1, 5, 0)).toBe(0);
  expect(() => binomialUpperTail(1, 5, 1.2)).toThrow("1.2");
  expect(() => binomialUpperTail(1, 2.5, 0.2)).toThrow("2.5");
});
