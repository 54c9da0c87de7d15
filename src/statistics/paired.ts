import {square} from "./elementary.ts";
import {meanInterval, type Interval, type IntervalOptions} from "./interval.ts";
import {meanAndSd} from "./spread.ts";

export interface PairedDifference extends Interval {
  /** standard deviation of the differences; NaN for one pair */
  readonly sd: number;
  readonly method: "paired t over replications";
  /**
   * Variance of the difference had the pairs been independent, over its variance as paired ("twin bonus"): how many times
   * fewer replications the same luck needs. Infinity where pairing removes all variance, 1 where there was none.
   */
  readonly varianceRatio: number;
}

/** Mean of `a[i] − b[i]` with the paired t interval. Throws unless the pairs match. */
export function pairedDifference(
  a: readonly number[],
  b: readonly number[],
  {level = 0.95}: IntervalOptions = {}
): PairedDifference {
  if (a.length !== b.length)
    throw new RangeError(`pairs need equal numbers of values, not ${a.length} and ${b.length}`);
  const differences = meanInterval(
    a.map((value, i) => value - b[i]),
    {level}
  );
  const independent = square(meanAndSd(a).sd) + square(meanAndSd(b).sd);
  const paired = square(differences.sd);
  const varianceRatio = independent === 0 && paired === 0 ? 1 : independent / paired;
  return {...differences, method: "paired t over replications", varianceRatio};
}
