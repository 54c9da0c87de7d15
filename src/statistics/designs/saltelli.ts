import {sobolPoints, type SobolOptions} from "./sobol-sequence.ts";

/** Points for pick-and-freeze estimators, rows of the unit cube. */
export interface SaltelliDesign {
  readonly a: readonly number[][];
  readonly b: readonly number[][];
  /** By dimension: `a` with that coordinate from `b`. */
  readonly ab: ReadonlyArray<readonly number[][]>;
}

/**
 * Two independent samples and what lies between them (Saltelli et al., Comput. Phys. Commun. 181(2), 2010): n (dimensions + 2) points in all, from a
 * Sobol' sequence of twice as many dimensions. Use a power of 2. Throws on more than 128 dimensions.
 */
export function saltelliDesign(n: number, dimensions: number, options: SobolOptions = {}): SaltelliDesign {
  const both = sobolPoints(n, 2 * dimensions, options);
  const a = both.map(row => row.slice(0, dimensions));
  const b = both.map(row => row.slice(dimensions));
  return {a, b, ab: Array.from({length: dimensions}, (_, d) => a.map((row, i) => row.with(d, b[i]![d]!)))};
}
