import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {nothing} from "./curves.ts";
import {element} from "./dom.ts";
import {columnsOf, forest, type Row} from "./forest.ts";
import {figure, headingName} from "./figure.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {differenceAxis} from "./scales.ts";
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
  const {strategies, currency} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, headingLevel} = settled;
  const [baseline, ...others] = strategies;
  const relative = by === "relative";
  const rows = rowsOf(data, relative, settled);
  const drawable = rows.filter(({value}) => Number.isFinite(value));
  const columns = columnsOf(drawable, settled);
  const title = words.forest.title(baseline?.title ?? "");
  const sections = (relative ? relativeGroups(drawable, baseline?.title ?? "") : unitGroups(drawable, currency)).map(
    ({name, unit, group}) => {
      const values = group.flatMap(({value, low, high}) => [value, low ?? value, high ?? value]);
      const room = settled.width - columns.left - columns.right;
      const axis = differenceAxis(relative ? values.map(clip) : values, unit, Math.max(3, room / 110), {currency});
      return element(
        document,
        "section",
        {class: "chart-forest"},
        element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, name),
        forest(
          `${title}: ${name}`,
          group,
          relative ? {...axis, format: tick => `${axis.format(tick)}%`} : axis,
          columns,
          settled
        )
      );
    }
  );
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

/** More than doubled or gone altogether: the rest of the axis would be empty. */
function clip(percent: number): number {
  return Math.max(-100, Math.min(percent, 100));
}

interface Group {
  readonly name: string;
  readonly unit: string;
  readonly group: readonly Row[];
}

function relativeGroups(rows: readonly Row[], baseline: string): Group[] {
  return rows.length === 0 ? [] : [{name: words.forest.relative(baseline), unit: "ratio", group: rows}];
}

/** Rows of a unit share an axis as long as the largest is at most thirty times the smallest that is more than nothing. */
function unitGroups(rows: readonly Row[], currency: string): Group[] {
  return [...Map.groupBy(rows, ({outcome}) => outcome.unit)].flatMap(([unit, all]) => {
    const scales: Row[][] = [];
    let finest = Infinity;
    for (const row of all.toSorted((a, b) => reach(b) - reach(a))) {
      if (scales.length === 0 || (reach(row) > 0 && reach(row) < finest / 30)) {
        scales.push([]);
        finest = reach(row);
      }
      scales.at(-1)!.push(row);
    }
    const named = words.forest.units[unit] ?? unit;
    return scales.map(scale => {
      const most = formatValue(Math.max(...scale.map(reach)), unit, {currency, signed: true}).replace(/^\+/, "");
      const name = scales.length === 1 ? named : words.forest.upTo(named, most);
      return {name, unit, group: all.filter(row => scale.includes(row))};
    });
  });
}

function reach({value, low, high}: Row): number {
  return Math.max(...[value, low ?? 0, high ?? 0].filter(Number.isFinite).map(Math.abs));
}

function rowsOf(
  {strategies, differences, currency, outcomes}: DifferenceData,
  relative: boolean,
  {theme, order}: Settled
): Row[] {
  const baseline = strategies[0];
  const labels = outcomes.map(({label}) => label);
  return outcomes.flatMap(outcome => {
    const {id, label, per, unit} = outcome;
    const base = relative ? Math.abs(baseline?.outcomes[id]?.value ?? NaN) / 100 : 1;
    const name = labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} ${per}`;
    return differences
      .filter(({outcome: of, from, to}) => of === id && from === baseline?.id && order.includes(to))
      .map(difference => {
        const {value, low, high, to} = difference;
        return {
          outcome,
          difference,
          name,
          series: seriesAt(theme, order.indexOf(to)),
          value: value / base,
          low: low === null ? null : low / base,
          high: high === null ? null : high / base,
          amount: relative
            ? `${formatValue(value / base, "ratio", {signed: true})}%`
            : formatValue(value, unit, {currency, signed: true}),
          verdict: verdictOf(difference, outcome)
        };
      });
  });
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
