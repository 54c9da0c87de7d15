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
      /** Sample of the posterior in which all values weigh the same; the same index is the same world in all parameters. For pictures. */
      readonly sample: readonly number[];
    }
  >;
  readonly targets: ReadonlyArray<
    Aim & {
      readonly outcome: string;
      readonly strategy: string;
    }
  >;
  /** Figures of the firm month by month, where such were given. */
  readonly series?: ReadonlyArray<{
    readonly figure: MonthlyFigure;
    readonly strategy: string;
    /** Months for which there are figures; the first one of the run is 1. */
    readonly months: ReadonlyArray<Aim & {readonly month: number}>;
    /** The root of the mean square of all deviations lies within the tolerances. */
    readonly met: boolean;
  }>;
  /** Pairs of parameters of which the data know a combination rather than each: correlation in the posterior beyond ±0.7. */
  readonly confounded?: ReadonlyArray<{readonly paths: readonly [string, string]; readonly correlation: number}>;
  /** Tolerance of each round in tolerances of the targets, worlds tried, and worlds accepted; a round that was given up has fewer than the others. */
  readonly rounds: ReadonlyArray<{readonly tolerance: number; readonly tried: number; readonly accepted: number}>;
  /** How far the furthest target is off, at most, in the worlds of the posterior, in tolerances: 1 where all was reached. */
  readonly tolerance?: number;
  /** Effective sample size of the weighted posterior. */
  readonly effective: number;
}

/** What is aimed at, and how near the fitted world comes. */
export interface Aim {
  readonly target: number;
  readonly tolerance: number;
  /** Posterior predictive with luck of its own: median and 90 % range. */
  readonly predicted: Range;
  /** As the scenario stood before. */
  readonly before: number;
  /** The median lies within the tolerance, or no further from the target than the luck of a run of this size. */
  readonly met: boolean;
}

/** Figures that a firm has month by month. */
export type MonthlyFigure = "revenue" | "active-customers" | "new-customers" | "lost-customers";
