export interface Eigen {
  /** From the largest to the smallest. */
  readonly values: readonly number[];
  /** `vectors[k]` belongs to `values[k]`: of length 1, at right angles to each other. */
  readonly vectors: ReadonlyArray<readonly number[]>;
}

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations (Golub & Van Loan, Matrix Computations, 4th ed., 8.5). */
export function symmetricEigen(matrix: ReadonlyArray<readonly number[]>): Eigen {
  const n = matrix.length;
  const a = matrix.map(row => [...row]);
  const v = a.map((_, i) => a.map((_row, j) => (i === j ? 1 : 0)));
  const scale = Math.max(0, ...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off = Math.max(off, Math.abs(a[p][q]));
    if (!(off > 1e-17 * scale)) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).toSorted((i, j) => a[j][j] - a[i][i] || i - j);
  return {values: order.map(i => a[i][i]), vectors: order.map(i => v.map(row => row[i]))};
}

/** Makes a[p][q] zero. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row);
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p][k], a[q][k]];
    a[p][k] = c * x - s * y;
    a[q][k] = s * x + c * y;
  }
  for (const row of v) turn(row);
  function turn(row: number[]): void {
    const [x, y] = [row[p], row[q]];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}
