/** Significant digits of a value that show half its interval with two, at least `least` and at most four. */
export function digitsOf(value: number, low: number | null, high: number | null, least = 2): number {
  const half = low === null || high === null ? NaN : (high - low) / 2;
  const digits = Math.ceil(Math.log10(Math.abs(value) / half)) + 1;
  return Number.isFinite(digits) ? Math.max(least, Math.min(4, digits)) : least;
}
