import type {Range} from "../result.ts";

/** The best of several strategies, chosen by a procedure with a promise (Kim & Nelson 2001). */
export interface Selection {
  readonly outcome: string;
  readonly better: "higher" | "lower";
  /** The smallest difference that matters to whoever asks, in the unit of the outcome, and the promised probability of a right choice. */
  readonly indifference: number;
  readonly confidence: number;
  readonly chosen: string;
  /** Every strategy: when it dropped out (replications), or stayed to the end. */
  readonly strategies: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    /** Mean of the replications that it took part in. */
    readonly mean: Range;
    readonly replications: number;
    readonly droppedAt: number | null;
    readonly droppedBy: string | null;
  }>;
  /** Replications of all strategies together, and the most that the procedure could have taken. */
  readonly spent: number;
  readonly most: number;
  /** The budget ended before the procedure did: then the choice has no promise. */
  readonly cutOff: boolean;
  /** Replications of all strategies together that the same promise would take with independent luck (Rinott's two-stage procedure). */
  readonly independent?: number;
}
