import type {Range} from "../result.ts";
import type {Moved} from "./parameter.ts";

/**
 * What to do when the numbers are doubtful: every strategy over the ranges of the evidence. Money is net present value. A world is one draw of the
 * numbers; what luck does in it is estimated and taken out of all figures but the mean gain, in which it averages out.
 */
export interface Decision {
  readonly strategies: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    /** Share of the sampled worlds in which it is best. */
    readonly best: Range;
    /** Expected net present value less that of the first strategy, and quantiles of the same (0.05, 0.25, 0.5, 0.75, 0.95). */
    readonly gain: Range;
    readonly quantiles: readonly number[];
    /** Gain over the first strategy in each sampled world, for the picture of its distribution. */
    readonly gains: readonly number[];
    /** Money lost against the best strategy of each world: mean, 95 % quantile, worst. */
    readonly regret: {readonly mean: Range; readonly high: number; readonly worst: number};
  }>;
  /** Strategy with the highest expected value, and the one with the least worst regret. */
  readonly expectedBest: string;
  /** What the former gains on average over the strategy with the second highest expected value. */
  readonly lead: {readonly over: string; readonly gain: Range};
  readonly minimaxRegret: string;
  /** Expected value of knowing everything before deciding, money. */
  readonly evpi: Range;
  /** Of knowing one number, the most valuable first. */
  readonly evppi: ReadonlyArray<Moved & {readonly worth: Range}>;
  /** Share of what simulated gains vary by from world to world that is luck and has been taken out, 0..1. */
  readonly luck: number;
  /** Worlds sampled over `parameters` numbers, and draws of the numbers that were no world and were left out. */
  readonly worlds: number;
  readonly failed: number;
  readonly parameters: number;
  readonly done: boolean;
}
