/** The lower triangle L of a positive definite matrix L·Lᵀ, row by row. Throws on a matrix that is none. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const lower = Array.from({length: size}, () => Array.from({length: size}, () => 0));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i !== j) lower[i][j] = rest / lower[j][j];
      else if (rest > 0) lower[i][i] = Math.sqrt(rest);
      else throw new RangeError("the matrix is not positive definite");
    }
  return lower;
}

/** The x with L·x = b, for a lower triangle L. */
export function forwardSolve(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = [];
  for (let i = 0; i < b.length; i++) {
    let rest = b[i];
    for (let k = 0; k < i; k++) rest -= lower[i][k] * x[k];
    x.push(rest / lower[i][i]);
  }
  return x;
}

/** Inverse of a positive definite matrix. Throws on a matrix that is none. */
export function inversePositive(matrix: readonly (readonly number[])[]): number[][] {
  const lower = cholesky(matrix);
  const columns = matrix.map((_, d) =>
    forwardSolve(
      lower,
      matrix.map((__, e) => (d === e ? 1 : 0))
    )
  );
  return columns.map(a => columns.map(b => a.reduce((sum, value, k) => sum + value * b[k], 0)));
}
