import {axisX, dot, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Difference} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {cutText, textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {differenceAxis} from "./scales.ts";
import type {Series} from "./theme.ts";
import {toneOf, verdictOf} from "./verdict.ts";
import {words} from "./words.ts";

export interface Row {
  readonly outcome: Outcome;
  readonly difference: Difference;
  readonly series: Series;
  /** What is drawn: the difference itself or its share of the baseline's value. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

interface Written {
  readonly amount: string;
  readonly verdict: string;
}

export interface WrittenRow extends Row {
  readonly written: Written;
}

interface ForestOptions {
  readonly unit: string;
  readonly currency: string;
  readonly columns: Columns;
}

/** Widths that all units share, so that their rows line up. */
interface Columns {
  /** Names and verdicts stand beside the intervals where there is room, otherwise on a line above them. */
  readonly wide: boolean;
  readonly name: number;
  readonly amount: number;
  readonly verdict: number;
}

/** The amount and the verdict as they stand beside an interval. */
export function write({difference: found, value, outcome}: Row, relative: boolean, currency: string): Written {
  const amount = relative
    ? `${formatValue(value * 100, "ratio", {signed: true})}%`
    : formatValue(value, outcome.unit, {currency, signed: true});
  return {amount, verdict: verdictOf(found, outcome)};
}

/** How wide the texts of all rows are. */
export function columnsOf(rows: readonly WrittenRow[], {width, fontSize}: Settled): Columns {
  const most = (texts: readonly string[], options = {}) =>
    Math.ceil(Math.max(0, ...texts.map(text => textWidth(text, fontSize, options))));
  const name = most(rows.map(({outcome}) => outcome.label));
  const amount = most(
    rows.map(({written}) => written.amount),
    {bold: true}
  );
  const verdict = most(rows.map(({written}) => written.verdict));
  return {wide: width - name - amount - verdict > 300, name, amount, verdict};
}

/** Intervals of one unit below each other, against a line at zero. */
export function forest(
  label: string,
  rows: readonly WrittenRow[],
  {unit, currency, columns}: ForestOptions,
  settled: Settled
): SVGSVGElement {
  const {width, fontSize, theme} = settled;
  const {wide} = columns;
  const side = textWidth("+100", fontSize) / 2;
  const left = wide ? columns.name + 16 + side : side;
  const right = wide ? columns.amount + columns.verdict + 44 + side : side;
  const line = wide ? 0 : fontSize * 1.5;
  const zone = fontSize * (wide ? 1.9 : 1.3);
  const row = line + zone;
  const bottom = fontSize * 2.2;
  const {domain, ticks, format} = differenceAxis(
    rows.flatMap(({value, low, high}) => [value, low ?? value, high ?? value]),
    unit,
    Math.max(3, (width - left - right) / 110),
    {currency}
  );
  const marks: Markish[] = [axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted})];
  const plain = {fill: theme.ink, text: (d: string) => d};
  for (const [i, {outcome, difference: found, series, value, low, high, written}] of rows.entries()) {
    const tone = toneOf(found, outcome);
    const colour = tone === "good" ? theme.good : tone === "bad" ? theme.bad : theme.muted;
    const top = i * row + line;
    const y = top + zone / 2;
    const above = wide ? y : top - line * 0.4;
    const verdict = !wide && !found.clear && tone === "unclear" ? words.unclear : written.verdict;
    const verdictWidth = wide ? columns.verdict : textWidth(verdict, fontSize);
    const amountWidth = textWidth(written.amount, fontSize, {bold: true});
    const repeated = wide && i > 0 && rows[i - 1]!.outcome.id === outcome.id;
    const name = cutText(outcome.label, wide ? columns.name : width - amountWidth - verdictWidth - 24, fontSize);
    const end = {...plain, y: above, frameAnchor: "right" as const, textAnchor: "end" as const};
    marks.push(
      ruleX(ticks, {y1: top, y2: top + zone, stroke: theme.grid}),
      ruleX([0], {y1: top, y2: top + zone, stroke: theme.ink, strokeWidth: 1.5}),
      text([repeated ? "" : name], {...plain, y: above, frameAnchor: "left", dx: -left, textAnchor: "start"}),
      text([written.amount], {...end, dx: right - verdictWidth - 10, fontWeight: "bold"}),
      text([verdict], {...end, dx: right, ...(wide && {dx: right - verdictWidth, textAnchor: "start"}), fill: colour})
    );
    if (low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high)) {
      marks.push(ruleY([0], {x1: low, x2: high, y, stroke: colour, strokeWidth: 2.5}));
    }
    const fill = found.clear ? colour : theme.ground;
    marks.push(
      dot([0], {x: value, y, symbol: series.symbol, r: fontSize * 0.42, fill, stroke: colour, strokeWidth: 2})
    );
  }
  return picture(
    label,
    {
      width,
      height: rows.length * row + bottom,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      x: {type: "linear", domain: [...domain]},
      y: {type: "identity", axis: null},
      marks
    },
    settled
  );
}
