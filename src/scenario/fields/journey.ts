import type {Move, Stage} from "../setting/journey.ts";
import {duration, logOdds, multiplier, odds, type Field} from "./field.ts";

/** Default odds of the moves from each stage, set so that cart abandonment and session conversion come out at published levels (docs/levels.md). */
export const defaultMoves: Readonly<Record<Stage, Readonly<Partial<Record<Move, number>>>>> = {
  discover: {evaluate: 0.5, later: 0.25, leave: 0.25},
  evaluate: {cart: 0.27, help: 0.03, later: 0.46, leave: 0.24},
  cart: {checkout: 0.33, later: 0.39, leave: 0.25, help: 0.03},
  checkout: {order: 0.68, later: 0.2, leave: 0.12},
  help: {evaluate: 0.25, cart: 0.35, later: 0.25, leave: 0.15}
};

/** The field of one move; its plausible range is half to twice the default odds. */
export function moveField(stage: Stage, move: Move): Field {
  const value = defaultMoves[stage][move] ?? 0;
  const [low, high] = value ? [value / 2, value * 2] : [null, null];
  return odds(`from ${stage} to ${move}`, "per step", [value, low, high]);
}

export const journeyFields = {
  price: logOdds("gain from a discount", "per unit of discount / order value", [2.5, 1, 5]),
  shock: logOdds("loss from an expected discount that is refused", "per unit of discount / order value", [2.5, 1, 5]),
  relationship: logOdds("gain from the relationship", "per unit above ½", [0.8, 0, 2]),
  effort: logOdds("loss from effort so far", "per hour", [0.6, 0, 2]),
  touch: logOdds("loss from buying untouched, for people who want to touch first", "per step", [2, 1, 4]),
  mobile: logOdds("loss from being on a phone", "per step", [0.4, 0.2, 0.9, "E004", "B"]),
  habit: multiplier("pull of the channel used last", "of its odds", [1.6, 1, 4]),
  redo: duration("time to do again what was lost with the cart", "per lost cart", [6, 2, 15]),
  search: duration("time spent looking for a promotion that is not there", "per lost promotion", [4, 1, 10]),
  unanswered: multiplier("moving on from help without an answer", "of the odds", [0.5, 0.2, 1])
} satisfies Record<string, Field>;
