import {differenceOf} from "../../charts/verdict.ts";
import {list} from "../../charts/words.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {words} from "./words.ts";

export const perCase = "customer-minutes-per-case";

/** Whether anybody has a case at all. */
export function hasCases({strategies}: Pick<Comparison, "strategies">): boolean {
  return strategies.some(({outcomes}) => Number.isFinite(outcomes[perCase]?.value ?? NaN));
}

/** What a case costs people of their own time, how far strategies differ in it, and how often people repeat themselves. */
export function supportAnswer({strategies, differences}: Comparison): string[] {
  if (!hasCases({strategies})) return [words.none + "."];
  const minutes = (value: number) => formatValue(value, "minutes");
  const valueOf = (s: number, id: string) => strategies[s]!.outcomes[id]?.value ?? NaN;
  const effort = list(strategies.map(({title}, s) => words.effort(minutes(valueOf(s, perCase)), title)));
  const [baseline, ...others] = strategies;
  const changes = others.map(({id, title}) => {
    const found = differenceOf(differences, perCase, baseline!.id, id);
    if (found === undefined || !Number.isFinite(found.value)) return "";
    if (!found.clear) return words.differenceUnclear(title);
    const [low, high] = found.value < 0 ? [found.high, found.low] : [found.low, found.high];
    const range =
      low === null || high === null || low === high
        ? ""
        : ` (${formatInterval(Math.abs(low), Math.abs(high), "minutes")})`;
    return words.difference(title, minutes(Math.abs(found.value)), range, found.value < 0);
  });
  const repeats = strategies.flatMap(({title}, s) => {
    const times = valueOf(s, "repeats-per-case");
    return Number.isFinite(times) ? [words.repeatsOf(formatValue(times, "ratio", {precision: 2}), title)] : [];
  });
  return [`${words.costs(effort)}${changes.join("")}.`, ...(repeats.length > 0 ? [words.repeats(list(repeats))] : [])];
}
