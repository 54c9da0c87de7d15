import {logBeta, logGamma} from "../../../src/statistics/gamma.ts";

/**
 * BG/NBD (Fader, Hardie & Lee, Marketing Science 24(2), 2005): gamma(r, alpha) purchase rates, and after every purchase a
 * customer is lost with a beta(a, b) probability.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** x repeat purchases, the last one at tx, observed until T. */
export interface History {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** Gauss's hypergeometric series for |z| < 1. */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(Math.abs(z) < 1)) throw new RangeError(`the hypergeometric series needs |z| below 1, not ${z}`);
  let term = 1;
  let sum = 1;
  for (let j = 0; Math.abs(term) > 1e-17 * Math.abs(sum); j++) {
    term *= (((a + j) * (b + j)) / ((c + j) * (1 + j))) * z;
    sum += term;
  }
  return sum;
}

/** E[X(t)], equation 9. */
export function bgNbdMean(t: number, {r, alpha, a, b}: BgNbd): number {
  const series = hypergeometric(r, b, a + b - 1, t / (alpha + t));
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * series);
}

/** P(X(t) = x), equation 8. */
export function bgNbdProbability(x: number, t: number, {r, alpha, a, b}: BgNbd): number {
  const nbd = (j: number) =>
    Math.exp(
      logGamma(r + j) - logGamma(r) - logGamma(j + 1) - r * Math.log1p(t / alpha) + j * Math.log(t / (alpha + t))
    );
  const alive = Math.exp(logBeta(a, b + x) - logBeta(a, b)) * nbd(x);
  if (x === 0) return alive;
  let below = 0;
  for (let j = 0; j < x; j++) below += nbd(j);
  return alive + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * (1 - below);
}

/** P(still a customer at T | history). */
export function bgNbdAlive(history: History, model: BgNbd): number {
  return 1 / (1 + lostOdds(history, model));
}

/** E[purchases in (T, T + t] | history], equation 10. */
export function bgNbdExpected(t: number, history: History, model: BgNbd): number {
  const {r, alpha, a, b} = model;
  const {x, T} = history;
  const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + T + t));
  const gain = 1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * series;
  return (((a + b + x - 1) / (a - 1)) * gain) / (1 + lostOdds(history, model));
}

function lostOdds({x, tx, T}: History, {r, alpha, a, b}: BgNbd): number {
  return x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x);
}
