import {outcome} from "../../outcome/registry.ts";
import {formatValue} from "../../outcome/format.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {Moved} from "../answers/parameter.ts";
import type {Sweep, SweepContrast} from "../answers/sweep.ts";

const DAY = 1440;

/** A value of a number of the scenario with its unit: "62%", "$40 k", "3 days", "4 per year". */
export function parameterValue({unit}: Pick<Moved, "unit">, value: number, currency: string): string {
  if (unit === currency) return formatValue(value, "money", {currency});
  if (unit === "share" || unit === "count" || unit === "score") return formatValue(value, unit);
  if (unit === "minutes")
    return Math.abs(value) >= 2 * DAY ? `${formatValue(value / DAY, "ratio")} days` : formatValue(value, "minutes");
  const amount = formatValue(value, "ratio");
  return ["odds", "times", "log odds", "shape", "a + b"].includes(unit) ? amount : `${amount} ${unit}`;
}

/** What a sweep found, in sentences: the leading outcome first, then the others, then what failed. */
export function sweepWords(sweep: Sweep, {currency, replications}: {currency: string; replications: number}): string[] {
  const {contrasts, strategies, outcomes, failed, points} = sweep;
  const leading = outcomes.includes("net-present-value") ? "net-present-value" : outcomes[0];
  const told = contrasts.toSorted((a, b) => Number(b.outcome === leading) - Number(a.outcome === leading));
  const sentences =
    strategies.length === 1
      ? rangesOf(sweep, currency)
      : told.flatMap(contrast => contrastWords(sweep, contrast, {currency, full: contrast.outcome === leading}));
  return [
    ...sentences,
    ...(replications === 1 && strategies.length > 1
      ? ["With one replication no difference can be called clear: ask for two or more."]
      : []),
    ...failureWords(failed, points.length * strategies.length)
  ];
}

function contrastWords(
  {strategies, parameters, points}: Sweep,
  {outcome: id, from, to, higher, lower, unclear, least, most, split}: SweepContrast,
  {currency, full}: {currency: string; full: boolean}
): string[] {
  const {label, unit, better} = outcome(id);
  const what = label.charAt(0).toLowerCase() + label.slice(1);
  const titleOf = (strategy: string) => strategies.find(one => one.id === strategy)?.title ?? strategy;
  const number = higher + lower + unclear;
  if (least === null || most === null) return [`No point has ${what} of both ${titleOf(from)} and ${titleOf(to)}.`];
  const side =
    better === "neither" ? ["higher", "lower"] : better === "lower" ? ["worse", "better"] : ["better", "worse"];
  const at = (n: number) => (n === number ? `at all ${n} points` : `at ${n} of ${number} points`);
  const verdict =
    higher === number || lower === number
      ? `${titleOf(to)} is ${side[higher === number ? 0 : 1]} than ${titleOf(from)} in ${what} ${at(number)}`
      : higher + lower === 0
        ? `Between ${titleOf(to)} and ${titleOf(from)} there is no clear difference in ${what} at any of ${number} points`
        : `${titleOf(to)} is ${side[0]} than ${titleOf(from)} in ${what} ${at(higher)} and ${side[1]} at ${lower}; at ${unclear} the difference is not clear`;
  const written = (value: number) => formatValue(value, unit, {currency, signed: true});
  const range = `the difference lies between ${written(least.value)} and ${written(most.value)}`;
  const sentences = [`${verdict}: ${range}.`];
  if (!full) return sentences;
  if (least.value !== most.value)
    sentences.push(
      `The smallest difference is at ${placeWords(parameters, points[least.point], currency)}; the largest at ${placeWords(parameters, points[most.point], currency)}.`
    );
  if (split !== null) {
    const parameter = parameters.find(({path}) => path === split.path)!;
    sentences.push(
      `What tells best where the winner changes is ${parameter.label} (${parameter.path}): below ${parameterValue(parameter, split.at, currency)} ${titleOf(to)} is ${side[0]} at ${percent(split.below)} of the points with a clear difference, from there on at ${percent(split.above)}.`
    );
  } else if (higher + lower > 0)
    sentences.push(
      higher === 0 || lower === 0
        ? `The winner does not change anywhere among these points${unclear > 0 ? " where it is clear" : ""}.`
        : "No single number tells where the winner changes."
    );
  return sentences;
}

function placeWords(parameters: readonly Moved[], point: readonly number[], currency: string): string {
  const shown = parameters.slice(0, 3).map((one, d) => `${one.label} ${parameterValue(one, point[d], currency)}`);
  const rest = parameters.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function rangesOf({strategies, outcomes, figures}: Sweep, currency: string): string[] {
  return outcomes.map((id, o) => {
    const {label, unit} = outcome(id);
    const means = figures
      .flatMap(([figure]) => (figure === null ? [] : [meanAndSd(figure[o]).mean]))
      .filter(Number.isFinite);
    if (means.length === 0) return `${strategies[0].title} has no ${label.toLowerCase()} at any point.`;
    const [low, high] = means.reduce(
      ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
      [Infinity, -Infinity]
    );
    return `${label} of ${strategies[0].title} lies between ${formatValue(low, unit, {currency})} and ${formatValue(high, unit, {currency})} over ${means.length} points.`;
  });
}

function failureWords(failed: Sweep["failed"], runs: number): string[] {
  if (failed.length === 0) return [];
  const reasons = new Map<string, number>();
  for (const {message} of failed) reasons.set(message, (reasons.get(message) ?? 0) + 1);
  const first = [...reasons].slice(0, 3).map(([message, n]) => (n === 1 ? message : `${message} (${n} times)`));
  const more = reasons.size > first.length ? `; and ${reasons.size - first.length} more reasons` : "";
  return [`${failed.length} of ${runs} runs failed and are left out: ${first.join("; ")}${more}.`];
}

const percent = (share: number) => formatValue(share, "share", {precision: 2});
