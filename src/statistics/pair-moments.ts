/**
 * Sums, over customers, of what each of `strategies` strategies made of the same customer for one ratio: numerator and
 * denominator. `sums` holds N₁, D₁, …, N_S, D_S; `products` the upper triangle, row by row, of their cross-products. Whole
 * numbers stay exact up to 2⁵³, so any order of adding and merging gives the same bits.
 */
export interface PairMoments {
  readonly strategies: number;
  count: number;
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

export function pairMoments(strategies: number): PairMoments {
  if (!(strategies >= 1 && Number.isSafeInteger(strategies)))
    throw new RangeError(`moments need a whole number of strategies from 1, not ${strategies}`);
  const width = 2 * strategies;
  return {
    strategies,
    count: 0,
    sums: new Float64Array(width),
    products: new Float64Array((width * (width + 1)) / 2)
  };
}

/** Adds one customer: `vector[offset …]` holds N₁, D₁, …, N_S, D_S. */
export function addCustomer(moments: PairMoments, vector: ArrayLike<number>, offset = 0): void {
  const {sums, products} = moments;
  const width = sums.length;
  moments.count++;
  let cell = 0;
  for (let i = 0; i < width; i++) {
    const x = vector[offset + i];
    if (x === 0) {
      cell += width - i;
      continue;
    }
    sums[i] += x;
    for (let j = i; j < width; j++) products[cell++] += x * vector[offset + j];
  }
}

/** Adds the customers of `from` to `into` and returns it. Throws when their numbers of strategies differ. */
export function mergeMoments(into: PairMoments, from: PairMoments): PairMoments {
  if (into.strategies !== from.strategies)
    throw new RangeError(`moments of ${into.strategies} and ${from.strategies} strategies do not merge`);
  into.count += from.count;
  for (let i = 0; i < into.sums.length; i++) into.sums[i] += from.sums[i];
  for (let i = 0; i < into.products.length; i++) into.products[i] += from.products[i];
  return into;
}

/** Sum over customers of component `i` times component `j`; component 2s is N of strategy s from 0, 2s + 1 its D. */
export function product({sums, products}: PairMoments, i: number, j: number): number {
  const row = i < j ? i : j;
  const column = i < j ? j : i;
  return products[row * sums.length - (row * (row - 1)) / 2 + column - row];
}
