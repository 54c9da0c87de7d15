import type {TallyName} from "../model/tally.ts";
import type {Outcome} from "./outcome.ts";

/** Costs that no customer causes by what they do, spread over the people of the market. */
export type Fixed = "links" | "desks" | "tools";

/**
 * How a figure comes out of the counters: weighted sum over weighted sum, times `scale`. `fixed` costs enter the numerator per
 * customer with the sign of `fixedWeight`; `market` scales a figure per customer to the whole market.
 */
export interface RatioRule {
  readonly over: ReadonlyArray<readonly [TallyName, number]>;
  readonly under: ReadonlyArray<readonly [TallyName, number]>;
  readonly scale: number;
  readonly fixed?: readonly Fixed[];
  readonly fixedWeight?: number;
  readonly discounted?: boolean;
  readonly market?: boolean;
}

export interface RatioOutcome extends Outcome {
  readonly rule: RatioRule;
}

type Terms = TallyName | ReadonlyArray<readonly [TallyName, number]>;
const terms = (list: Terms): ReadonlyArray<readonly [TallyName, number]> =>
  typeof list === "string" ? [[list, 1]] : list;

/** Declares an outcome that is a ratio of counters. */
export function ratio(
  outcome: Outcome,
  over: Terms,
  under: Terms,
  {scale = 1, ...rest}: Partial<Omit<RatioRule, "over" | "under">> = {}
): RatioOutcome {
  return {...outcome, rule: {over: terms(over), under: terms(under), scale, ...rest}};
}

/** Millicents to money. */
export const MONEY = 1e-5;
export const purchases = [
  ["orders", 1],
  ["renewals", 1]
] as const;
/** What it costs to serve customers, goods apart. */
export const serving = [
  ["serviceCost", 1],
  ["messageCost", 1],
  ["fulfilmentCost", 1],
  ["feeCost", 1],
  ["agentCost", 1],
  ["stockCost", 1],
  ["returnCost", 1],
  ["sampleCost", 1]
] as const;
export const allFixed = ["links", "desks", "tools"] as const;
