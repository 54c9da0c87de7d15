import {square} from "../elementary.ts";
import type {Interval, IntervalOptions} from "../interval.ts";
import {meanAndSd} from "../spread.ts";
import {shareOfMean} from "./share-of-mean.ts";

/** Outputs at the points of a `saltelliDesign`. */
export interface SaltelliOutputs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** By input. */
  readonly ab: ReadonlyArray<readonly number[]>;
}

/** Of one input, as shares of the variance of the output. */
export interface SobolIndices {
  /** What the input explains by itself. */
  readonly first: Interval;
  /** What would remain if all other inputs were known: its own part and its interactions. */
  readonly total: Interval;
}

/**
 * Sobol' indices of first order (Saltelli et al., Comput. Phys. Commun. 181(2), 2010, estimator b of their table 2) and total indices (Jansen 1999) by
 * input. Intervals take the points for independent: over points of a Sobol' sequence they are wider than need be. Estimates may lie a
 * little outside 0..1. NaN where the output does not vary.
 */
export function sobolIndices(outputs: SaltelliOutputs, options: IntervalOptions = {}): SobolIndices[] {
  const {a, ab} = outputs;
  const {alone, variances} = partsOf(outputs);
  return ab.map((values, d) => ({
    first: shareOfMean(alone[d]!, variances, options),
    total: shareOfMean(
      values.map((value, i) => square(value - a[i]!) / 2),
      variances,
      options
    )
  }));
}

/** Sum of the indices of first order with its interval: the share of the variance in which inputs do not act together. */
export function additiveShare(outputs: SaltelliOutputs, options: IntervalOptions = {}): Interval {
  const {alone, variances} = partsOf(outputs);
  return shareOfMean(
    variances.map((_, i) => alone.reduce((sum, parts) => sum + parts[i]!, 0)),
    variances,
    options
  );
}

/** Point by point: what adds up to the variance of each input alone, and to that of the output. */
function partsOf({a, b, ab}: SaltelliOutputs): {alone: number[][]; variances: number[]} {
  // Around the mean, where products have the smallest error.
  const {mean} = meanAndSd([...a, ...b]);
  return {
    alone: ab.map(values => values.map((value, i) => (b[i]! - mean) * (value - a[i]!))),
    variances: a.map((value, i) => (square(value - mean) + square(b[i]! - mean)) / 2)
  };
}
