import type {Range} from "../result.ts";
import type {Moved} from "./parameter.ts";

/** What an outcome, or the difference in it between two strategies, depends on. */
export interface Sensitivity {
  readonly outcome: string;
  /** null: the outcome of `to` itself is followed. */
  readonly from: {readonly id: string; readonly title: string} | null;
  readonly to: {readonly id: string; readonly title: string};
  /** With every number as the scenario has it. */
  readonly standing: Range;
  readonly method: "tornado" | "morris" | "sobol";
  readonly tornado: readonly TornadoBar[];
  /** Of method "sobol": the screening that chose the numbers; empty where they were named. */
  readonly morris: readonly MorrisPoint[];
  readonly sobol: readonly SobolBar[];
  /** Share of the variance in which those numbers do not act together; null unless "sobol". */
  readonly additive: Range | null;
  /**
   * Doubt about the figure by what it comes from when all its numbers move at once: shares of the variance of the mean over all replications.
   * Luck is that of a sample of this size, which more customers or replications make smaller; nothing but knowing more does that to the
   * numbers. null where not asked.
   */
  readonly variance: {
    readonly parameters: Range;
    readonly luck: Range;
    /** Standard deviations, in the unit of the outcome. */
    readonly sdParameters: number;
    readonly sdLuck: number;
    /** Numbers that moved, and how many settings of them were drawn. */
    readonly numbers: number;
    readonly draws: number;
  } | null;
}

/** One number moved to either end of its range, the others standing; the widest first. */
export interface TornadoBar extends Moved {
  readonly atLow: Range;
  readonly atHigh: Range;
  /** From the lowest to the highest of the figures at the two ends and as it stands, in the unit of the outcome. */
  readonly swing: number;
  /** The change is more than luck: its interval, over pairs of the same luck, does not hold 0. Without intervals: there is a change. */
  readonly clear: boolean;
  /** One strategy is clearly better somewhere, the other one elsewhere: at an end or as it stands. Without intervals: better at all. */
  readonly flips: boolean;
}

/** The one with the largest effects first. */
export interface MorrisPoint extends Moved {
  readonly mu: number;
  /** Mean size of the elementary effects over the whole range, in the unit of the outcome. */
  readonly muStar: Range;
  readonly sigma: number;
}

/** Shares of the variance that these numbers cause together; the largest Shapley effect first. */
export interface SobolBar extends Moved {
  readonly first: Range;
  readonly total: Range;
  readonly shapley: Range;
}
