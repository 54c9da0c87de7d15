import type {
  complaintsFields,
  referralsFields,
  reviewsFields,
  surveysFields,
  wordOfMouthFields
} from "../fields/advocacy.ts";

export interface RelationshipSetting {
  /** Relationship 0..1 on day 0. */
  readonly customers: number;
  readonly prospects: number;
  /** Weight of the newest experience. */
  readonly smoothing: number;
  /** Score 0..1 of an experience without friction; experiences at this score leave drop-out at its mean. */
  readonly baseline: number;
  /** Loss of score per hour of the customer's effort, per repeated explanation, per hour of waiting at a desk, for an unsolved case, for a broken pick-up promise. */
  readonly effort: number;
  readonly repeat: number;
  readonly wait: number;
  readonly unsolved: number;
  readonly brokenPromise: number;
  /** Loss of relationship from being taken for somebody else, per wrong record. */
  readonly wrongRecord: number;
  /** Loss of score per day of delivery time. */
  readonly delivery: number;
  /** Weight of the newest experience in what is expected of the next; 0 = people always expect the baseline. */
  readonly expectation: number;
  /** Slope of log drop-out probability in the loss of score (0 = experience does not matter). */
  readonly dropOut: number;
}

type Numbers<Fields> = {readonly [K in keyof Fields]: number};

/** What people say about the firm, section by section; null = nobody does, and the part of the model is not there. Keys as in the file. */
export interface AdvocacySetting {
  readonly reviews: Numbers<typeof reviewsFields> | null;
  readonly referrals: Numbers<typeof referralsFields> | null;
  readonly wordOfMouth: Numbers<typeof wordOfMouthFields> | null;
  readonly complaints: Numbers<typeof complaintsFields> | null;
  readonly surveys: Numbers<typeof surveysFields> | null;
}
