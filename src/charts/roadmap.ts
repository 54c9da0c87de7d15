import {ticks} from "d3";
import type {Roadmap, RoadmapPlan} from "../experiment/answers/roadmap.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, isClear, rangeText, toneOfRange, colourOf, valueText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {lines} from "./lines.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {part, sentences} from "./parts.ts";
import {rows, type Row} from "./rows.ts";
import {amountAxis, differenceAxis, type Axis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.roadmap;
/** Plans that are drawn beside the best one, and levers that are drawn as candidates. */
const PLANS = 3;
const MOST = 12;
/** Levers without a place in the plan that are told of in sentences. */
const LEFT = 4;

/** The best plan as bars by month, its cumulative cash against other plans, and what each lever would bring if it came next. */
export function roadmap(answer: Roadmap, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, best, others, leftOut, next, search, budget} = answer;
  const {currency} = context;
  const settled = settle(options, [from.id, to.id]);
  const {document, theme} = settled;
  const title = own.title(from.title, to.title);
  const money = (value: number) => formatValue(value, "money", {currency});
  const signed = (value: number) => formatValue(value, "money", {currency, signed: true});
  const plans = [best, ...others.slice(0, PLANS)];
  const curves = plans.map((plan, i) => ({
    title: plan.title,
    // The best one is drawn solid like a target, the others like baselines.
    series: seriesAt(theme, [1, 0, 2, 3][i]!),
    band: plan.cash
  }));
  const values = plans.flatMap(({cash}) => [...cash.value, ...cash.low, ...cash.high].filter(value => value !== null));
  const cash = lines(
    own.cash,
    curves,
    {y: amountAxis(values, "money", 5, {currency, signed: true}), format: signed, zero: true, xLabel: own.month},
    settled
  );
  const candidates = next.slice(0, MOST);
  const left = leftOut
    .slice(0, LEFT)
    .map(({label, needs, worth, affordable}) =>
      own.left(own.needing(label, needs), valueText(worth, "money", {currency, signed: true}), affordable)
    );
  return figure(
    {
      name: "roadmap",
      title,
      description: describe(answer, currency),
      body: [
        best.steps.length === 0 ? null : part(own.gantt(best.title), [gantt(best, money, settled)], settled),
        best.steps.length === 0 && cash === null ? nothing(document) : null,
        cash === null ? null : part(own.cash, [cash], settled),
        candidates.length === 0 ? null : part(own.next, [upNext()], settled),
        sentences(left, document)
      ],
      table: {
        head: [own.plan, own.steps, own.worth, words.interval],
        rows: [
          ...[best, ...others].map(plan => [
            plan.title,
            plan.steps.map(({label, month}) => own.built(label, month)).join("; ") || "–",
            signed(plan.worth.value),
            rangeText(plan.worth, "money", {currency, signed: true})
          ]),
          ...next.map(({label, needs, worth, setup}) => [
            own.nextRow(own.needing(label, needs)),
            own.cost(money(setup)),
            signed(worth.value),
            rangeText(worth, "money", {currency, signed: true})
          ]),
          ...leftOut.map(({label, needs, worth, setup}) => [
            own.leftRow(own.needing(label, needs)),
            own.cost(money(setup)),
            signed(worth.value),
            rangeText(worth, "money", {currency, signed: true})
          ])
        ]
      },
      note: [
        ...(leftOut.length > LEFT ? [own.leftMore(leftOut.length - LEFT)] : []),
        ...(budget === null ? [] : [own.budget(money(budget.perStretch), budget.months)]),
        search.kind === "exact"
          ? own.exact(search.plans)
          : own.heuristic(search.plans, search.gap === null ? null : formatValue(search.gap, "share", {precision: 2}))
      ].join(" ")
    },
    settled
  );

  function upNext(): SVGSVGElement {
    const data: Row[] = candidates.map(({label, needs, worth, setup}) => {
      const tone = toneOfRange(worth, "higher");
      const colour = colourOf(tone, theme);
      return {
        label: own.needing(label, needs),
        written: signed(worth.value),
        aside: own.cost(money(setup)),
        items: Number.isFinite(worth.value)
          ? [
              {kind: "bar", from: 0, to: worth.value, colour, hollow: !isClear(worth), thick: 0.6},
              ...(hasEnds(worth)
                ? [{kind: "whisker" as const, low: worth.low, high: worth.high, colour: theme.ink}]
                : [])
            ]
          : []
      };
    });
    const reached = endsOf(candidates.map(({worth}) => worth));
    return rows(
      own.next,
      data,
      {axis: count => differenceAxis(reached, "money", count, {currency}), rules: [{at: 0}]},
      settled
    );
  }
}

/** What is built when, and that it then stays. */
function gantt({title, steps, cash}: RoadmapPlan, money: (value: number) => string, settled: Settled): SVGSVGElement {
  const {theme} = settled;
  const last = Math.max(1, cash.value.length - 1, ...steps.map(({month}) => month + 1));
  const colour = theme.series[1]!.colour;
  const data: Row[] = steps
    .toSorted((a, b) => a.month - b.month)
    .map(({label, month, setup}) => ({
      label,
      written: own.inMonth(month),
      aside: own.cost(money(setup)),
      items: [
        {kind: "bar", from: month, to: last, colour, opacity: 0.3, thick: 0.5},
        {kind: "dot", at: month, symbol: "diamond", colour}
      ]
    }));
  const axis = (count: number): Axis => ({
    domain: [0, last],
    ticks: ticks(0, last, count).filter(Number.isInteger),
    format: String
  });
  return rows(own.gantt(title), data, {axis, name: own.month}, settled);
}

function describe({best, others, ahead}: Roadmap, currency: string): string {
  const first = best.steps.toSorted((a, b) => a.month - b.month)[0];
  if (first === undefined) return own.nothing;
  const worth = valueText(best.worth, "money", {currency, signed: true});
  const rival = ahead
    .map(({id, gain}) => ({gain, plan: others.find(plan => plan.id === id)}))
    .find(({plan}) => plan !== undefined && plan.steps.length > 0);
  if (rival?.plan === undefined || !Number.isFinite(rival.gain.value)) return own.description(first.label, worth, ".");
  const amount = valueText(rival.gain, "money", {currency, signed: true});
  return own.description(first.label, worth, `${own.over(rival.plan.title, amount)}.`);
}
