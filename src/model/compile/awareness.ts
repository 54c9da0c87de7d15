import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {textKey} from "./segments.ts";
import {effectByMonth, MONTH} from "./units.ts";

/** Who knows the firm, and how fast others come to. Rates are per minute. */
export interface AwarenessPart extends Keeps {
  /** Threshold of knowing the firm on day 0 for people who have never bought, and the share of all people who do. */
  readonly start: number;
  readonly startShare: number;
  /** Rate of coming across the firm: [segments × (far, near a store)]. */
  readonly rate: Float64Array;
  readonly imitation: number;
  readonly forgetting: number;
  /** Threshold of noticing a message. */
  readonly noticed: number;
  /** Advertising: luck, threshold of being reached, impressions and of these noticed per minute by month of the run: [media × months]. */
  readonly media: number;
  readonly mediaKey: Int32Array;
  readonly mediaReach: Float64Array;
  readonly impressions: Float64Array;
  readonly mediaRate: Float64Array;
}

const YEAR = 525600;
/** Media that a person's record has bits for. */
export const MOST_MEDIA = 8;

/** Awareness, or null where everybody knows the firm. */
export function compileAwareness(
  {awareness, channels, segments, tools}: Setting,
  months: number
): AwarenessPart | null {
  if (awareness === null) return null;
  // rounding depends on the order of a sum: luck has a fixed one, files have not
  const places = channels.toSorted((a, b) => a.key - b.key);
  const rate = segments.flatMap(({taste}) =>
    [false, true].map(near => {
      let sum = awareness.innovation;
      for (const {id, exposure, local, browses, sells} of places)
        if (near || !local) sum += exposure * (browses || sells ? (taste[id] ?? 0) : 1);
      return sum / YEAR;
    })
  );
  const media = tools.filter(({does}) => does === "advertising");
  if (media.length > MOST_MEDIA) throw new Error(`invalid number of advertising tools: ${media.length}`);
  const active = media.map(tool => effectByMonth(tool, months));
  const byMonth = (perYear: (tool: (typeof media)[number]) => number) =>
    Float64Array.from(media.flatMap((tool, m) => [...active[m]].map(effect => (effect * perYear(tool)) / YEAR)));
  return {
    timers: 1,
    // one to spare, so that the float64 among them can be aligned
    words: 5,
    environment: 2,
    flow: 1,
    couples: awareness.imitation > 0,
    start: threshold(awareness.start),
    startShare: segments.reduce(
      (sum, {share, existing}) => sum + share * (existing + (1 - existing) * awareness.start),
      0
    ),
    rate: Float64Array.from(rate),
    imitation: awareness.imitation / YEAR,
    forgetting: awareness.forgetting / YEAR,
    noticed: threshold(awareness.noticed),
    media: media.length,
    mediaKey: Int32Array.from(media, ({id}) => textKey(id.slice(id.indexOf(".") + 1))),
    mediaReach: Float64Array.from(media, ({numbers}) => threshold(numbers.reach)),
    impressions: byMonth(({numbers}) => numbers.frequency),
    mediaRate: byMonth(({numbers}) => numbers.frequency * numbers.noticed)
  };
}

/** Money that advertising costs in each month of the run, for a market of so many people. */
export function advertisingCost(tool: Setting["tools"][number], people: number, months: number): Float64Array {
  if (tool.does !== "advertising") return new Float64Array(months);
  const {reach, frequency, "cost-per-thousand": thousand} = tool.numbers;
  const perMonth = (people * reach * frequency * thousand * MONTH) / YEAR / 1000;
  return effectByMonth(tool, months).map(effect => effect * perMonth);
}
