import type {Range} from "../result.ts";

/** What each lever contributes to the difference between two strategies. */
export interface Explanation {
  /** Id of the outcome that is explained. */
  readonly outcome: string;
  readonly from: {readonly id: string; readonly title: string; readonly value: number};
  readonly to: {readonly id: string; readonly title: string; readonly value: number};
  /** `to − from`. */
  readonly whole: Range;
  /** In the order of the scenario; `from.value` and their values add up to `to.value` to the last bit, in any order. */
  readonly parts: readonly Part[];
  /** Pairs of parts by id, the strongest first: how much more two bring together than apart (Shapley interaction index); empty where sampled. */
  readonly interactions: ReadonlyArray<Range & {readonly one: string; readonly other: string}>;
  /** Every combination was run; otherwise orders were sampled and the intervals contain that doubt too. */
  readonly exact: boolean;
  /** Combinations of parts that were asked for, and different worlds among them: those that only cost differently are lived through once. */
  readonly combinations: number;
  readonly worlds: number;
  /** Orders in which the parts were added; null = all. */
  readonly orders: number | null;
}

export interface Part extends Range {
  readonly id: string;
  readonly label: string;
  /** Ids of the changes that it stands for (src/experiment/mix.ts). */
  readonly levers: readonly string[];
  /** Brought when it is the first that is added to the baseline, and when it is the last. */
  readonly first: Range;
  readonly last: Range;
}
