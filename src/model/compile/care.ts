import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {effectByMonth} from "./units.ts";

/** What support does beyond answering. Shares are thresholds. */
export interface Care extends Keeps {
  /** Channels where customer and agent can look at the same screen, as a bit mask. */
  readonly screens: number;
  /** Contacts in which they do, by month of the run; factors on handling time and on the chance of a solution. */
  readonly coBrowse: Float64Array;
  readonly coBrowseHandling: number;
  readonly coBrowseResolution: number;
}

export function compileCare({channels, tools}: Setting, months: number): Care | null {
  const coBrowsing = tools.find(({does}) => does === "co-browsing");
  if (coBrowsing === undefined) return null;
  const {used, handling, resolution} = coBrowsing.numbers;
  return {
    screens: channels.reduce((mask, {sharesScreen}, c) => (sharesScreen ? mask | (1 << c) : mask), 0),
    coBrowse: effectByMonth(coBrowsing, months).map(effect => threshold(effect * used)),
    coBrowseHandling: handling,
    coBrowseResolution: resolution
  };
}
