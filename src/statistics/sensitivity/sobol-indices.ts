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
export function sobolIndices({a, b, ab}: SaltelliOutputs, options: IntervalOptions = {}): SobolIndices[] {
  // Around the mean, where products have the smallest error.
  const {mean} = meanAndSd([...a, ...b]);
  const variances = a.map((value, i) => (square(value - mean) + square(b[i]! - mean)) / 2);
  return ab.map(values => ({
    first: shareOfMean(
      values.map((value, i) => (b[i]! - mean) * (value - a[i]!)),
      variances,
      options
    ),
    total: shareOfMean(
      values.map((value, i) => square(value - a[i]!) / 2),
      variances,
      options
    )
  }));
}
