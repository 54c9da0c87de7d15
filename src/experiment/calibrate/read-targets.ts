import {readBound} from "../../scenario/bound.ts";
import {months as calendar} from "../../scenario/fields/market.ts";
import {suggester, type Suggester} from "../../scenario/nearest.ts";
import {show} from "../../scenario/quantity.ts";
import type {Target} from "../../scenario/scenario.ts";
import type {MonthlyFigure} from "../answers/calibration.ts";
import {csvRows, type CsvError, type CsvField} from "../csv-rows.ts";
import type {Series} from "./aims.ts";
import {monthlyFigures} from "./months.ts";

export interface ReadTargetsOptions {
  /** Ids that rows may name. */
  readonly strategies: readonly string[];
  readonly outcomes: readonly string[];
  /** Strategy of figures by month, and of rows that name none. */
  readonly strategy: string;
  /** Calendar month of day 0. */
  readonly start: string;
  /** Tolerance of figures that have none of their own, as a share of the figure. */
  readonly tolerance: number;
}

export interface TargetsRead {
  readonly targets: readonly Target[];
  readonly series: readonly Series[];
  /** All that is wrong, in the order of the file; the first 20. */
  readonly errors: readonly CsvError[];
}

const MOST_ERRORS = 20;
const MOST_MONTHS = 120;
const monthly = Object.keys(monthlyFigures) as MonthlyFigure[];
const HINT = `head: outcome,strategy,value,tolerance or month,${monthly.join(",")}`;

/**
 * Reads observed figures from a CSV text: a row for each outcome (`outcome,strategy,value,tolerance`), or a row for each month (`month` and some of the monthly figures, and
 * `<figure>-tolerance` beside each if wanted). Months are numbered from 1, or written as 2025-03 one after the other from the month of day 0 on. Never throws: whatever is wrong comes back with
 * line and column.
 */
export function readTargets(text: string, options: ReadTargetsOptions): TargetsRead {
  const {rows, error} = csvRows(text);
  const nothing = {targets: [], series: []};
  if (error !== null) return {...nothing, errors: [error]};
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) {
    const message = head === undefined ? "the file is empty" : "there is no row of figures";
    return {...nothing, errors: [{line: rows.length + 1, column: 1, message, hint: HINT}]};
  }
  const errors: CsvError[] = [];
  const report = ({line, column}: CsvField, message: string, hint?: string) =>
    void errors.push({line, column, message, ...(hint === undefined ? {} : {hint})});
  const names = head.map(field => field.text.trim().toLowerCase().replaceAll("_", "-"));
  const byMonth = names.includes("month");
  const own = byMonth
    ? ["month", ...monthly, ...monthly.map(figure => `${figure}-tolerance`)]
    : ["outcome", "strategy", "value", "tolerance"];
  const hints = suggester();
  for (const [c, field] of head.entries()) {
    const name = names[c];
    if (names.indexOf(name) !== c) report(field, `"${show(name)}" heads two columns`);
    else if (!own.includes(name))
      report(
        field,
        `"${show(name)}" is no column of ${byMonth ? "figures by month" : "targets"}`,
        name.includes(";") ? "fields are parted by commas" : (hints.suggest(name, own) ?? HINT)
      );
  }
  if (!byMonth && errors.length === 0)
    for (const name of ["outcome", "value"])
      if (!names.includes(name)) report(head[0], `there is no column "${name}"`, HINT);
  const whole = body.filter(row => {
    if (row.length === head.length) return true;
    report(row[0], `${row.length} ${row.length === 1 ? "field" : "fields"} instead of ${head.length}`);
    return false;
  });
  const table: Table = {names, rows: whole, report, hints, options};
  const read =
    errors.length > 0
      ? nothing
      : byMonth
        ? {targets: [], series: seriesIn(table)}
        : {targets: targetsIn(table), series: []};
  const told = errors.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_ERRORS);
  return errors.length > 0 ? {...nothing, errors: told} : {...read, errors: []};
}

interface Table {
  readonly names: readonly string[];
  readonly rows: ReadonlyArray<readonly CsvField[]>;
  readonly report: (field: CsvField, message: string, hint?: string) => void;
  readonly hints: Suggester;
  readonly options: ReadTargetsOptions;
}

