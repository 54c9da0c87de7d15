import {axisX, dot, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Difference} from "../experiment/comparison.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {cutText, textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Axis} from "./scales.ts";
import type {Series} from "./theme.ts";
import {toneOf} from "./verdict.ts";
import {words} from "./words.ts";

export interface Row {
  readonly outcome: Outcome;
  readonly difference: Difference;
  readonly series: Series;
  readonly name: string;
  /** What is drawn: the difference itself or its share of the baseline's value. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** How the amount and the verdict are written beside it. */
  readonly amount: string;
  readonly verdict: string;
}

/** Widths that all axes share, so that their rows line up. */
export interface Columns {
  /** Names and verdicts stand beside the intervals where there is room, otherwise on a line above them. */
  readonly wide: boolean;
  readonly left: number;
  readonly right: number;
  readonly name: number;
  readonly verdict: number;
  /** Several strategies: each row begins with the symbol of its own. */
  readonly marked: boolean;
}

/** How much room the texts of all rows need. */
export function columnsOf(rows: readonly Row[], {width, fontSize}: Pick<Settled, "width" | "fontSize">): Columns {
  const most = (texts: readonly string[], options = {}) =>
    Math.ceil(Math.max(0, ...texts.map(written => textWidth(written, fontSize, options))));
  const name = Math.min(most(rows.map(row => row.name)), width * 0.3);
  const amount = most(
    rows.map(row => row.amount),
    {bold: true}
  );
  const verdict = most(rows.map(row => row.verdict));
  const wide = width - name - amount - verdict > 300;
  const side = textWidth("+$100 k", fontSize) / 2;
  const marked = new Set(rows.map(({difference}) => difference.to)).size > 1;
  return {
    wide,
    left: wide ? name + 16 + side + (marked ? 18 : 0) : side,
    right: wide ? amount + verdict + 44 + side : side,
    name,
    verdict,
    marked
  };
}

/** Intervals below each other on one axis, against a line at zero; what lies beyond the axis ends in an arrow head. */
export function forest(
  label: string,
  rows: readonly Row[],
  {domain, ticks, format}: Axis,
  {wide, left, right, marked, ...columns}: Columns,
  settled: Settled
): SVGSVGElement {
  const {width, fontSize, theme} = settled;
  const line = wide ? 0 : fontSize * 1.5;
  const zone = fontSize * (wide ? 1.9 : 1.3);
  const row = line + zone;
  const bottom = fontSize * 2.2;
  const marks: Markish[] = [axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted})];
  const plain = {fill: theme.ink, text: (d: string) => d};
  const inside = (value: number) => Math.max(domain[0], Math.min(value, domain[1]));
  for (const [i, {outcome, difference, series, value, low, high, name, ...written}] of rows.entries()) {
    const tone = toneOf(difference, outcome);
    const colour = tone === "good" ? theme.good : tone === "bad" ? theme.bad : theme.muted;
    const top = i * row + line;
    const y = top + zone / 2;
    const above = wide ? y : top - line * 0.4;
    const verdict = !wide && !difference.clear && tone === "unclear" ? words.unclear : written.verdict;
    const verdictWidth = wide ? columns.verdict : textWidth(verdict, fontSize);
    const amountWidth = textWidth(written.amount, fontSize, {bold: true});
    const repeated = wide && i > 0 && rows[i - 1]!.outcome.id === outcome.id;
    const indent = marked && !wide ? 16 : 0;
    const shown = cutText(name, wide ? columns.name : width - amountWidth - verdictWidth - 24 - indent, fontSize);
    const end = {...plain, y: above, frameAnchor: "right" as const, textAnchor: "end" as const};
    marks.push(
      ruleX(ticks, {y1: top, y2: top + zone, stroke: theme.grid}),
      ruleX([0], {y1: top, y2: top + zone, stroke: theme.ink, strokeWidth: 1.5}),
      text([repeated ? "" : shown], {...plain, y: above, frameAnchor: "left", dx: indent - left, textAnchor: "start"}),
      text([written.amount], {...end, dx: right - verdictWidth - 10, fontWeight: "bold"}),
      text([verdict], {...end, dx: right, ...(wide && {dx: right - verdictWidth, textAnchor: "start"}), fill: colour})
    );
    if (low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high)) {
      marks.push(ruleY([0], {x1: inside(low), x2: inside(high), y, stroke: colour, strokeWidth: 2.5}));
    }
    if (marked) {
      const dx = wide ? columns.name + 14 - left : 5 - left;
      marks.push(dot([0], {y: above, frameAnchor: "left", dx, symbol: series.symbol, r: 4.5, fill: series.colour}));
    }
    const beyond = value !== inside(value);
    const look = {fill: difference.clear ? colour : theme.ground, stroke: colour, strokeWidth: 2};
    const at = {x: inside(value), y, r: fontSize * 0.42};
    marks.push(
      beyond
        ? dot([0], {...at, ...look, symbol: "triangle", rotate: value > 0 ? 90 : -90})
        : dot([0], {...at, ...look, symbol: series.symbol})
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
