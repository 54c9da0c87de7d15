import {ContentHash} from "../../experiment/hash.ts";
import {version} from "../../version.ts";
import type {FileError, Reading} from "../state/opening.ts";
import {shownName} from "../state/shown.ts";
import {anything, list, object, oneOf, text} from "./check.ts";
import {runShape, scenarioShape, type RunRow, type ScenarioRow} from "./rows.ts";
import type {ShelfRow} from "./shelf.ts";

/** Larger files are no backup of ours, bytes. */
export const largestBackup = 64 * 1024 * 1024;

/** Everything that is kept as one JSON text, with a hash that shows damage. JSON knows no NaN, no −0 and no infinities: they become `{"$number": "NaN"}`. */
export function backupText(kept: {scenarios: readonly ScenarioRow[]; runs: readonly RunRow[]}, when: number): string {
  const content = {scenarios: kept.scenarios, runs: kept.runs};
  const head = {throughline: "backup", format: "1", model: version, when: new Date(when).toISOString()};
  return `${JSON.stringify({...head, hash: hashOf(content), ...content}, plain, 1)}\n`;
}

function plain(_: string, value: unknown): unknown {
  if (typeof value !== "number") return value;
  if (Object.is(value, -0)) return {$number: "-0"};
  return Number.isFinite(value) ? value : {$number: String(value)};
}
const special: Readonly<Record<string, number>> = {NaN, Infinity, "-Infinity": -Infinity, "-0": -0};
function numbers(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "$number")) return value;
  const {$number: name} = value as {$number: unknown};
  return typeof name === "string" && Object.hasOwn(special, name) ? special[name] : value;
}
function hashOf(content: unknown): string {
  return new ContentHash().text(JSON.stringify(content, plain)).toString();
}

const shape = object({
  throughline: oneOf("backup"),
  format: oneOf("1"),
  hash: text(100),
  scenarios: list(anything, 100_000),
  runs: list(anything, 100_000)
});

export interface Restoring {
  /** Rows that are whole, in the order of the file. */
  readonly rows: readonly ShelfRow[];
  readonly errors: readonly FileError[];
  /** The file is not what was written: somebody or something has changed it. */
  readonly changed: boolean;
}

/** Reads a backup. Never throws: what is wrong comes back with its place, for texts of scenarios with line and column. */
export async function readBackup(
  file: string,
  written: string,
  read: (text: string, name: string) => Promise<Reading>
): Promise<Restoring> {
  const at = (path: string, message: string): FileError => ({file, line: 1, column: 1, path, message});
  let whole: ReturnType<typeof shape>;
  try {
    whole = shape(JSON.parse(written, numbers));
  } catch (error) {
    return {rows: [], errors: [at("", error instanceof Error ? error.message : String(error))], changed: true};
  }
  const rows: ShelfRow[] = [];
  const errors: FileError[] = [];
  async function take(path: string, make: () => ShelfRow) {
    try {
      const row = make();
      const {scenario, errors: faults} = await read(row.row.text, row.row.file);
      if (scenario) rows.push(row);
      else errors.push(...faults.slice(0, 20).map(fault => ({...fault, file: shownName(`${file}: ${row.row.name}`)})));
    } catch (error) {
      errors.push(at(path, error instanceof Error ? error.message : String(error)));
    }
  }
  for (const [i, raw] of whole.scenarios.entries())
    await take(`scenarios[${i}]`, () => ({store: "scenarios", row: scenarioShape(raw)}));
  for (const [i, raw] of whole.runs.entries()) await take(`runs[${i}]`, () => ({store: "runs", row: runShape(raw)}));
  return {rows, errors, changed: hashOf({scenarios: whole.scenarios, runs: whole.runs}) !== whole.hash};
}

export interface Merged {
  readonly added: number;
  /** There already, the same. */
  readonly same: number;
  /** There already, but different: the one of the backup came in beside it. */
  readonly copies: number;
}

/** Puts rows of a backup beside what is there. Nothing that is there is overwritten. */
export async function mergeBackup(
  rows: readonly ShelfRow[],
  there: {readonly scenarios: readonly ScenarioRow[]; readonly runs: readonly RunRow[]},
  {put, newId}: {put: (row: ShelfRow) => Promise<void>; newId: () => string}
): Promise<Merged> {
  let [added, same, copies] = [0, 0, 0];
  const known = new Map<string, ScenarioRow | RunRow>(
    [...there.scenarios, ...there.runs].map(row => [row.id, row] as const)
  );
  for (const one of rows) {
    const old = known.get(one.row.id);
    if (old?.text === one.row.text && old.name === one.row.name) {
      same++;
      continue;
    }
    if (old) copies++;
    else added++;
    const row = old ? {...one, row: {...one.row, id: newId()}} : one;
    await put(row as ShelfRow);
    known.set(row.row.id, row.row);
  }
  return {added, same, copies};
}
