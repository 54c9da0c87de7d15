import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import {stages} from "../../scenario/setting/journey.ts";
import type {Keeps} from "./lay-out.ts";
import {effectByMonth, millicents} from "./units.ts";

/** What happens to people who compare, and to those who want a channel that is not there. */
export interface Rivals extends Keeps {
  /** Threshold of comparing when a cart is put off, by segment. */
  readonly check: Float64Array;
  /** The firm's own marketplace, −1 = none; odds of the three ways out of a comparison. */
  readonly own: number;
  readonly rival: number;
  readonly listing: number;
  readonly back: number;
  readonly plainListing: number;
  readonly cheaper: number;
  /** Sponsored search: threshold of a click by month of the run, millicents per click, share who drop the rival. */
  readonly click: Float64Array;
  readonly costPerClick: number;
  readonly winBack: number;
  /** Channels done away with: luck, odds for a session [segments × 5 stages × missing], for people near a store only; threshold of leaving. */
  readonly missing: number;
  readonly missingKey: Int32Array;
  readonly missingWeight: Float64Array;
  readonly missingLocal: Uint8Array;
  readonly absent: number;
}

export function compileRivals({rivals, channels, segments, tools}: Setting, months: number): Rivals | null {
  if (rivals === null) return null;
  const {missing} = rivals;
  const search = tools.find(({does}) => does === "sponsored-search");
  const numbers = search?.numbers ?? {click: 0, "cost-per-click": 0, "win-back": 0};
  return {
    words: 1,
    check: Float64Array.from(segments, ({marketplaceCheck}) => threshold(marketplaceCheck)),
    own: channels.findIndex(({kind, sells}) => kind === "marketplace" && sells),
    rival: rivals.rival,
    listing: rivals.listing,
    back: rivals.back,
    plainListing: rivals.plainListing,
    cheaper: rivals.cheaper,
    click: effectByMonth(search, months).map(effect => threshold(effect * numbers.click)),
    costPerClick: millicents(numbers["cost-per-click"]),
    winBack: numbers["win-back"],
    missing: missing.length,
    missingKey: Int32Array.from(missing, ({key}) => key),
    missingWeight: Float64Array.from(
      segments.flatMap(({taste}) =>
        stages.flatMap(stage =>
          missing.map(({id, browses, sells, fit}) =>
            sells || (browses && stage !== "cart" && stage !== "checkout") ? (taste[id] ?? 0) * fit[stage] : 0
          )
        )
      )
    ),
    missingLocal: Uint8Array.from(missing, ({local}) => (local ? 1 : 0)),
    absent: threshold(rivals.absent)
  };
}
