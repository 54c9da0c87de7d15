import {ticks} from "d3";
import type {Moved} from "../experiment/answers/parameter.ts";
import type {Range} from "../experiment/result.ts";
import {formatInterval, formatTick, formatValue, withoutZeros, type FormatOptions} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import type {Axis} from "./scales.ts";
import type {Theme} from "./theme.ts";
import type {Tone} from "./verdict.ts";

/** What the figures of an answer need beside them to be written: the currency of money, and what outcomes mean. */
export interface Context {
  readonly currency: string;
  /** All outcomes that the figures name by id. */
  readonly outcomes: readonly Outcome[];
}

/** The outcome of an id; one that the context does not know is a plain number by its id. */
export function outcomeIn({outcomes}: Pick<Context, "outcomes">, id: string): Outcome {
  const known = outcomes.find(outcome => outcome.id === id);
  const label = id.replaceAll("-", " ");
  return known ?? {id, label, unit: "ratio", per: "", better: "neither", group: "measurement", definition: label};
}

/** The outcome as an axis or a sentence names it: "Cost, per order". */
export function outcomeName({label, per}: Pick<Outcome, "label" | "per">): string {
  return per === "" ? label : `${label}, ${per}`;
}

/** A difference in the outcome as an axis names it, with the unit that its marks leave out: "Conversion, of journeys, points". */
export function differenceName(outcome: Pick<Outcome, "label" | "per" | "unit">): string {
  const unit = differenceUnit(outcome.unit);
  return unit === "" ? outcomeName(outcome) : `${outcomeName(outcome)}, ${unit}`;
}

/** The unit of a difference where the marks of an axis leave it out: "points" for shares. */
export function differenceUnit(unit: string): string {
  if (unit === "share") return "points";
  return ["minutes", "seconds", "months"].includes(unit) ? unit : "";
}

/** Whether the range has both ends. */
export function hasEnds(range: Range): range is Range & {readonly low: number; readonly high: number} {
  const {low, high} = range;
  return low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high);
}

/** Every finite number of some ranges, for axes. */
export function endsOf(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({value, low, high}) => [value, low ?? NaN, high ?? NaN]).filter(Number.isFinite);
}

/** The interval in words, "–" where there is none. */
export function rangeText(range: Range, unit: string, options: FormatOptions = {}): string {
  return hasEnds(range) ? formatInterval(range.low, range.high, unit, {...options, ...digitsOf(range, options)}) : "–";
}

/** The value with its interval in brackets, without one where both ends are written like each other. */
export function valueText(range: Range, unit: string, options: FormatOptions = {}): string {
  if (!hasEnds(range)) return formatValue(range.value, unit, options);
  const exact = {...options, ...digitsOf(range, options)};
  const [value, low, high] = [range.value, range.low, range.high].map(end => formatValue(end, unit, exact));
  return low === high ? value! : `${value} (${formatInterval(range.low, range.high, unit, {...exact, bare: true})})`;
}

/** As many digits as show half the interval with two, and one scale for all of its numbers. */
function digitsOf({value, low, high}: Range & {low: number; high: number}, {signed = false}: FormatOptions) {
  const like = Math.max(Math.abs(value), Math.abs(low), Math.abs(high));
  const least = signed ? 2 : 3;
  const ratio = (2 * like) / (high - low);
  const digits = ratio > 0 && ratio < Infinity ? Math.ceil(Math.log10(ratio)) + 1 : least;
  return {precision: Math.max(least, Math.min(digits, 4)), ...(Number.isFinite(like) && {like})};
}

/** Whether a difference is good news; unclear where its interval holds 0 or there is none. */
export function toneOfRange(range: Range, better: Outcome["better"]): Tone {
  if (hasEnds(range) && range.low === 0 && range.high === 0) return "same";
  if (!isClear(range) || better === "neither") return "unclear";
  return range.value > 0 === (better === "higher") ? "good" : "bad";
}

/** The interval lies on one side of 0. */
export function isClear(range: Range): boolean {
  return hasEnds(range) && (range.low > 0 || range.high < 0);
}

export function colourOf(tone: Tone, theme: Theme): string {
  return tone === "good" ? theme.good : tone === "bad" ? theme.bad : theme.muted;
}

const day = 1440;
/** Units that would be read as words of a sentence rather than as units. */
const unnamed = new Set([
  "odds",
  "log odds",
  "shape",
  "a + b",
  "text",
  "number",
  "log share",
  "log risk",
  "log",
  "rank"
]);

