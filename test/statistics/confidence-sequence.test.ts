import {describe, expect, test} from "vitest";
import {confidenceSequence} from "../../src/statistics/confidence-sequence.ts";
import {luck} from "./luck.ts";
import {watchMeans} from "./watched-means.ts";

describe("the confidence sequence", () => {
  test("the half width is the published formula", () => {
    const rho2 = (-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 50;
    expect(rho2).toBeCloseTo(0.1587, 4);
    for (const n of [30, 50, 1000]) {
      const half = 2 * Math.sqrt(((2 * (n * rho2 + 1)) / (n * n * rho2)) * Math.log(Math.sqrt(n * rho2 + 1) / 0.05));
      expect(confidenceSequence(n, 2)).toBeCloseTo(half, 12);
    }
  });

  test("the price of watching is 1.55 to 1.70 times the width", () => {
    const price = (n: number) => confidenceSequence(n, 1)! / (1.959964 / Math.sqrt(n));
    expect(price(50)).toBeCloseTo(1.549, 3);
    expect(price(1000)).toBeCloseTo(1.703, 3);
    expect(price(50)).toBeLessThan(price(30));
    expect(price(50)).toBeLessThan(price(100));
  });

  test("the optimum is where it is narrowest for its size", () => {
    for (const optimum of [100, 4096, 100_000]) {
      const scaled = (n: number) => confidenceSequence(n, 1, {optimum})! * Math.sqrt(n);
      expect(scaled(optimum)).toBeLessThan(scaled(optimum * 2));
      expect(scaled(optimum)).toBeLessThan(scaled(optimum / 2));
    }
  });

  test("it narrows with the observations and widens with the certainty asked for", () => {
    for (let n = 30; n < 2000; n += 7) {
      expect(confidenceSequence(n + 7, 1)!).toBeLessThan(confidenceSequence(n, 1)!);
      expect(confidenceSequence(n, 1, {alpha: 0.01})!).toBeGreaterThan(confidenceSequence(n, 1)!);
    }
  });

  test("there is none before 30 observations unless a lower minimum is asked for", () => {
    expect(confidenceSequence(29, 1)).toBeNull();
    expect(confidenceSequence(10, 1, {minimum: 10})).toBeGreaterThan(0);
    expect(confidenceSequence(1, 1, {minimum: 1})).toBeNull();
  });

  test("values without spread have an interval without width", () => {
    expect(confidenceSequence(100, 0)).toBe(0);
  });

  test("impossible options are refused", () => {
    expect(() => confidenceSequence(100, 1, {alpha: 0})).toThrow("alpha lies between 0 and 1, not 0");
    expect(() => confidenceSequence(100, 1, {optimum: 0})).toThrow("the optimum must be above 0 observations, not 0");
  });

  test("watched from 30 to 1 000 observations it misses the truth in 1 of 20 runs, an ordinary interval in over a third", () => {
    const {normal} = luck("watching");
    const {sequence, naive} = watchMeans(normal, {runs: 600});
    expect(sequence).toBeLessThan(0.06);
    expect(naive).toBeGreaterThan(0.35);
  });
});
