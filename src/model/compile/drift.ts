import {exactPow} from "../../random/exact.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";

/** What changes over the years by itself. */
export interface Drift extends Keeps {
  /** Multiplier of the odds of leaving, by month of the run. */
  readonly pull: Float64Array;
  /** Multiplier of the odds of choosing a channel: [months × C]. */
  readonly taste: Float64Array;
}

/** Competitors that grow stronger and channels that grow old, or null where nothing changes. */
export function compileDrift({market, channels}: Setting, months: number): Drift | null {
  if (market.growth === 0 && channels.every(({ageing}) => ageing === 0)) return null;
  const years = (month: number) => month / 12;
  return {
    pull: Float64Array.from({length: months}, (_, month) => exactPow(1 + market.growth, years(month))),
    taste: Float64Array.from({length: months * channels.length}, (_, i) =>
      exactPow(1 - channels[i % channels.length].ageing, years(Math.floor(i / channels.length)))
    )
  };
}
