import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {effectByMonth} from "./units.ts";

/** A loyalty programme: who joins, by month of the run; what members get, and where they are known. */
export interface Loyalty extends Keeps {
  readonly join: Float64Array;
  /** Share of revenue given back as points. */
  readonly points: number;
  /** Threshold of a member's being recognised, by channel; 0 where no card is shown. */
  readonly card: Float64Array;
  /** Gain of score with an order. */
  readonly thanks: number;
}

/** The programme of the first loyalty tool; null without one. */
export function compileLoyalty({tools, channels}: Setting, months: number): Loyalty | null {
  const tool = tools.find(({does}) => does === "loyalty");
  if (tool === undefined) return null;
  const {join, points, card, thanks} = tool.numbers;
  return {
    words: 3,
    join: effectByMonth(tool, months).map(effect => threshold(effect * join)),
    points,
    card: Float64Array.from(channels, ({sells, kind}) => (sells && kind !== "marketplace" ? threshold(card) : 0)),
    thanks
  };
}
