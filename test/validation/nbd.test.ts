import {describe, expect, test} from "vitest";
import {maximise} from "./closed-forms/maximise.ts";
import {nbdLogLikelihood, nbdMean, nbdProbability} from "./closed-forms/nbd.ts";

// people with 0, 1, … 23 exposures to billboards, Greene 1982 (n = 250)
const billboards = [48, 37, 30, 24, 20, 16, 13, 11, 9, 7, 6, 5, 5, 3, 3, 2, 2, 2, 1, 1, 2, 1, 1, 1];

describe("NBD", () => {
  test("billboard exposures have the published log-likelihood and expected counts", () => {
    expect(billboards.reduce((a, b) => a + b)).toBe(250);
    const published = {r: 0.969, alpha: 0.218};
    expect(nbdLogLikelihood(billboards, published)).toBeCloseTo(-649.689, 3);
    const expected = [47.2, 37.55, 30.35, 24.66, 20.09, 16.39, 13.39, 10.94, 8.95, 7.32, 5.99];
    expected.forEach((count, x) => {
      expect(250 * nbdProbability(x, published)).toBeCloseTo(count, 2);
    });
    expect(nbdMean({r: 0.96926, alpha: 0.21752})).toBeCloseTo(4.456, 3);
  });

  test("the likelihood is largest at the published estimates", () => {
    const [r, alpha] = maximise(([r, alpha]) => nbdLogLikelihood(billboards, {r, alpha}), [2, 2]);
    expect(r).toBeCloseTo(0.96926, 4);
    expect(alpha).toBeCloseTo(0.21752, 4);
    expect(nbdLogLikelihood(billboards, {r, alpha})).toBeCloseTo(-649.6888, 4);
  });

  test("probabilities sum to 1 and have the mean and variance of a gamma mixture of Poisson counts", () => {
    const nbd = {r: 0.5, alpha: 0.25};
    let [total, mean, square] = [0, 0, 0];
    for (let x = 0; x < 2000; x++) {
      const p = nbdProbability(x, nbd, 3);
      total += p;
      mean += x * p;
      square += x * x * p;
    }
    expect(total).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(nbdMean(nbd, 3), 10);
    expect(square - mean ** 2).toBeCloseTo(6 + 36 / 0.5, 8);
  });
});
