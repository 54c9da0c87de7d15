import {markov} from "./markov.ts";
import type {Credits, Path} from "./path.ts";
import {firstTouch, lastTouch, linear, positionBased, timeDecay} from "./positions.ts";
import {shapley} from "./shapley.ts";

export const ruleIds = ["last", "first", "linear", "position", "decay", "markov", "shapley"] as const;
export type RuleId = (typeof ruleIds)[number];

/** A rule that shares conversions out among the channels of their paths. */
export interface AttributionRule {
  readonly id: RuleId;
  readonly title: string;
  readonly credit: (paths: readonly Path[]) => Credits;
}

/** Every rule with its usual settings, in the order of `ruleIds`. */
export const attributionRules: readonly AttributionRule[] = [
  {id: "last", title: "Last touch", credit: paths => lastTouch(paths)},
  {id: "first", title: "First touch", credit: paths => firstTouch(paths)},
  {id: "linear", title: "Linear", credit: paths => linear(paths)},
  {id: "position", title: "Position-based", credit: paths => positionBased(paths)},
  {id: "decay", title: "Time decay", credit: paths => timeDecay(paths)},
  {id: "markov", title: "Markov removal", credit: paths => markov(paths)},
  {id: "shapley", title: "Shapley", credit: paths => shapley(paths)}
];
