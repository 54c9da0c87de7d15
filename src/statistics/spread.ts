import {square} from "./elementary.ts";
/**
 * Mean and sample standard deviation (divisor n − 1), shifted by the first value so that equal values give exactly that value
 * and 0. NaN for the mean of nothing and for the deviation of fewer than two.
 */
export function meanAndSd(values: readonly number[]): {mean: number; sd: number} {
  const n = values.length;
  if (n === 0) return {mean: NaN, sd: NaN};
  const first = values[0];
  let sum = 0;
  for (const value of values) sum += value - first;
  const shift = sum / n;
  let squares = 0;
  for (const value of values) squares += square(value - first - shift);
  return {mean: first + shift, sd: n < 2 ? NaN : Math.sqrt(squares / (n - 1))};
}
