import {CASH, CHANNEL_TALLIES, LIFE, TALLIES} from "../model/tally.ts";
import type {World} from "../model/world.ts";

/** What a run of one strategy leaves: integer counters in float64, so that partial tallies add up exactly in any order. */
export interface Tallies {
  /** By index T (src/model/tally.ts). */
  readonly totals: Float64Array;
  /** [month × CASH], millicents. */
  readonly cash: Float64Array;
  /** [channel × CHANNEL_TALLIES] */
  readonly byChannel: Float64Array;
  /** [months since the first order, or months of the run × LIFE] */
  readonly life: Float64Array;
}

export function emptyTallies({months, channels}: Pick<World, "months" | "channels">): Tallies {
  return {
    totals: new Float64Array(TALLIES),
    cash: new Float64Array(months * CASH),
    byChannel: new Float64Array(channels * CHANNEL_TALLIES),
    life: new Float64Array((months + 1) * LIFE)
  };
}

/** Adds `part` to `sum`. Throws when they come from worlds of different shape. */
export function addTallies(sum: Tallies, part: Tallies): void {
  addTo(sum.totals, part.totals);
  addTo(sum.cash, part.cash);
  addTo(sum.byChannel, part.byChannel);
  addTo(sum.life, part.life);
}

export function addTo(sum: Float64Array, part: Float64Array): void {
  if (sum.length !== part.length) throw new Error(`invalid tallies: ${part.length} counters instead of ${sum.length}`);
  for (let i = 0; i < sum.length; i++) sum[i] += part[i];
}
