import {formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {BreakEven} from "../answers/break-even.ts";
import {fullValue, limitWords, numberName, stretchWords, parameterValue} from "../number-words.ts";
import {clearSign, span, spoken} from "../spoken.ts";

/** A break-even and what is needed to put it into words. */
export interface Told {
  readonly figures: BreakEven;
  /** Places of the first look. */
  readonly places: readonly number[];
  readonly outcome: Outcome;
  readonly currency: string;
  readonly days: number;
}

/** What a strategist needs to know: where it flips, where the number stands, and how far that is. */
export function breakEvenWords(told: Told): string[] {
  const {crossings} = told.figures;
  return [
    ...(crossings.length === 0
      ? [staysSentence(told)]
      : crossings.length === 1
        ? [flipSentence(told)]
        : flipsSentences(told)),
    ...beyondSentence(told),
    ...(crossings.length === 0 ? extremeSentence(told) : []),
    standingSentence(told)
  ];
}

const isMoney = ({id}: Outcome) => id === "net-present-value";
const signOf = ({better}: Outcome): 1 | -1 => (better === "higher" ? 1 : -1);
const metric = (outcome: Outcome): string =>
  isMoney(outcome) ? "" : ` in ${outcome.label.charAt(0).toLowerCase()}${outcome.label.slice(1)}`;

function flipSentence(told: Told): string {
  const {figures, outcome, currency} = told;
  const {from, to, parameter, crossings} = figures;
  const [{at, low, high, toBetter}] = crossings;
  const [below, above] = toBetter ? [from, to] : [to, from];
  const place = `${fullValue(parameter, at, currency)}${bandWords(told, {low, high})}`;
  return `The better strategy changes at ${place}: with ${numberName(parameter)} below that ${below.title} is ahead${metric(outcome)}, above it ${above.title}.`;
}

function flipsSentences(told: Told): string[] {
  const {figures, outcome, currency} = told;
  const {from, to, parameter, crossings} = figures;
  const first = crossings[0].toBetter ? from : to;
  return [
    `The better strategy changes ${crossings.length === 2 ? "twice" : `${crossings.length} times`} along ${numberName(parameter)}: ${first.title} is ahead${metric(outcome)} at the low end.`,
    ...crossings.map(
      ({at, low, high, toBetter}) =>
        `From ${fullValue(parameter, at, currency)}${bandWords(told, {low, high})} on ${(toBetter ? to : from).title} is.`
    )
  ];
}

function bandWords({figures: {parameter}, currency}: Told, band: {low: number | null; high: number | null}): string {
  const {low, high} = band;
  if (low === null && high === null) return " by the mean, but the difference is not clear anywhere in the range";
  if (low === null) return ` (anywhere up to ${parameterValue(parameter, high!, currency)})`;
  if (high === null) return ` (anywhere from ${parameterValue(parameter, low, currency)} on)`;
  return low === high ? "" : ` (${stretchWords(parameter, low, high, currency)})`;
}

function staysSentence({figures, outcome, currency}: Told): string {
  const {from, to, parameter, points} = figures;
  const sign = signOf(outcome);
  const sides = points.map(point => sign * clearSign(point));
  const range = `${stretchWords(parameter, parameter.low, parameter.high, currency)}${parameter.per === "" ? "" : ` ${parameter.per}`}`;
  const name = numberName(parameter);
  const by = metric(outcome);
  if (points.every(({value, low, high}) => value === 0 && low === 0 && high === 0))
    return `${to.title} and ${from.title} are the same${by} over the whole range of ${name}, ${range}.`;
  for (const [side, one, other] of [
    [1, to, from],
    [-1, from, to]
  ] as const) {
    if (sides.every(clear => clear === side))
      return `${one.title} stays ahead of ${other.title}${by} over the whole range of ${name}, ${range}.`;
    if (!sides.includes(side) || sides.includes(-side)) continue;
    const clear = clearStretch(points, sides, side);
    const where = clear === null ? "in parts" : `where it is ${limitWords(parameter, clear, currency)}`;
    return `${one.title} is ahead of ${other.title}${by} over part of the range of ${name}, ${range}: ${where}. In the rest of it there is no clear difference.`;
  }
  return sides.some(clear => clear !== 0)
    ? `Along ${name}, ${range}, the better strategy changes more often than can be told apart${by}.`
    : `There is no clear difference between ${from.title} and ${to.title}${by} anywhere in the range of ${name}, ${range}.`;
}

/** Where the difference is clear, if that is one stretch, by straight lines between the ends of the intervals; null for an end of the range. */
function clearStretch(
  points: BreakEven["points"],
  sides: readonly number[],
  side: 1 | -1
): {low: number | null; high: number | null} | null {
  const [first, last] = [sides.indexOf(side), sides.lastIndexOf(side)];
  if (sides.slice(first, last).some(clear => clear !== side)) return null;
  const zero = (inside: number, outside: number): number | null => {
    if (outside < 0 || outside >= points.length) return null;
    const [a, b] = [points[inside], points[outside]];
    const [x, y] = a.value > 0 ? [a.low!, b.low ?? 0] : [a.high!, b.high ?? 0];
    return a.at + (b.at - a.at) * (x / (x - y));
  };
  return {low: zero(first, first - 1), high: zero(last, last + 1)};
}

function beyondSentence({figures, outcome, currency}: Told): string[] {
  const {from, to, parameter, points, beyond, costsOnly, crossings} = figures;
  if (!costsOnly || crossings.length > 0 || points.some(point => clearSign(point) === 0)) return [];
  const [first] = points;
  const ahead = signOf(outcome) * clearSign(first) > 0 ? to : from;
  if (points.every(({value}) => value === first.value)) return ["This number changes nothing in either strategy."];
  if (beyond === null) return [];
  if (beyond < 0 && parameter.unit === currency) return [`${ahead.title} would be ahead even if it cost nothing.`];
  return [`That would change at ${fullValue(parameter, beyond, currency)}, beyond the range.`];
}

/** Where, within the range, it comes closest to changing. */
function extremeSentence({figures: {parameter, points, from, to}, outcome, currency, days}: Told): string[] {
  if (points.some(point => clearSign(point) === 0)) return [];
  const closest = points.reduce((best, next) => (Math.abs(next.value) < Math.abs(best.value) ? next : best));
  const side = signOf(outcome) * clearSign(closest);
  const lead = (side > 0 ? to : from).title;
  return [
    `The lead of ${lead} is smallest at ${parameterValue(parameter, closest.at, currency)}: ${spoken(sized(closest), outcome.unit, {currency})}${isMoney(outcome) ? ` over ${span(days)}` : ""}.`
  ];
}

function standingSentence({figures, outcome, currency, days}: Told): string {
  const {from, to, parameter, points, crossings} = figures;
  const {value} = parameter;
  const name = numberName(parameter);
  const point = points.find(({at}) => at === value);
  const stands = `${name.charAt(0).toUpperCase()}${name.slice(1)} stands at ${parameterValue(parameter, value, currency)}`;
  if (point === undefined) return `${stands}, which lies outside what was looked at.`;
  const side = signOf(outcome) * clearSign(point);
  const over = isMoney(outcome) ? ` over ${span(days)}` : "";
  const there =
    side === 0
      ? `there is no clear difference there, ${spoken(point, outcome.unit, {currency, signed: true})} for ${to.title}${over}`
      : `${(side > 0 ? to : from).title} is ahead there by ${spoken(sized(point), outcome.unit, {currency})}${over}`;
  if (crossings.length === 0 || side === 0) return `${stands}: ${there}.`;
  const nearest = crossings.reduce((best, next) =>
    Math.abs(next.at - value) < Math.abs(best.at - value) ? next : best
  );
  return `${stands}: ${there}. It would have to ${moveWords(parameter, nearest.at)} to ${parameterValue(parameter, nearest.at, currency)} for that to change.`;
}

/** "rise by 35%", "fall by 20%", "rise 53-fold"; without a size where it makes none. */
function moveWords({value, unit}: BreakEven["parameter"], at: number): string {
  const way = at > value ? "rise" : "fall";
  if (value <= 0 || at < 0 || unit === "share") return way;
  const ratio = at / value;
  return ratio >= 3
    ? `rise ${Math.round(ratio)}-fold`
    : `${way} by ${formatValue(Math.abs(ratio - 1), "share", {precision: 2})}`;
}

function sized({value, low, high}: {value: number; low: number | null; high: number | null}) {
  return value >= 0 || low === null || high === null ? {value, low, high} : {value: -value, low: -high, high: -low};
}
