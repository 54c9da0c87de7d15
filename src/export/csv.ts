import type {Cell, DataTable} from "../experiment/table.ts";

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  const text = harmless(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180): a head of column ids, one row a line, numbers in full, nothing where there is no value, `Infinity` for what never comes. */
export function tableCsv({columns, rows}: Pick<DataTable, "columns" | "rows">): string {
  return [columns.map(({id}) => id), ...rows].map(row => `${row.map(field).join(",")}\r\n`).join("");
}

/** The same for pasting: one row a line, cells parted by tabs, the labels of the columns as head. */
export function tableTabs({columns, rows}: Pick<DataTable, "columns" | "rows">): string {
  const plain = (cell: Cell) => (typeof cell === "string" ? harmless(cell.replaceAll(/\s+/g, " ")) : field(cell));
  return [columns.map(({label}) => label), ...rows].map(row => `${row.map(plain).join("\t")}\n`).join("");
}
