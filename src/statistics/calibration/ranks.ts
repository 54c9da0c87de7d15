import {chiSquaredTail} from "../chi-squared.ts";
import type {WeightedValues} from "./weighted.ts";

/**
 * The rank of the truth in a weighted sample of n points, 0..1: (n F + place) / (n + 1), F being the share of the weight below it (ties by half) and `place` where the truth lies between its
 * neighbours. An even `place` makes ranks of equally weighted samples exactly uniform; the middle by default.
 */
export function posteriorRank(truth: number, {values, weights}: WeightedValues, place = 0.5): number {
  let [below, total] = [0, 0];
  for (const [i, value] of values.entries()) {
    total += weights[i];
    below += value < truth ? weights[i] : value === truth ? weights[i] / 2 : 0;
  }
  return ((values.length * below) / total + place) / (values.length + 1);
}

export interface Uniformity {
  /** Ranks in each of the bins of equal width. */
  readonly counts: readonly number[];
  readonly statistic: number;
  /** Probability of a larger statistic where ranks are uniform. */
  readonly p: number;
}

/**
 * χ² test of whether ranks (0..1) of true values in their posteriors are uniform, as they are wherever values are drawn from the prior, data are made from
 * them, and inference is right (Talts et al., Validating Bayesian inference algorithms with simulation-based calibration, 2018). Posteriors that are too narrow pile
 * ranks up at both ends. Throws with fewer than five ranks a bin, for which the test is not valid.
 */
export function rankUniformity(ranks: readonly number[], bins = 10): Uniformity {
  const expected = ranks.length / bins;
  if (!(expected >= 5))
    throw new RangeError(`the χ² test of ${bins} bins needs ${5 * bins} ranks, not ${ranks.length}`);
  const counts = Array.from({length: bins}, () => 0);
  for (const rank of ranks) {
    if (!(rank >= 0 && rank <= 1)) throw new RangeError(`a rank lies between 0 and 1, not ${rank}`);
    counts[Math.min(bins - 1, Math.floor(rank * bins))]++;
  }
  let statistic = 0;
  for (const count of counts) statistic += ((count - expected) * (count - expected)) / expected;
  return {counts, statistic, p: chiSquaredTail(statistic, bins - 1)};
}