/** Durations of some days are written in days. */
function isInDays({unit, low, high}: Pick<Moved, "unit" | "low" | "high">): boolean {
  return unit === "minutes" && Math.max(Math.abs(low), Math.abs(high)) >= 2 * day;
}

/** A number of the scenario in the unit that its range is read in: "35%", "2.5 days", "$1,200", "×1.6". */
export function formatMoved(moved: Pick<Moved, "unit" | "low" | "high">, value: number, currency: string): string {
  const {unit} = moved;
  if (isInDays(moved))
    return withoutZeros(formatValue(value / day, "days", {precision: 2})).replace(/^1\u00a0days$/, "1\u00a0day");
  if (unit === currency) return withoutZeros(formatValue(value, "money", {currency}));
  if (unit === "times") return `×${withoutZeros(formatValue(value, "ratio"))}`;
  return withoutZeros(formatValue(value, unnamed.has(unit) ? "ratio" : unit));
}

/** A number in the middle of a sentence: "handling time (phone)" for the label "phone: handling time". */
export function spokenName({label}: Pick<Moved, "label">): string {
  const at = label.indexOf(": ");
  return at < 0 ? label : `${label.slice(at + 2)} (${label.slice(0, at)})`;
}

/** Both ends of a stretch of a number, the unit written once where it follows. */
export function formatMovedRange(
  moved: Pick<Moved, "unit" | "low" | "high">,
  low: number,
  high: number,
  currency: string,
  word = "to"
): string {
  const [from, to] = [formatMoved(moved, low, currency), formatMoved(moved, high, currency)];
  const unit = /\u00a0[a-z][a-z ]*$/.exec(to)?.[0] ?? "";
  return `${unit !== "" && from.endsWith(unit) ? from.slice(0, -unit.length) : from} ${word} ${to}`;
}

/** An axis along the range of a number, from end to end. */
export function movedAxis(
  moved: Pick<Moved, "unit" | "low" | "high">,
  [low, high]: readonly [number, number],
  count: number,
  currency: string
): Axis {
  const by = isInDays(moved) ? day : 1;
  const [from, to] = low < high ? [low, high] : [low - (Math.abs(low) || 1) / 10, high + (Math.abs(high) || 1) / 10];
  const marks = ticks(from / by, to / by, count);
  const step = marks.length > 1 ? marks[1]! - marks[0]! : (to - from) / by;
  const unit = moved.unit === currency ? "money" : moved.unit === "share" ? "share" : "ratio";
  return {
    domain: [from, to],
    ticks: marks.map(mark => mark * by),
    format: tick => formatTick(tick / by, step, unit, {currency})
  };
}

/** A number as an axis names it: "phone: handling time, minutes mean per contact". */
export function movedName(moved: Pick<Moved, "label" | "unit" | "per" | "low" | "high">): string {
  const unit = isInDays(moved) ? "days" : moved.unit === "share" ? "" : moved.unit;
  const words = [unit, moved.per].filter(word => word !== "").join(" ");
  return words === "" ? moved.label : `${moved.label}, ${words}`;
}

/** The axis with the most marks whose texts do not touch within `room` px; the first and last of few where none would. */
export function fitted(axisOf: (count: number) => Axis, room: number, fontSize: number, width: TextWidth): Axis {
  for (let count = Math.max(2, Math.min(8, Math.floor(room / 80))); count > 1; count--) {
    const axis = axisOf(count);
    const [low, high] = axis.domain;
    const widest = Math.max(0, ...axis.ticks.map(tick => width(axis.format(tick), fontSize)));
    const step = axis.ticks.length > 1 ? ((axis.ticks[1]! - axis.ticks[0]!) / (high - low)) * room : room;
    if (widest + fontSize * 0.8 <= step) return axis;
  }
  const axis = axisOf(2);
  const marks = axis.ticks;
  return {...axis, ticks: marks.length > 2 ? [marks[0]!, marks.at(-1)!] : marks.slice(0, 1)};
}

/** The part of an axis that is needed: zero and all values, with some air. */
export function trimmed({domain, ...axis}: Axis, values: readonly number[]): Axis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const air = (high - low) * 0.04 || 1;
  const used = [Math.max(domain[0], low - air), Math.min(domain[1], high + air)] as const;
  return {...axis, domain: used, ticks: axis.ticks.filter(tick => tick >= used[0] && tick <= used[1])};
}

type TextWidth = (text: string, fontSize: number) => number;
