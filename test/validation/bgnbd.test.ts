import {describe, expect, test} from "vitest";
import {bgNbdAlive, bgNbdExpected, bgNbdMean, bgNbdProbability, hypergeometric} from "./closed-forms/bgnbd.ts";
import {luck} from "../statistics/luck.ts";

// CDNOW, 2 357 customers, 39 weeks: the published estimates, and the same before rounding
const cdnow = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};
const unrounded = {r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425754};

describe("BG/NBD", () => {
  test("expected repeat purchases at the rounded estimates", () => {
    const expected = {1: 0.0533, 3: 0.1509, 13: 0.5344, 26: 0.9026, 39: 1.1967, 52: 1.4461, 78: 1.8605};
    for (const [weeks, mean] of Object.entries(expected))
      expect(Math.abs(bgNbdMean(Number(weeks), cdnow) - mean)).toBeLessThan(1e-4);
  });

  test("expected repeat purchases of the authors' spreadsheet", () => {
    const published: [number, number][] = [
      [1 / 7, 0.0078],
      [1, 0.0532],
      [3, 0.1506],
      [31 + 6 / 7, 1.0405],
      [32, 1.0437],
      // the spreadsheet stops its series after 150 terms and shows 1.8576; in full it is 1.857973 (mpmath)
      [78, 1.857973]
    ];
    for (const [weeks, mean] of published) expect(Math.abs(bgNbdMean(weeks, unrounded) - mean)).toBeLessThan(1e-4);
  });

  test("the distribution of purchases in 39 weeks", () => {
    const expected = [0.573786, 0.199395, 0.08543, 0.04586, 0.027671, 0.017965, 0.012269, 0.008695];
    expected.forEach((p, x) => {
      expect(bgNbdProbability(x, 39, cdnow)).toBeCloseTo(p, 6);
    });
    expect(bgNbdProbability(10, 2, cdnow) / 1.07869e-7).toBeCloseTo(1, 3);
  });

  test("the distribution sums to 1 and has the mean of the closed form", () => {
    let [total, mean] = [0, 0];
    for (let x = 0; x < 400; x++) {
      const p = bgNbdProbability(x, 26, cdnow);
      total += p;
      mean += x * p;
    }
    expect(total).toBeCloseTo(1, 6);
    expect(mean).toBeCloseTo(bgNbdMean(26, cdnow), 4);
  });

  test("a customer with two purchases is alive with 73 % and buys 1.226 times in the next 39 weeks", () => {
    const history = {x: 2, tx: 30.43, T: 38.86};
    expect(bgNbdAlive(history, unrounded)).toBeCloseTo(0.7266, 3);
    expect(bgNbdExpected(39, history, unrounded)).toBeCloseTo(1.226, 3);
    expect(bgNbdAlive({x: 0, tx: 0, T: 39}, cdnow)).toBe(1);
  });

  test("the mean is that of 200 000 simulated customers", () => {
    const {uniform, exponential, normal} = luck("bg/nbd");
    // Marsaglia & Tsang 2000; a shape below 1 is raised by 1 and brought back with a uniform power
    const gamma = (shape: number): number => {
      if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
      const d = shape - 1 / 3;
      for (;;) {
        const z = normal();
        const v = (1 + z / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(uniform()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
      }
    };
    const customers = 200_000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < customers; i++) {
      const rate = gamma(cdnow.r) / cdnow.alpha;
      const [x, y] = [gamma(cdnow.a), gamma(cdnow.b)];
      let bought = 0;
      for (let week = exponential() / rate; week < 39; week += exponential() / rate) {
        bought++;
        if (uniform() < x / (x + y)) break;
      }
      sum += bought;
      squares += bought * bought;
    }
    const mean = sum / customers;
    const error = Math.sqrt((squares / customers - mean ** 2) / customers);
    expect(Math.abs(mean - bgNbdMean(39, cdnow))).toBeLessThan(4.89 * error);
  });

  test("the hypergeometric series has its elementary special cases", () => {
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(-Math.log(0.5) / 0.5, 14);
    expect(hypergeometric(2.5, 1.7, 1.7, 0.9)).toBeCloseTo(0.1 ** -2.5, 9);
    expect(() => hypergeometric(1, 1, 2, 1)).toThrow("the hypergeometric series needs |z| below 1, not 1");
  });
});
