import {version} from "../version.ts";
import {ContentHash} from "./hash.ts";
import type {DataTable} from "./table.ts";

/** What can be asked about a scenario, and about a decision. */
export type Question =
  | "compare"
  | "select"
  | "explain"
  | "movers"
  | "sweep"
  | "sensitivity"
  | "break-even"
  | "regimes"
  | "decide"
  | "roadmap"
  | "optimise"
  | "naive"
  | "calibrate";

/** What a result was computed from: with the same version, the same inputs give the same figures. */
export interface Inputs {
  readonly version: string;
  /** Title of the scenario. */
  readonly scenario: string;
  readonly seed: string;
  readonly currency: string;
  /** Simulated customers per replication, and replications of each world. */
  readonly customers: number;
  readonly replications: number;
  /** People that money and counts are scaled to, and simulated days. */
  readonly market: number;
  readonly days: number;
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Everything else that was asked for, by name; plain data. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The answer to a question, as a value: it prints as text, JSON and CSV, and charts draw its figures. */
export interface Result<Figures = unknown> {
  readonly question: Question;
  readonly inputs: Inputs;
  /** How it was computed, a sentence each. */
  readonly method: readonly string[];
  /** The answer in words, the decision first, numbers with unit and interval. */
  readonly answer: readonly string[];
  readonly figures: Figures;
  /** The same figures as rows, the most important table first. */
  readonly tables: readonly DataTable[];
  /** Hash of version, question, inputs and figures. */
  readonly fingerprint: string;
}

/** Completes a result by its fingerprint. */
export function resultOf<F>(
  result: Omit<Result<F>, "fingerprint" | "inputs"> & {inputs: Omit<Inputs, "version">}
): Result<F> {
  const inputs = {version, ...result.inputs};
  const hash = new ContentHash().text(canonical([result.question, inputs, result.figures]));
  return {...result, inputs, fingerprint: hash.toString().slice(0, 16)};
}

/** A value with a low and a high end of its 95 % interval; null where none can be given. */
export interface Range {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** JSON in which every number is told apart (NaN, Infinity, −0) and keys stand in code-unit order; undefined members are left out. */
export function canonical(value: unknown): string {
  if (typeof value === "number")
    return Number.isFinite(value) ? (Object.is(value, -0) ? "-0" : JSON.stringify(value)) : `"${value}"`;
  if (ArrayBuffer.isView(value)) return canonical([...(value as Float64Array)]);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value instanceof Map) return canonical([...value]);
  if (value instanceof Set) return canonical([...value]);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}
