import type {Sensitivity, TornadoBar} from "../experiment/answers/sensitivity.ts";
import {formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {
  differenceName,
  endsOf,
  formatMoved,
  formatMovedRange,
  hasEnds,
  isClear,
  outcomeIn,
  outcomeName,
  spokenName,
  trimmed,
  valueText,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {differenceAxis, positionAxis} from "./scales.ts";
import {words} from "./words.ts";

const MOST = 20;
/** Bars that are drawn however short; beyond them only those that are more than this share of the widest. */
const FEW = 5;
const TRIFLE = 0.01;
const own = answerWords.tornado;

/**
 * Every number moved to either end of its range, the others standing, the widest first. The bars end in the quantities that they stand for; a
 * diamond marks where the better strategy changes.
 */
export function tornado(sensitivity: Sensitivity, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, standing} = sensitivity;
  const {currency} = context;
  const settled = settle(options, from === null ? [to.id] : [from.id, to.id]);
  const {document, theme} = settled;
  const outcome = outcomeIn(context, sensitivity.outcome);
  const {unit} = outcome;
  const all = sensitivity.tornado.filter(bar => Number.isFinite(bar.atLow.value + bar.atHigh.value));
  const moving = all.filter(({swing}) => swing > 0);
  const bars = moving.filter(({swing}, i) => i < FEW || swing >= TRIFLE * (moving[0]?.swing ?? 0)).slice(0, MOST);
  const signed = from !== null;
  const value = (amount: number) => formatValue(amount, unit, {currency, signed});
  const title = own.title(outcome.label.toLowerCase(), from?.title ?? null, to.title);
  const middle = standing.value;
  const data: Row[] = bars.map(bar => {
    const ends = [
      {range: bar.atLow, at: formatMoved(bar, bar.low, currency), hollow: true},
      {range: bar.atHigh, at: formatMoved(bar, bar.high, currency), hollow: false}
    ];
    const [left, right] = ends[0]!.range.value <= ends[1]!.range.value ? ends : [ends[1]!, ends[0]!];
    const reach = endsOf([bar.atLow, bar.atHigh]);
    const even = signed ? evenAt(bar, middle) : null;
    return {
      label: bar.label,
      written: value(bar.swing).replace(/^[+−]/, ""),
      aside: bar.flips
        ? even === null
          ? own.flipsSomewhere
          : own.flipsAt(formatMoved(bar, even, currency))
        : bar.clear
          ? ""
          : own.luck,
      asideColour: bar.flips ? theme.ink : undefined,
      items: [
        ...ends.flatMap(({range, hollow}): Item[] => [
          {kind: "bar", from: middle, to: range.value, colour: hollow ? theme.muted : theme.series[1]!.colour, hollow}
        ]),
        ...ends.flatMap(({range}): Item[] =>
          hasEnds(range) ? [{kind: "whisker", low: range.low, high: range.high, colour: theme.ink}] : []
        ),
        {kind: "text", side: "left", at: Math.min(middle, ...reach), text: left!.at},
        {kind: "text", side: "right", at: Math.max(middle, ...reach), text: right!.at},
        ...(bar.flips ? [{kind: "dot" as const, at: 0, symbol: "diamond" as const, colour: theme.ink}] : [])
      ]
    };
  });
  const reached = [middle, ...bars.flatMap(({atLow, atHigh}) => endsOf([atLow, atHigh]))];
  const axis = (count: number) =>
    signed && Number.isFinite(middle)
      ? trimmed(differenceAxis(reached, unit, count, {currency}), reached)
      : positionAxis(reached, unit, count, {currency});
  const drawable = all.length > 0 && Number.isFinite(middle);
  return figure(
    {
      name: "tornado",
      title,
      description: drawable ? describe(sensitivity, all, outcome, currency) : words.nothing,
      body: drawable
        ? [
            key(
              [
                {text: own.low, look: "frame", colour: theme.muted},
                {text: own.high, look: "bar", colour: theme.series[1]!.colour, opacity: 0.8},
                {text: answerWords.interval, look: "whisker", colour: theme.ink},
                ...(bars.some(({flips}) => flips)
                  ? [{text: own.flipsSomewhere, look: "dot" as const, symbol: "diamond" as const, colour: theme.ink}]
                  : [])
              ],
              settled
            ),
            rows(
              title,
              data,
              {
                axis,
                name: signed ? differenceName(outcome) : outcomeName(outcome),
                rules: [
                  ...(signed ? [{at: 0, label: own.zero}] : []),
                  {at: middle, label: own.standing(value(middle)), dash: "4 3", colour: theme.muted}
                ]
              },
              settled
            )
          ]
        : [nothing(document)],
      table: {
        head: [
          answerWords.parameter,
          answerWords.range,
          answerWords.stands,
          own.atLow,
          own.atHigh,
          own.swing,
          own.breakEven
        ],
        rows: all.map(bar => {
          const even = bar.flips && signed ? evenAt(bar, middle) : null;
          return [
            bar.label,
            formatMovedRange(bar, bar.low, bar.high, currency),
            formatMoved(bar, bar.value, currency),
            valueText(bar.atLow, unit, {currency, signed}),
            valueText(bar.atHigh, unit, {currency, signed}),
            value(bar.swing).replace(/^[+−]/, ""),
            even === null ? (bar.flips ? own.flipsSomewhere : "") : formatMoved(bar, even, currency)
          ];
        })
      },
      note:
        [
          ...(moving.length > bars.length ? [answerWords.more(moving.length - bars.length)] : []),
          ...(all.length > moving.length ? [own.idle(all.length - moving.length)] : []),
          ...(drawable && signed ? [own.note] : [])
        ].join(" ") || undefined
    },
    settled
  );
}

/** Where straight lines between the ends and the middle cross 0; null where they do not. */
function evenAt({low, value, high, atLow, atHigh}: TornadoBar, middle: number): number | null {
  const points = [
    [low, atLow.value],
    [value, middle],
    [high, atHigh.value]
  ] as const;
  for (const [i, [x2, y2]] of points.entries()) {
    const [x1, y1] = points[i - 1] ?? [x2, y2];
    if (y1 !== y2 && y1 <= 0 !== y2 <= 0) return x1 + (-y1 / (y2 - y1)) * (x2 - x1);
  }
  return null;
}

function describe({from, to, standing}: Sensitivity, bars: readonly TornadoBar[], outcome: Outcome, currency: string) {
  const {unit, better} = outcome;
  const write = (value: number) => formatValue(value, unit, {currency, signed: from !== null});
  const widest = bars[0]!;
  const depends = own.widest(
    spokenName(widest),
    formatMoved(widest, widest.low, currency),
    formatMoved(widest, widest.high, currency),
    write(widest.atLow.value),
    write(widest.atHigh.value)
  );
  if (from === null) return `${own.plain(to.title, valueText(standing, unit, {currency}))} ${depends}`;
  const winner = standing.value > 0 === (better !== "lower") ? to : from;
  const size = formatValue(Math.abs(standing.value), unit, {currency, signed: true}).replace(/^\+/, "");
  const stands = isClear(standing) ? own.better(winner.title, size) : own.unclear(write(standing.value));
  const flips = bars.filter(bar => bar.flips).map(spokenName);
  const named = flips.length > 4 ? [...flips.slice(0, 3), answerWords.rest(flips.length - 3)] : flips;
  return `${flips.length === 0 ? own.holds(stands) : own.flips(named, stands)} ${depends}`;
}
