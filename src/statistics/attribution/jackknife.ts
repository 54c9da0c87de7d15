import {meanInterval, type Interval, type IntervalOptions} from "../interval.ts";

export interface Jackknifed extends Interval {
  /** Of each observation: what it adds to the figure. Those of two figures over the same observations can be paired. */
  readonly pseudovalues: readonly number[];
}

/**
 * A figure of all observations together with Tukey's jackknife interval: pseudo-values n θ − (n − 1) θ₋ᵢ with Student's t (Miller,
 * Biometrika 61(1), 1974). For figures that are no means, such as distances between means. No interval for fewer than two.
 */
export function jackknife<O>(
  observations: readonly O[],
  figure: (observations: readonly O[]) => number,
  options: IntervalOptions = {}
): Jackknifed {
  const n = observations.length;
  if (n === 0) return {value: NaN, low: null, high: null, n, pseudovalues: []};
  const value = figure(observations);
  if (n === 1) return {value, low: null, high: null, n, pseudovalues: [value]};
  const pseudovalues = observations.map((_, i) => n * value - (n - 1) * figure(observations.toSpliced(i, 1)));
  const {value: centre, low, high} = meanInterval(pseudovalues, options);
  return {value, low: value + (low! - centre), high: value + (high! - centre), n, pseudovalues};
}
