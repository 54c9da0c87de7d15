import type {Moved} from "../answers/parameter.ts";
import type {Range} from "../result.ts";
import type {Cell, Column, ColumnUnit, DataTable} from "../table.ts";
import {parameterValue} from "../number-words.ts";
import {inSentence} from "../spoken.ts";
import {figureName, readingOf, type Told} from "./words.ts";

/** Ids of the tables that have every number with its path and all intervals, one row each: for files. */
export const sensitivityData = ["bars", "effects", "indices"] as const;

/** Effects below this share of the largest are not shown. */
const NOTHING = 0.001;

/** To read: what moves the figure, the most important number first. For files: the same with paths and intervals. */
export function tablesOf(told: Told): DataTable[] {
  const {tornado, morris, sobol} = told.figures;
  return [
    ...(sobol.length > 0 ? sobolTables(told) : []),
    ...(tornado.length > 0 ? tornadoTables(told) : []),
    ...(morris.length > 0 ? morrisTables(told) : [])
  ];
}

function tornadoTables(told: Told): DataTable[] {
  const {figures, outcome, currency} = told;
  const {unit} = outcome;
  const signed = figures.from !== null;
  return [
    {
      id: "tornado",
      title: `Change in ${inSentence(figureName(told))} as one number moves to an end of its range (changes below a thousandth of the first are left out)`,
      columns: [
        numberColumn,
        {id: "range", label: "range", unit: "text"},
        {id: "to-low-end", label: "to the low", unit, signed: true},
        {id: "to-high-end", label: "to the high", unit, signed: true},
        {id: "change", label: "in all", unit},
        {id: "note", label: "", unit: "text"}
      ],
      rows: figures.tornado
        .filter(({swing}) => swing > NOTHING * figures.tornado[0]!.swing)
        .map(bar => [
          bar.label,
          `${parameterValue(bar, bar.low, currency)} to ${parameterValue(bar, bar.high, currency)}`,
          changeOf(bar.atLow, figures.standing),
          changeOf(bar.atHigh, figures.standing),
          bar.swing,
          bar.flips ? "turns" : bar.clear ? "" : "unclear"
        ])
    },
    {
      id: "bars",
      title: "Every number with its path and intervals",
      unitColumn: "unit",
      columns: [
        ...pathColumns,
        ...ends("at-low-end", "at the low end", unit, signed),
        ...ends("at-high-end", "at the high end", unit, signed),
        {id: "change", label: "change", unit},
        {id: "clear", label: "clear", unit: "text"},
        {id: "flips", label: "flips", unit: "text"}
      ],
      rows: figures.tornado.map(bar => [
        ...pathCells(bar),
        ...cells(bar.atLow),
        ...cells(bar.atHigh),
        bar.swing,
        yes(bar.clear),
        yes(bar.flips)
      ])
    }
  ];
}

function morrisTables(told: Told): DataTable[] {
  const {figures, outcome} = told;
  const {unit} = outcome;
  const sizes: Column[] = [
    ...ends("mean-size", "mean size µ*", unit),
    {id: "mean", label: "mean µ", unit, signed: true},
    {id: "spread", label: "spread σ", unit}
  ];
  const read: DataTable = {
    id: "morris",
    title: `Effects over the whole range of each number on ${inSentence(figureName(told))} (those below a thousandth of the first are left out)`,
    columns: [numberColumn, ...sizes, {id: "effect", label: "effect", unit: "text"}],
    rows: figures.morris
      .filter(({muStar}) => muStar.value > NOTHING * figures.morris[0]!.muStar.value)
      .map(point => [point.label, ...cells(point.muStar), point.mu, point.sigma, readingOf(point)])
  };
  return [
    ...(figures.method === "morris" ? [read] : []),
    {
      id: "effects",
      title: `${figures.method === "sobol" ? "Screening: every" : "Every"} number with its path and effects`,
      unitColumn: "unit",
      columns: [...pathColumns, ...sizes],
      rows: figures.morris.map(point => [...pathCells(point), ...cells(point.muStar), point.mu, point.sigma])
    }
  ];
}

function sobolTables(told: Told): DataTable[] {
  const {figures} = told;
  const shares: Column[] = [
    ...ends("shapley", "Shapley", "share"),
    ...ends("first", "alone", "share"),
    ...ends("total", "with others", "share")
  ];
  const sharesOf = ({shapley, first, total}: Sensitivity["sobol"][number]) =>
    [shapley, first, total].flatMap(range => cells(range));
  return [
    {
      id: "sobol",
      title: `Shares of the variance in ${inSentence(figureName(told))} that these numbers cause`,
      columns: [numberColumn, ...shares],
      rows: figures.sobol.map(bar => [bar.label, ...sharesOf(bar)])
    },
    {
      id: "indices",
      title: "Every number with its path and indices",
      unitColumn: "unit",
      columns: [...pathColumns, ...shares],
      rows: figures.sobol.map(bar => [...pathCells(bar), ...sharesOf(bar)])
    }
  ];
}

type Sensitivity = Told["figures"];

const numberColumn: Column = {id: "number", label: "number", unit: "text"};
const unitColumn: Column = {id: "unit", label: "unit", unit: "text"};
const pathColumns: readonly Column[] = [
  {id: "path", label: "path", unit: "text"},
  numberColumn,
  {id: "stands", label: "stands at", unit: "number"},
  {id: "range-low", label: "low", unit: "number"},
  {id: "range-high", label: "high", unit: "number"},
  unitColumn,
  {id: "per", label: "per", unit: "text"},
  {id: "grade", label: "grade of evidence", unit: "text"},
  {id: "evidence", label: "evidence", unit: "text"}
];

function pathCells({path, label, value, low, high, unit, per, grade, evidence}: Moved): Cell[] {
  return [path, label, value, low, high, unit, per, grade, evidence];
}

function ends(id: string, label: string, unit: ColumnUnit, signed = false): Column[] {
  return [
    {id, label, unit, signed},
    {id: `${id}-low`, label: "from", unit, signed},
    {id: `${id}-high`, label: "to", unit, signed}
  ];
}

const cells = ({value, low, high}: Range): Cell[] => [value, low, high];

/** Sums of the same amounts in another order may differ in the last digits. */
function changeOf({value}: Range, standing: Range): number {
  const change = value - standing.value;
  return Math.abs(change) <= 1e-9 * Math.abs(value) ? 0 : change;
}

const yes = (holds: boolean): string => (holds ? "yes" : "no");
