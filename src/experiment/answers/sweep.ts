import type {Moved} from "./parameter.ts";

/** Many settings of the same scenario, each with all of its strategies. The rows are in the result's tables. */
export interface Sweep {
  readonly design: "grid" | "latin-hypercube" | "sobol" | "list";
  readonly parameters: readonly Moved[];
  readonly outcomes: readonly string[];
  /** Values of the parameters at every point. */
  readonly points: ReadonlyArray<readonly number[]>;
  /** [point][strategy][outcome][replication]; null where the run failed. */
  readonly figures: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly number[]>> | null>;
  readonly failed: ReadonlyArray<{readonly point: number; readonly message: string}>;
}
