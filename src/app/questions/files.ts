import type {Result} from "../../experiment/result.ts";
import {tableCsv} from "../../export/csv.ts";
import {resultJson} from "../../export/result-json.ts";

export interface File {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A result as a file to keep: one of its tables as CSV, or all of it as JSON. Throws on a table that it does not have. */
export function fileOf(result: Result, id: string, table: string | null): File {
  const stem = `throughline-${id}-${result.fingerprint.slice(0, 8)}`;
  if (table === null) return {name: `${stem}.json`, type: "application/json", text: resultJson(result)};
  const found = result.tables.find(one => one.id === table);
  if (found === undefined) throw new Error(`unknown table: ${table}`);
  return {name: `${stem}-${table}.csv`, type: "text/csv", text: tableCsv(found)};
}
