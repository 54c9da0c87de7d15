import {regularisedBeta} from "./incomplete-beta.ts";

/** P(X ≥ k) of k successes or more in n trials with probability p. Throws unless n is a whole number from 0 and 0 ≤ p ≤ 1. */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid number of trials: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  if (k <= 0) return 1;
  return k > n ? 0 : regularisedBeta(p, k, n - k + 1);
}
