import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  link,
  pointerX,
  ruleX,
  ruleY,
  text,
  tip,
  type Markish
} from "@observablehq/plot";
import {ticks} from "d3";
import type {Band} from "../experiment/comparison.ts";
import {cutText, spread, textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Axis} from "./scales.ts";
import type {Series} from "./theme.ts";
import {words} from "./words.ts";

export interface Line {
  readonly title: string;
  readonly series: Series;
  readonly band: Band;
  /** Says under its name that the others are compared with it. */
  readonly baseline?: boolean | undefined;
  /** Only beside the others, thin and without a band: the baseline's own line, or a result that was pinned, in grey. */
  readonly ghost?: "baseline" | "pinned" | undefined;
}

export interface LinesOptions {
  readonly y: Axis;
  /** A value as it is written at the end of its line and in the tip. */
  readonly format: (value: number) => string;
  /** Rules the picture at zero, for values on both sides of it. */
  readonly zero?: boolean;
  /** Drawn over the lines; told where months lie, px. */
  readonly over?: (place: Place) => readonly Markish[];
  /** What the months are counted from. */
  readonly xLabel: string;
  /** Whether lines are named at their ends (default), or only their values written there, because a heading names them. */
  readonly named?: boolean;
}

export interface Place {
  readonly x: (month: number) => number;
  readonly width: number;
  readonly fontSize: number;
}

/** The dash of a pinned result, unlike that of any strategy. */
const GHOST_DASH = "3 4";

