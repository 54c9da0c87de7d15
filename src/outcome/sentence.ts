import type {Comparison, Difference} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "./format.ts";
import {outcome} from "./registry.ts";

/** What a clear difference in a headline outcome is called, for more and for less. */
const clauses: Readonly<
  Record<string, {more: (size: string) => string; less: (size: string) => string; subject: string}>
> = {
  "orders-per-journey": {
    more: size => `converts ${size} more of the journeys`,
    less: size => `converts ${size} fewer of the journeys`,
    subject: "conversion"
  },
  "repeat-share-12-months": {
    more: size => `brings back ${size} more of the customers within a year`,
    less: size => `brings back ${size} fewer of the customers within a year`,
    subject: "repeat customers"
  },
  "cost-per-order": {
    more: size => `costs ${size} more per order`,
    less: size => `costs ${size} less per order`,
    subject: "cost per order"
  },
  "customer-minutes-per-case": {
    more: size => `takes customers ${size} more per support case`,
    less: size => `saves customers ${size} per support case`,
    subject: "support effort"
  }
};

/**
 * The comparison in one or two sentences: what is clearly different between the baseline and a strategy (the second one unless
 * named), what is not, and what it means in money. Throws on a strategy that is not compared.
 */
export function verdictSentence(comparison: Comparison, to: string | undefined = comparison.strategies[1]?.id): string {
  const outcomes = outcomesSentence(comparison, to);
  return to === undefined ? outcomes : `${outcomes} ${moneySentence(comparison, to)}`;
}

/** The sentence about the headline outcomes alone. */
export function outcomesSentence(
  comparison: Comparison,
  to: string | undefined = comparison.strategies[1]?.id
): string {
  const {strategies, differences, currency, done} = comparison;
  if (to === undefined) return `${strategies[0].title} is the only strategy: there is nothing to compare it with.`;
  const strategy = strategyOf(comparison, to);
  const of = (id: string) => differences.find(difference => difference.outcome === id && difference.to === to);
  const size = ({outcome: id, value}: Difference) =>
    formatValue(Math.abs(value), outcome(id).unit, {currency, signed: true}).replace("+", "");
  const known = Object.keys(clauses)
    .flatMap(id => of(id) ?? [])
    .filter(({value}) => Number.isFinite(value));
  const clear = known.filter(difference => difference.clear);
  const unclear = known.filter(difference => !difference.clear && difference.verdict !== "no difference");
  const same = known.filter(({verdict}) => verdict === "no difference");
  const yet = done ? "" : " yet";
  const said = clear.map(difference => {
    const {more, less} = clauses[difference.outcome];
    return difference.value > 0 ? more(size(difference)) : less(size(difference));
  });
  const subjects = (list: readonly Difference[]) => listed(list.map(({outcome: id}) => clauses[id].subject));
  const parts: string[] = [];
  const between = `Between ${strategies[0].title} and ${strategy.title} there is`;
  if (said.length > 0) parts.push(`${strategy.title} ${listed(said)}`);
  else if (unclear.length > 0) parts.push(`${between} no clear difference${yet} in ${subjects(unclear)}`);
  else parts.push(`${between} no difference at all in the headline outcomes`);
  if (said.length > 0 && unclear.length > 0) parts.push(`in ${subjects(unclear)} there is no clear difference${yet}`);
  if (said.length > 0 && same.length > 0)
    parts.push(`${subjects(same)} ${same.length > 1 ? "are" : "is"} the same to the last digit`);
  return `${parts.join("; ")}.`;
}

/** The sentence about money alone. */
export function moneySentence(comparison: Comparison, to: string): string {
  const {strategies, currency, days, differences, done} = comparison;
  const {title} = strategyOf(comparison, to);
  const difference = differences.find(({outcome: id, to: other}) => id === "net-present-value" && other === to);
  const yet = done ? "" : " yet";
  const span = spanOf(days);
  if (difference === undefined || !Number.isFinite(difference.value)) return "On money there is no figure.";
  if (difference.verdict === "no difference") return "On money there is no difference.";
  const {low, high, value} = difference;
  if (!difference.clear)
    return `On money there is no clear difference${yet}${low === null || high === null ? "" : ` (${formatInterval(low, high, "money", {currency, signed: true})} over ${span})`}.`;
  const range =
    low === null || high === null || low === high
      ? ""
      : ` (${formatInterval(...inOrder(low, high, value), "money", {currency})})`;
  const like = Math.max(Math.abs(low ?? value), Math.abs(high ?? value));
  const size = formatValue(Math.abs(value), "money", {currency, like});
  return value > 0
    ? `On money ${title} is ahead by ${size}${range} over ${span}.`
    : `On money ${strategies[0].title} stays ahead by ${size}${range} over ${span}.`;
}

/** "one year", "2 years", "90 days". */
export function spanOf(days: number): string {
  return days % 365 === 0 ? (days === 365 ? "one year" : `${days / 365} years`) : `${days} days`;
}

function strategyOf({strategies}: Comparison, id: string) {
  const strategy = strategies.find(one => one.id === id);
  if (strategy === undefined) throw new Error(`unknown strategy: ${id}`);
  return strategy;
}

/** An interval of sizes, the smaller first. */
function inOrder(low: number, high: number, value: number): [number, number] {
  return value > 0 ? [low, high] : [-high, -low];
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
