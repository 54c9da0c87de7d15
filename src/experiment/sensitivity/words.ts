import {formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {Moved} from "../answers/parameter.ts";
import type {MorrisPoint, Sensitivity, TornadoBar} from "../answers/sensitivity.ts";
import type {Range} from "../result.ts";
import {clearSign, inSentence, listed, spoken, turned} from "../spoken.ts";
import {parameterValue} from "../number-words.ts";

/** A finding and what is needed to put it into words. */
export interface Told {
  readonly figures: Sensitivity;
  readonly outcome: Outcome;
  /** All numbers that moved, also those that the screening of "sobol" left out. */
  readonly parameters: readonly Moved[];
  readonly points: number;
  /** Whether Shapley effects come from all sets of numbers. */
  readonly exact: boolean;
  /** Worlds asked for, and how many of them live differently. */
  readonly asked: number;
  readonly worlds: number;
  readonly currency: string;
  readonly customers: number;
  readonly replications: number;
}

/** Numbers named one by one after the first. */
const MOST_NAMED = 4;
/** Effects below this share of the largest need no further care. */
const SLIGHT = 0.05;
/** Spread of the effects over their mean size from which on they depend on where everything else stands. */
const UNSTEADY = 0.5;

/** What a strategist needs to know: how things stand, what moves that most, whether it can turn, and whose doubt it is. */
export function answerOf(told: Told): string[] {
  const {method} = told.figures;
  return [
    standingSentence(told),
    ...(method === "tornado" ? tornadoSentences(told) : []),
    ...(method === "morris" ? morrisSentences(told) : []),
    ...(method === "sobol" ? sobolSentences(told) : []),
    ...doubtSentences(told),
    ...(told.replications === 1 ? ["One replication gives no intervals: what is luck here cannot be told."] : [])
  ];
}

function standingSentence({figures: {from, to, standing}, outcome, currency}: Told): string {
  const name = inSentence(outcome.label);
  if (from === null)
    return `As the numbers stand, ${name} of ${to.title} is ${spoken(standing, outcome.unit, {currency})}.`;
  const sign = clearSign(standing);
  if (standing.low === 0 && standing.high === 0)
    return `As the numbers stand, ${to.title} and ${from.title} show no difference in ${name}.`;
  if (sign === 0)
    return `As the numbers stand, ${to.title} and ${from.title} show no clear difference in ${name}: ${spoken(standing, outcome.unit, {currency, signed: true})}.`;
  const size = spoken(sign > 0 ? standing : turned(standing), outcome.unit, {currency, signed: true}).replaceAll(
    "+",
    ""
  );
  const way = sign > 0 ? "higher" : "lower";
  const said = size.endsWith(" exactly")
    ? `exactly ${size.replace(" exactly", "")} ${way}`
    : size.includes(" (")
      ? size.replace(" (", ` ${way} (`)
      : `${size} ${way}`;
  if (outcome.better === "neither")
    return `As the numbers stand, ${name} of ${to.title} is ${said} than that of ${from.title}.`;
  const ahead = sign > 0 === (outcome.better === "higher");
  return `As the numbers stand, ${to.title} ${ahead ? "is ahead of" : "falls behind"} ${from.title}: ${name} is ${said}.`;
}

function tornadoSentences(told: Told): string[] {
  const {figures, currency, outcome} = told;
  const {tornado: bars} = figures;
  const moving = bars.filter(({clear}) => clear);
  const [first, ...others] = moving;
  if (first === undefined)
    return [
      `${bars.length === 1 ? `${bars[0]!.label} does not move it` : `None of the ${countOf(bars)} moves it`}${bars.some(({swing}) => swing > 0) ? " more than luck does" : ""}.`
    ];
  const next = others
    .filter(({swing}) => swing >= SLIGHT * first.swing)
    .slice(0, MOST_NAMED)
    .map(({label, swing}) => `${label} (${sized(swing, told)})`);
  const unclear = bars.length - moving.length;
  return [
    `${figureName(told)} moves most with ${first.label}, by ${sized(first.swing, told)} over its range: ${spokenFigure(first.atLow, told)} at ${parameterValue(first, first.low, currency)}, ${spokenFigure(first.atHigh, told)} at ${parameterValue(first, first.high, currency)}.${next.length === 0 ? "" : ` Then ${next.length === 1 ? "comes" : "come"} ${listed(next)}.`}`,
    ...(figures.from === null || outcome.better === "neither" ? [] : turnSentences(told, bars)),
    ...(unclear === 0
      ? []
      : [
          unclear === 1
            ? `One of the ${countOf(bars)} has no clear effect by itself.`
            : `${unclear} of the ${countOf(bars)} have no clear effect by themselves.`
        ])
  ];
}

/** Where the better strategy changes, or becomes clear. */
function turnSentences(told: Told, bars: readonly TornadoBar[]): string[] {
  const {figures, outcome} = told;
  const [from, to] = [figures.from!, figures.to];
  const turning = bars.filter(({flips}) => flips);
  const better = (range: Range) => (clearSign(range) > 0 === (outcome.better === "higher") ? to.title : from.title);
  const ends = (bar: TornadoBar) =>
    listed(
      (["atLow", "atHigh"] as const)
        .filter(end => clearSign(bar[end]) !== 0)
        .map(
          end => `${better(bar[end])} at ${parameterValue(bar, end === "atLow" ? bar.low : bar.high, told.currency)}`
        )
    );
  const name = (list: readonly TornadoBar[]) => {
    const named = list.slice(0, MOST_NAMED).map(bar => `${bar.label} (${ends(bar)})`);
    return listed(list.length > MOST_NAMED ? [...named, `${list.length - MOST_NAMED} more`] : named);
  };
  const ranges = (list: readonly TornadoBar[]) =>
    bars.length === 1 ? "its range" : `the range of ${list.length} of the ${countOf(bars)}`;
  if (turning.length > 0) return [`Which of the two is better turns within ${ranges(turning)}: ${name(turning)}.`];
  const sign = clearSign(figures.standing);
  if (sign !== 0) {
    const [ahead, behind] = better(figures.standing) === to.title ? [to.title, from.title] : [from.title, to.title];
    return [
      bars.every(({atLow, atHigh}) => clearSign(atLow) === sign && clearSign(atHigh) === sign)
        ? `No number by itself turns that: ${ahead} stays ahead at both ends of every range.`
        : `No number by itself turns that: at no end of any range is ${behind} clearly ahead.`
    ];
  }
  const settling = bars.filter(({atLow, atHigh}) => clearSign(atLow) !== 0 || clearSign(atHigh) !== 0);
  return settling.length === 0
    ? ["No number by itself makes either clearly better within its range."]
    : [`That becomes clear at an end of ${ranges(settling)}: ${name(settling)}.`];
}

function morrisSentences(told: Told): string[] {
  const {morris} = told.figures;
  const [first, ...others] = morris;
  if (first === undefined || !(first.muStar.value > 0)) return [`None of the ${countOf(morris)} moves it.`];
  const least = SLIGHT * first.muStar.value;
  const next = others
    .filter(({muStar}) => muStar.value >= least)
    .slice(0, MOST_NAMED)
    .map(({label, muStar}) => `${label} (${sized(muStar.value, told)})`);
  const slight = others.filter(({muStar}) => (muStar.high ?? muStar.value) < least).length;
  const unsteady = [first, ...others]
    .slice(0, MOST_NAMED + 1)
    .filter(point => readingOf(point) === "depends on others");
  const [does, them] = unsteady.length === 1 ? ["does", "it"] : ["do", "they"];
  return [
    `${figureName(told)} moves most with ${first.label}: over its whole range by ${spokenSize(first.muStar, told)} on average, wherever the other numbers stand.${next.length === 0 ? "" : ` Then ${listed(next)}.`}`,
    ...(unsteady.length === 0
      ? []
      : [
          `What ${listed(unsteady.map(({label}) => label))} ${does} depends much on where ${them} and the other numbers stand.`
        ]),
    ...(slight === 0
      ? []
      : [
          `${slight} of the ${countOf(morris)} move it by less than a twentieth of the first: they need no further care.`
        ])
  ];
}

/** How the effect of a number is to be read. */
export function readingOf({muStar, sigma}: MorrisPoint): "none" | "unclear" | "depends on others" | "steady" {
  if (muStar.value === 0) return "none";
  if (muStar.low !== null && muStar.low <= 0) return "unclear";
  return sigma > UNSTEADY * muStar.value ? "depends on others" : "steady";
}

function sobolSentences(told: Told): string[] {
  const {sobol, additive, morris} = told.figures;
  if (additive === null || !Number.isFinite(additive.value)) return [`None of the ${countOf(sobol)} moves it.`];
  const parts = sobol
    .slice(0, MOST_NAMED)
    .map(({label, shapley}, i) => `${shareWithRange(shapley)} ${i === 0 ? "is due to" : "to"} ${label}`);
  const others = sobol.length - MOST_NAMED;
  const rest = sobol.slice(MOST_NAMED).reduce((sum, {shapley}) => sum + shapley.value, 0);
  const all = others > 0 ? [...parts, `${share(rest)} to the other ${others === 1 ? "one" : others}`] : parts;
  const together = additive.high !== null && additive.high < 1;
  return [
    ...(morris.length === 0
      ? []
      : [`Of ${morris.length} numbers, ${sobol.length} stand out in a screening; the others keep their values here.`]),
    `Of the variance that ${sobol.length === 1 ? "this number causes" : `these ${sobol.length} numbers cause`} in ${inSentence(figureName(told))}, ${listed(all)}.`,
    ...(sobol.length === 1
      ? []
      : [
          together
            ? `Each by itself, they explain ${shareWithRange(additive)} of it; the rest comes from numbers acting together.`
            : `No part of it clearly comes from numbers acting together: each by itself, they explain ${shareWithRange(additive)}.`
        ])
  ];
}

function doubtSentences(told: Told): string[] {
  const {figures, outcome, currency, customers, replications} = told;
  const {variance, from} = figures;
  if (variance === null || !Number.isFinite(variance.parameters.value)) return [];
  const {parameters, luck, sdParameters, sdLuck, numbers} = variance;
  const amount = (value: number) =>
    formatValue(value, outcome.unit, {currency, precision: 2, signed: from !== null}).replace("+", "");
  const advice =
    parameters.value > 0.8
      ? "More customers would not settle it; better numbers would."
      : parameters.value < 0.5
        ? "More customers or replications settle most of it."
        : "Better numbers and more customers would both help.";
  return [
    `Of the doubt about this, ${shareWithRange(parameters)} comes from the numbers and ${share(luck.value)} from luck: ${numbers === 1 ? "the number moves" : `all ${numbers} numbers at once move`} it by a standard deviation of ${amount(sdParameters)}, the luck of ${customers.toLocaleString("en-US")} customers × ${replications} replications by ${amount(sdLuck)}. ${advice}`
  ];
}

/** "Net present value of Joined up over Multichannel". */
export function figureName({figures: {from, to}, outcome}: Pick<Told, "figures" | "outcome">): string {
  return from === null ? `${outcome.label} of ${to.title}` : `${outcome.label} of ${to.title} over ${from.title}`;
}

function spokenFigure(range: Range, {figures, outcome, currency}: Told): string {
  return spoken(range, outcome.unit, {currency, signed: figures.from !== null});
}

/** A size, without a sign; of a share in points where it is that of a difference. */
function spokenSize(range: Range, {outcome, currency}: Told): string {
  return spoken(range, outcome.unit, {currency, signed: true}).replaceAll("+", "");
}

const sized = (value: number, told: Told): string => spokenSize({value, low: null, high: null}, told);

function share(value: number): string {
  if (value > 0.995 && value < 1) return "over 99%";
  if (value < 0.005 && value > 0) return "under 1%";
  return formatValue(value, "share", {precision: 2});
}

function shareWithRange({value, low, high}: Range): string {
  const within = (x: number) => Math.min(1, Math.max(0, x));
  if (low === null || high === null) return share(within(value));
  return `${share(within(value))} (${share(within(low))} to ${share(within(high))})`;
}

/** "1 number", "43 numbers". */
export const countOf = ({length}: {readonly length: number}): string =>
  length === 1 ? "1 number" : `${length} numbers`;
