import type {ChannelSetting} from "./channel.ts";

export interface MarketSetting {
  /** Size of the market that results are reported for. */
  readonly people: number;
  /** Twelve multipliers of the need rate, January first. */
  readonly season: readonly number[];
  /** Multiplier of the odds of leaving for a competitor at each step (1 = as in the table of moves). */
  readonly pull: number;
  /** Growth of that multiplier per year. */
  readonly growth: number;
}

export interface SegmentSetting {
  readonly id: string;
  /** Share of the market; the shares of all segments add up to 1. */
  readonly share: number;
  /** Share of the segment who are customers already on day 0. */
  readonly existing: number;
  /** Needs per person and year, mean over people. */
  readonly need: number;
  /** Shape of the gamma distribution of the need rate over people (NBD r); Infinity = everybody alike. */
  readonly needShape: number;
  /** Minutes between renewals of a contract; 0 = no contract (needs arise at random). */
  readonly contract: number;
  /** Order value: mean and standard deviation over people. */
  readonly orderMean: number;
  readonly orderSd: number;
  /** Multiplier of the price coefficients. */
  readonly priceSensitivity: number;
  /** Share of people who want to touch the product before they buy. */
  readonly touchFirst: number;
  /** Share of people who care about good causes. */
  readonly causeAffinity: number;
  /** Share of people who live within reach of a store. */
  readonly nearStore: number;
  /** Mean minutes until an unfinished journey is given up (exponential); Infinity = never. */
  readonly patience: number;
  /** Mean minutes between two sessions of a journey (exponential). */
  readonly gap: number;
  /** Share of journeys in which somebody who puts a cart off looks whether it is cheaper elsewhere. */
  readonly marketplaceCheck: number;
  /** Share of web sessions on a phone rather than the home computer. */
  readonly mobile: number;
  /** Drop-out probability after an experience: mean over people and a + b of its beta distribution (Infinity = everybody alike). */
  readonly dropMean: number;
  readonly dropConcentration: number;
  /** Odds of each channel for a session, by channel id; complete, channels that the strategy does without included where they are missed. */
  readonly taste: Readonly<Record<string, number>>;
  /** Odds of each serving channel for a support contact, by channel id; complete. */
  readonly serveTaste: Readonly<Record<string, number>>;
}

export interface AwarenessSetting {
  /** Share of people who know the firm on day 0, of those who have never bought. */
  readonly start: number;
  /** Per year: rate of coming across the firm, of hearing of it times the share who know it, and of forgetting it. */
  readonly innovation: number;
  readonly imitation: number;
  readonly forgetting: number;
  /** Share of messages delivered to people who do not know the firm that make them aware. */
  readonly noticed: number;
}

export interface RivalsSetting {
  /** Odds of the ways out of a comparison: a rival's product, the firm's own on its marketplace, back. */
  readonly rival: number;
  readonly listing: number;
  readonly back: number;
  /** Multiplier of the odds of the listing where no link brings content there. */
  readonly plainListing: number;
  /** How much less the rival asks, share of the firm's price. */
  readonly cheaper: number;
  /** Share of visits to a channel done away with that go to a competitor. */
  readonly absent: number;
  /** Channels that the base has and this strategy does without; segments have a taste for them all the same. */
  readonly missing: ReadonlyArray<Pick<ChannelSetting, "id" | "key" | "local" | "browses" | "sells" | "fit">>;
}

export interface ConsistencySetting {
  /** Share of products of which two channels without a link of content say different things. */
  readonly inconsistency: number;
  /** Minutes to sort it out; change of the log odds of moving forward (a loss) and loss of relationship. */
  readonly sortOut: number;
  readonly doubt: number;
  readonly trust: number;
  /** Minutes to find the product in the first channel of a journey, and in each that does not know what was looked at. */
  readonly find: number;
  readonly again: number;
}
