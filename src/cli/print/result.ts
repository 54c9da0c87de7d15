import {digitsOf} from "../../experiment/digits.ts";
import type {Result} from "../../experiment/result.ts";
import type {Cell, Column, DataTable} from "../../experiment/table.ts";
import {formatValue} from "../../outcome/format.ts";
import {clean} from "../clean.ts";
import {columnsOf, padEnd, padStart, wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import {count} from "./count.ts";
import {plainSpaces} from "./figure.ts";

/** Rows that are printed of one table; CSV has them all. */
const MOST_ROWS = 40;

/** A result as text: the scenario, the answer in words, its tables, and how it came about. */
export function printResult(
  result: Result,
  {style, width, question}: Pick<Host, "style" | "width"> & {question?: string | undefined}
): string {
  const {inputs, answer, tables, method, fingerprint} = result;
  const lines = (text: string) => wrap(clean(plainSpaces(text)), width);
  return [
    ...lines(inputs.scenario).map(style.bold),
    ...(question === undefined ? [] : lines(question)),
    "",
    ...answer.flatMap(lines),
    ...tables.flatMap(table => [
      "",
      ...lines(table.title).map(style.bold),
      ...printTable(table, inputs.currency, {style, width})
    ]),
    "",
    ...[
      ...method,
      `${count(inputs.customers, "customer")} × ${count(inputs.replications, "replication")}: the same people with the same luck in every strategy. Market of ${count(inputs.market, "person").replace("persons", "people")}, ${count(inputs.days, "day")}, money in ${inputs.currency}.`,
      `Seed ${clean(inputs.seed)}, version ${inputs.version}, fingerprint ${fingerprint}.`
    ].flatMap(text => lines(text).map(style.dim)),
    ""
  ].join("\n");
}

/** Columns as wide as their contents; where they do not fit, the first column gives way, then the table is turned into one block a row. */
export function printTable(
  table: DataTable,
  currency: string,
  {style, width}: Pick<Host, "style" | "width">
): string[] {
  const {columns, rows} = table;
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length > shown.length ? [style.dim(`… and ${count(rows.length - shown.length, "row")} more`)] : [];
  if (shown.length === 0) return [style.dim("nothing")];
  const texts = columns.map((column, c) => shown.map(row => cellText(row[c] ?? null, column, {currency, table, row})));
  const widths = columns.map(({label}, c) => Math.max(columnsOf(label), ...texts[c]!.map(columnsOf)));
  const total = widths.reduce((sum, w) => sum + w + 2, -2);
  const least = Math.max(12, columnsOf(columns[0]!.label));
  const first = Math.max(least, widths[0]! - Math.max(0, total - width));
  if (total - widths[0]! + first > width)
    return [
      ...shown.flatMap((_, r) => [
        ...wrap(texts[0]![r]!, width).map(style.bold),
        ...columns.slice(1).flatMap(({label}, c) => wrap(`  ${label}: ${texts[c + 1]![r]!}`, width, {indent: 4}))
      ]),
      ...more
    ];
  widths[0] = first;
  const align = (c: number) => (columns[c]!.unit === "text" ? padEnd : padStart);
  const line = (cells: readonly string[], mark = (text: string) => text) => {
    const [head, ...below] = wrap(cells[0]!, first, {indent: 2});
    const rest = cells.slice(1).map((cell, c) => align(c + 1)(cell, widths[c + 1]!));
    return [mark([padEnd(head!, first), ...rest].join("  ").trimEnd()), ...below.map(mark)];
  };
  return [
    ...line(
      columns.map(({label}) => label),
      style.dim
    ),
    ...shown.flatMap((_, r) => line(texts.map(column => column[r]!))),
    ...more
  ];
}

interface Context {
  readonly currency: string;
  readonly table: DataTable;
  readonly row: readonly Cell[];
}

function cellText(cell: Cell, {unit, signed = false, id}: Column, {currency, table, row}: Context): string {
  if (cell === null) return "";
  if (typeof cell === "string") return clean(cell);
  const {columns, unitColumn} = table;
  const own = unitColumn === undefined ? -1 : columns.findIndex(column => column.id === unitColumn);
  const of = unit === "number" && own >= 0 ? String(row[own] ?? "") : unit;
  if (of === "p") return Number.isNaN(cell) ? "–" : cell < 0.0005 ? "<0.001" : cell.toFixed(3);
  // A value and its interval have the digits that the interval justifies.
  const at = (name: string) => columns.findIndex(column => column.id === name);
  const stem = id.replace(/-?(low|high)$/, "");
  const [low, high] = ["low", "high"].map(
    end => row[at(stem === "" || stem === "value" ? end : `${stem}-${end}`)] ?? null
  );
  const bounds = typeof low === "number" && typeof high === "number" ? ([low, high] as const) : ([null, null] as const);
  const precision = digitsOf(bounds[0], bounds[1], signed ? 2 : 3);
  const like = Math.max(Math.abs(bounds[0] ?? cell), Math.abs(bounds[1] ?? cell), Math.abs(cell));
  const options = {currency, signed, precision, ...(Number.isFinite(like) && {like})};
  return plainSpaces(amount(cell, of, options));
}

const DAY = 1440;

/** Numbers of a scenario have more units than outcomes: durations are minutes, money bears the code of its currency. */
function amount(
  value: number,
  unit: string,
  options: {currency: string; signed: boolean; precision: number; like?: number}
): string {
  if (unit === options.currency) return formatValue(value, "money", options);
  if (unit === "minutes" && Math.abs(options.like ?? value) >= 2 * DAY)
    return `${formatValue(value / DAY, "ratio", {...options, like: (options.like ?? value) / DAY})} days`;
  if (["number", "text", "odds", "times", "log odds", "shape", "a + b", "agents", "hours"].includes(unit))
    return formatValue(value, "ratio", options);
  return formatValue(value, unit, options);
}
