import {exactLog} from "../random/exact.ts";
export interface ConfidenceSequenceOptions {
  /** probability of ever excluding the truth */
  alpha?: number;
  /** number of observations at which the interval is narrowest relative to a fixed-size one */
  optimum?: number;
  /**
   * No interval before this many observations, because the guarantee is asymptotic. Watched from 30 to 1 000 it misses the truth
   * in 4 % of runs of normal values; exponential ones need 100 for the same (8 % from 30).
   */
  minimum?: number;
}

/**
 * Half width of the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (Annals of Statistics
 * 52(6), 2024): mean ± half width covers the truth at all n at once, so a reader may watch it and stop whenever they like.
 * 1.55 times as wide as the fixed-size interval at `optimum`, 1.7 times at a fifth or at 20 times of it. `sd` is the sample standard deviation.
 * Null before `minimum` observations; 0 where `sd` is 0.
 */
export function confidenceSequence(
  n: number,
  sd: number,
  {alpha = 0.05, optimum = 50, minimum = 30}: ConfidenceSequenceOptions = {}
): number | null {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies between 0 and 1, not ${alpha}`);
  if (!(optimum > 0)) throw new RangeError(`the optimum must be above 0 observations, not ${optimum}`);
  if (n < Math.max(2, minimum)) return null;
  const evidence = -2 * exactLog(alpha);
  const growth = (n * (evidence + exactLog(evidence + 1))) / optimum + 1;
  return sd * Math.sqrt((2 * growth * exactLog(Math.sqrt(growth) / alpha)) / (n * (growth - 1)));
}
