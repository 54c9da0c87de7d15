import {outcome} from "../../outcome/registry.ts";
import {formatValue} from "../../outcome/format.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {Moved} from "../answers/parameter.ts";
import type {Sweep, SweepContrast} from "../answers/sweep.ts";
import {parameterValue} from "../number-words.ts";

/** What a sweep found, in sentences: the leading outcome strategy by strategy, then what failed. */
export function sweepWords(sweep: Sweep, {currency, replications}: {currency: string; replications: number}): string[] {
  const {contrasts, strategies, outcomes} = sweep;
  const leading = outcomes.includes("net-present-value") ? "net-present-value" : outcomes[0];
  const told = contrasts.filter(contrast => contrast.outcome === leading);
  const open = told.some(({higher, lower, unclear}) => unclear > higher + lower);
  return [
    ...(strategies.length === 1
      ? rangesOf(sweep, currency)
      : told.flatMap(contrast => contrastWords(sweep, contrast, currency))),
    ...(open
      ? [
          replications === 1
            ? "With one replication no difference can be called clear: ask for two or more."
            : "More replications, or more customers in each, would make more of the points clear."
        ]
      : []),
    ...failureWords(sweep)
  ];
}

function contrastWords(sweep: Sweep, contrast: SweepContrast, currency: string): string[] {
  const {strategies, parameters, points} = sweep;
  const {outcome: id, from, to, higher, lower, unclear, least, most, split} = contrast;
  const {label, unit, better} = outcome(id);
  const what = label.charAt(0).toLowerCase() + label.slice(1);
  const titleOf = (strategy: string) => strategies.find(one => one.id === strategy)?.title ?? strategy;
  if (least === null || most === null)
    return [`${what} has no meaning at any point: ${titleOf(to)} and ${titleOf(from)} cannot be compared.`];
  const all = higher + lower + unclear;
  const [up, down] =
    better === "neither" ? ["higher", "lower"] : better === "lower" ? ["worse", "better"] : ["better", "worse"];
  const sides = [
    {word: up, n: higher},
    {word: down, n: lower}
  ]
    .filter(({n}) => n > 0)
    .toSorted((a, b) => b.n - a.n);
  const counted = sides.map(({word, n}, i) =>
    i === 0
      ? `${word} than ${titleOf(from)} at ${n === all ? `all ${all}` : `${n} of ${all}`} points`
      : `${word} at ${n}`
  );
  const verdict =
    sides.length === 0
      ? `In ${what} no clear difference between ${titleOf(to)} and ${titleOf(from)} shows at any of ${all} points`
      : `In ${what} ${titleOf(to)} is ${counted.join(" and ")}${unclear > 0 ? `; at ${unclear} the difference is not clear` : ""}`;
  const written = (value: number) => formatValue(value, unit, {currency, signed: true});
  const at = ({point}: {point: number}) => placeWords(parameters, points, point, currency);
  const range =
    least.value === most.value
      ? `The difference is ${written(least.value)} everywhere`
      : `The difference goes from ${written(least.value)} ${at(least)} to ${written(most.value)} ${at(most)}`;
  const change =
    split !== null
      ? [splitWords(sweep, {...split, title: titleOf(to), up}, currency)]
      : sides.length === 1
        ? ["The winner does not change among the points with a clear difference."]
        : sides.length === 2
          ? ["No single number tells where the winner changes."]
          : [];
  return [`${verdict}. ${range}.`, ...change];
}

function splitWords(
  {parameters}: Sweep,
  {path, at, below, above, title, up}: NonNullable<SweepContrast["split"]> & {title: string; up: string},
  currency: string
): string {
  const parameter = parameters.find(one => one.path === path)!;
  const share = (of: number) => (of === 1 ? "all" : of === 0 ? "none" : formatValue(of, "share", {precision: 2}));
  return `The number that tells best where the winner changes is ${parameter.label} (${path}). Of the points with a clear difference ${title} is ${up} at ${share(below)} below ${parameterValue(parameter, at, currency)}, and at ${share(above)} from there on.`;
}

/** Where a point lies, by its numbers as long as they are few. */
function placeWords(
  parameters: readonly Moved[],
  points: readonly (readonly number[])[],
  point: number,
  currency: string
): string {
  if (parameters.length > 3) return `at point ${point}`;
  const places = parameters.map((one, d) => `${one.label} ${parameterValue(one, points[point][d], currency)}`);
  return `(${places.join(", ")})`;
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

/** How many runs failed, and the first reasons; nothing where none did. */
export function failureWords({failed, points, strategies}: Pick<Sweep, "failed" | "points" | "strategies">): string[] {
  if (failed.length === 0) return [];
  const reasons = new Map<string, number>();
  for (const {message} of failed) reasons.set(message, (reasons.get(message) ?? 0) + 1);
  const first = [...reasons].slice(0, 3).map(([message, n]) => (n === 1 ? message : `${message} (${n} times)`));
  const more = reasons.size > first.length ? `; and ${reasons.size - first.length} more reasons` : "";
  return [
    `${failed.length} of ${points.length * strategies.length} worlds failed and are left out: ${first.join("; ")}${more}.`
  ];
}
