import type {Range} from "../result.ts";

/** In what order and when to build what lies between two strategies. */
export interface Roadmap {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  /** One-off money that may be spent in each stretch of time; null = no limit. */
  readonly budget: {readonly perStretch: number; readonly months: number} | null;
  /** The best plan found; levers that are not worth building are left out of it. */
  readonly best: RoadmapPlan;
  /** Everything at once on day 0, everything one after the other as in the file, and nothing. */
  readonly others: readonly RoadmapPlan[];
  /** Levers in no plan, with what they would add to it. */
  readonly leftOut: ReadonlyArray<{readonly id: string; readonly label: string; readonly worth: Range}>;
  /** What each lever would bring if it came next after nothing: "which link next". */
  readonly next: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    readonly worth: Range;
    readonly setup: number;
  }>;
  /** "exact": every feasible plan was valued; otherwise the heuristic, with its gap against exact on small cases. */
  readonly search: {
    readonly kind: "exact" | "greedy with exchange";
    readonly plans: number;
    readonly gap: number | null;
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
  }>;
  /** Net present value gained over `from`, money. */
  readonly worth: Range;
  /** Cumulative cash gained over `from` by month, mean of the replications, with its interval. */
  readonly cash: {
    readonly value: readonly number[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  };
}
