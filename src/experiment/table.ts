import type {Unit} from "../outcome/outcome.ts";

/** "text" for names, "number" for plain numbers, "p" for p-values and probabilities, "date" for days of the run. */
export type ColumnUnit = Unit | "text" | "number" | "p";

export interface Column {
  /** Name of the column in CSV and Parquet: lower case, words with hyphens. */
  readonly id: string;
  /** Head of the column for people. */
  readonly label: string;
  readonly unit: ColumnUnit;
  /** Written with its sign, shares as points: the column holds differences. */
  readonly signed?: boolean;
  /** Only whole numbers of 32 bits: an index. */
  readonly whole?: boolean;
}

/** null where there is no value; NaN where it has no meaning; Infinity for what never comes. */
export type Cell = string | number | null;

/** Figures as rows: what is printed, exported and shown beside a chart. A unit may stand in a cell's own row instead: `unitColumn`. */
export interface DataTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Id of a text column whose cells are units (as in `ColumnUnit`, or other words) of the columns with unit "number" in the same row. */
  readonly unitColumn?: string;
}
