import type {Moved} from "./parameter.ts";

export type SweepDesign = "grid" | "latin-hypercube" | "sobol" | "list";

/** Many settings of the same scenario, each with all of its strategies. The rows are in the result's tables. */
export interface Sweep {
  readonly design: SweepDesign;
  readonly parameters: readonly Moved[];
  readonly outcomes: readonly string[];
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Values of the parameters at every point, in the order of `parameters`. */
  readonly points: ReadonlyArray<readonly number[]>;
  /** [point][strategy][outcome][replication]; null in place of a run that failed. */
  readonly figures: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly number[]> | null>>;
  readonly failed: ReadonlyArray<{readonly point: number; readonly strategy: string; readonly message: string}>;
  /** Every strategy against the first one, outcome by outcome. */
  readonly contrasts: readonly SweepContrast[];
}

/** The difference `to − from` in one outcome over the points at which both have it. */
export interface SweepContrast {
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
  /** Points at which `to` is clearly higher, clearly lower, and at which the 95 % interval of the difference contains 0 (or there is none). */
  readonly higher: number;
  readonly lower: number;
  readonly unclear: number;
  /** The smallest and the largest difference, in the unit of the outcome, and where; null without points. */
  readonly least: {readonly value: number; readonly point: number} | null;
  readonly most: {readonly value: number; readonly point: number} | null;
  /** The one number and the one limit that tell apart best where it is higher and where lower; null where only one of both occurs. */
  readonly split: {
    readonly path: string;
    readonly at: number;
    /** Share of the clear points on either side of the limit at which `to` is higher. */
    readonly below: number;
    readonly above: number;
  } | null;
}
