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
  readonly morris: readonly MorrisPoint[];
  readonly sobol: readonly SobolBar[];
  /** Variance of the figure by what it comes from: shares of all; null where not asked. */
  readonly variance: {
    readonly parameters: Range;
    readonly luck: Range;
    /** Standard deviations, in the unit of the outcome. */
    readonly sdParameters: number;
    readonly sdLuck: number;
  } | null;
}

/** One number moved to either end of its range, the others standing; the widest first. */
export interface TornadoBar extends Moved {
  readonly atLow: Range;
  readonly atHigh: Range;
  /** Size of the change from end to end, in the unit of the outcome. */
  readonly swing: number;
  /** The better strategy changes within the range. */
  readonly flips: boolean;
}

export interface MorrisPoint extends Moved {
  readonly mu: number;
  /** Mean size of the elementary effects over the whole range, in the unit of the outcome. */
  readonly muStar: Range;
  readonly sigma: number;
}

export interface SobolBar extends Moved {
  readonly first: Range;
  readonly total: Range;
  readonly shapley: Range;
}
