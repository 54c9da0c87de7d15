import {axisX, dot, rect, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Difference} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {differenceAxis} from "./scales.ts";
import type {Series} from "./theme.ts";
import {words} from "./words.ts";

export interface Interval {
  readonly difference: Difference;
  readonly series: Series;
}

/** Paired differences of one outcome against a line at zero; the better side is named and tinted. */
export function intervals(
  label: string,
  rows: readonly Interval[],
  {unit, better, currency}: Pick<Outcome, "unit" | "better"> & {currency: string},
  {width, fontSize, theme, document}: Pick<Settled, "width" | "fontSize" | "theme" | "document">
): SVGSVGElement {
  const side = textWidth("+100", fontSize) / 2;
  const texts = rows.map(({difference: {value, low, high}}) => ({
    written: formatValue(value, unit, {currency, signed: true}),
    range:
      low === null || high === null
        ? words.noInterval
        : formatInterval(low, high, unit, {currency, signed: true, bare: true})
  }));
  const stacked = texts.some(
    ({written, range}) => textWidth(written, fontSize, {bold: true}) + textWidth(range, fontSize) + 12 > width
  );
  const line = fontSize * 1.5;
  const above = stacked ? 2 * line : line;
  const bar = fontSize;
  const row = above + bar;
  const bottom = fontSize * (better === "neither" ? 2 : 3.4);
  const values = rows.flatMap(({difference: {value, low, high}}) => [value, low ?? value, high ?? value]);
  const {domain, ticks, format} = differenceAxis(values, unit, 3, {currency});
  const height = rows.length * row + bottom;
  const floor = height - bottom;
  const lines = rows.map(({difference: {value, low, high}, series}, i) => {
    const top = i * row + above;
    return {...series, ...texts[i]!, value, low, high, top, y: top + bar / 3};
  });
  type Line = (typeof lines)[number];
  const known = lines.filter(({low, high}) => low !== null && high !== null && Number.isFinite(low + high));
  const ends = known.flatMap(({low, high, ...rest}) => [low, high].map(end => ({...rest, end})));
  const colour = (d: {colour: string}) => d.colour;
  const zone = {y1: (d: Line) => d.top - 2, y2: (d: Line) => d.top + bar - 2};
  const plain = {fill: theme.ink, stroke: theme.ground, strokeWidth: 4};
  const marks: Markish[] = [];
  if (better !== "neither") {
    const [x1, x2] = better === "higher" ? [0, domain[1]] : [domain[0], 0];
    const y = floor + fontSize * 2.5;
    const [left, right] = better === "higher" ? [words.worse, words.better] : [words.better, words.worse];
    marks.push(
      rect(lines, {x1, x2, ...zone, fill: theme.good, fillOpacity: 0.12}),
      text([`← ${left}`], {y, frameAnchor: "left", dx: -side, textAnchor: "start", text: d => d, fill: theme.muted}),
      text([`${right} →`], {y, frameAnchor: "right", dx: side, textAnchor: "end", text: d => d, fill: theme.muted})
    );
  }
  marks.push(
    axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted}),
    ruleX(lines, {x: 0, ...zone, stroke: theme.ink, strokeWidth: 1.5}),
    text(lines, {
      ...plain,
      y: d => d.top - above + line / 2,
      text: "written",
      frameAnchor: "left",
      dx: -side,
      textAnchor: "start",
      fontWeight: "bold"
    }),
    text(lines, {
      ...plain,
      y: d => d.top - line / 2,
      text: "range",
      frameAnchor: stacked ? "left" : "right",
      dx: stacked ? -side : side,
      textAnchor: stacked ? "start" : "end",
      fill: theme.muted
    }),
    ruleY(known, {x1: "low", x2: "high", y: "y", stroke: colour, strokeWidth: 3}),
    ruleX(ends, {x: "end", y1: d => d.y - bar / 3, y2: d => d.y + bar / 3, stroke: colour, strokeWidth: 2}),
    dot(
      lines.filter(({value}) => Number.isFinite(value)),
      {x: "value", y: "y", symbol: "symbol", r: bar / 2.4, fill: colour, stroke: theme.ground, strokeWidth: 1}
    )
  );
  return picture(
    label,
    {
      width,
      height,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: side,
      marginRight: side,
      x: {type: "linear", domain: [...domain]},
      y: {type: "identity", axis: null},
      color: {type: "identity"},
      symbol: {type: "identity"},
      marks
    },
    {document, fontSize}
  );
}
