import {axisX, dot, rect, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Estimate} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {cutText, textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {amountAxis} from "./scales.ts";
import type {Series} from "./theme.ts";

export interface Level {
  readonly title: string;
  readonly series: Series;
  readonly estimate: Estimate;
  /** What it was in a result that was kept, as a grey dashed line across the bar. */
  readonly ghost?: number | undefined;
}

/** One outcome in every strategy: a bar from zero with its interval, the name and the value written above it; `ticked` adds an axis. */
export function levels(
  label: string,
  rows: readonly Level[],
  {unit, currency}: {unit: string; currency: string},
  {width, fontSize, theme, document}: Pick<Settled, "width" | "fontSize" | "theme" | "document">,
  {ticked = true}: {ticked?: boolean} = {}
): SVGSVGElement {
  const line = fontSize * 1.5;
  const bar = fontSize * 0.9;
  const row = line + bar + fontSize * 0.5;
  const bottom = ticked ? fontSize * 2 : 0;
  const values = rows.flatMap(({estimate: {value, low, high}, ghost}) => [
    value,
    low ?? value,
    high ?? value,
    ghost ?? value
  ]);
  const {domain, ticks, format} = amountAxis(values, unit, 3, {currency});
  const halves = ticked ? ticks.map(tick => textWidth(format(tick), fontSize) / 2) : [];
  const left = (halves[0] ?? 0) + 2;
  const right = (halves.at(-1) ?? 0) + 2;
  const like = Math.max(...values.filter(Number.isFinite).map(Math.abs), 0);
  const lines = rows.map(({title, series, estimate: {value, low, high}, ghost = NaN}, i) => {
    const written = formatValue(value, unit, {currency, like});
    const name = cutText(title, width - 18 - textWidth(written, fontSize, {bold: true}) - 12, fontSize);
    return {...series, name, written, value, low, high, ghost, text: i * row + line / 2, top: i * row + line};
  });
  type Line = (typeof lines)[number];
  const drawn = lines.filter(({value}) => Number.isFinite(value));
  const known = drawn.filter(({low, high}) => low !== null && high !== null && Number.isFinite(low + high));
  const ends = known.flatMap(({low, high, ...rest}) => [low, high].map(end => ({...rest, end})));
  const crossings = ticked ? lines.flatMap(({top}) => ticks.map(tick => ({tick, top, stroke: theme.grid}))) : [];
  const zeros = lines.map(({top}) => ({tick: 0, top, stroke: theme.ink}));
  const colour = (d: {colour: string}) => d.colour;
  const middle = (d: {top: number}) => d.top + bar / 2;
  const vertical = {x: "tick", y1: (d: {top: number}) => d.top - 2, y2: (d: {top: number}) => d.top + bar + 2};
  const halo = {fill: theme.ink, stroke: theme.ground, strokeWidth: 4};
  const marks: Markish[] = [
    ticked ? axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted}) : null,
    ruleX(crossings, {...vertical, stroke: "stroke"}),
    dot(lines, {y: "text", frameAnchor: "left", dx: 5 - left, symbol: "symbol", r: 4.5, fill: colour}),
    text(lines, {y: "text", text: "name", frameAnchor: "left", dx: 16 - left, textAnchor: "start", ...halo}),
    text(lines, {
      y: "text",
      text: "written",
      frameAnchor: "right",
      dx: right,
      textAnchor: "end",
      fontWeight: "bold",
      ...halo
    }),
    rect(drawn, {x1: 0, x2: "value", y1: "top", y2: (d: Line) => d.top + bar, fill: colour, fillOpacity: 0.28}),
    ruleX(
      lines.filter(({ghost}) => Number.isFinite(ghost)),
      {
        x: "ghost",
        y1: d => d.top - 3,
        y2: d => d.top + bar + 3,
        stroke: theme.muted,
        strokeWidth: 2,
        strokeDasharray: "3 2"
      }
    ),
    ruleX(zeros, {...vertical, stroke: "stroke"}),
    ruleY(known, {x1: "low", x2: "high", y: middle, stroke: colour, strokeWidth: 2}),
    ruleX(ends, {
      x: "end",
      y1: d => middle(d) - bar / 3,
      y2: d => middle(d) + bar / 3,
      stroke: colour,
      strokeWidth: 2
    }),
    dot(drawn, {
      x: "value",
      y: middle,
      symbol: "symbol",
      r: bar / 2.6,
      fill: colour,
      stroke: theme.ground,
      strokeWidth: 1
    })
  ];
  const height = rows.length * row + bottom;
  return picture(
    label,
    {
      width,
      height,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      x: {type: "linear", domain: [...domain], axis: null},
      y: {type: "identity", axis: null},
      color: {type: "identity"},
      symbol: {type: "identity"},
      marks
    },
    {document, fontSize}
  );
}
