import {exactLog} from "../random/exact.ts";
export interface SymmetricDistribution {
  /** probability between 0 and t, t ≥ 0 */
  central: (t: number) => number;
  /** probability above t, t ≥ 0, accurate far out */
  upper: (t: number) => number;
  density: (t: number) => number;
}

/**
 * The quantile of a distribution that is symmetric about 0: Newton's method inside a shrinking bracket, on the logarithm of
 * the tail beyond the quartiles and on the central probability between them, so that neither side cancels.
 */
export function symmetricQuantile(p: number, {central, upper, density}: SymmetricDistribution): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  if (p === 0.5) return 0;
  const sign = p < 0.5 ? -1 : 1;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return sign * Infinity;

  const middle = tail > 0.25;
  const target = Math.abs(p - 0.5);
  let low = 0;
  let high = 1;
  while (upper(high) > tail) {
    low = high;
    high *= 2;
    if (high === Infinity) return sign * Infinity;
  }
  let t = middle ? target / density(0) : (low + high) / 2;
  for (let i = 0; i < 200; i++) {
    if (!(t > low && t < high)) t = (low + high) / 2;
    const above = upper(t);
    const error = middle ? central(t) - target : exactLog(tail / above);
    if (error < 0) low = t;
    else high = t;
    const slope = middle ? density(t) : density(t) / above;
    const next = t - error / slope;
    if (Math.abs(next - t) <= 2e-16 * t || high - low <= 2e-16 * high) return sign * (next > 0 ? next : t);
    t = next;
  }
  return sign * t;
}
