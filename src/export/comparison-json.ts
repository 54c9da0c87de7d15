import type {Best, Comparison, Difference, Estimate, Family, Stop} from "../experiment/comparison.ts";

/** A figure for JSON, which knows neither NaN nor infinities: both become null, and `infinite` names the latter ("-low" = −∞). */
export interface JsonFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly infinite?: readonly string[];
}

export interface JsonComparison {
  readonly version: string;
  readonly scenario: string;
  readonly seed: string;
  readonly currency: string;
  readonly customers: number;
  readonly replications: number;
  /** People that money and counts of the whole market are scaled to, and simulated days. */
  readonly market: number;
  readonly days: number;
  readonly fingerprint: string;
  readonly strategies: Readonly<Record<string, Readonly<Record<string, JsonFigure & {readonly unit: string}>>>>;
  readonly differences: ReadonlyArray<
    Pick<Difference, "outcome" | "from" | "to" | "method" | "clear" | "verdict" | "worlds" | "p" | "luck"> & JsonFigure
  >;
  readonly family?: Family;
  readonly best?: readonly Best[];
  readonly stop?: Stop;
}

/** A comparison as other programs read it. Same scenario, seed, version and size give the same text. */
export function comparisonJson(comparison: Comparison): JsonComparison {
  const {version, scenario, seed, currency, customers, replications, market, days, fingerprint} = comparison;
  const {family, best, stop} = comparison;
  return {
    version,
    scenario,
    seed,
    currency,
    customers,
    replications,
    market,
    days,
    fingerprint,
    strategies: Object.fromEntries(comparison.strategies.map(({id, outcomes}) => [id, figuresOf(outcomes)])),
    differences: comparison.differences.map(
      ({outcome, from, to, method, clear, verdict, worlds, p, luck, ...figure}) => ({
        outcome,
        from,
        to,
        ...figureOf(figure),
        method,
        clear,
        verdict,
        ...(worlds && {worlds}),
        ...(p !== undefined && {p}),
        ...(luck && {luck})
      })
    ),
    ...(family && {family}),
    ...(best && {best}),
    ...(stop && {stop})
  };
}

function figuresOf(outcomes: Readonly<Record<string, Estimate>>) {
  return Object.fromEntries(
    Object.entries(outcomes).map(([id, {unit, ...figure}]) => [id, {...figureOf(figure), unit}])
  );
}

function figureOf({value, low, high}: Pick<Estimate, "value" | "low" | "high">): JsonFigure {
  const members = {value, low, high};
  const finite = (member: number | null) => (Number.isFinite(member) ? member : null);
  const infinite = Object.entries(members).flatMap(([name, member]) =>
    member === Infinity ? [name] : member === -Infinity ? [`-${name}`] : []
  );
  return {value: finite(value), low: finite(low), high: finite(high), ...(infinite.length > 0 && {infinite})};
}
