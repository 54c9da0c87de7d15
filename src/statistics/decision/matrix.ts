/** A matrix as its rows. */
export type Matrix = ReadonlyArray<readonly number[]>;

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map(row => row.reduce((sum, value, j) => sum + value * vector[j], 0));
}

export function product(a: Matrix, b: Matrix): number[][] {
  return a.map(row => (b[0] ?? []).map((_, c) => row.reduce((sum, value, k) => sum + value * b[k][c], 0)));
}

export function transposed(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map(row => row[j]));
}

/** Means of the columns, exact where a column is constant. */
export function columnMeans(rows: Matrix): number[] {
  return rows[0].map((shift, j) => shift + rows.reduce((sum, row) => sum + (row[j] - shift), 0) / rows.length);
}

export function centred(rows: Matrix, mean: readonly number[] = columnMeans(rows)): number[][] {
  return rows.map(row => row.map((value, j) => value - mean[j]));
}

/** Sums of products of the columns, divided by `divisor`: of centred rows, their covariance. */
export function momentsOf(rows: Matrix, divisor: number): number[][] {
  const width = rows[0].length;
  const sums = Array.from({length: width}, () => Array.from({length: width}, () => 0));
  for (const row of rows) for (let i = 0; i < width; i++) for (let j = 0; j <= i; j++) sums[i][j] += row[i] * row[j];
  return sums.map((_, i) => sums.map((_row, j) => sums[Math.max(i, j)][Math.min(i, j)] / divisor));
}
