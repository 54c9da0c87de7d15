import {dot, text, type Markish} from "@observablehq/plot";
import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import {curveTable, nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {textWidth} from "./labels.ts";
import {behind, lastOf, lines, type Line, type Place} from "./lines.ts";
import {sideBySide} from "./modes.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {amountAxis} from "./scales.ts";
import {seriesBeside, type Theme} from "./theme.ts";
import {words} from "./words.ts";

export type CashData = Pick<Comparison, "strategies" | "currency">;

export interface CashOptions extends ChartOptions {
  /** "gain" over the baseline (the J-curve, default) or the "total" of every strategy. */
  readonly of?: "gain" | "total";
  /** Totals in one picture (default) or in one for each strategy; without a meaning for the gain. */
  readonly mode?: "side" | "overlay";
  /** A result that was kept, drawn in grey behind the lines of the same strategies. */
  readonly pinned?: Pick<Comparison, "strategies"> | null | undefined;
}

/** Cumulative cash by month with its band; the gain over the baseline shows when it has paid for itself. */
export function cash(
  {strategies, currency}: CashData,
  {of = "gain", mode = "overlay", pinned, ...options}: CashOptions = {}
): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const gain = of === "gain";
  const several = strategies.length > 1;
  const shown = gain ? strategies.slice(1) : strategies;
  const first = strategies[0];
  const bandOf = ({curves}: Pick<Comparison["strategies"][number], "curves">) => (gain ? curves.cashGain : curves.cash);
  const data = shown.map(strategy => ({
    title: strategy.title,
    series: seriesBeside(theme, order, strategy.id, first?.id),
    band: bandOf(strategy),
    baseline: several && strategy.id === first?.id
  }));
  const ghosts = shown.map(({id, title}, i): Line[] => {
    const kept = pinned?.strategies.find(strategy => strategy.id === id);
    return kept ? [{title: words.pinned(title), series: data[i]!.series, band: bandOf(kept), ghost: "pinned"}] : [];
  });
  const format = (value: number) => formatValue(value, "money", {currency, signed: gain});
  const values = [...data, ...ghosts.flat()].flatMap(({band}) =>
    [...band.value, ...band.low, ...band.high].filter(value => value !== null)
  );
  const y = amountAxis(values, "money", 5, {currency, signed: gain});
  const baseline = first?.title ?? "";
  const title = gain ? words.cash.gainTitle(baseline) : words.cash.totalTitle;
  const over = (place: Place) => (gain ? data.flatMap(line => paybackMarks(line, data.length > 1, place, theme)) : []);
  const draw = (lined: readonly Line[], room: Settled, named: boolean) =>
    lines(title, lined, {y, format, zero: true, over, xLabel: words.cash.xLabel, named}, room);
  const side = mode === "side" && !gain && several;
  const drawn = data.some(({band}) => band.value.some(Number.isFinite));
  const body = !drawn
    ? nothing(document)
    : side
      ? sideBySide(strategies, (i, room) => draw([...ghosts[i]!, ...behind(data, i), data[i]!], room, false), settled)
      : draw([...ghosts.flat(), ...data], settled, true);
  const rings = data.length > 1 && gain && data.some(({band}) => isPaidBack(band.value));
  const note = rings
    ? words.cash.note
    : side && drawn
      ? words.besides(
          baseline,
          ghosts.some(one => one.length > 0)
        )
      : undefined;
  return figure(
    {
      name: "cash",
      title,
      description: gain ? describeGain(data, baseline, currency) : describeTotal(data, currency),
      body: [body],
      table: curveTable([...data, ...ghosts.flat()], format, words.month),
      note
    },
    settled
  );
}

/** The month in which a cumulative gain leaves the side below zero for good, as a fraction; Infinity if it never does, 0 if it never was there. */
export function paybackMonth(gain: readonly number[]): number {
  const below = gain.findLastIndex(value => value < 0);
  if (below < 0) return 0;
  const after = gain.findIndex((value, month) => month > below && value >= 0);
  if (after < 0) return Infinity;
  const [before, at] = [gain[after - 1]!, gain[after]!];
  return after - 1 + -before / (at - before);
}

function isPaidBack(gain: readonly number[]): boolean {
  const month = paybackMonth(gain);
  return month > 0 && month < Infinity;
}

function paybackMarks({band, series}: Line, crowded: boolean, {x, width, fontSize}: Place, theme: Theme): Markish[] {
  if (!isPaidBack(band.value)) return [];
  const month = paybackMonth(band.value);
  const ring = dot([month], {x: d => d, y: 0, r: 7, stroke: series.colour, strokeWidth: 2.5, fill: theme.ground});
  if (crowded) return [ring];
  const label = words.cash.payback(Math.ceil(month));
  // Below to the right the rising curve leaves room; at the right edge, above to the left.
  const right = x(month) + 10 + textWidth(label, fontSize, {bold: true}) < width;
  const named = text([label], {
    x: month,
    y: 0,
    text: d => d,
    dx: right ? 10 : -10,
    dy: (right ? 1 : -1) * fontSize * 1.3,
    textAnchor: right ? "start" : "end",
    fontWeight: "bold",
    fill: theme.ink,
    stroke: theme.ground,
    strokeWidth: 4
  });
  return [ring, named];
}

function describeGain(data: readonly Line[], baseline: string, currency: string): string {
  const sentences = data.flatMap(({title, band}) => {
    const end = lastOf(band.value);
    if (end.month < 0) return [];
    const finite = band.value.filter(Number.isFinite);
    const lowest = Math.min(...finite);
    const money = (value: number) => formatValue(Math.abs(value), "money", {currency});
    const [low, high] = [band.low[end.month] ?? null, band.high[end.month] ?? null];
    const range =
      low === null || high === null ? "" : ` (${formatInterval(low, high, "money", {currency, signed: true})})`;
    const month = paybackMonth(band.value);
    const course =
      month === 0
        ? words.cash.never(title, baseline)
        : words.cash.dip(
            title,
            baseline,
            money(lowest),
            band.value.indexOf(lowest),
            month === Infinity ? null : Math.ceil(month)
          );
    return [`${course}; ${words.cash.end(end.month, money(end.value), range, end.value >= 0)}.`];
  });
  return sentences.length === 0 ? words.nothing : sentences.join(" ");
}

function describeTotal(data: readonly Line[], currency: string): string {
  const ends = data.map(({title, band}) => ({title, ...lastOf(band.value)})).filter(({month}) => month >= 0);
  if (ends.length === 0) return words.nothing;
  return words.cash.total(
    ends[0]!.month,
    ends.map(({title, value}) => words.cash.holds(title, formatValue(value, "money", {currency})))
  );
}
