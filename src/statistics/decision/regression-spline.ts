import {centred, product, transposed, type Matrix} from "./matrix.ts";
import {symmetricEigen} from "./symmetric-eigen.ts";

/** Smooth functions of one input with mean 0 over the observations: natural cubic splines, in directions from rough to straight. */
export interface SplineBasis {
  /** One row per observation; the columns are orthonormal and at right angles to the constant. None where all inputs are equal. */
  readonly q: ReadonlyArray<readonly number[]>;
  /** How much each direction bends against the roughest: 0 for the straight line. */
  readonly bend: readonly number[];
}

export interface Smooth {
  /** By direction of the basis and column of y: how much of it is in the smooth. */
  readonly coefficients: readonly number[][];
  /** What is left of each direction, 0..1. */
  readonly keep: readonly number[];
  /** Effective degrees of freedom without the constant: Σ keep. */
  readonly degrees: number;
}

/** Each degree of freedom is charged more than once, which keeps the smooth from following noise (Kim & Gu, JRSS B 66(2), 2004). */
const CHARGE = 1.4;
const ROUNDING = 1e-12;

/**
 * Basis of a natural cubic regression spline through knots at even quantiles of `x` (Wood, Generalized Additive Models, 2nd ed., 5.3.1), rotated so that
 * smoothing acts on each column by itself (Demmler & Reinsch, Numerische Mathematik 24, 1975).
 */
export function splineBasis(x: readonly number[], knots = 8): SplineBasis {
  const distinct = [...new Set(x)].toSorted((a, b) => a - b);
  const k = Math.min(knots, distinct.length);
  if (k < 2) return {q: x.map(() => []), bend: []};
  const span = distinct.at(-1)! - distinct[0];
  const places = Array.from(
    {length: k},
    (_, j) => (distinct[Math.round((j * (distinct.length - 1)) / (k - 1))] - distinct[0]) / span
  );
  const curvature = curvatures(places);
  const rows = x.map(value => basisRow((value - distinct[0]) / span, places, curvature));
  return rotated(centred(rows), penaltyOf(places, curvature));
}

/** Smooths columns of `y` (one row per observation, mean 0) over a basis, all by one parameter that generalised cross-validation chooses. */
export function smooth({q, bend}: SplineBasis, y: Matrix): Smooth {
  const n = q.length;
  const z = product(transposed(q), y);
  const power = z.map(row => row.reduce((sum, value) => sum + value * value, 0));
  const total = y.reduce((sum, row) => row.reduce((s, value) => s + value * value, sum), 0);
  const outside = Math.max(
    0,
    power.reduce((left, value) => left - value, total)
  );
  const score = (lambda: number): number => {
    // Where the fit is exact but for rounding, the straightest is as good as any.
    let left = outside + ROUNDING * total;
    let degrees = 1;
    for (const [k, d] of bend.entries()) {
      const keep = 1 / (1 + lambda * d);
      left += power[k] * (1 - keep) * (1 - keep);
      degrees += keep;
    }
    const free = n - CHARGE * degrees;
    return free > 0 ? left / (free * free) : Infinity;
  };
  const lambda = strengths.reduce((best, next) => (score(next) < score(best) ? next : best));
  const keep = bend.map(d => 1 / (1 + lambda * d));
  return {
    coefficients: z.map((row, k) => row.map(value => keep[k] * value)),
    keep,
    degrees: keep.reduce((sum, value) => sum + value, 0)
  };
}

/** From a straight line to a free curve, by factors of 4; where two are as good, the smoother. */
const strengths: readonly number[] = Array.from({length: 24}, (_, i) => {
  let lambda = 1e8;
  for (let step = 0; step < i; step++) lambda /= 4;
  return lambda;
});

