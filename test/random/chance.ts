/** Two-sided probability 1e-6 for one normal statistic. */
export const Z = 4.891638475698591;

/** The distance of an observed value from its expectation, in standard errors. */
export function deviation(observed: number, expected: number, standardError: number): number {
  return Math.abs(observed - expected) / standardError;
}

/**
 * Chi-squared of counts over the value that chance exceeds once in 1e6 (Wilson and Hilferty's approximation): above 1
 * the counts do not follow what was expected.
 */
export function misfit(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  degrees = observed.length - 1
): number {
  let statistic = 0;
  for (let i = 0; i < observed.length; i++) statistic += (observed[i] - expected[i]) ** 2 / expected[i];
  const spread = 2 / (9 * degrees);
  return statistic / (degrees * (1 - spread + 4.753424308822899 * Math.sqrt(spread)) ** 3);
}
