type Matrix = readonly (readonly number[])[];

export interface AbsorbingChain {
  /** N = (I − Q)⁻¹: expected visits to state j from state i */
  readonly visits: number[][];
  /** B = N R: probability of ending in absorbing state k from state i */
  readonly absorption: number[][];
  /** t = N 1: steps until absorption */
  readonly steps: number[];
  /** (2N − I) t − t∘t */
  readonly stepsVariance: number[];
}

/** Kemeny & Snell 1960, chapter 3. `q[i][j]` between transient states, `r[i][k]` into absorbing ones; rows of both sum to 1. */
export function absorbingChain(q: Matrix, r: Matrix): AbsorbingChain {
  q.forEach((row, i) => {
    const total = sum(row) + sum(r[i]);
    if (!(Math.abs(total - 1) < 1e-9)) throw new RangeError(`probabilities of state ${i} sum to ${total}, not 1`);
  });
  const visits = inverse(q.map((row, i) => row.map((p, j) => (i === j ? 1 - p : -p))));
  const absorption = visits.map(row => r[0].map((_, k) => sum(row.map((n, i) => n * r[i][k]))));
  const steps = visits.map(sum);
  const stepsVariance = visits.map((row, i) => 2 * sum(row.map((n, j) => n * steps[j])) - steps[i] - steps[i] ** 2);
  return {visits, absorption, steps, stepsVariance};
}

const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);

/** Gauss–Jordan elimination with row pivoting. */
function inverse(matrix: Matrix): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column; i < size; i++) if (Math.abs(work[i][column]) > Math.abs(work[pivot][column])) pivot = i;
    if (Math.abs(work[pivot][column]) < 1e-14)
      throw new RangeError("a transient state never leaves the transient states");
    [work[column], work[pivot]] = [work[pivot], work[column]];
    const scale = work[column][column];
    work[column] = work[column].map(x => x / scale);
    for (let i = 0; i < size; i++)
      if (i !== column) {
        const factor = work[i][column];
        work[i] = work[i].map((x, j) => x - factor * work[column][j]);
      }
  }
  return work.map(row => row.slice(size));
}
