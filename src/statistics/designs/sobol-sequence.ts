import type {Draws} from "../../random/draws.ts";
import {initialNumbers} from "./joe-kuo.ts";

const BITS = 32;

/** Most dimensions of a Sobol' sequence here. */
export const mostSobolDimensions = initialNumbers.length + 1;

export interface SobolOptions {
  /** Points of the sequence to leave out at its beginning. */
  readonly skip?: number;
  /** Moves all points by one random digital shift, which keeps how evenly they lie: the estimate over them has no bias then. */
  readonly shift?: Draws | undefined;
}

/**
 * Points of the Sobol' sequence in the unit cube, one row each, every coordinate in [0, 1) with 32 bits; the first is 0 without a shift. In gray-code order
 * (Antonov & Saleev 1979) with the direction numbers of Joe & Kuo (2008). Use 2^m points from the first on: then every coordinate has one
 * point in each of 2^m equal parts. Throws on more than 256 dimensions.
 */
export function sobolPoints(n: number, dimensions: number, {skip = 0, shift}: SobolOptions = {}): number[][] {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid number of points: ${n}`);
  if (!(Number.isSafeInteger(skip) && skip >= 0 && skip + n <= 2147483648))
    throw new RangeError(`a Sobol' sequence has 2^31 points here, not ${skip} + ${n}`);
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostSobolDimensions))
    throw new RangeError(`a Sobol' sequence has 1 to ${mostSobolDimensions} dimensions here, not ${dimensions}`);
  const columns = Array.from({length: dimensions}, (_, d) => {
    const directions = directionNumbers(d);
    let state = shift === undefined ? 0 : shift.at(0, d, 0, 0).word();
    for (let gray = skip ^ (skip >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit++)
      if ((gray & 1) === 1) state ^= directions[bit]!;
    return Float64Array.from({length: n}, (_, i) => {
      if (i > 0) state ^= directions[trailingZeros(skip + i)]!;
      return (state >>> 0) / 4294967296;
    });
  });
  return Array.from({length: n}, (_, i) => columns.map(column => column[i]!));
}

/** vᵢ = mᵢ / 2^i as 32-bit fractions, by the recurrence of Bratley & Fox (ACM TOMS 14(1), 1988). */
function directionNumbers(dimension: number): Int32Array {
  const v = new Int32Array(BITS);
  if (dimension === 0) return v.map((_, i) => 1 << (BITS - 1 - i));
  const {polynomial, m} = initialNumbers[dimension - 1]!;
  const degree = m.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      v[i] = m[i]! << (BITS - 1 - i);
      continue;
    }
    let next = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if (((polynomial >>> (degree - 1 - k)) & 1) === 1) next ^= v[i - k]!;
    v[i] = next;
  }
  return v;
}

const trailingZeros = (i: number): number => 31 - Math.clz32(i & -i);
