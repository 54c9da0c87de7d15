import {centred, columnMeans, momentsOf, product, times, transposed, type Matrix} from "./matrix.ts";
import {symmetricEigen} from "./symmetric-eigen.ts";

/** Directions whose variance is below this share of the largest are rounding. */
const LEAST = 1e-12;

/** W with W T W' = 1 over the directions in which T varies, and B with B W x = x for all x that T varies in. */
export function whitener(total: Matrix): {forward: number[][]; back: number[][]} {
  const {values, vectors} = symmetricEigen(total);
  const kept = values.flatMap((value, k) =>
    value > LEAST * values[0] ? [{deviation: Math.sqrt(value), vector: vectors[k]}] : []
  );
  return {
    forward: kept.map(({deviation, vector}) => vector.map(weight => weight / deviation)),
    back: total.map((_, j) => kept.map(({deviation, vector}) => vector[j] * deviation))
  };
}

export interface Shrinkage {
  /** A with A T A' = T − N. */
  readonly matrix: number[][];
  /** Share of the variance that is noise, 0..1: the mean over the directions in which T varies; 0 where it does not. */
  readonly noise: number;
}

/**
 * How far quantities that bear noise have to be moved towards their mean for their covariance to be what is left of `total` without `noise`. Negative
 * parts of T − N count as 0 in the metric of T (Amemiya, The American Statistician 39(2), 1985), so the same comes out whatever linear
 * combinations of the quantities are looked at.
 */
export function shrinkage(total: Matrix, noise: Matrix): Shrinkage {
  const {forward, back} = whitener(total);
  const width = forward.length;
  const inside = product(product(forward, noise), transposed(forward));
  const {values, vectors} = symmetricEigen(inside.map((row, i) => row.map((value, j) => (value + inside[j][i]) / 2)));
  const kept = values.map(value => Math.sqrt(Math.max(0, 1 - value)));
  const shrink = inside.map((_, i) =>
    inside.map((_row, j) => vectors.reduce((sum, vector, k) => sum + vector[i] * kept[k] * vector[j], 0))
  );
  const matrix = width === 0 ? total.map(row => row.map(() => 0)) : product(product(back, shrink), forward);
  return {
    matrix,
    noise: width === 0 ? 0 : values.reduce((sum, value) => sum + Math.min(1, Math.max(0, value)), 0) / width
  };
}

export interface WithoutNoise {
  /** Rows moved towards their mean so far that their covariance (divisor n − 1) is what is left of it without the noise. */
  readonly rows: readonly number[][];
  readonly noise: number;
}

/**
 * Takes noise of a known covariance out of rows, each of which is a quantity of interest plus noise that is independent of it. Their mean stays, their
 * variance becomes that of the quantity; the shape of their distribution stays that of the rows, which is right as far as quantity and noise are
 * spread alike, and exact without noise.
 */
export function withoutNoise(rows: Matrix, noise: Matrix): WithoutNoise {
  const mean = columnMeans(rows);
  const around = centred(rows, mean);
  if (rows.length < 2 || noise.every(row => row.every(value => value === 0)))
    return {rows: rows.map(row => [...row]), noise: 0};
  const {matrix, noise: share} = shrinkage(momentsOf(around, rows.length - 1), noise);
  return {rows: around.map(row => times(matrix, row).map((value, j) => value + mean[j])), noise: share};
}
