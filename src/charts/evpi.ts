import type {Decision} from "../experiment/answers/decision.ts";
import {formatValue} from "../outcome/format.ts";
import {
  endsOf,
  formatMoved,
  formatMovedRange,
  hasEnds,
  rangeText,
  spokenName,
  trimmed,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {settle, type ChartOptions} from "./options.ts";
import {rows, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {words} from "./words.ts";

const MOST = 16;
const own = answerWords.evpi;

/** What it would be worth to know everything, or one number, before deciding. */
export function evpi(decision: Decision, context: Context, options: ChartOptions = {}): HTMLElement {
  const {currency} = context;
  const settled = settle(
    options,
    decision.strategies.map(({id}) => id)
  );
  const {document, theme} = settled;
  const all = decision.evppi.filter(({worth}) => Number.isFinite(worth.value));
  const shown = all.filter(({worth}) => worth.value > 0 || (worth.high ?? 0) > 0).slice(0, MOST);
  const money = (value: number) => formatValue(value, "money", {currency});
  const drawable = Number.isFinite(decision.evpi.value);
  const row = (label: string, worth: Decision["evpi"], colour: string, bold: boolean): Row => ({
    label,
    bold,
    written: money(worth.value),
    aside: hasEnds(worth) ? rangeText(worth, "money", {currency}) : "",
    items: [
      {kind: "bar", from: 0, to: worth.value, colour, hollow: !(hasEnds(worth) && worth.low > 0), thick: 0.6},
      ...(hasEnds(worth) ? [{kind: "whisker" as const, low: worth.low, high: worth.high, colour: theme.ink}] : [])
    ]
  });
  const data = [
    row(own.all, decision.evpi, theme.muted, true),
    ...shown.map(({label, worth}) => row(label, worth, theme.series[1]!.colour, false))
  ];
  const reached = endsOf([decision.evpi, ...shown.map(({worth}) => worth)]);
  const best = all[0];
  const all0 = money(decision.evpi.value);
  return figure(
    {
      name: "evpi",
      title: own.title,
      description: !drawable
        ? words.nothing
        : decision.evpi.value <= 0
          ? own.none
          : best === undefined || best.worth.value <= 0
            ? own.nothing(all0)
            : own.description(all0, spokenName(best), money(best.worth.value)),
      body: [
        drawable
          ? rows(
              own.title,
              data,
              {axis: count => trimmed(amountAxis(reached, "money", count, {currency}), reached), rules: [{at: 0}]},
              settled
            )
          : nothing(document)
      ],
      table: {
        head: [
          answerWords.parameter,
          own.worth,
          words.interval,
          answerWords.stands,
          answerWords.range,
          answerWords.evidence
        ],
        rows: [
          [own.all, all0, rangeText(decision.evpi, "money", {currency}), "", "", ""],
          ...all.map(moved => [
            moved.label,
            money(moved.worth.value),
            rangeText(moved.worth, "money", {currency}),
            formatMoved(moved, moved.value, currency),
            formatMovedRange(moved, moved.low, moved.high, currency),
            moved.grade === null ? (moved.evidence ?? "") : answerWords.grade(moved.grade)
          ])
        ]
      },
      note:
        [
          ...(all.length > shown.length ? [answerWords.more(all.length - shown.length)] : []),
          ...(drawable ? [own.note] : [])
        ].join(" ") || undefined
    },
    settled
  );
}
