import {expect, test} from "vitest";
import {product} from "../../../src/statistics/decision/matrix.ts";
import {smooth, splineBasis} from "../../../src/statistics/decision/regression-spline.ts";
import {luckOf} from "./normal-payoffs.ts";
import {standardNormal} from "../../../src/random/samplers/normal.ts";

const n = 120;
const x = Array.from({length: n}, (_, i) => ((i * 37) % n) / n + 3);
const fitOf = (inputs: readonly number[], y: readonly number[]) => {
  const mean = y.reduce((a, b) => a + b) / y.length;
  const basis = splineBasis(inputs);
  const found = smooth(
    basis,
    y.map(value => [value - mean])
  );
  return {...found, fitted: product(basis.q, found.coefficients).map(([value]) => value + mean)};
};

test("the columns of the basis are orthonormal and at right angles to the constant", () => {
  const {q, bend} = splineBasis(x);
  expect(bend).toHaveLength(7);
  for (const k of bend.keys()) {
    expect(q.reduce((sum, row) => sum + row[k], 0)).toBeCloseTo(0, 9);
    for (const l of bend.keys())
      expect(q.reduce((sum, row) => sum + row[k] * row[l], 0)).toBeCloseTo(k === l ? 1 : 0, 9);
  }
  expect(bend.filter(value => value === 0)).toHaveLength(1);
});

test("a straight line is met exactly and takes one degree of freedom", () => {
  const {fitted, degrees} = fitOf(
    x,
    x.map(value => 4 - 3 * value)
  );
  for (const [i, value] of fitted.entries()) expect(value).toBeCloseTo(4 - 3 * x[i], 8);
  expect(degrees).toBeCloseTo(1, 4);
});

test("a wave is followed to a hundredth of its height", () => {
  const wave = x.map(value => Math.sin(4 * value));
  const {fitted} = fitOf(x, wave);
  for (const [i, value] of fitted.entries()) expect(Math.abs(value - wave[i])).toBeLessThan(0.02);
});

test("noise is hardly followed: about two of its 120 degrees of freedom on average", () => {
  const spent = Array.from({length: 40}, (_, e) => {
    const luck = luckOf("noise", e);
    return fitOf(
      x,
      x.map((_value, i) => standardNormal(luck.at(i, 0, 0, 0)))
    ).degrees;
  });
  expect(spent.reduce((a, b) => a + b) / spent.length).toBeLessThan(2);
});

test("an input of two values is a straight line, of one value nothing", () => {
  const two = x.map((_, i) => i % 2);
  const {fitted} = fitOf(
    two,
    two.map(value => 7 * value + 1)
  );
  for (const [i, value] of fitted.entries()) expect(value).toBeCloseTo(7 * two[i] + 1, 10);
  expect(splineBasis(x.map(() => 2)).bend).toEqual([]);
});
