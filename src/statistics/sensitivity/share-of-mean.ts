import {criticalValue, type Interval, type IntervalOptions} from "../interval.ts";
import {meanAndSd} from "../spread.ts";

/**
 * Mean of `parts` over mean of `wholes`, pairs of independent points, with the interval of the linearised residuals (delta method, Student's t).
 * NaN without an interval where the wholes are 0; no interval for fewer than two.
 */
export function shareOfMean(
  parts: readonly number[],
  wholes: readonly number[],
  {level = 0.95}: IntervalOptions = {}
): Interval {
  const n = parts.length;
  const whole = meanAndSd(wholes).mean;
  const value = meanAndSd(parts).mean / whole;
  if (n < 2 || !(whole !== 0) || !Number.isFinite(value))
    return {value: Number.isFinite(value) ? value : NaN, low: null, high: null, n};
  const {sd} = meanAndSd(parts.map((part, i) => (part - value * wholes[i]!) / whole));
  const half = (criticalValue(n - 1, level) * sd) / Math.sqrt(n);
  return {value, low: value - half, high: value + half, n};
}
