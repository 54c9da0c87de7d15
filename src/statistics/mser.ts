import {square} from "./elementary.ts";

export interface WarmUp {
  /** Whole batches of the series. */
  readonly batches: number;
  /** Batches to leave out at the beginning, and observations. */
  readonly deletedBatches: number;
  readonly deleted: number;
  /** Marginal standard error at that point, and with nothing left out. */
  readonly statistic: number;
  readonly whole: number;
  /** Mean of what is kept. */
  readonly mean: number;
  /** The point lies in the first half of the series: otherwise the series is too short to say anything. */
  readonly reliable: boolean;
}

/** Batches at the end that are never all there is: their spread is too small by chance (Hoad, Robinson & Davies 2010). */
const LAST = 5;

/**
 * MSER-5: how much of the beginning of a steady series is warm-up (White, Simulation 69(6), 1997; White & Robinson, Journal of Simulation 4, 2010).
 * Batch means z of `batch` values each; the point d is the smallest Σ_{j>d} (z_j − z̄_d)² / (m − d)². In one pass from the end. Throws on fewer than 6 batches.
 */
export function mser(values: readonly number[], {batch = 5}: {batch?: number} = {}): WarmUp {
  const batches = Math.floor(values.length / batch);
  if (batches <= LAST)
    throw new RangeError(`warm-up needs more than ${LAST} batches of ${batch}, not ${values.length} values`);
  const means = Array.from({length: batches}, (_, j) => {
    let sum = 0;
    for (let i = j * batch; i < (j + 1) * batch; i++) sum += values[i];
    return sum / batch;
  });
  let mean = 0;
  let squares = 0;
  let best = {d: 0, statistic: Infinity, mean: 0};
  for (let d = batches - 1; d >= 0; d--) {
    const kept = batches - d;
    const gap = means[d] - mean;
    mean += gap / kept;
    squares += gap * (means[d] - mean);
    const statistic = squares / square(kept);
    // of equal points the earliest, which keeps most
    if (kept >= LAST && statistic <= best.statistic) best = {d, statistic, mean};
  }
  return {
    batches,
    deletedBatches: best.d,
    deleted: best.d * batch,
    statistic: best.statistic,
    whole: squares / square(batches),
    mean: best.mean,
    reliable: best.d <= batches / 2
  };
}
