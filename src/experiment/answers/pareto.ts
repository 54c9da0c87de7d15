import type {Range} from "../result.ts";

/** Combinations of levers of which none is better than another in everything. */
export interface Pareto {
  /** Ids of the outcomes that count, with the direction that is better. */
  readonly outcomes: ReadonlyArray<{readonly id: string; readonly better: "higher" | "lower"}>;
  readonly points: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    /** Ids of the levers (or changes) in it. */
    readonly made: readonly string[];
    /** By outcome, in their order. */
    readonly values: readonly Range[];
    /** No other point is at least as good in all and better in one, as far as the replications tell. */
    readonly front: boolean;
    /** A strategy of the scenario: its id. */
    readonly strategy: string | null;
  }>;
  readonly searched: {readonly kind: "exact" | "sampled"; readonly combinations: number; readonly of: number};
}
