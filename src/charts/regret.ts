import type {Decision} from "../experiment/answers/decision.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, rangeText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {rows, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.regret;

/** Money lost against the best strategy of each world: on average, in bad cases, at worst. */
export function regret(decision: Decision, context: Context, options: ChartOptions = {}): HTMLElement {
  const {currency} = context;
  const {strategies} = decision;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, order} = settled;
  const money = (value: number) => formatValue(value, "money", {currency});
  const known = strategies.filter(({regret: lost}) => Number.isFinite(lost.mean.value));
  const data: Row[] = known.map(({id, title, regret: {mean, high, worst}}) => {
    const {symbol, colour} = seriesAt(theme, order.indexOf(id));
    const reach = Math.max(...[worst, high, mean.value].filter(Number.isFinite));
    return {
      label: title,
      bold: id === decision.minimaxRegret,
      mark: {symbol, colour},
      written: money(mean.value),
      aside: own.atWorst(money(worst)),
      items: [
        {kind: "line", low: mean.value, high: reach, colour},
        {kind: "bar", from: 0, to: mean.value, colour, opacity: 0.7, thick: 0.6},
        ...(hasEnds(mean) ? [{kind: "whisker" as const, low: mean.low, high: mean.high, colour: theme.ink}] : []),
        ...(Number.isFinite(high) ? [{kind: "tick" as const, at: high, colour}] : []),
        ...(Number.isFinite(worst) ? [{kind: "dot" as const, at: worst, colour, hollow: true}] : [])
      ]
    };
  });
  const reached = known.flatMap(({regret: {mean, high, worst}}) => [...endsOf([mean]), high, worst]);
  return figure(
    {
      name: "regret",
      title: own.title,
      description: known.length === 0 ? words.nothing : describe(decision, money),
      body:
        known.length === 0
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.mean, look: "bar", colour: theme.muted, opacity: 0.7},
                  {text: answerWords.interval, look: "whisker", colour: theme.ink},
                  {text: own.high, look: "tick", colour: theme.muted},
                  {text: own.worst, look: "ring", colour: theme.muted}
                ],
                settled
              ),
              rows(
                own.title,
                data,
                {axis: count => amountAxis(reached, "money", count, {currency}), rules: [{at: 0}]},
                settled
              )
            ],
      table: {
        head: [words.strategy, own.meanHead, words.interval, own.highHead, own.worstHead],
        rows: strategies.map(({title, regret: {mean, high, worst}}) => [
          title,
          money(mean.value),
          rangeText(mean, "money", {currency}),
          money(high),
          money(worst)
        ])
      },
      note: known.length === 0 ? undefined : own.note
    },
    settled
  );
}

function describe({strategies, minimaxRegret, expectedBest}: Decision, money: (value: number) => string): string {
  const safest = strategies.find(({id}) => id === minimaxRegret) ?? strategies[0]!;
  const best = strategies.find(({id}) => id === expectedBest);
  const {mean, worst} = safest.regret;
  const said = own.description(safest.title, money(mean.value), money(worst));
  return best === undefined || best === safest ? said : said + own.both(best.title, safest.title);
}
