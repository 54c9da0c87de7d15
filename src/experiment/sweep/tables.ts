import {outcome} from "../../outcome/registry.ts";
import {meanInterval} from "../../statistics/interval.ts";
import type {Moved} from "../answers/parameter.ts";
import type {Sweep} from "../answers/sweep.ts";
import type {Cell, Column, ColumnUnit, DataTable} from "../table.ts";

const KNOWN: ReadonlySet<string> = new Set<ColumnUnit>(["share", "minutes", "months", "contacts", "score", "count"]);

/** One row per point, strategy and replication, failed runs left out: the raw figures. */
export function runsTable(sweep: Sweep, currency: string): DataTable {
  const [point, strategy, ...values] = whereColumns(sweep, currency);
  return {
    id: "runs",
    title: "Runs: one row per point, strategy and replication",
    columns: [
      point,
      strategy,
      {id: "replication", label: "replication", unit: "count", whole: true},
      ...values,
      ...sweep.outcomes.map(columnOf)
    ],
    rows: rowsOf(sweep, (where, at, figure) =>
      figure[0].map((_, r) => [...where, r, ...at, ...figure.map(of => of[r])])
    )
  };
}

/** One row per point and strategy: means over the replications with 95 % t intervals. */
export function pointsTable(sweep: Sweep, currency: string): DataTable {
  return {
    id: "points",
    title: "Means over replications: one row per point and strategy",
    columns: [
      ...whereColumns(sweep, currency),
      ...sweep.outcomes.flatMap(id => {
        const column = columnOf(id);
        const end = (of: string) => ({...column, id: `${id}-${of}`, label: `${column.label}, ${of}`});
        return [column, end("low"), end("high")];
      })
    ],
    rows: rowsOf(sweep, (where, values, figure) => [
      [
        ...where,
        ...values,
        ...figure.flatMap(of => {
          const {value, low, high} = meanInterval(of);
          return [value, low, high];
        })
      ]
    ])
  };
}

/** Differences from the first strategy over all points. */
export function contrastsTable({contrasts, strategies}: Sweep): DataTable {
  return {
    id: "differences",
    title: `Differences from ${strategies[0].title} over the points`,
    unitColumn: "unit",
    columns: [
      {id: "outcome", label: "outcome", unit: "text"},
      {id: "strategy", label: "strategy", unit: "text"},
      {id: "higher", label: "higher", unit: "count"},
      {id: "lower", label: "lower", unit: "count"},
      {id: "unclear", label: "unclear", unit: "count"},
      {id: "least", label: "lowest", unit: "number", signed: true},
      {id: "most", label: "highest", unit: "number", signed: true},
      {id: "unit", label: "unit", unit: "text"}
    ],
    rows: contrasts.map(({outcome: id, to, higher, lower, unclear, least, most}) => [
      outcome(id).label,
      to,
      higher,
      lower,
      unclear,
      least?.value ?? null,
      most?.value ?? null,
      outcome(id).unit
    ])
  };
}

/** For every contrast that changes its sign, the one limit that tells best where; null where none does. */
export function splitsTable({contrasts, parameters}: Sweep): DataTable | null {
  const rows = contrasts.flatMap(({outcome: id, to, split}): Cell[][] => {
    if (split === null) return [];
    const {unit} = parameters.find(({path}) => path === split.path)!;
    return [[outcome(id).label, to, split.path, split.at, unit, split.below, split.above]];
  });
  return rows.length === 0
    ? null
    : {
        id: "splits",
        title:
          "Where a difference changes its sign: share of the points with a clear difference at which it is positive",
        unitColumn: "unit",
        columns: [
          {id: "outcome", label: "outcome", unit: "text"},
          {id: "strategy", label: "strategy", unit: "text"},
          {id: "parameter", label: "number", unit: "text"},
          {id: "limit", label: "limit", unit: "number"},
          {id: "unit", label: "unit", unit: "text"},
          {id: "below", label: "below it", unit: "share"},
          {id: "above", label: "from it on", unit: "share"}
        ],
        rows
      };
}

/** Runs that failed, and why. */
export function failedTable(sweep: Sweep, currency: string): DataTable {
  const {failed, points} = sweep;
  return {
    id: "failed",
    title: "Runs that failed",
    columns: [...whereColumns(sweep, currency), {id: "message", label: "why", unit: "text"}],
    rows: failed.map(({point, strategy, message}) => [point, strategy, ...points[point], message])
  };
}

function whereColumns({parameters}: Sweep, currency: string): Column[] {
  return [
    {id: "point", label: "point", unit: "count", whole: true},
    {id: "strategy", label: "strategy", unit: "text"},
    ...parameters.map(({path, unit}: Moved): Column => {
      const known = unit === currency ? "money" : KNOWN.has(unit) ? (unit as ColumnUnit) : "number";
      return {id: path, label: path, unit: known};
    })
  ];
}

function columnOf(id: string): Column {
  const {label, unit} = outcome(id);
  return {id, label, unit};
}

function rowsOf(
  {points, strategies, figures}: Sweep,
  rows: (
    where: readonly [point: number, strategy: string],
    values: readonly number[],
    figure: ReadonlyArray<readonly number[]>
  ) => Cell[][]
): Cell[][] {
  return points.flatMap((values, point) =>
    strategies.flatMap(({id}, s) => {
      const figure = figures[point][s];
      return figure === null ? [] : rows([point, id], values, figure);
    })
  );
}
