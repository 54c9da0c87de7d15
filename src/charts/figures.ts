import type {Comparison, Estimate} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome, OutcomeGroup} from "../outcome/outcome.ts";
import {element} from "./dom.ts";
import {headingName} from "./figure.ts";
import {estimateOf, type HeadlineData} from "./headline.ts";
import {marker} from "./marker.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {differenceOf, isMeasured, toneOf, verdictOf, verdictSign} from "./verdict.ts";
import {words} from "./words.ts";

/** Every figure that is measured, in one table for each group: values, paired differences and verdicts, with what they mean. */
export function figures(data: HeadlineData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    data.strategies.map(({id}) => id)
  );
  const {document, headingLevel} = settled;
  const measured = data.outcomes.filter(outcome => isMeasured(data, outcome));
  const groups = Object.entries(words.figures.groups).flatMap(([group, name]) => {
    const found = measured.filter(outcome => outcome.group === (group as OutcomeGroup));
    return found.length === 0 ? [] : [groupOf(name, found, data, settled)];
  });
  const description =
    measured.length === 0 ? words.nothing : words.figures.description(measured.length, groups.length > 1);
  return element(
    document,
    "figure",
    {class: "chart chart-figures", "aria-label": words.figures.title},
    element(
      document,
      "figcaption",
      {},
      element(document, headingName(headingLevel), {class: "chart-title"}, words.figures.title),
      element(document, "p", {class: "chart-description"}, description)
    ),
    ...groups
  );
}

/** Below this width, px, verdicts stand under the differences. */
const ROOM_FOR_VERDICTS = 480;

function groupOf(name: string, outcomes: readonly Outcome[], data: HeadlineData, settled: Settled): HTMLElement {
  const {document} = settled;
  const heads = [words.strategy, words.value, words.difference];
  if (settled.width >= ROOM_FOR_VERDICTS) heads.push(words.verdictHead);
  const table = element(
    document,
    "table",
    {},
    element(document, "caption", {class: "chart-hidden"}, name),
    element(
      document,
      "thead",
      {},
      element(document, "tr", {}, ...heads.map(head => element(document, "th", {scope: "col"}, head)))
    ),
    ...outcomes.map(outcome => bodyOf(outcome, data, settled))
  );
  return element(
    document,
    "details",
    {class: "chart-group"},
    element(
      document,
      "summary",
      {},
      name,
      element(document, "span", {class: "chart-per"}, ` ${words.figures.count(outcomes.length)}`)
    ),
    element(document, "div", {class: "chart-scroll", tabindex: 0, role: "group", "aria-label": name}, table)
  );
}

/** What the outcome means, and a row for each strategy under it. */
function bodyOf(outcome: Outcome, {strategies, differences, currency}: HeadlineData, settled: Settled): HTMLElement {
  const {document, theme, order} = settled;
  const wide = settled.width >= ROOM_FOR_VERDICTS;
  const {id, label, per, unit, better, definition} = outcome;
  const meaning = [
    [words.figures.units[unit] ?? currency, per].filter(Boolean).join(", "),
    words.direction[better]
  ].filter(Boolean);
  const head = element(
    document,
    "th",
    {colspan: wide ? 4 : 3, scope: "rowgroup"},
    element(document, "span", {class: "chart-figure-name"}, label),
    element(document, "span", {class: "chart-per"}, ` ${meaning.join(" · ")}`),
    element(document, "span", {class: "chart-meaning"}, definition)
  );
  const rows = strategies.map((strategy, s) => {
    const difference = differenceOf(differences, id, strategies[0]!.id, strategy.id);
    const known = difference !== undefined && Number.isFinite(difference.value);
    const look = marker(seriesAt(theme, order.indexOf(strategy.id)), document);
    const gap = known ? written(difference, outcome, currency, settled, true) : [s === 0 ? "" : words.figures.none];
    const verdict = known
      ? element(
          document,
          "span",
          {class: "chart-judged", "data-tone": toneOf(difference, outcome)},
          verdictSign(toneOf(difference, outcome), document),
          verdictOf(difference, outcome)
        )
      : null;
    return element(
      document,
      "tr",
      {},
      element(document, "th", {scope: "row"}, look, strategy.title),
      element(document, "td", {}, ...written(estimateOf(strategy.outcomes, outcome), outcome, currency, settled)),
      element(document, "td", {}, ...gap, wide ? null : verdict),
      wide ? element(document, "td", {}, verdict) : null
    );
  });
  return element(document, "tbody", {}, element(document, "tr", {}, head), ...rows);
}

/** A value, and under it its interval. */
function written(
  {value, low, high}: Pick<Estimate, "value" | "low" | "high">,
  {unit}: Outcome,
  currency: Comparison["currency"],
  {document}: Settled,
  signed = false
): Array<string | HTMLElement> {
  const text = formatValue(value, unit, {currency, signed});
  if (low === null || high === null || low === high || Number.isNaN(value)) return [text];
  const range = formatInterval(low, high, unit, {currency, signed});
  return [text, " ", element(document, "span", {class: "chart-interval"}, range)];
}
