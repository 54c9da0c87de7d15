import {formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {Explanation, Part} from "../answers/explanation.ts";
import {isClear} from "../clear.ts";
import type {Range} from "../result.ts";
import {inSentence, listed, spoken, turned} from "../spoken.ts";
import type {Player} from "./players.ts";

/** An explanation and what is needed to put it into words. */
export interface Told {
  readonly figures: Explanation;
  readonly outcome: Outcome;
  /** Index as `parts`. */
  readonly players: readonly Player[];
  /** Which interactions hold also when all pairs are looked at together; index as `interactions`. */
  readonly clear: readonly boolean[];
  readonly currency: string;
}

/** Parts named one by one on either side, and pairs. */
const MOST_NAMED = 5;
const MOST_PAIRS = 2;
/** Pairs below this share of all that the parts move are not worth a word. */
const NOTICEABLE = 0.01;

/** What a strategist needs to know, the difference first. */
export function answerOf(told: Told): string[] {
  return [
    wholeSentence(told),
    ...partSentences(told),
    ...pairSentences(told),
    ...orderSentence(told),
    ...sampledSentence(told)
  ];
}

function wholeSentence({figures: {from, to, whole}, outcome, currency}: Told): string {
  const name = inSentence(outcome.label);
  const difference = withRange(whole, outcome, currency);
  if (whole.low === null)
    return `${to.title} against ${from.title} in ${name}: ${difference}; one replication does not say how sure that is.`;
  if (whole.low === 0 && whole.high === 0)
    return `Between ${from.title} and ${to.title} there is no difference in ${name}.`;
  if (!isClear(whole))
    return `Between ${from.title} and ${to.title} there is no clear difference in ${name}: ${difference}.`;
  if (outcome.better === "neither") return `${to.title} against ${from.title} in ${name}: ${difference}.`;
  const ahead = whole.value > 0 === (outcome.better === "higher");
  return `${to.title} ${ahead ? "is ahead of" : "falls behind"} ${from.title} in ${name}: ${difference}.`;
}

function partSentences(told: Told): string[] {
  const {figures, outcome, players, currency} = told;
  const direction = outcome.better === "lower" ? -1 : 1;
  const ranked = figures.parts
    .map((part, i) => ({part, phrase: players[i]!.phrase, plural: players[i]!.plural}))
    .toSorted((a, b) => direction * (b.part.value - a.part.value));
  const clear = ranked.filter(({part}) => isClear(part));
  const helping = clear.filter(({part}) => direction * part.value > 0);
  const hindering = clear.filter(({part}) => direction * part.value < 0).toReversed();
  const none = ranked.filter(({part}) => part.low === 0 && part.high === 0);
  const unclear = ranked.filter(({part}) => !isClear(part) && !none.some(({part: same}) => same === part));
  const list = (items: typeof ranked, verb = "") =>
    items
      .slice(0, items.length > MOST_NAMED + 1 ? MOST_NAMED : undefined)
      .map(({part, phrase}, i) => `${phrase}${i === 0 ? verb : ""} ${withRange(part, outcome, currency)}`);
  const said: string[] = [];
  const neutral = outcome.better === "neither";
  if (helping.length > 0) {
    const verb = `${neutral ? " add" : " bring"}${helping[0]!.plural ? "" : "s"}`;
    said.push(`${sentence(list(helping, verb), helping.length)}.`);
  }
  if (hindering.length > 0)
    said.push(`${neutral ? "Downwards" : "Against it"}: ${among(list(hindering), hindering.length)}.`);
  if (unclear.length > 0 && figures.whole.low !== null)
    said.push(`No clear effect of ${listed(unclear.map(({phrase}) => phrase))}.`);
  if (none.length > 0) said.push(`Nothing at all comes of ${listed(none.map(({phrase}) => phrase))}.`);
  return said;
}

function pairSentences({figures, outcome, players, clear, currency}: Told): string[] {
  const phraseOf = (id: string) => players.find(player => player.id === id)!.phrase;
  const direction = outcome.better === "lower" ? -1 : 1;
  const moved = figures.parts.reduce((sum, {value}) => sum + Math.abs(value), 0);
  const strong = figures.interactions.filter(({value}, i) => clear[i] && Math.abs(value) >= NOTICEABLE * moved);
  if (strong.length === 0 && clear.length > 0 && figures.whole.low !== null)
    return ["No two of them are worth noticeably more or less together than apart."];
  return strong.slice(0, MOST_PAIRS).map(pair => {
    const both = `Together ${phraseOf(pair.one)} and ${phraseOf(pair.other)}`;
    if (outcome.better === "neither") return `${both} add ${withRange(pair, outcome, currency)} to what they do apart.`;
    const size = spoken(pair.value > 0 ? pair : turned(pair), outcome.unit, {currency});
    return `${both} are worth ${direction * pair.value > 0 ? "more" : "less"} than apart, by ${size}.`;
  });
}

/** The lever whose effect turns round with what else is there. */
function orderSentence({figures: {parts}, outcome, players, currency}: Told): string[] {
  const turns = ({first, last}: Part) => isClear(first) && isClear(last) && first.value > 0 !== last.value > 0;
  const gap = ({first, last}: Part) => Math.abs(last.value - first.value);
  const [most] = parts
    .flatMap((part, i) => (turns(part) ? [{part, phrase: players[i]!.phrase}] : []))
    .toSorted((a, b) => gap(b.part) - gap(a.part));
  if (most === undefined) return [];
  const [first, last] = [most.part.first, most.part.last].map(range => withRange(range, outcome, currency));
  return [
    `What else is there decides: ${most.phrase} adds ${first} as the only one, but ${last} on top of all the others.`
  ];
}

function sampledSentence({figures: {exact, orders}}: Told): string[] {
  return exact
    ? []
    : [
        `The shares are estimated from ${orders} orders of the levers; in groups, by section for instance, they come out exactly.`
      ];
}

/** How it was done, for somebody who wants to check it. */
export function methodOf(
  {figures: {exact, combinations, worlds, orders, interactions, from}}: Told,
  replications: number
): string[] {
  const number = (value: number) => formatValue(value, "count");
  const alike =
    worlds < combinations
      ? `; ${number(worlds)} of them live differently and were simulated, the rest differ only in what they cost`
      : "";
  return [
    `Shares are Shapley values: what a lever adds, averaged over ${exact ? "all orders" : `${orders} sampled orders, each with its reverse,`} in which the levers can be added to ${from.title}. They add up to the difference to the last bit; what rounding leaves over is on the largest.`,
    `${exact ? `Every combination was run: ${number(combinations)} worlds` : `${number(combinations)} combinations were run`}${alike}.`,
    replications < 2
      ? "One replication gives no intervals."
      : `Intervals are 95 %, Student's t over ${replications} replications of the same luck in every world${exact ? "" : ", widened by the doubt of the sampled orders"}; each is about one figure by itself.`,
    ...(interactions.length > 0
      ? [
          "Pairs: Shapley interaction index (Grabisch & Roubens 1999), what two add together beyond what each of them adds alone. The answer names pairs only where they hold with all pairs looked at together (Bonferroni)."
        ]
      : [])
  ];
}

/** "+$1.2 M (+$1.0 M to +$1.4 M)" */
function withRange(range: Range, {unit}: Outcome, currency: string): string {
  return spoken(range, unit, {currency, signed: true});
}

/** The items, and how many more there are. */
function among(items: readonly string[], all: number): string {
  return listed(all > items.length ? [...items, `${all - items.length} more`] : items);
}

function sentence(items: readonly string[], all: number): string {
  const text = among(items, all);
  return text[0]!.toUpperCase() + text.slice(1);
}
