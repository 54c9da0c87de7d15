import type {Draws} from "../../random/draws.ts";
import {uniform} from "../../random/exact.ts";

export interface LatinHypercubeOptions {
  /** Its luck: point i, dimension d reads address (i, d, 0, 0) and no other. */
  readonly draws: Draws;
}

/**
 * A Latin hypercube (McKay, Beckman & Conover, Technometrics 21(2), 1979): n points in the unit cube, one row each, such that every dimension
 * has exactly one point in each of n equal parts, at a random place of it.
 */
export function latinHypercube(n: number, dimensions: number, {draws}: LatinHypercubeOptions): number[][] {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid number of points: ${n}`);
  if (!(Number.isSafeInteger(dimensions) && dimensions >= 1))
    throw new RangeError(`invalid number of dimensions: ${dimensions}`);
  const columns = Array.from({length: dimensions}, (_, d) => {
    const places = new Float64Array(n);
    const keys = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      draws.at(i, d, 0, 0);
      keys[i] = draws.word();
      places[i] = uniform(draws.word());
    }
    const order = Int32Array.from({length: n}, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
    const column = new Float64Array(n);
    for (const [part, i] of order.entries()) column[i] = (part + places[i]!) / n;
    return column;
  });
  return Array.from({length: n}, (_, i) => columns.map(column => column[i]!));
}
