import {square} from "./elementary.ts";
import {criticalValue, type Interval, type IntervalOptions} from "./interval.ts";
import {meanAndSd} from "./spread.ts";
import {studentCdf} from "./student.ts";

export interface WelchDifference extends Interval {
  readonly t: number;
  /** Satterthwaite's degrees of freedom */
  readonly df: number;
  /** two-sided */
  readonly p: number;
  readonly method: "Welch t";
}

/** Mean of `a` minus mean of `b` for two independent samples of unequal variance (Welch 1947); `n` counts both. */
export function welchDifference(
  a: readonly number[],
  b: readonly number[],
  {level = 0.95}: IntervalOptions = {}
): WelchDifference {
  const n = a.length + b.length;
  const [x, y] = [meanAndSd(a), meanAndSd(b)];
  const value = x.mean - y.mean;
  if (a.length < 2 || b.length < 2)
    return {value, low: null, high: null, n, t: NaN, df: NaN, p: NaN, method: "Welch t"};
  const [u, v] = [square(x.sd) / a.length, square(y.sd) / b.length];
  const error = Math.sqrt(u + v);
  if (error === 0) {
    const t = value === 0 ? 0 : value * Infinity;
    return {value, low: value, high: value, n, t, df: n - 2, p: value === 0 ? 1 : 0, method: "Welch t"};
  }
  const df = square(u + v) / (square(u) / (a.length - 1) + square(v) / (b.length - 1));
  const t = value / error;
  const half = criticalValue(df, level) * error;
  return {
    value,
    low: value - half,
    high: value + half,
    n,
    t,
    df,
    p: 2 * studentCdf(-Math.abs(t), df),
    method: "Welch t"
  };
}
