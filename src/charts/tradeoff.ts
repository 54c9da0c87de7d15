import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {estimateOf} from "./headline.ts";
import {settle, type ChartOptions} from "./options.ts";
import {scatter, type Point} from "./scatter.ts";
import {seriesAt} from "./theme.ts";
import {differenceOf, verdictBy} from "./verdict.ts";
import {words} from "./words.ts";

export interface TradeoffData extends Pick<Comparison, "strategies" | "differences" | "currency"> {
  readonly x: Outcome;
  readonly y: Outcome;
}

/**
 * Two outcomes against each other, with arrows from the baseline and the better corner tinted. The cross of a strategy is the
 * interval of its paired difference from the baseline: it lies inside a corner where both differences are clear.
 */
export function tradeoff(data: TradeoffData, options: ChartOptions = {}): HTMLElement {
  const {strategies, differences, currency, x, y} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const baseline = strategies[0]?.id ?? "";
  const points: Point[] = strategies.flatMap(({id, title, outcomes}) => {
    const [across, up] = [x, y].map(outcome => {
      const {value} = estimateOf(outcomes, outcome);
      const {low = null, high = null, value: gap = 0} = differenceOf(differences, outcome.id, baseline, id) ?? {};
      return {value, low: low === null ? value : value + low - gap, high: high === null ? value : value + high - gap};
    });
    if (!Number.isFinite(across!.value) || !Number.isFinite(up!.value)) return [];
    return [{title, series: seriesAt(theme, order.indexOf(id)), baseline: id === baseline, x: across!, y: up!}];
  });
  const title = words.tradeoff.title(x.label, y.label);
  return figure(
    {
      name: "tradeoff",
      title,
      description: describe(data),
      body: [points.length === 0 ? nothing(document) : scatter(title, points, {x, y, currency}, settled)],
      table: {
        head: [
          words.strategy,
          ...[x, y].flatMap(({label, per}) => [`${label}, ${per}`, words.difference, words.differenceInterval])
        ],
        rows: strategies.map(({id, title: name, outcomes}) => [
          name,
          ...[x, y].flatMap(outcome => {
            const {unit} = outcome;
            const d = differenceOf(differences, outcome.id, baseline, id);
            return [
              formatValue(estimateOf(outcomes, outcome).value, unit, {currency}),
              d === undefined ? "" : formatValue(d.value, unit, {currency, signed: true}),
              d === undefined ? "" : rangeOf(d, unit, currency)
            ];
          })
        ])
      },
      note: points.length < 2 ? undefined : words.tradeoff.note
    },
    settled
  );
}

function rangeOf({low, high}: {low: number | null; high: number | null}, unit: string, currency: string): string {
  return low === null || high === null ? "–" : formatInterval(low, high, unit, {currency, signed: true});
}

function describe({strategies, differences, currency, x, y}: TradeoffData): string {
  const [baseline, ...others] = strategies;
  if (baseline === undefined) return words.nothing;
  if (others.length === 0) return words.headline.alone(baseline.title);
  const sentences = others.flatMap(({id, title}) => {
    const verdicts = [x, y].flatMap(outcome => {
      const difference = differenceOf(differences, outcome.id, baseline.id, id);
      if (difference === undefined) return [];
      return [words.tradeoff.verdict(outcome.label.toLowerCase(), verdictBy(difference, outcome, currency))];
    });
    return verdicts.length === 0 ? [] : [words.tradeoff.against(title, baseline.title, verdicts)];
  });
  return sentences.length === 0 ? words.nothing : sentences.join(" ");
}
