/** Significant digits of an interval's larger end that show half the interval with two: at least `least`, at most four. */
export function digitsOf(low: number | null, high: number | null, least = 2): number {
  if (low === null || high === null) return least;
  const ratio = (2 * largest(low, high)) / (high - low);
  if (!(ratio > 0 && ratio < Infinity)) return least;
  let digits = 1;
  for (let power = 1; power < ratio && digits < 4; power *= 10) digits++;
  return Math.max(least, digits);
}

/** Size of the larger end of an interval, 0 without one. */
export function largest(low: number | null, high: number | null): number {
  const size = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  return Number.isFinite(size) ? size : 0;
}
