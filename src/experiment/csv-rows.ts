/** A field of a CSV text and where it begins: line and column from 1 on, columns in characters. */
export interface CsvField {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface CsvError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Bounds of what is read at all. */
export const csvLimits = {rows: 100_001, columns: 300, field: 4096} as const;

/**
 * The rows of a CSV text (RFC 4180): fields between commas, quotes around fields with commas, line breaks or doubled quotes in them; CRLF or LF; a byte
 * order mark and empty lines are passed over. The first thing that is no CSV, or too much, ends the reading with its place.
 */
export function csvRows(text: string): {rows: CsvField[][]; error: CsvError | null} {
  const rows: CsvField[][] = [];
  let row: CsvField[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  let lineStart = at;
  const end = /[,\r\n]/g;
  const fault = (message: string, from: number, hint?: string) => ({
    rows,
    error: {line, column: from - lineStart + 1, message, hint}
  });
  while (at <= text.length) {
    const begun = {line, column: at - lineStart + 1};
    const start = at;
    let content: string;
    if (text[at] === '"') {
      content = "";
      for (at++; ; at++) {
        const close = text.indexOf('"', at);
        if (close < 0) return {rows, error: {...begun, message: "a quoted field has no end", hint: 'close it with "'}};
        content += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        content += '"';
      }
      for (let feed = text.indexOf("\n", start); feed >= 0 && feed < at; feed = text.indexOf("\n", feed + 1)) {
        line++;
        lineStart = feed + 1;
      }
      if (at < text.length && !/[,\r\n]/.test(text[at]))
        return fault("text follows a quoted field", at, 'write quotes inside a field twice: ""');
    } else {
      end.lastIndex = at;
      at = end.exec(text)?.index ?? text.length;
      content = text.slice(start, at);
      const quote = content.indexOf('"');
      if (quote >= 0)
        return fault(
          "a quote stands inside a field",
          start + quote,
          'put the whole field in quotes and write "" for it'
        );
    }
    if (content.length > csvLimits.field)
      return {rows, error: {...begun, message: `a field has more than ${csvLimits.field} characters`}};
    row.push({text: content, ...begun});
    if (row.length > csvLimits.columns)
      return {rows, error: {...begun, message: `a row has more than ${csvLimits.columns} fields`}};
    if (text[at] === ",") {
      at++;
      continue;
    }
    if (row.length > 1 || row[0].text !== "" || at > start) rows.push(row);
    if (rows.length > csvLimits.rows)
      return {rows, error: {line, column: 1, message: `there are more than ${csvLimits.rows} rows`}};
    row = [];
    if (at >= text.length) break;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line++;
    lineStart = at;
  }
  return {rows, error: null};
}
