import {square} from "../elementary.ts";
import {criticalValue, type Interval} from "../interval.ts";
import {meanAndSd} from "../spread.ts";

/**
 * Measures of the mean output, with both doubts in their intervals, half widths added in squares: that of the points, as `measure` gives it,
 * and that of luck, by the jackknife over replications (Student's t, 95 %). `outputs` by replication, then by point, with the same luck at all points of
 * a replication. No interval for a single replication.
 */
export function withLuck(
  outputs: ReadonlyArray<readonly number[]>,
  measure: (means: readonly number[]) => readonly Interval[]
): Interval[] {
  const r = outputs.length;
  const sums = (outputs[0] ?? []).map((_, point) => outputs.reduce((sum, values) => sum + values[point]!, 0));
  const whole = measure(sums.map(sum => sum / r));
  if (r < 2) return whole.map(interval => ({...interval, low: null, high: null}));
  const without = outputs.map(values => measure(sums.map((sum, point) => (sum - values[point]!) / (r - 1))));
  return whole.map(({value, low, high, n}, i) => {
    if (low === null || high === null) return {value, low, high, n};
    const {sd} = meanAndSd(without.map(measured => measured[i]!.value));
    const luck = (criticalValue(r - 1, 0.95) * sd * (r - 1)) / Math.sqrt(r);
    const half = Math.sqrt(square((high - low) / 2) + square(luck));
    return {value, low: value - half, high: value + half, n};
  });
}
