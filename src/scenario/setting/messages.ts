export interface MessagesSetting {
  /** Half-life of contact pressure, minutes. */
  readonly halfLife: number;
  /** Pressure at which response has halved, and at which opt-outs have doubled. */
  readonly fatigue: number;
  /** Loss of relationship per unit of pressure of a message beyond the first of a half-life; and per message after the purchase. */
  readonly irritation: number;
  readonly wasteIrritation: number;
  /** A click brings a need forward if it would have come within this many minutes. */
  readonly forward: number;
  /** Minutes after an order during which messages that sell the same thing are waste. */
  readonly wasteWindow: number;
}

/** Responses are multiples of that to a standard message. */
export interface ContentsSetting {
  /** Loss of response per message of the same content in a row. */
  readonly wear: number;
  /** Multiplier of opt-outs after a message that is wrong about the person. */
  readonly blame: number;
  readonly product: {readonly early: number; readonly narrowed: number; readonly misfit: number};
  /** `relief`: multiplier of opt-outs after a right message; `annoyance`: loss of relationship per wrong one. */
  readonly personalised: {
    readonly right: number;
    readonly wrong: number;
    readonly relief: number;
    readonly annoyance: number;
  };
  readonly cause: {readonly affine: number; readonly others: number};
  /** `information`: gain of log odds in a journey in which it was watched. */
  readonly video: {readonly click: number; readonly information: number};
  /** `proof`: gain of log odds per star of the rating above 4. */
  readonly "social-proof": {readonly click: number; readonly proof: number; readonly rating: number};
  /** `window`: needs within so many minutes are brought forward. */
  readonly "cross-sell": {readonly known: number; readonly unknown: number; readonly window: number};
  /** Gain of relationship, share of what is missing to 1. */
  readonly thanks: {readonly warmth: number};
  /** `delay`: mean minutes until they come. */
  readonly invitation: {readonly touch: number; readonly others: number; readonly delay: number};
}

export interface RemindingSetting {
  /** Share of sessions put off, without and with a cart, after which the matter is forgotten. */
  readonly forget: number;
  readonly forgetCart: number;
  /** Multipliers of clicks on addressed messages about a product seen, and about a cart. */
  readonly seenClick: number;
  readonly cartClick: number;
}

/** Odds of the quarter of the day in which people read their messages; `missed`: response at other times. */
export interface HoursSetting {
  readonly night: number;
  readonly morning: number;
  readonly afternoon: number;
  readonly evening: number;
  readonly missed: number;
}

export interface ConflictsSetting {
  /** Minutes to find out which of two offers holds. */
  readonly confusion: number;
  /** Loss of relationship. */
  readonly distrust: number;
}

export interface FrequencySetting {
  /** Messages in a window of `per` minutes above which somebody has had too many. */
  readonly limit: number;
  readonly per: number;
}
