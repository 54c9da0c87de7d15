import type {Comparison, Difference, Estimate} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {element} from "./dom.ts";
import {figure, headingName, type Table} from "./figure.ts";
import {intervals} from "./intervals.ts";
import {levels} from "./levels.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {differenceOf, toneOf, verdictBy, verdictOf, verdictSign} from "./verdict.ts";
import {list, words} from "./words.ts";

export interface HeadlineData extends Pick<Comparison, "strategies" | "differences" | "currency"> {
  /** Which outcomes, in this order. */
  readonly outcomes: readonly Outcome[];
}

export interface HeadlineOptions extends ChartOptions {
  /** A result that was kept: drawn in grey, and what has changed since in words. */
  readonly pinned?: Pick<Comparison, "strategies"> | null | undefined;
  /** What stands at the foot of each card, such as buttons. */
  readonly foot?: ((outcome: Outcome) => Node | null) | undefined;
}

type Extras = Pick<HeadlineOptions, "pinned" | "foot">;

/** The main outcomes side by side: every strategy's value with its interval, the paired difference and the verdict in words. */
export function headline(data: HeadlineData, {pinned, foot, ...options}: HeadlineOptions = {}): HTMLElement {
  const settled = settle(
    options,
    data.strategies.map(({id}) => id)
  );
  const {document, width} = settled;
  const columns = Math.min(data.outcomes.length || 1, width >= 1100 ? 4 : width >= 600 ? 2 : 1);
  const gap = width >= 600 ? 20 : 12;
  const padding = width >= 600 ? 20 : 14;
  const inner = Math.floor((width - gap * (columns - 1)) / columns - 2 * padding - 2);
  const fontSize = Math.max(12, Math.min(settled.fontSize, Math.round(inner / 19)));
  // A last one alone in its row has all of it.
  const alone = columns === 2 && data.outcomes.length % 2 === 1 ? data.outcomes.at(-1) : undefined;
  const cards = data.outcomes.map(outcome =>
    card(
      outcome,
      data,
      {...settled, width: outcome === alone ? width - 2 * padding - 2 : inner, fontSize},
      {pinned, foot, ticked: columns > 1}
    )
  );
  return figure(
    {
      name: "headline",
      title: words.headline.title,
      description: describe(data),
      body: [element(document, "div", {class: "chart-cards", "data-columns": columns}, ...cards)],
      table: headlineTable(data),
      note:
        data.strategies.length > 1 ? words.headline.note + (pinned ? ` ${words.headline.sinceNote}` : "") : undefined
    },
    settled
  );
}

function card(
  outcome: Outcome,
  {strategies, differences, currency}: HeadlineData,
  settled: Settled,
  {pinned, foot, ticked}: Extras & {readonly ticked: boolean}
): HTMLElement {
  const {document, theme, order, headingLevel} = settled;
  const {id, label, per, unit, better} = outcome;
  const look = (strategy: string) => seriesAt(theme, order.indexOf(strategy));
  const baseline = strategies[0];
  const rows = strategies.map(strategy => ({
    title: strategy.title,
    series: look(strategy.id),
    estimate: estimateOf(strategy.outcomes, outcome),
    ghost: pinned?.strategies.find(kept => kept.id === strategy.id)?.outcomes[id]?.value
  }));
  const since = rows.flatMap(({title, estimate: {value}, ghost}) => {
    if (ghost === undefined || !Number.isFinite(value - ghost)) return [];
    const written = formatValue(value - ghost, unit, {currency, signed: true});
    // A minus sign stays with its number at the end of a line.
    return [words.headline.since(title, value === ghost ? null : written.replace("−", "−\u2060"))];
  });
  const paired = strategies.slice(1).flatMap(({id: to, title}) => {
    const difference = differenceOf(differences, id, baseline!.id, to);
    return difference === undefined ? [] : [{difference, title, series: look(to)}];
  });
  const verdicts = paired.map(({difference, title}) =>
    element(
      document,
      "p",
      {class: "chart-verdict", "data-tone": toneOf(difference, outcome)},
      verdictSign(toneOf(difference, outcome), document),
      element(
        document,
        "span",
        {},
        `${title}: `,
        element(document, "strong", {}, verdictBy(difference, outcome, currency)),
        worldsOf(difference, outcome)
      )
    )
  );
  // Without room the written values stand alone.
  const values = levels(`${label} ${per}`, rows, {unit, currency}, settled, {ticked});
  const heading = baseline === undefined ? "" : words.differenceFrom(baseline.title);
  const differencesOf =
    paired.length === 0
      ? []
      : [
          element(document, "p", {class: "chart-per"}, heading),
          intervals(`${label}: ${heading}`, paired, {unit, better, currency}, settled)
        ];
  const kept =
    since.length === 0 ? null : element(document, "p", {class: "chart-since"}, words.headline.sincePin(since));
  return element(
    document,
    "section",
    {class: "chart-card"},
    element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, label),
    element(
      document,
      "p",
      {class: "chart-per"},
      [per, words.direction[better]].filter(part => part !== "").join(" · ")
    ),
    element(document, "div", {class: "chart-verdicts"}, ...verdicts),
    values,
    element(document, "div", {class: "chart-differences"}, ...differencesOf, kept, foot?.(outcome) ?? null)
  );
}

