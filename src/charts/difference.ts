import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {nothing} from "./curves.ts";
import {element} from "./dom.ts";
import {columnsOf, forest, write, type Row} from "./forest.ts";
import {figure, headingName} from "./figure.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {countVerdicts, verdictOf} from "./verdict.ts";
import {words} from "./words.ts";

export interface DifferenceData extends Pick<Comparison, "strategies" | "differences" | "currency"> {
  /** Which outcomes, in this order. */
  readonly outcomes: readonly Outcome[];
}

export interface DifferenceOptions extends ChartOptions {
  /** "unit": one axis for each unit (default); "relative": all on one axis, as shares of the baseline's value. */
  readonly by?: "unit" | "relative";
}

/** Every paired difference with its interval against a line at zero, with the verdict in words. */
export function difference(data: DifferenceData, {by = "unit", ...options}: DifferenceOptions = {}): HTMLElement {
  const {strategies, differences, currency, outcomes} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, order, headingLevel} = settled;
  const [baseline, ...others] = strategies;
  const rows: Row[] = outcomes.flatMap(outcome =>
    differences
      .filter(({outcome: id, from, to}) => id === outcome.id && from === baseline?.id && order.includes(to))
      .map(found => {
        const base = by === "relative" ? Math.abs(baseline?.outcomes[outcome.id]?.value ?? NaN) : 1;
        const scaled = (value: number | null) => (value === null ? null : value / base);
        return {
          outcome,
          difference: found,
          series: seriesAt(theme, order.indexOf(found.to)),
          value: scaled(found.value) ?? NaN,
          low: scaled(found.low),
          high: scaled(found.high)
        };
      })
  );
  const drawable = rows.filter(({value}) => Number.isFinite(value));
  const all = drawable.map(row => ({...row, written: write(row, by === "relative", currency)}));
  const columns = columnsOf(all, settled);
  const groups = by === "relative" ? [all] : [...Map.groupBy(all, ({outcome}) => outcome.unit).values()];
  const title = words.forest.title(baseline?.title ?? "");
  const sections = groups
    .filter(group => group.length > 0)
    .map(group => {
      const unit = by === "relative" ? "share" : group[0]!.outcome.unit;
      const name = by === "relative" ? words.forest.relative(baseline!.title) : (words.forest.units[unit] ?? unit);
      return element(
        document,
        "section",
        {class: "chart-forest"},
        element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, name),
        forest(`${title}: ${name}`, group, {unit, currency, columns}, settled)
      );
    });
  const missing = rows.filter(({value}) => !Number.isFinite(value)).map(({outcome}) => outcome.label.toLowerCase());
  return figure(
    {
      name: "difference",
      title,
      description: describe(data),
      body: [
        others.length > 1 && drawable.length > 0 ? legend(others, settled) : null,
        ...(sections.length === 0 ? [nothing(document)] : sections)
      ],
      table: {
        head: [words.outcome, words.strategy, words.difference, words.interval, words.verdictHead],
        rows: rows.map(({outcome, difference: {value, low, high, to}, difference: found}) => [
          `${outcome.label}, ${outcome.per}`,
          strategies.find(({id}) => id === to)?.title ?? to,
          formatValue(value, outcome.unit, {currency, signed: true}),
          low === null || high === null ? "–" : formatInterval(low, high, outcome.unit, {currency, signed: true}),
          verdictOf(found, outcome)
        ])
      },
      note: missing.length > 0 && drawable.length > 0 ? words.forest.missing([...new Set(missing)]) : undefined
    },
    settled
  );
}

function describe({strategies, differences, outcomes}: DifferenceData): string {
  const [baseline, ...others] = strategies;
  if (baseline === undefined || outcomes.length === 0) return words.nothing;
  if (others.length === 0) return words.headline.alone(baseline.title);
  return others
    .map(({id, title}) => {
      const {good, bad, unclear, same} = countVerdicts({differences}, outcomes, baseline.id, id);
      return words.counted(
        words.forest.outcomes(good + bad + unclear + same),
        title,
        baseline.title,
        good,
        bad,
        unclear + same
      );
    })
    .join(" ");
}
