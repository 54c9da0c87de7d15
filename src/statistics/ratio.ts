import {confidenceSequence} from "./confidence-sequence.ts";
import {criticalValue, type Interval} from "./interval.ts";
import {product, type PairMoments} from "./pair-moments.ts";

export interface RatioOptions {
  level?: number;
  /** an interval that may be watched while customers arrive, at all times at once */
  anytime?: boolean;
  /** customers at which the anytime interval is tightest */
  optimum?: number;
}

export interface RatioDifference extends Interval {
  readonly method: "paired customers" | "paired customers, anytime-valid";
}

/** Rounding of the sums leaves a variance uncertain by this share of its parts. */
const ROUNDING = 1 / 281474976710656;

/**
 * ΣN/ΣD of strategy `s` with the interval of the linearised residuals (N − R D)/D̄ over customers (delta method). NaN without
 * an interval where ΣD is 0.
 */
export function ratioEstimate(moments: PairMoments, s: number, options: RatioOptions = {}): Interval {
  check(moments, s);
  return interval(moments, ratio(moments, s), covariance(moments, s, s), options);
}

/**
 * Ratio of strategy `s` minus ratio of strategy `t` over the same customers. Its error comes from the difference of each
 * customer's two residuals; strategies that did the same to everybody differ by exactly 0 with an interval of exactly 0.
 */
export function ratioDifference(
  moments: PairMoments,
  s: number,
  t: number,
  options: RatioOptions = {}
): RatioDifference {
  check(moments, s);
  check(moments, t);
  const apart = covariance(moments, s, s) + covariance(moments, t, t);
  const together = 2 * covariance(moments, s, t);
  const variance = apart === together ? 0 : Math.max(apart - together, ROUNDING * apart);
  const method = options.anytime ? "paired customers, anytime-valid" : "paired customers";
  return {...interval(moments, ratio(moments, s) - ratio(moments, t), variance, options), method};
}

/** How many times more customers the same precision would need without pairing. Infinity where nothing differs. */
export function ratioVarianceRatio(moments: PairMoments, s: number, t: number): number {
  check(moments, s);
  check(moments, t);
  const apart = covariance(moments, s, s) + covariance(moments, t, t);
  return apart / Math.max(0, apart - 2 * covariance(moments, s, t));
}

const ratio = ({sums}: PairMoments, s: number): number => (sums[2 * s + 1] === 0 ? NaN : sums[2 * s] / sums[2 * s + 1]);

/** Covariance of the residuals of two strategies. Equal strategies take equal steps here, so that they cancel exactly. */
function covariance(moments: PairMoments, s: number, t: number): number {
  const {sums, count} = moments;
  const [r, q] = [ratio(moments, s), ratio(moments, t)];
  const spread =
    product(moments, 2 * s, 2 * t) -
    (q * product(moments, 2 * s, 2 * t + 1) + r * product(moments, 2 * s + 1, 2 * t)) +
    r * q * product(moments, 2 * s + 1, 2 * t + 1);
  const denominators = (sums[2 * s + 1] / count) * (sums[2 * t + 1] / count);
  return spread / denominators / (count - 1);
}

function interval(
  {count: n}: PairMoments,
  value: number,
  variance: number,
  {level = 0.95, anytime = false, optimum = 4096}: RatioOptions
): Interval {
  if (n < 2 || !Number.isFinite(value) || !Number.isFinite(variance)) return {value, low: null, high: null, n};
  const sd = Math.sqrt(Math.max(0, variance));
  const half = anytime
    ? confidenceSequence(n, sd, {alpha: 1 - level, optimum})
    : (criticalValue(n - 1, level) * sd) / Math.sqrt(n);
  if (half === null) return {value, low: null, high: null, n};
  return {value, low: value - half, high: value + half, n};
}

function check({strategies}: PairMoments, s: number): void {
  if (!(s >= 0 && s < strategies && Number.isInteger(s)))
    throw new RangeError(`strategy must be a whole number from 0 to ${strategies - 1}, not ${s}`);
}
