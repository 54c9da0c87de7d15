import {formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {element} from "./dom.ts";
import {figure, headingName} from "./figure.ts";
import {estimateOf, headlineTable, type HeadlineData} from "./headline.ts";
import {levels} from "./levels.ts";
import {settle, type ChartOptions} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {countVerdicts, differenceOf, toneOf, verdictBy, verdictSign} from "./verdict.ts";
import {words} from "./words.ts";

export interface MultiplesOptions extends ChartOptions {
  /** Kind of chart, for styling; defaults to "multiples". */
  readonly name?: string | undefined;
  readonly title: string;
  /** What so many outcomes are called: "3 measures of support effort". */
  readonly measures: (count: number) => string;
  /** What stands at the foot of each panel, such as buttons. */
  readonly foot?: ((outcome: Outcome) => Node | null) | undefined;
}

/** Outcomes in small multiples: each one's values with intervals and, under them, how far they differ. */
export function multiples(
  data: HeadlineData,
  {name, title, measures, foot, ...options}: MultiplesOptions
): HTMLElement {
  const {strategies, differences, currency, outcomes} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, width, theme, order, headingLevel} = settled;
  const columns = Math.min(outcomes.length || 1, width >= 1100 ? 4 : width >= 560 ? 2 : 1);
  const gap = columns === 1 ? 24 : 40;
  const inner = Math.floor((width - gap * (columns - 1)) / columns);
  const baseline = strategies[0]?.id ?? "";
  const panels = outcomes.map(outcome => {
    const {id, label, per, unit} = outcome;
    const rows = strategies.map(strategy => ({
      title: strategy.title,
      series: seriesAt(theme, order.indexOf(strategy.id)),
      estimate: estimateOf(strategy.outcomes, outcome)
    }));
    const verdicts = strategies.slice(1).flatMap(({id: to, title: other}) => {
      const difference = differenceOf(differences, id, baseline, to);
      if (difference === undefined || Number.isNaN(difference.value)) return [];
      const verdict = verdictBy(difference, outcome, currency);
      // A minus sign stays with its number at the end of a line.
      const size = formatValue(difference.value, unit, {currency, signed: true}).replace("−", "−\u2060");
      const text = difference.clear || !Number.isFinite(difference.value) ? verdict : `${verdict} (${size})`;
      return [
        element(
          document,
          "p",
          {class: "chart-verdict", "data-tone": toneOf(difference, outcome)},
          verdictSign(toneOf(difference, outcome), document),
          element(document, "span", {}, `${other}: `, element(document, "strong", {}, text))
        )
      ];
    });
    return element(
      document,
      "section",
      {class: "chart-panel"},
      element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, label),
      element(document, "p", {class: "chart-per"}, per),
      levels(`${label} ${per}`, rows, {unit, currency}, {...settled, width: inner}, {ticked: width >= 560}),
      element(document, "div", {class: "chart-verdicts"}, ...verdicts, foot?.(outcome) ?? null)
    );
  });
  return figure(
    {
      name: name ?? "multiples",
      title,
      description: describe(data, measures),
      body: [element(document, "div", {class: "chart-panels", "data-columns": columns}, ...panels)],
      table: headlineTable(data)
    },
    settled
  );
}

function describe({strategies, differences, outcomes}: HeadlineData, measures: MultiplesOptions["measures"]): string {
  const [baseline, ...others] = strategies;
  if (baseline === undefined || outcomes.length === 0) return words.nothing;
  if (others.length === 0) return words.headline.alone(baseline.title);
  return others
    .map(({id, title}) => {
      const {good, bad, unclear, same} = countVerdicts({differences}, outcomes, baseline.id, id);
      return words.counted(
        measures(good + bad + unclear + same || outcomes.length),
        title,
        baseline.title,
        good,
        bad,
        unclear + same
      );
    })
    .join(" ");
}
