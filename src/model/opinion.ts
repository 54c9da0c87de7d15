import {exactLog} from "../random/exact.ts";

/** Standard deviation 1 for a logistic distribution: √3/π. */
const UNIT = 0.5513288954217921;

/** Deviation of one answer from the mean of such answers: logistic with standard deviation 1, from a word of luck. */
export function deviate(word: number): number {
  const u = ((word >>> 0) + 0.5) / 4294967296;
  return UNIT * exactLog(u / (1 - u));
}

/** Scale of the logistic distribution with a standard deviation. */
export function scaleOf(deviation: number): number {
  return UNIT * deviation;
}

/** A latent opinion on a scale of whole marks from `low` to `high`. */
export function mark(latent: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.floor(latent + 0.5)));
}