/** In how many paired worlds a clear difference shows; one run of both worlds with the same people is a pair. */
function worldsOf({worlds, clear, verdict}: Difference, {better}: Pick<Outcome, "better">): string {
  if (worlds === undefined || !clear || better === "neither") return "";
  return words.worlds(formatValue(verdict === "better" ? worlds.better : 1 - worlds.better, "share", {precision: 2}));
}

export function estimateOf(
  outcomes: Readonly<Record<string, Estimate>>,
  {id, unit}: Pick<Outcome, "id" | "unit">
): Estimate {
  return outcomes[id] ?? {value: NaN, low: null, high: null, unit};
}

function describe({strategies, differences, outcomes}: HeadlineData): string {
  const [baseline, ...others] = strategies;
  if (baseline === undefined || outcomes.length === 0) return words.nothing;
  if (others.length === 0) return words.headline.alone(baseline.title);
  const judged = others.map(({id, title}) => {
    const byVerdict = new Map<string, string[]>();
    for (const outcome of outcomes) {
      const difference = differenceOf(differences, outcome.id, baseline.id, id);
      if (difference === undefined) continue;
      const verdict = verdictOf(difference, outcome);
      byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), outcome.label.toLowerCase()]);
    }
    const none: readonly string[] = [words.verdict["no clear difference"], words.verdict["no difference"]];
    const parts = (wanted: boolean) =>
      [...byVerdict]
        .filter(([verdict]) => none.includes(verdict) === wanted)
        .map(([verdict, labels]) => words.on(verdict, list(labels)));
    return words.headline.judged(title, parts(false), parts(true));
  });
  return words.headline.against(baseline.title, judged);
}

/** Every outcome of every strategy with interval, difference and verdict. */
export function headlineTable({strategies, differences, currency, outcomes}: HeadlineData): Table {
  const baseline = strategies[0]?.id ?? "";
  const rows = outcomes.flatMap(outcome =>
    strategies.map(({id, title, outcomes: estimates}) => {
      const {value, low, high} = estimateOf(estimates, outcome);
      const {unit} = outcome;
      const range = low === null || high === null ? "–" : formatInterval(low, high, unit, {currency});
      const d = differenceOf(differences, outcome.id, baseline, id);
      const written =
        d === undefined
          ? ["", "", ""]
          : [
              formatValue(d.value, unit, {currency, signed: true}),
              d.low === null || d.high === null ? "–" : formatInterval(d.low, d.high, unit, {currency, signed: true}),
              verdictOf(d, outcome)
            ];
      return [`${outcome.label}, ${outcome.per}`, title, formatValue(value, unit, {currency}), range, ...written];
    })
  );
  const {outcome, strategy, value, interval, difference, verdictHead} = words;
  return {head: [outcome, strategy, value, interval, difference, words.differenceInterval, verdictHead], rows};
}
