import {describe, expect, test} from "vitest";
import {bgNbdAlive, bgNbdLogLikelihood, fitBgNbd} from "../../../src/statistics/buying/bg-nbd.ts";
import {fitNbd, nbdLogLikelihood} from "../../../src/statistics/buying/nbd.ts";
import {presentCustomers} from "../../../src/statistics/buying/present.ts";
import type {History} from "../../../src/statistics/buying/history.ts";
import {logBeta, logGamma} from "../../../src/statistics/gamma.ts";
import {hessian} from "../../../src/statistics/optimise/hessian.ts";
import {bgNbdAlive as publishedAlive, bgNbdExpected} from "../../validation/closed-forms/bgnbd.ts";
import {nbdLogLikelihood as closedForm} from "../../validation/closed-forms/nbd.ts";
import {bgNbdBuyers} from "./buyers.ts";

// CDNOW, weeks: the published estimates
const cdnow = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};
const one = (repeats: number, last: number, watched: number): History => ({repeats, last, watched, customers: 1});

/** The likelihood of one history, by sums over rates and drop-outs instead of the closed form. */
function summed({repeats: x, last, watched}: History, {r, alpha, a, b}: typeof cdnow): number {
  let sum = 0;
  const steps = 400;
  // rates on a logarithmic grid, drop-outs on an even one of their log odds: both integrands vanish at either end
  for (let i = 0; i < steps; i++) {
    const logRate = -60 + (63 * (i + 0.5)) / steps;
    const rate = Math.exp(logRate);
    const gamma = Math.exp(r * Math.log(alpha) + r * logRate - alpha * rate - logGamma(r)) * (63 / steps);
    const poisson = rate ** x;
    const [stays, leaves] = [poisson * Math.exp(-rate * watched), poisson * Math.exp(-rate * last)];
    for (let j = 0; j < 120; j++) {
      const odds = -30 + (60 * (j + 0.5)) / 120;
      const p = 1 / (1 + Math.exp(-odds));
      const q = 1 / (1 + Math.exp(odds));
      const beta = Math.exp(a * Math.log(p) + b * Math.log(q) - logBeta(a, b)) * (60 / 120);
      sum += gamma * beta * (q ** x * stays + (x > 0 ? p * q ** (x - 1) * leaves : 0));
    }
  }
  return Math.log(sum);
}

describe("the likelihood of the BG/NBD", () => {
  test.each([one(0, 0, 39), one(1, 5, 20), one(2, 30.43, 38.86), one(7, 12, 39)])(
    "of one history is that of the sum over all rates and drop-outs",
    history => {
      expect(bgNbdLogLikelihood([history], cdnow)).toBeCloseTo(summed(history, cdnow), 5);
    }
  );

  test("of somebody who never came back is the chance of no purchase", () => {
    expect(bgNbdLogLikelihood([one(0, 0, 39)], cdnow)).toBeCloseTo(cdnow.r * (Math.log(4.414) - Math.log(43.414)), 12);
  });

  test("counts alike histories as often as there are customers of them", () => {
    const thrice = bgNbdLogLikelihood([{...one(2, 3, 9), customers: 3}], cdnow);
    expect(thrice).toBeCloseTo(3 * bgNbdLogLikelihood([one(2, 3, 9)], cdnow), 10);
  });

  test("gives the published chance of being a customer still", () => {
    expect(bgNbdAlive(one(2, 30.43, 38.86), cdnow)).toBeCloseTo(publishedAlive({x: 2, tx: 30.43, T: 38.86}, cdnow), 12);
    expect(bgNbdAlive(one(0, 0, 39), cdnow)).toBe(1);
  });
});

test("the likelihood of the NBD is that of its probabilities", () => {
  const model = {r: 0.969, alpha: 0.218};
  const counts = [48, 37, 30, 24, 20, 16];
  const histories = counts.map((customers, x) => ({repeats: x, last: x && 0.5, watched: 1, customers}));
  expect(nbdLogLikelihood(histories, model)).toBeCloseTo(closedForm(counts, model), 9);
});

