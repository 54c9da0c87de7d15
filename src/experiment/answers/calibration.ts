import type {Range} from "../result.ts";
import type {Moved} from "./parameter.ts";

/** Numbers of the scenario fitted to figures that were observed. */
export interface Calibration {
  readonly parameters: ReadonlyArray<
    Moved & {
      /** 5, 25, 50, 75 and 95 % points, and mean and standard deviation, of what is believed after the data. */
      readonly posterior: {readonly quantiles: readonly number[]; readonly mean: number; readonly sd: number};
      /** Posterior standard deviation over prior standard deviation: near 1, the data say nothing about it. */
      readonly contraction: number;
      /** Weighted sample of the posterior, for pictures. */
      readonly sample: readonly number[];
    }
  >;
  readonly targets: ReadonlyArray<{
    readonly outcome: string;
    readonly strategy: string;
    readonly target: number;
    readonly tolerance: number;
    /** Posterior predictive: median and 90 % range. */
    readonly predicted: Range;
    /** As the scenario stood before. */
    readonly before: number;
    readonly met: boolean;
  }>;
  /** Rounds, worlds simulated, worlds accepted in the last round, and its distance in tolerances. */
  readonly rounds: ReadonlyArray<{readonly tolerance: number; readonly tried: number; readonly accepted: number}>;
  /** Effective sample size of the weighted posterior. */
  readonly effective: number;
}
