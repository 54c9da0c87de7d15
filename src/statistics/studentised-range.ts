import {wholePower} from "./elementary.ts";
import {expectation, scaledChi, standardNormal} from "./expectation.ts";
import {increasingRoot} from "./increasing-root.ts";
import {normalCdf} from "./normal.ts";

/**
 * P(Q ≤ q) of Tukey's studentised range: the largest minus the smallest of `means` independent normal means, over an independent estimate of their
 * standard error with `df` ≥ 1 degrees of freedom. By fixed rules of integration, to about 1e-8 (with one degree of freedom to 1e-4 far out).
 */
export function studentisedRangeCdf(q: number, means: number, df: number): number {
  check(means);
  if (!(q > 0)) return 0;
  // the largest is at z, all others within reach below it
  const within = expectation(scaledChi(df), standardNormal(), (s, z) =>
    wholePower(normalCdf(z) - normalCdf(z - q * s), means - 1)
  );
  return Math.min(1, means * within);
}

/** The q with P(Q ≤ q) = p, 0 < p < 1: means further apart than q standard errors of one of them differ, at level p for all pairs together. */
export function studentisedRangeQuantile(p: number, means: number, df: number): number {
  check(means);
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  return increasingRoot(q => studentisedRangeCdf(q, means, df), p, {start: 4});
}

function check(means: number): void {
  if (!(Number.isSafeInteger(means) && means >= 2))
    throw new RangeError(`a range needs a whole number of means from 2, not ${means}`);
}