function targetsIn({names, rows, report, hints, options}: Table): Target[] {
  const seen = new Set<string>();
  return rows.map(row => {
    const field = (name: string) => row[names.indexOf(name)] as CsvField | undefined;
    const [outcome, strategy] = ["outcome", "strategy"].map(name => field(name)?.text.trim() ?? "");
    const within = strategy === "" ? options.strategy : strategy;
    if (!options.outcomes.includes(outcome))
      report(field("outcome")!, `unknown outcome "${show(outcome)}"`, hints.suggest(outcome, options.outcomes));
    if (!options.strategies.includes(within))
      report(field("strategy")!, `unknown strategy "${show(within)}"`, hints.suggest(within, options.strategies));
    if (seen.has(`${outcome} ${within}`)) report(row[0], `${show(outcome)} has a target in "${show(within)}" already`);
    seen.add(`${outcome} ${within}`);
    const value = amount(field("value")!, report);
    return {
      outcome,
      in: within,
      value,
      tolerance: toleranceOf(field("tolerance"), value, field("value")!, {report, options})
    };
  });
}

function seriesIn({names, rows, report, options}: Table): Series[] {
  const months = monthsIn(
    rows.map(row => row[names.indexOf("month")]),
    {report, options}
  );
  const length = Math.max(...months) + 1;
  return monthly
    .filter(figure => names.includes(figure))
    .map(figure => {
      const values: Array<number | null> = Array.from({length}, () => null);
      const tolerances = Array.from({length}, () => 1);
      for (const [r, row] of rows.entries()) {
        const field = row[names.indexOf(figure)];
        if (field.text.trim() === "" || !(months[r] >= 0)) continue;
        const value = amount(field, report);
        values[months[r]] = value;
        const at = names.indexOf(`${figure}-tolerance`);
        tolerances[months[r]] = toleranceOf(at < 0 ? undefined : row[at], value, field, {report, options});
      }
      return {figure, strategy: options.strategy, values, tolerances};
    });
}

/** Month of the run of each row, from 0 on; −1 where it cannot be told. */
function monthsIn(fields: readonly CsvField[], {report, options}: Pick<Table, "report" | "options">): number[] {
  const seen = new Set<number>();
  let first: number | null = null;
  return fields.map((field, i) => {
    const text = field.text.trim();
    const dated = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text);
    let month = /^\d{1,3}$/.test(text) ? Number(text) - 1 : -1;
    if (dated && Number(dated[2]) >= 1 && Number(dated[2]) <= 12) {
      const counted = 12 * Number(dated[1]) + Number(dated[2]) - 1;
      if (i === 0 && calendar[counted % 12] !== options.start)
        report(
          field,
          `the run begins in ${options.start}, the figures in ${calendar[counted % 12]}`,
          `write start: ${calendar[counted % 12]} into the scenario, or number the months from 1`
        );
      first ??= counted;
      month = counted - first;
    }
    if (!(month >= 0 && month < MOST_MONTHS)) {
      report(field, `"${show(text)}" is no month`, "number the months of the run from 1, or write 2025-03");
      return -1;
    }
    if (seen.has(month)) report(field, `month ${show(text)} stands in two rows`);
    seen.add(month);
    return month;
  });
}

function amount(field: CsvField, report: Table["report"]): number {
  const text = field.text.trim();
  const value = readBound(/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : text);
  if (value !== null) return value;
  report(
    field,
    `"${show(text)}" is no figure`,
    "write a plain number in the unit of the outcome, or a share such as 7%"
  );
  return NaN;
}

function toleranceOf(
  field: CsvField | undefined,
  value: number,
  at: CsvField,
  {report, options}: Pick<Table, "report" | "options">
): number {
  if (field === undefined || field.text.trim() === "") {
    const share = Math.abs(value) * options.tolerance;
    if (share === 0) report(at, "a figure of 0 needs a tolerance of its own", "add a column for it");
    return share;
  }
  const tolerance = amount(field, report);
  if (tolerance <= 0) report(field, "a tolerance is above 0", "write the size of a deviation that is still fine");
  return tolerance;
}