/** Curves by month with their bands, named at their ends; null where no curve has a value. */
export function lines(
  label: string,
  data: readonly Line[],
  options: LinesOptions,
  settled: Settled
): SVGSVGElement | null {
  const {width, theme, fontSize, height = Math.round(Math.max(240, Math.min(width * 0.52, 560)))} = settled;
  const {y, format, zero = false, over, xLabel, named = true} = options;
  const drawn = data.filter(({band}) => band.value.some(Number.isFinite));
  if (drawn.length === 0) return null;
  const months = Math.max(1, ...drawn.map(({band}) => band.value.length - 1));
  const ends = drawn.map(({band}) => lastOf(band.value));
  // Whose pinned result it is says the shape before it.
  const nameOf = ({title, ghost}: Line) => (ghost === "pinned" ? words.pinnedName : title);
  const valueOf = (i: number) => format(ends[i]!.value) + (named && drawn[i]!.baseline ? ` · ${words.baseline}` : "");
  // Beside a heading there is a line of reference at most, and its value stands at the end of its own panel.
  const written = drawn.map(({ghost}) => named || !ghost);
  const longest = Math.max(...drawn.map(line => (named ? textWidth(nameOf(line), fontSize, {bold: true}) : 0)));
  const room = Math.max(
    Math.min(longest, width * 0.3),
    ...drawn.map((_, i) => (written[i] ? textWidth(valueOf(i), fontSize, {bold: !named}) : 0))
  );
  const margin = {
    top: fontSize * 1.2,
    right: Math.ceil(room + (named ? 26 : 14)),
    bottom: fontSize * 3.2,
    left: leftMargin(y, fontSize)
  };
  const [low, high] = y.domain;
  const perUnit = (height - margin.top - margin.bottom) / (high - low);
  const wanted = ends.map(({value}) => margin.top + (high - value) * perUnit);
  const gap = fontSize * (named ? 2.7 : 1.4);
  const placed = spread(wanted, gap, [margin.top + fontSize, height - margin.bottom - fontSize]);
  const at = (i: number, lower: number) => high - (placed[i]! + (lower - 0.5) * fontSize * 1.2 - margin.top) / perUnit;
  const perMonth = (width - margin.left - margin.right) / months;
  const x = (month: number) => margin.left + month * perMonth;
  const edge = {frameAnchor: "right" as const, textAnchor: "start" as const, fill: theme.ink};

  const bands = drawn
    .filter(({ghost}) => !ghost)
    .map(({band, series}) =>
      areaY(band.value, {
        x: (_, i) => i,
        y1: (_, i) => finite(band.low[i]),
        y2: (_, i) => finite(band.high[i]),
        fill: series.colour,
        fillOpacity: 0.16
      })
    );
  const curves = drawn.flatMap(({band, series, ghost}, i) => {
    const pinned = ghost === "pinned";
    const colour = pinned ? theme.muted : series.colour;
    const dash = pinned ? GHOST_DASH : series.dash;
    const end = ends[i]!;
    const path = lineY(band.value, {
      x: (_, month) => month,
      y: finite,
      stroke: colour,
      strokeWidth: ghost ? 1.5 : 2.5,
      ...(dash === undefined ? {} : {strokeDasharray: dash})
    });
    if (!named)
      return [
        path,
        ...(ghost
          ? []
          : [
              dot([end], {x: "month", y: "value", symbol: series.symbol, r: 4.5, fill: colour}),
              text([format(end.value)], {...edge, y: at(i, 0.5), dx: 9, text: d => d, fontWeight: "bold"})
            ])
      ];
    return [
      path,
      end.month === months
        ? link([end], {
            x1: "month",
            y1: "value",
            x2: months + 12 / perMonth,
            y2: at(i, 0.5),
            stroke: colour,
            strokeWidth: 1.5,
            strokeOpacity: 0.7
          })
        : dot([end], {x: "month", y: "value", symbol: series.symbol, r: 5, fill: colour}),
      dot([0], {...edge, y: at(i, 0.5), dx: 12, symbol: series.symbol, r: ghost ? 4 : 5, fill: colour}),
      text([cutText(nameOf(drawn[i]!), room, fontSize, {bold: true})], {
        ...edge,
        y: at(i, 0),
        dx: 21,
        text: d => d,
        ...(ghost ? {fill: theme.muted} : {fontWeight: "bold"})
      }),
      text([valueOf(i)], {...edge, y: at(i, 1), dx: 21, text: d => d, ...(ghost && {fill: theme.muted})})
    ];
  });
  const rows = Array.from({length: months + 1}, (_, month) => month);
  const pointed = pointerX({x: (month: number) => month, px: (month: number) => month});
  const told = (month: number) =>
    [words.inMonth(month), ...drawn.map(({title, band}) => `${title}: ${format(band.value[month] ?? NaN)}`)].join("\n");
  return picture(
    label,
    {
      width,
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: {type: "linear", domain: [0, months]},
      y: {type: "linear", domain: [low, high]},
      marks: [
        gridY([...y.ticks], {stroke: theme.grid, strokeOpacity: 1}),
        axisY([...y.ticks], {tickFormat: y.format, tickSize: 0, label: null, fill: theme.muted}),
        axisX(monthTicks(months, width), {
          tickFormat: String,
          label: xLabel,
          labelAnchor: "center",
          labelArrow: "none",
          fill: theme.muted,
          stroke: theme.grid
        }),
        ruleY([zero ? 0 : low], {stroke: theme.ink, strokeWidth: zero ? 1.5 : 1}),
        ...bands,
        ...curves,
        ...(over?.({x, width, fontSize}) ?? []),
        ruleX(rows, pointerX({x: month => month, stroke: theme.muted})),
        tip(rows, {
          ...pointed,
          y: month => drawn[0]!.band.value[month] ?? 0,
          title: told,
          fill: theme.ground,
          stroke: theme.muted,
          fontSize
        })
      ]
    },
    settled
  );
}

/** The baseline's line to stand behind that of a strategy in its own panel; none behind the baseline itself. */
export function behind(data: readonly Line[], index: number): Line[] {
  return index === 0 ? [] : [{...data[0]!, ghost: "baseline"}];
}

/** The last finite value of a curve and its month. */
export function lastOf(curve: readonly number[]): {month: number; value: number} {
  const month = curve.findLastIndex(value => Number.isFinite(value));
  return {month, value: curve[month] ?? NaN};
}

function finite(value: number | null | undefined): number {
  return typeof value === "number" && Number.isFinite(value) ? value : NaN;
}

function leftMargin({ticks: marks, format}: Axis, fontSize: number): number {
  return Math.ceil(Math.max(...marks.map(tick => textWidth(format(tick), fontSize))) + 8);
}

function monthTicks(months: number, width: number): number[] {
  const most = Math.max(2, Math.min(width / 60, 13));
  const step = [1, 3, 6, 12, 24, 36, 60, 120].find(size => months / size <= most) ?? 240;
  return ticks(0, Math.floor(months / step), months / step)
    .filter(Number.isInteger)
    .map(tick => tick * step);
}
