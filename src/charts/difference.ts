import {axisX, dot, gridX, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Comparison, Difference} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {nothing} from "./curves.ts";
import {element} from "./dom.ts";
import {figure, headingName} from "./figure.ts";
import {cutText, textWidth} from "./labels.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {differenceAxis} from "./scales.ts";
import {seriesAt, type Series} from "./theme.ts";
import {countVerdicts, toneOf, verdictOf} from "./verdict.ts";
import {words} from "./words.ts";

export interface DifferenceData extends Pick<Comparison, "strategies" | "differences" | "currency"> {
  /** Which outcomes, in this order. */
  readonly outcomes: readonly Outcome[];
}

export interface DifferenceOptions extends ChartOptions {
  /** "unit": one axis for each unit (default); "relative": all on one axis, as shares of the baseline's value. */
  readonly by?: "unit" | "relative";
}

interface Row {
  readonly outcome: Outcome;
  readonly difference: Difference;
  readonly series: Series;
  /** What is drawn: the difference itself or its share of the baseline's value. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
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
  const groups = by === "relative" ? [drawable] : [...Map.groupBy(drawable, ({outcome}) => outcome.unit).values()];
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
        forest(`${title}: ${name}`, group, {unit, relative: by === "relative", currency}, settled)
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

interface ForestOptions {
  readonly unit: string;
  readonly relative: boolean;
  readonly currency: string;
}

function forest(
  label: string,
  rows: readonly Row[],
  {unit, relative, currency}: ForestOptions,
  settled: Settled
): SVGSVGElement {
  const {width, fontSize, theme} = settled;
  const written = rows.map(({difference: found, value, outcome}) => {
    const amount = relative
      ? `${formatValue(value * 100, "ratio", {signed: true})}%`
      : formatValue(value, unit, {currency, signed: true});
    return {amount, verdict: verdictOf(found, outcome)};
  });
  const names = rows.map(({outcome}) => outcome.label);
  const amountWidth = Math.max(...written.map(({amount}) => textWidth(amount, fontSize, {bold: true})));
  const verdictWidth = Math.max(...written.map(({verdict}) => textWidth(verdict, fontSize)));
  const nameWidth = Math.max(...names.map(name => textWidth(name, fontSize)));
  // Names and verdicts beside the intervals where there is room, otherwise on a line above them.
  const wide = width - nameWidth - amountWidth - verdictWidth > 280;
  const left = wide ? nameWidth + 16 : 4;
  const right = wide ? amountWidth + verdictWidth + 44 : 4;
  const line = wide ? 0 : fontSize * 1.5;
  const row = line + fontSize * (wide ? 1.8 : 1.5);
  const bottom = fontSize * 2.2;
  const {domain, ticks, format} = differenceAxis(
    rows.flatMap(({value, low, high}) => [value, low ?? value, high ?? value]),
    unit,
    Math.max(3, (width - left - right) / 110),
    {currency}
  );
  const marks: Markish[] = [
    gridX([...ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
    axisX([...ticks], {tickFormat: format, tickSize: 0, label: null, fill: theme.muted}),
    ruleX([0], {stroke: theme.ink, strokeWidth: 1.5})
  ];
  const edge = {
    frameAnchor: "left" as const,
    fill: theme.ink,
    stroke: theme.ground,
    strokeWidth: 4,
    text: (d: string) => d
  };
  for (const [i, {outcome, difference: found, series, value, low, high}] of rows.entries()) {
    const tone = toneOf(found, outcome);
    const colour = tone === "good" ? theme.good : tone === "bad" ? theme.bad : theme.muted;
    const y = i * row + line + (row - line) / 2;
    const above = wide ? y : i * row + line * 0.6;
    const {amount, verdict} = written[i]!;
    const repeated = i > 0 && rows[i - 1]!.outcome.id === outcome.id;
    const name =
      repeated && wide
        ? ""
        : cutText(outcome.label, wide ? nameWidth : width - amountWidth - verdictWidth - 30, fontSize);
    marks.push(
      text([name], {...edge, y: above, dx: -left, textAnchor: "start"}),
      text([amount], {
        ...edge,
        y: above,
        frameAnchor: "right",
        dx: wide ? amountWidth + 14 : -verdictWidth - 10,
        textAnchor: "end",
        fontWeight: "bold"
      }),
      text([verdict], {
        ...edge,
        y: above,
        frameAnchor: "right",
        dx: wide ? amountWidth + 26 : right,
        textAnchor: wide ? "start" : "end",
        fill: colour
      })
    );
    if (low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high)) {
      marks.push(ruleY([0], {x1: low, x2: high, y, stroke: colour, strokeWidth: 2.5}));
    }
    const clear = tone === "good" || tone === "bad" || found.clear;
    marks.push(
      dot([0], {
        x: value,
        y,
        symbol: series.symbol,
        r: fontSize * 0.42,
        fill: clear ? colour : theme.ground,
        stroke: colour,
        strokeWidth: 2
      })
    );
  }
  return picture(
    label,
    {
      width,
      height: rows.length * row + bottom,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      x: {type: "linear", domain: [...domain]},
      y: {type: "identity", axis: null},
      marks
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
