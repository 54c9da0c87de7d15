import type {Range} from "../result.ts";

/** What an analyst would conclude from the data that a firm has, beside the truth that the paired worlds tell. */
export interface Naive {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  readonly rows: readonly NaiveRow[];
  /** Comparisons that this scenario gives no data for, and why. */
  readonly missing: ReadonlyArray<{readonly label: string; readonly because: string}>;
}

export interface NaiveRow {
  readonly id: string;
  /** "Buyers in several channels against buyers in one". */
  readonly label: string;
  /** What it is taken to say, and why that is wrong. */
  readonly claim: string;
  readonly flaw: string;
  /** What both figures measure, in words: "more orders per customer". */
  readonly outcome: string;
  readonly unit: string;
  /** The analyst's figure, and the true paired effect on the same outcome. */
  readonly estimate: Range;
  readonly truth: Range;
  /** Estimate less truth, paired. */
  readonly error: Range;
  /** "too high", "too low", "wrong sign", "right" (the whole error is within a tenth of the truth), "open" (not to be told at this size). */
  readonly verdict: NaiveVerdict;
}

export type NaiveVerdict = "too high" | "too low" | "wrong sign" | "right" | "open";