test("the NBD of Greene's billboards has the published estimates", () => {
  // exposures of 250 people to a billboard in a week (Greene; Fader & Hardie): r 0.969, alpha 0.218
  const counts = [48, 37, 30, 24, 20, 16, 13, 11, 9, 7, 6, 5, 5, 3, 3, 2, 2, 2, 1, 1, 2, 1, 1, 1];
  const histories = counts.map((customers, x) => ({repeats: x, last: x && 0.5, watched: 1, customers}));
  const {r, alpha, shape, rate, converged} = fitNbd(histories);
  expect(r).toBeCloseTo(0.969, 3);
  expect(alpha).toBeCloseTo(0.218, 3);
  expect(converged).toBe(true);
  // Where everybody is watched equally long the mean is exact, with the variance of an NBD mean.
  const mean = counts.reduce((sum, n, x) => sum + n * x, 0) / 250;
  expect(rate.value).toBeCloseTo(mean, 5);
  const error = Math.sqrt((mean * (1 + 1 / alpha)) / 250);
  expect(Math.log(rate.high! / rate.low!) / (2 * 1.959964)).toBeCloseTo(error / mean, 3);
  expect(shape.low!).toBeLessThan(r);
  expect(shape.high!).toBeGreaterThan(r);
});

describe("the BG/NBD fitted to 3,000 customers who live by it", () => {
  const histories = bgNbdBuyers(cdnow, {customers: 3000, watched: 60, seed: "buyers"});
  const fit = fitBgNbd(histories);
  const truth = {
    rate: cdnow.r / cdnow.alpha,
    shape: cdnow.r,
    dropOut: cdnow.a / (cdnow.a + cdnow.b),
    concentration: cdnow.a + cdnow.b
  };

  test("finds what they live by within its intervals", () => {
    expect(fit.converged).toBe(true);
    for (const name of ["rate", "shape", "dropOut", "concentration"] as const) {
      const {low, high} = fit[name];
      expect(truth[name]).toBeGreaterThan(low!);
      expect(truth[name]).toBeLessThan(high!);
    }
    expect(fit.rate.high! / fit.rate.low!).toBeLessThan(1.4);
    expect(fit.dropOut.high! - fit.dropOut.low!).toBeLessThan(0.15);
  });

  test("is likelier than the truth and than anything near, with a slope of nothing", () => {
    expect(fit.logLikelihood).toBeGreaterThan(bgNbdLogLikelihood(histories, cdnow));
    expect(fit.logLikelihood).toBeCloseTo(bgNbdLogLikelihood(histories, fit), 8);
    for (const name of ["r", "alpha", "a", "b"] as const)
      for (const factor of [0.99, 1.01])
        expect(bgNbdLogLikelihood(histories, {...fit, [name]: fit[name] * factor})).toBeLessThan(fit.logLikelihood);
  });

  test("foresees what the present customers will buy", () => {
    const present = presentCustomers(histories, fit);
    const alive = histories.reduce(
      (sum, {repeats, last, watched}) => sum + publishedAlive({x: repeats, tx: last, T: watched}, fit),
      0
    );
    expect(present.customers).toBeCloseTo(alive, 6);
    // In a short time nobody buys twice, so that purchases are rate × time of those who are there.
    const soon = histories.reduce(
      (sum, {repeats, last, watched}) => sum + bgNbdExpected(0.01, {x: repeats, tx: last, T: watched}, fit),
      0
    );
    expect((present.customers * present.rate * 0.01) / soon).toBeCloseTo(1, 3);
    expect(present.shape).toBeGreaterThan(0);
    expect(present.dropOut).toBeLessThan(fit.dropOut.value);
  });
});

test("people who are all alike, and people who never stop, are found to be so", () => {
  const steady = bgNbdBuyers({r: 500, alpha: 5000, a: 1e-3, b: 10}, {customers: 400, watched: 100, seed: "steady"});
  const {shape} = fitNbd(steady);
  expect(shape.value).toBeGreaterThan(20);
  expect(fitBgNbd(steady).dropOut.value).toBeLessThan(0.01);
});

test("histories from which nothing can be learnt are refused", () => {
  expect(() => fitNbd([one(0, 0, 10)])).toThrow("nobody bought a second time");
  expect(() => fitBgNbd([one(0, 0, 0)])).toThrow("nobody was watched after the first purchase");
  expect(() => fitBgNbd([one(2, 11, 10)])).toThrow("impossible history: 2 repeats, the last at 11 of 10");
  expect(() => fitNbd([one(1, 0, 10)])).toThrow("impossible history");
});

test("second derivatives by differences are those of a known function", () => {
  const found = hessian(([x, y]) => Math.exp(x) * Math.sin(y) + 3 * x * y, [0.3, 0.7]);
  const e = Math.exp(0.3);
  const exact = [
    [e * Math.sin(0.7), e * Math.cos(0.7) + 3],
    [e * Math.cos(0.7) + 3, -e * Math.sin(0.7)]
  ];
  for (const i of [0, 1]) for (const j of [0, 1]) expect(found[i][j]).toBeCloseTo(exact[i][j], 5);
});
