import type {Selection} from "../experiment/answers/selection.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, outcomeIn, outcomeName, rangeText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {settle, type ChartOptions} from "./options.ts";
import {rows, type Row} from "./rows.ts";
import {positionAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.selection;

/** Every strategy's mean with its interval, the chosen one first, and when the others dropped out; tinted: what does not matter. */
export function selection(chosen: Selection, context: Context, options: ChartOptions = {}): HTMLElement {
  const {currency} = context;
  const {strategies, indifference, better, cutOff} = chosen;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, order} = settled;
  const outcome = outcomeIn(context, chosen.outcome);
  const {unit} = outcome;
  const title = own.title(outcome.label.toLowerCase());
  const titles = new Map(strategies.map(({id, title: name}) => [id, name]));
  const sorted = strategies
    .filter(({mean}) => Number.isFinite(mean.value))
    .toSorted(
      (a, b) =>
        Number(b.id === chosen.chosen) - Number(a.id === chosen.chosen) ||
        (better === "higher" ? 1 : -1) * (b.mean.value - a.mean.value)
    );
  const fate = ({id, droppedAt, droppedBy, replications}: Selection["strategies"][number]) =>
    id === chosen.chosen && !cutOff
      ? own.best
      : droppedAt === null
        ? own.stayed(replications)
        : own.dropped(droppedAt, droppedBy === null ? null : (titles.get(droppedBy) ?? droppedBy));
  const data: Row[] = sorted.map(strategy => {
    const {id, title: name, mean, droppedAt} = strategy;
    const {symbol, colour} = seriesAt(theme, order.indexOf(id));
    return {
      label: name,
      bold: id === chosen.chosen,
      mark: {symbol, colour},
      written: formatValue(mean.value, unit, {currency}),
      aside: fate(strategy),
      items: [
        ...(hasEnds(mean) ? [{kind: "whisker" as const, low: mean.low, high: mean.high, colour}] : []),
        {kind: "dot", at: mean.value, symbol, colour, hollow: droppedAt !== null}
      ]
    };
  });
  const best = sorted[0]?.mean.value ?? NaN;
  const edge = better === "higher" ? best - indifference : best + indifference;
  const reached = [...endsOf(sorted.map(({mean}) => mean)), edge].filter(Number.isFinite);
  const amount = formatValue(indifference, unit, {currency, signed: true}).replace(/^\+/, "");
  const winner = titles.get(chosen.chosen) ?? chosen.chosen;
  return figure(
    {
      name: "selection",
      title,
      description:
        sorted.length === 0
          ? words.nothing
          : cutOff
            ? own.cutOff(winner)
            : own.chosen(winner, formatValue(chosen.confidence, "share", {precision: 2}), amount, chosen.spent),
      body: [
        sorted.length === 0
          ? nothing(document)
          : rows(
              title,
              data,
              {
                axis: count => positionAxis(reached, unit, count, {currency}),
                name: outcomeName(outcome),
                zones: Number.isFinite(edge)
                  ? [{from: Math.min(best, edge), to: Math.max(best, edge), colour: theme.good}]
                  : []
              },
              settled
            )
      ],
      table: {
        head: [words.strategy, outcomeName(outcome), words.interval, own.replications, own.outcome],
        rows: strategies.map(strategy => [
          strategy.title,
          formatValue(strategy.mean.value, unit, {currency}),
          rangeText(strategy.mean, unit, {currency}),
          String(strategy.replications),
          fate(strategy)
        ])
      },
      note: sorted.length === 0 ? undefined : own.zone(amount)
    },
    settled
  );
}
