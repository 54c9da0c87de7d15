import type {CsvError} from "../csv-rows.ts";

export interface ScanOptions {
  readonly separator: string;
  /** Receives the fields of every row, the head too, and the line on which the row begins. Returns an error's field and words to end the scan. */
  readonly onRow: (fields: readonly string[], line: number) => Fault | null;
}

/** What is wrong with a field of a row. */
export interface Fault {
  readonly field: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Bounds of a log. */
export const logLimits = {bytes: 64 * 1024 * 1024, columns: 200, field: 4096} as const;

/**
 * Goes through the rows of a CSV text (RFC 4180) one by one without keeping them, so that a long log needs little memory. Empty lines and a byte order mark are passed over. Ends at the first
 * thing that is wrong, which it returns with line and column, or at the end with null.
 */
export function scanRows(text: string, {separator, onRow}: ScanOptions): CsvError | null {
  let line = 0;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length;) {
    line++;
    const begun = line;
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    let row = text.slice(at, end > at && text[end - 1] === "\r" ? end - 1 : end);
    const start = at;
    at = end + 1;
    // A quoted field may hold line breaks: the row goes on until its quotes are even.
    while (odd(row)) {
      if (at > text.length || row.length > logLimits.columns * logLimits.field)
        return {
          line: begun,
          column: 1 + row.lastIndexOf('"'),
          message: "a quoted field has no end",
          hint: 'close it with "'
        };
      end = text.indexOf("\n", at);
      if (end < 0) end = text.length;
      row = text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
      at = end + 1;
      line++;
    }
    if (row === "") continue;
    const fields = fieldsOf(row, separator);
    if (!Array.isArray(fields)) return {line: begun, ...fields};
    if (fields.length > logLimits.columns)
      return {line: begun, column: 1, message: `a row has more than ${logLimits.columns} fields`};
    const fault = onRow(fields, begun);
    if (fault)
      return {line: begun, column: columnOf(row, separator, fault.field), message: fault.message, hint: fault.hint};
  }
  return null;
}

function odd(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function fieldsOf(row: string, separator: string): string[] | {column: number; message: string; hint?: string} {
  if (!row.includes('"')) return row.split(separator);
  const fields: string[] = [];
  for (let at = 0; ;) {
    let end: number;
    if (row[at] === '"') {
      let text = "";
      for (at++; ; at = end + 2) {
        end = row.indexOf('"', at);
        text += row.slice(at, end);
        if (row[end + 1] !== '"') break;
        text += '"';
      }
      end++;
      if (end < row.length && row[end] !== separator)
        return {column: end + 1, message: "text follows a quoted field", hint: 'write quotes inside a field twice: ""'};
      fields.push(text);
    } else {
      end = row.indexOf(separator, at);
      if (end < 0) end = row.length;
      const text = row.slice(at, end);
      if (text.includes('"'))
        return {
          column: at + text.indexOf('"') + 1,
          message: "a quote stands inside a field",
          hint: 'put the whole field in quotes and write "" for it'
        };
      fields.push(text);
    }
    if (end >= row.length) return fields;
    at = end + 1;
  }
}

/** Where a field begins, from 1 on. */
function columnOf(row: string, separator: string, field: number): number {
  let column = 1;
  let quoted = false;
  for (let at = 0, seen = 0; at < row.length && seen < field; at++) {
    if (row[at] === '"') quoted = !quoted;
    if (row[at] === separator && !quoted) {
      seen++;
      column = at + 2;
    }
  }
  return column;
}

/** The separator that the head of a text uses: a comma, a semicolon or a tab, whichever is there most often. */
export function separatorOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.indexOf("\n")) || Math.min(text.length, 4096));
  const count = (mark: string) => head.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
