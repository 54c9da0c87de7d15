import {confidenceSequence} from "./confidence-sequence.ts";
import {criticalValue, type Interval} from "./interval.ts";
import {meanAndSd} from "./spread.ts";

/** Values before which there is no interval. */
export const FEWEST = 6;
/** Two-sided 95 % point of the normal distribution. */
const NORMAL = 1.959963984540054;

/**
 * Mean of few values, watched while they come in: the confidence sequence widened by Student's factor. Looked at after every value from the sixth to
 * the 300th it leaves out the mean of normal values at some moment in 5 % of runs.
 */
export function meanSequence(values: readonly number[]): Interval & {sd: number} {
  const n = values.length;
  const {mean, sd} = meanAndSd(values);
  const sequence = confidenceSequence(n, sd, {optimum: 50, minimum: FEWEST});
  if (sequence === null) return {value: mean, low: null, high: null, n, sd};
  const half = (sequence * criticalValue(n - 1, 0.95)) / NORMAL;
  return {value: mean, low: mean - half, high: mean + half, n, sd};
}
