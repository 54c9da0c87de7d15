import {saltelliDesign, type SaltelliDesign} from "../../../src/statistics/designs/saltelli.ts";
import type {SaltelliOutputs} from "../../../src/statistics/sensitivity/sobol-indices.ts";

export type Model = (point: readonly number[]) => number;

/** Ishigami & Homma (1990) with a = 7 and b = 0.1, inputs of the unit cube spread over −π..π. Variance ½ + a²/8 + bπ⁴/5 + b²π⁸/18. */
export const ishigami: Model = point => {
  const [x, y, z] = point.map(u => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

/** Sobol's G function ∏ (|4u − 2| + a) / (1 + a); Vᵢ = 1 / (3 (1 + aᵢ)²). */
export const gFunction =
  (a: readonly number[]): Model =>
  point =>
    point.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + a[i]!)) / (1 + a[i]!), 1);

export function outputsOf(model: Model, {a, b, ab}: SaltelliDesign): SaltelliOutputs {
  return {a: a.map(model), b: b.map(model), ab: ab.map(rows => rows.map(model))};
}

/** Outputs for all sets of inputs taken from the second sample, by bit mask. */
export function outputsBySet(model: Model, n: number, dimensions: number): number[][] {
  const {a, b} = saltelliDesign(n, dimensions);
  return Array.from({length: 1 << dimensions}, (_, set) =>
    a.map((row, i) => model(row.map((place, d) => (((set >> d) & 1) === 1 ? b[i]![d]! : place))))
  );
}
