import {normalQuantile} from "./normal.ts";
import {studentQuantile} from "./student.ts";
import {meanAndSd} from "./spread.ts";

export interface Interval {
  readonly value: number;
  /** null where the data give no interval yet */
  readonly low: number | null;
  readonly high: number | null;
  /** observations behind it */
  readonly n: number;
}

export interface IntervalOptions {
  /** confidence level, between 0 and 1 */
  level?: number;
}

/** The two-sided multiplier of a standard error: Student's t with `df` degrees of freedom. Throws on an impossible level. */
export function criticalValue(df: number, level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not ${level}`);
  return studentQuantile((1 + level) / 2, df);
}

/** Mean of independent values with Student's t interval; no interval for fewer than two, NaN for none. */
export function meanInterval(values: readonly number[], {level = 0.95}: IntervalOptions = {}): Interval & {sd: number} {
  const n = values.length;
  const {mean, sd} = meanAndSd(values);
  if (n < 2) return {value: mean, low: null, high: null, n, sd};
  const half = (criticalValue(n - 1, level) * sd) / Math.sqrt(n);
  return {value: mean, low: mean - half, high: mean + half, n, sd};
}

/**
 * A proportion with Wilson's score interval (JASA 22(158), 1927), which stays inside 0..1 and works at 0 and n successes.
 * `value` is the plain proportion. Throws unless 0 ≤ successes ≤ n.
 */
export function wilsonInterval(successes: number, n: number, {level = 0.95}: IntervalOptions = {}): Interval {
  if (!(successes >= 0 && successes <= n && n < Infinity))
    throw new RangeError(`successes lie between 0 and the number of trials, not ${successes} of ${n}`);
  if (n === 0) return {value: NaN, low: null, high: null, n};
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not ${level}`);
  const p = successes / n;
  const z = normalQuantile((1 + level) / 2);
  const shrink = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / shrink;
  const half = ((z / shrink) * Math.sqrt(p * (1 - p) + (z * z) / (4 * n))) / Math.sqrt(n);
  return {
    value: p,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
    n
  };
}
