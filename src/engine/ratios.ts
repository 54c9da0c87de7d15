/** Customers per group: their counters are kept apart while they live, and their cross products are summed before any other's. */
export const GROUP = 256;

/**
 * Outcomes as ratios of weighted sums of counters, so that the engine can follow them per customer without knowing what they mean.
 * Terms of ratio i: numerator `over[overStart[i]..overStart[i+1])`, denominator likewise.
 */
export interface Ratios {
  readonly count: number;
  readonly overStart: Int32Array;
  readonly over: Int32Array;
  readonly overWeight: Float64Array;
  readonly underStart: Int32Array;
  readonly under: Int32Array;
  readonly underWeight: Float64Array;
}

export type Terms = ReadonlyArray<readonly [tally: number, weight: number]>;

export function packRatios(ratios: ReadonlyArray<{over: Terms; under: Terms}>): Ratios {
  const pack = (terms: Terms[]) => {
    const start = new Int32Array(terms.length + 1);
    terms.forEach((list, i) => (start[i + 1] = start[i] + list.length));
    const flat = terms.flat();
    return {
      start,
      index: Int32Array.from(flat, ([tally]) => tally),
      weight: Float64Array.from(flat, ([, weight]) => weight)
    };
  };
  const over = pack(ratios.map(ratio => [...ratio.over]));
  const under = pack(ratios.map(ratio => [...ratio.under]));
  return {
    count: ratios.length,
    overStart: over.start,
    over: over.index,
    overWeight: over.weight,
    underStart: under.start,
    under: under.index,
    underWeight: under.weight
  };
}

/** Writes numerator and denominator of every ratio for the counters from `base` on into `values` at `at`, `stride` apart. */
export function evaluateRatios(
  ratios: Ratios,
  counters: Float64Array,
  base: number,
  values: Float64Array,
  at: number,
  stride: number
): void {
  for (let i = 0; i < ratios.count; i++) {
    let over = 0;
    let under = 0;
    for (let t = ratios.overStart[i]; t < ratios.overStart[i + 1]; t++)
      over += ratios.overWeight[t] * counters[base + ratios.over[t]];
    for (let t = ratios.underStart[i]; t < ratios.underStart[i + 1]; t++)
      under += ratios.underWeight[t] * counters[base + ratios.under[t]];
    values[at + i * stride] = over;
    values[at + i * stride + 1] = under;
  }
}

/** Length of the sums of one ratio over W strategies: 2W sums and the upper triangle of their products. */
export function productsLength(worlds: number): number {
  const width = 2 * worlds;
  return width + (width * (width + 1)) / 2;
}

/**
 * Adds one customer's vectors (N₁, D₁, …, N_W, D_W) of every ratio to the sums and cross products: per ratio first the 2W sums,
 * then the products row by row from the diagonal on.
 */
export function addProducts(products: Float64Array, values: Float64Array, count: number, worlds: number): void {
  const width = 2 * worlds;
  const length = productsLength(worlds);
  for (let i = 0; i < count; i++) {
    const from = i * width;
    let to = i * length;
    let any = false;
    for (let a = 0; a < width; a++) {
      const value = values[from + a];
      products[to + a] += value;
      if (value !== 0) any = true;
    }
    if (!any) continue;
    to += width;
    for (let a = 0; a < width; a++) {
      const value = values[from + a];
      if (value === 0) {
        to += width - a;
        continue;
      }
      for (let b = a; b < width; b++) products[to++] += value * values[from + b];
    }
  }
}
