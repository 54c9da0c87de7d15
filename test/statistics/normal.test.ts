import {expect, test} from "vitest";
import {normalCdf, normalQuantile} from "../../src/statistics/normal.ts";

// 40-digit arithmetic (mpmath), rounded
test.each([
  [-20, 2.7536241186062337e-89],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [3, 0.9986501019683699]
])("the normal distribution function at %f keeps 13 digits", (z, p) => {
  expect(normalCdf(z) / p).toBeCloseTo(1, 13);
});

test.each([
  [1e-30, -11.464024688443615],
  [1e-10, -6.361340902404056],
  [0.025, -1.959963984540054],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.9999, 3.7190164854556804]
])("the normal quantile at %f keeps 13 digits", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test("the quantile inverts the distribution function from tail to tail", () => {
  for (let z = -37; z <= 8; z += 0.37) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, z > 4 ? 1 : 11);
});

test("the distribution function is smooth where the series hands over to the fraction", () => {
  for (const z of [2, 3]) {
    const slope = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    expect((normalCdf(z + 1e-4) - normalCdf(z - 1e-4)) / 2e-4 / slope).toBeCloseTo(1, 7);
    expect((normalCdf(-z + 1e-4) - normalCdf(-z - 1e-4)) / 2e-4 / slope).toBeCloseTo(1, 7);
  }
});

test("what is no number is refused", () => {
  expect(() => normalCdf(NaN)).toThrow("the normal distribution needs a number, not NaN");
  expect(() => normalQuantile(-0.1)).toThrow("a probability lies between 0 and 1, not -0.1");
});
