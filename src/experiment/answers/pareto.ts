import type {Range} from "../result.ts";

/** Combinations of levers of which none is better than another in everything. */
export interface Pareto {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  /** Ids of the outcomes that count, with the direction that is better. */
  readonly outcomes: ReadonlyArray<{readonly id: string; readonly better: "higher" | "lower"}>;
  /** What is combined: levers or, in groups, several at a time. */
  readonly parts: ReadonlyArray<{readonly id: string; readonly label: string; readonly levers: readonly string[]}>;
  readonly points: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    /** Ids of the levers (or changes) in it. */
    readonly made: readonly string[];
    /** By outcome, in their order. */
    readonly values: readonly Range[];
    /** Paired difference from `from`, by outcome, in their order. */
    readonly gains: readonly Range[];
    /** No other point is clearly better in something and clearly worse in nothing, as far as the replications tell. */
    readonly front: boolean;
    /** A point that beats it, one on the front if possible, and how far that is ahead: paired differences by outcome. Null for points on the front. */
    readonly beatenBy: {readonly id: string; readonly ahead: readonly Range[]} | null;
    /** A strategy of the scenario: its id. */
    readonly strategy: string | null;
  }>;
  readonly searched: {readonly kind: "exact" | "sampled"; readonly combinations: number; readonly of: number};
}
