import type {Range} from "../result.ts";

/** In what order and when to build what lies between two strategies. */
export interface Roadmap {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  /** One-off money of each stretch of time, kept for later ones where it is not spent; null = no limit. */
  readonly budget: {readonly perStretch: number; readonly months: number} | null;
  /** What waits for what: a lever is built only with what it needs, and begun no earlier. `because` where the program knows it by itself. */
  readonly dependencies: ReadonlyArray<{
    readonly id: string;
    readonly needs: string;
    readonly because: string | null;
  }>;
  /** The best plan found; levers that are not worth building are left out of it. */
  readonly best: RoadmapPlan;
  /**
   * "all-at-once" on day 0 (whatever it costs); "as-planned" by the dates of the file, where it has any; "file-order": one after the other as in
   * the file, where money is limited; "nothing".
   */
  readonly others: readonly RoadmapPlan[];
  /** Net present value of the best plan over each of the others, paired; in their order. */
  readonly ahead: ReadonlyArray<{readonly id: string; readonly gain: Range}>;
  /** Levers in no plan, with what they and what they need would add to it. Where the money of the run does not reach for them: as if begun on day 0. */
  readonly leftOut: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    /** Labels of what it needs and what is added with it. */
    readonly needs: readonly string[];
    readonly worth: Range;
    readonly setup: number;
    readonly affordable: boolean;
  }>;
  /** What each lever, with what it needs, would bring if it came next after nothing: "which link next"; the best first. */
  readonly next: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    /** Labels of what it needs and what is added with it. */
    readonly needs: readonly string[];
    readonly worth: Range;
    readonly setup: number;
  }>;
  /**
   * "exact": every order of every subset was valued; otherwise the heuristic, with its gap against exact on the first levers of the same
   * scenario, as a share of the exact plan's worth; null where exact.
   */
  readonly search: {
    readonly kind: "exact" | "greedy with exchange";
    readonly plans: number;
    readonly gap: number | null;
    /** Levers of the small case that the gap was measured on. */
    readonly gapLevers: number;
    /** What the best plan seemed to be worth on the luck that it was chosen on: too much, as of all that is chosen. */
    readonly seemed: number;
  };
}

export interface RoadmapPlan {
  readonly id: string;
  readonly title: string;
  readonly steps: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    readonly month: number;
    readonly setup: number;
    /** What the plan would lose without it and what needs it, money; of the best plan only. */
    readonly adds: Range | null;
    /** Has no date in the language: stands from day 0. */
    readonly undated: boolean;
  }>;
  /** One-off money of all steps. */
  readonly setup: number;
  /** Net present value gained over `from`, money. */
  readonly worth: Range;
  /** Cumulative cash gained over `from` by month, mean of the replications, with its interval. */
  readonly cash: {
    readonly value: readonly number[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  };
}
