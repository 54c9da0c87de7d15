import {formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {Selection} from "../answers/selection.ts";
import {listed, spoken} from "../spoken.ts";

/** Title of a strategy of a selection. */
export function titleOf({strategies}: Selection, id: string): string {
  return strategies.find(strategy => strategy.id === id)!.title;
}

/** The choice in words, or that there is none; then who dropped out when, which are nearly as good (`near`, their titles), and what it took. */
export function answerOf(
  selection: Selection,
  {unit, label}: Outcome,
  {currency, near}: {currency: string; near: readonly string[]}
): string[] {
  const {strategies, chosen, cutOff, indifference, confidence, spent, independent} = selection;
  const winner = strategies.find(({id}) => id === chosen)!;
  const named = label.toLowerCase();
  const size = formatValue(indifference, unit, {currency, signed: true, precision: 3}).replace("+", "");
  const mean = spoken(winner.mean, unit, {currency, digits: 3});
  const promise = Math.round(confidence * 1000) / 10;
  const open = strategies.filter(({id, droppedAt}) => id !== chosen && droppedAt === null);
  const drops = dropSentences(selection);
  const times = (independent ?? 0) / spent;
  const saved =
    times > 1
      ? `It took ${count(spent)} replications of all strategies together; with independent luck the same promise would take ${count(independent!)} (Rinott's procedure), ${times < 10 ? times.toFixed(1) : count(Number(times.toPrecision(2)))} times as many.`
      : `It took ${count(spent)} replications of all strategies together.`;
  if (cutOff)
    return [
      `No choice with a promise: the budget of ${winner.replications} replications ended while ${listed([winner, ...open].map(({title}) => title))} were still in the race. ${winner.title} is ahead in ${named} with ${mean}; take a larger budget (--replications) or a larger difference that matters than ${size}.`,
      ...drops
    ];
  return [
    `Take ${winner.title}: it has the best ${named}, ${mean}. If the best strategy is ahead of all others by ${size} or more, this is the best one with a probability of ${promise}% or more; what lies closer together counts as equally good.`,
    ...drops,
    ...(near.length === 0
      ? []
      : [
          `As far as they ran together, ${listed(near)} ${near.length === 1 ? "lies" : "lie"} within ${size} of it: nearly as good.`
        ]),
    saved
  ];
}

/** Who dropped out when and behind whom, in the order in which it happened. */
function dropSentences(selection: Selection): string[] {
  const groups = new Map<string, {at: number; by: string; titles: string[]}>();
  for (const {title, droppedAt: at, droppedBy: by} of selection.strategies) {
    if (at === null || by === null) continue;
    const key = `${at} ${by}`;
    if (!groups.has(key)) groups.set(key, {at, by, titles: []});
    groups.get(key)!.titles.push(title);
  }
  return [...groups.values()]
    .toSorted((a, b) => a.at - b.at)
    .map(
      ({at, by, titles}) => `After ${at} replications ${listed(titles)} dropped out behind ${titleOf(selection, by)}.`
    );
}

function count(n: number): string {
  return formatValue(n, "count", {precision: 12});
}

/** How the choice came about. */
export function methodOf(
  {better, confidence}: Selection,
  {first, budget, asked}: {first: number; budget: number; asked: boolean}
): string[] {
  return [
    `Kim and Nelson's fully sequential selection of the ${better === "higher" ? "largest" : "smallest"} mean (2001): ${first} replications of every strategy, then one at a time; a strategy drops out as soon as another is too far ahead for the variance of their difference, at most ${budget} replications each, error ${Math.round((1 - confidence) * 1000) / 10}%.`,
    ...(asked
      ? []
      : [
          "The difference that matters is a hundredth of what the first strategy has in the first stage, since none was named (--indifference)."
        ]),
    "Means and intervals are of the replications that a strategy took part in; they describe, the promise is about the choice."
  ];
}