/** F: from values at the knots to second derivatives there, 0 at both ends. */
function curvatures(knots: readonly number[]): number[][] {
  const k = knots.length;
  const h = knots.slice(1).map((knot, j) => knot - knots[j]);
  const zero = () => Array.from({length: k}, () => 0);
  const rows: number[][] = [];
  const diagonal: number[] = [];
  for (let j = 1; j < k - 1; j++) {
    const row = zero();
    row[j - 1] = 1 / h[j - 1];
    row[j] = -1 / h[j - 1] - 1 / h[j];
    row[j + 1] = 1 / h[j];
    diagonal.push((h[j - 1] + h[j]) / 3);
    rows.push(row);
  }
  // Thomas' algorithm for the tridiagonal B, all right-hand sides at once.
  for (let j = 1; j < rows.length; j++) {
    const factor = h[j] / 6 / diagonal[j - 1];
    diagonal[j] -= (factor * h[j]) / 6;
    for (let c = 0; c < k; c++) rows[j][c] -= factor * rows[j - 1][c];
  }
  for (let j = rows.length - 1; j >= 0; j--)
    for (let c = 0; c < k; c++)
      rows[j][c] = (rows[j][c] - (j + 1 < rows.length ? (h[j + 1] / 6) * rows[j + 1][c] : 0)) / diagonal[j];
  return [zero(), ...rows, zero()];
}

function basisRow(x: number, knots: readonly number[], curvature: ReadonlyArray<readonly number[]>): number[] {
  let j = 0;
  while (j < knots.length - 2 && x > knots[j + 1]) j++;
  const h = knots[j + 1] - knots[j];
  const [left, right] = [(knots[j + 1] - x) / h, (x - knots[j]) / h];
  const [bendLeft, bendRight] = [left, right].map(a => ((a * a * a - a) * h * h) / 6);
  return knots.map((_, c) => {
    const straight = c === j ? left : c === j + 1 ? right : 0;
    return straight + bendLeft * curvature[j][c] + bendRight * curvature[j + 1][c];
  });
}

function penaltyOf(knots: readonly number[], curvature: ReadonlyArray<readonly number[]>): number[][] {
  const k = knots.length;
  const b = (row: number, column: number): number => {
    if (row === column) return (knots[row + 1] - knots[row - 1]) / 3;
    return Math.abs(row - column) === 1 ? Math.abs(knots[row] - knots[column]) / 6 : 0;
  };
  return Array.from({length: k}, (_, r) =>
    Array.from({length: k}, (_value, c) => {
      let sum = 0;
      for (let i = 1; i < k - 1; i++)
        for (let j = Math.max(1, i - 1); j < Math.min(k - 1, i + 2); j++)
          sum += curvature[i][r] * b(i, j) * curvature[j][c];
      return sum;
    })
  );
}

/** Rows in orthonormal columns that diagonalise the penalty: X = Q R, S = R' U diag(bend) U' R. Directions that no row sees are left out. */
function rotated(rows: ReadonlyArray<readonly number[]>, penalty: ReadonlyArray<readonly number[]>): SplineBasis {
  const k = penalty.length;
  const gram = penalty.map((_, r) => penalty.map((_row, c) => rows.reduce((sum, row) => sum + row[r] * row[c], 0)));
  const {values, vectors} = symmetricEigen(gram);
  const seen = values.flatMap((value, i) =>
    value > 1e-12 * values[0] ? [vectors[i].map(weight => weight / Math.sqrt(value))] : []
  );
  const inside = seen.map(a =>
    seen.map(b => {
      let sum = 0;
      for (let r = 0; r < k; r++) for (let c = 0; c < k; c++) sum += a[r] * penalty[r][c] * b[c];
      return sum;
    })
  );
  const turned = symmetricEigen(inside);
  const directions = turned.vectors.map(vector =>
    Array.from({length: k}, (_, r) => vector.reduce((sum, weight, i) => sum + weight * seen[i][r], 0))
  );
  const largest = turned.values[0] || 1;
  return {
    q: rows.map(row => directions.map(direction => direction.reduce((sum, weight, r) => sum + weight * row[r], 0))),
    bend: turned.values.map(value => (value > 1e-9 * largest ? value / largest : 0))
  };
}
