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
  const values = rows.flatMap(({estimate: {value, low, high}}) => [value, low ?? value, high ?? value]);
  const {domain, ticks, format} = amountAxis(values, unit, 3, {currency});
  const halves = ticked ? ticks.map(tick => textWidth(format(tick), fontSize) / 2) : [];
  const left = (halves[0] ?? 0) + 2;
  const right = (halves.at(-1) ?? 0) + 2;
  const like = Math.max(...values.filter(Number.isFinite).map(Math.abs), 0);
  const marks: Markish[] = ticked
    ? [axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted})]
    : [];
  for (const [i, {title, series, estimate}] of rows.entries()) {
    const {value, low, high} = estimate;
    const top = i * row;
    const middle = top + line + bar / 2;
    const written = formatValue(value, unit, {currency, like});
    const name = cutText(title, width - 18 - textWidth(written, fontSize, {bold: true}) - 12, fontSize);
    const {colour, symbol} = series;
    const at = {y: top + line / 2, fontSize};
    marks.push(
      ruleX(ticks, {y1: top + line - 2, y2: top + line + bar + 2, stroke: theme.grid}),
      dot([0], {...at, frameAnchor: "left", dx: 5 - left, symbol, r: 4.5, fill: colour}),
      text([name], {
        ...at,
        frameAnchor: "left",
        dx: 16 - left,
        textAnchor: "start",
        text: d => d,
        fill: theme.ink,
        stroke: theme.ground,
        strokeWidth: 4
      }),
      text([written], {
        ...at,
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: d => d,
        fontWeight: "bold",
        fill: theme.ink,
        stroke: theme.ground,
        strokeWidth: 4
      })
    );
    const zero = ruleX([0], {y1: top + line - 2, y2: top + line + bar + 2, stroke: theme.ink});
    if (!Number.isFinite(value)) {
      marks.push(zero);
      continue;
    }
    marks.push(
      rect([0], {x1: 0, x2: value, y1: top + line, y2: top + line + bar, fill: colour, fillOpacity: 0.28}),
      zero
    );
    if (low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high)) {
      marks.push(
        ruleY([0], {x1: low, x2: high, y: middle, stroke: colour, strokeWidth: 2}),
        ruleX([low, high], {x: d => d, y1: middle - bar / 3, y2: middle + bar / 3, stroke: colour, strokeWidth: 2})
      );
    }
    marks.push(
      dot([value], {x: d => d, y: middle, symbol, r: bar / 2.6, fill: colour, stroke: theme.ground, strokeWidth: 1})
    );
  }
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
      marks
    },
    {document, fontSize}
  );
}
