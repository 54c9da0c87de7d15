import {logGamma} from "../../../src/statistics/gamma.ts";

/** Purchases of a customer whose Poisson rate is gamma distributed: shape r, rate alpha (Ehrenberg 1959; Fader & Hardie). */
export interface Nbd {
  readonly r: number;
  readonly alpha: number;
}

/** P(X(t) = x). */
export function nbdProbability(x: number, {r, alpha}: Nbd, t = 1): number {
  const logChoose = logGamma(r + x) - logGamma(r) - logGamma(x + 1);
  return Math.exp(logChoose - r * Math.log1p(t / alpha) + x * Math.log(t / (alpha + t)));
}

/** `counts[x]` people with x purchases. */
export function nbdLogLikelihood(counts: readonly number[], nbd: Nbd): number {
  return counts.reduce((sum, n, x) => sum + n * Math.log(nbdProbability(x, nbd)), 0);
}

export const nbdMean = ({r, alpha}: Nbd, t = 1): number => (r * t) / alpha;
