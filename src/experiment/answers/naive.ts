import type {Range} from "../result.ts";

/** What an analyst would conclude from the data that a firm has, beside the truth that the paired worlds tell. */
export interface Naive {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  readonly rows: readonly NaiveRow[];
}

export interface NaiveRow {
  readonly id: string;
  /** "Buyers in several channels against buyers in one". */
  readonly label: string;
  /** What it is taken to say, and why that is wrong. */
  readonly claim: string;
  readonly flaw: string;
  readonly outcome: string;
  readonly unit: string;
  /** The analyst's figure, and the true paired effect on the same outcome. */
  readonly estimate: Range;
  readonly truth: Range;
  /** "too high", "too low", "wrong sign", "right" (the intervals agree), "open". */
  readonly verdict: "too high" | "too low" | "wrong sign" | "right" | "open";
}
