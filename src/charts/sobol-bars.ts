import type {Sensitivity, SobolBar} from "../experiment/answers/sensitivity.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, formatMovedRange, hasEnds, outcomeIn, spokenName, trimmed, valueText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {part} from "./parts.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {words} from "./words.ts";

const MOST = 16;
const own = answerWords.sobol;

/** How much of the doubt about a figure each number causes, by itself and together with others, and how much of all doubt is luck. */
export function sobolBars(sensitivity: Sensitivity, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, variance, additive} = sensitivity;
  const {currency} = context;
  const settled = settle(options, from === null ? [to.id] : [from.id, to.id]);
  const {document, theme} = settled;
  const outcome = outcomeIn(context, sensitivity.outcome);
  const label = outcome.label.toLowerCase();
  const title = own.title(from === null ? label : answerWords.morris.difference(label));
  const all = sensitivity.sobol.filter(({first, total}) => Number.isFinite(first.value + total.value));
  const bars = all.slice(0, MOST);
  const share = (value: number) => formatValue(Math.abs(value) < 5e-4 ? 0 : value, "share", {precision: 2});
  const colour = theme.series[1]!.colour;
  const hasShapley = bars.some(({shapley}) => Number.isFinite(shapley.value));
  const data: Row[] = bars.map(({label: name, first, total, shapley}) => ({
    label: name,
    written: share(Number.isFinite(shapley.value) ? shapley.value : total.value),
    items: [
      {kind: "bar", from: 0, to: within(total.value), colour, hollow: true, thick: 0.78},
      {kind: "bar", from: 0, to: within(first.value), colour, opacity: 0.75, thick: 0.5},
      ...whisker(total, theme.ink),
      ...(Number.isFinite(shapley.value)
        ? [{kind: "dot" as const, at: within(shapley.value), symbol: "diamond" as const, colour: theme.ink}]
        : [])
    ]
  }));
  const reached = [...bars.flatMap(({first, total, shapley}) => endsOf([first, total, shapley]).map(within)), 0];
  const split =
    variance === null || !Number.isFinite(variance.parameters.value + variance.luck.value) ? null : variance;
  const sd = (value: number) => formatValue(value, outcome.unit, {currency});
  const description = [
    ...(bars.length === 0 ? [] : [describe(all, share)]),
    ...(bars.length < 2 || additive === null || !Number.isFinite(additive.value)
      ? []
      : [own.additive(share(Math.max(0, Math.min(additive.value, 1))), additive.value > 0.99)]),
    ...(split === null
      ? []
      : [own.split(share(split.parameters.value), sd(split.sdParameters), share(split.luck.value), sd(split.sdLuck))])
  ];
  return figure(
    {
      name: "sobol",
      title,
      description: description.length === 0 ? words.nothing : description.join(" "),
      body: [
        ...(bars.length === 0
          ? split === null
            ? [nothing(document)]
            : []
          : [
              key(
                [
                  {text: own.first, look: "bar", colour, opacity: 0.75},
                  {text: own.total, look: "frame", colour},
                  ...(hasShapley
                    ? [{text: own.shapley, look: "dot" as const, symbol: "diamond" as const, colour: theme.ink}]
                    : []),
                  {text: answerWords.interval, look: "whisker", colour: theme.ink}
                ],
                settled
              ),
              rows(
                title,
                data,
                {
                  axis: count => trimmed(amountAxis(reached, "share", count), reached),
                  name: own.share,
                  rules: [{at: 0}]
                },
                settled
              )
            ]),
        split === null ? null : part(own.variance, [variances(split, share, settled)], settled)
      ],
      table: {
        head: [answerWords.parameter, answerWords.range, own.first, own.total, own.shapley],
        rows: [
          ...all.map(bar => [
            bar.label,
            formatMovedRange(bar, bar.low, bar.high, currency),
            valueText(bar.first, "share"),
            valueText(bar.total, "share"),
            valueText(bar.shapley, "share")
          ]),
          ...(split === null
            ? []
            : [
                [own.parameters, "", "", valueText(split.parameters, "share"), ""],
                [own.luck, "", "", valueText(split.luck, "share"), ""]
              ])
        ]
      },
      note:
        [
          ...(all.length > bars.length ? [answerWords.more(all.length - bars.length)] : []),
          ...(bars.some(({first}) => first.value < 0) ? [own.note] : [])
        ].join(" ") || undefined
    },
    settled
  );
}

function whisker(range: Range, colour: string): Item[] {
  return hasEnds(range) ? [{kind: "whisker", low: within(range.low), high: within(range.high), colour}] : [];
}

/** Indices lie between 0 and 1; intervals of small samples that reach far beyond say no more than that they are wide. */
function within(index: number): number {
  return Math.max(-0.25, Math.min(index, 1.25));
}

/** What the doubt of one run is made of: what is not known, and luck. */
function variances(
  {parameters, luck}: NonNullable<Sensitivity["variance"]>,
  share: (value: number) => string,
  settled: Settled
): SVGSVGElement {
  const {theme} = settled;
  const data: Row[] = [
    {label: own.parameters, range: parameters, colour: theme.series[1]!.colour, hollow: false},
    {label: own.luck, range: luck, colour: theme.muted, hollow: true}
  ].map(({label, range, colour, hollow}) => ({
    label,
    written: share(range.value),
    items: [{kind: "bar", from: 0, to: range.value, colour, hollow}, ...whisker(range, theme.ink)]
  }));
  return rows(own.variance, data, {axis: count => amountAxis([0, 1], "share", count), rules: [{at: 0}]}, settled);
}

function describe(bars: readonly SobolBar[], share: (value: number) => string): string {
  const {total, first, shapley} = bars[0]!;
  const most = Number.isFinite(shapley.value) ? shapley.value : total.value;
  return most <= 0 ? own.none : own.description(spokenName(bars[0]!), share(most), share(Math.max(0, first.value)));
}
