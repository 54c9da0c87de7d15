export const stages = ["discover", "evaluate", "cart", "checkout", "help"] as const;

export type Stage = (typeof stages)[number];

/** What one step of a journey can lead to: another stage in the same session, or an end of the session or journey. */
export const moves = ["order", "leave", "later", "discover", "evaluate", "cart", "checkout", "help"] as const;

export type Move = (typeof moves)[number];

export interface OfferSetting {
  readonly id: string;
  /** Discount in money. */
  readonly off: number;
  readonly newOnly: boolean;
  /** Minutes between which it is made and counts; until may be Infinity. */
  readonly from: number;
  readonly until: number;
  /** Share of people who remember its code; 0 = it is no code. */
  readonly remembered: number;
}

export interface JourneySetting {
  /** Odds of each move from each stage; rows need not add up to 1. A missing move has odds 0. */
  readonly moves: Readonly<Record<Stage, Readonly<Partial<Record<Move, number>>>>>;
  /** Change of the log odds of moving forward per unit of discount / order value. */
  readonly price: number;
  /** Change of the log odds of moving forward per unit of expected but refused discount / order value (a loss). */
  readonly shock: number;
  /** Change of the log odds of moving forward per unit of relationship above ½. */
  readonly relationship: number;
  /** Change of the log odds of moving forward per hour of effort so far in the journey (a loss). */
  readonly effort: number;
  /** Change of the log odds of ordering untouched, for people who want to touch first (a loss). */
  readonly touch: number;
  /** Change of the log odds of moving forward on a phone (a loss). */
  readonly mobile: number;
  /** Multiplier of the odds of the channel used last. */
  readonly habit: number;
  /** Minutes to do again when the cart did not follow. */
  readonly redo: number;
  /** Minutes spent looking for a promotion that is not there. */
  readonly search: number;
  /** Multiplier of the odds of moving on from `help` when the question was not answered. */
  readonly unanswered: number;
}

export interface ProductSetting {
  readonly id: string;
  /** Odds of being what a need is about. */
  readonly share: number;
  /** Multiplier of the order value. */
  readonly price: number;
}

export interface InterestSetting {
  /** Share of sessions that turn to another product. */
  readonly switch: number;
}
