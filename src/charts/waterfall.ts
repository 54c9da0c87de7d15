import type {Explanation, Part} from "../experiment/answers/explanation.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {
  colourOf,
  hasEnds,
  isClear,
  outcomeIn,
  outcomeName,
  rangeText,
  toneOfRange,
  valueText,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {part, sentences} from "./parts.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {positionAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

/** Parts that are drawn one by one; the smaller ones follow together. */
const MOST = 16;
/** Share of all that the parts move below which two that work together are not worth a line. */
const TRIFLE = 0.01;
const PAIRS = 6;
const own = answerWords.waterfall;

/**
 * The way from one strategy to the other, part by part, the largest first: each step begins where the one before ended and carries the interval
 * of its part. A hollow step is not clearly up or down.
 */
export function waterfall(explanation: Explanation, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, whole, parts, interactions, exact, combinations, orders} = explanation;
  const {currency} = context;
  const settled = settle(options, [from.id, to.id]);
  const {document, theme, order} = settled;
  const outcome = outcomeIn(context, explanation.outcome);
  const {unit, better} = outcome;
  const title = own.title(outcome.label.toLowerCase(), from.title, to.title);
  const signed = (value: number) => formatValue(value, unit, {currency, signed: true});
  const range = (value: Range) => rangeText(value, unit, {currency, signed: true});
  const steps = stepsOf(parts);
  const drawable = Number.isFinite(from.value) && Number.isFinite(to.value);
  const end = (strategy: Explanation["from"], beside: string): Row => {
    const {symbol, colour} = seriesAt(theme, order.indexOf(strategy.id));
    return {
      label: strategy.title,
      bold: true,
      mark: {symbol, colour},
      written: formatValue(strategy.value, unit, {currency}),
      aside: beside,
      items: [{kind: "dot", at: strategy.value, symbol, colour}]
    };
  };
  let level = from.value;
  const data: Row[] = [
    end(from, ""),
    ...steps.map(step => {
      const start = level;
      level += step.value;
      return rowOf(step, start);
    }),
    end(to, signed(whole.value))
  ];
  const reached = data.flatMap(({items}) => items.flatMap(reachOf));
  const axis = (count: number) => positionAxis(reached, unit, count, {currency});
  const names = new Map(parts.map(({id, label}) => [id, label]));
  const nameOf = (id: string) => names.get(id) ?? id;
  // What is a trifle beside what the parts move is in the table.
  const moved = parts.reduce((sum, {value}) => sum + Math.abs(value), 0);
  const telling = interactions.filter(({value}) => Math.abs(value) >= TRIFLE * moved);
  const pairs = telling.slice(0, PAIRS).map(pair => {
    const more = isClear(pair) ? pair.value > 0 : null;
    return own.pairSentence(nameOf(pair.one), nameOf(pair.other), signed(pair.value), range(pair), more);
  });
  return figure(
    {
      name: "waterfall",
      title,
      description: drawable ? describe(explanation, outcome, currency) : words.nothing,
      body: drawable
        ? [
            key(keyOf(better, settled), settled),
            rows(
              title,
              data,
              {
                axis,
                name: outcomeName(outcome),
                rules: [
                  {at: from.value, dash: "2 3", colour: theme.muted},
                  {at: to.value, dash: "2 3", colour: theme.muted}
                ]
              },
              settled
            ),
            pairs.length === 0 ? null : part(own.pairs, [sentences(pairs, document)], settled)
          ]
        : [nothing(document)],
      table: {
        head: [own.part, own.brings, words.interval, own.first, own.last],
        rows: [
          ...parts.map(({label, levers, first, last, ...value}) => [
            levers.length > 1 ? own.levers(label, levers.length) : label,
            signed(value.value),
            range(value),
            valueText(first, unit, {currency, signed: true}),
            valueText(last, unit, {currency, signed: true})
          ]),
          [words.difference, signed(whole.value), range(whole), "", ""],
          ...interactions.map(pair => [
            own.pair(nameOf(pair.one), nameOf(pair.other)),
            signed(pair.value),
            range(pair),
            "",
            ""
          ])
        ]
      },
      note: [
        exact ? own.exact(combinations) : own.sampled(orders ?? 0, combinations),
        ...(drawable && axis(4).domain[0] > 0 ? [own.axis] : [])
      ].join(" ")
    },
    settled
  );

  function rowOf(step: Step, start: number): Row {
    const tone = step.rest ? "unclear" : toneOfRange(step, better);
    const colour = better === "neither" || tone === "unclear" ? theme.muted : colourOf(tone, theme);
    const stop = start + step.value;
    const items: Item[] = Number.isFinite(stop)
      ? [
          {kind: "bar", from: start, to: stop, colour, hollow: !isClear(step), thick: 0.62},
          ...(isWide(step)
            ? [{kind: "whisker" as const, low: start + step.low, high: start + step.high, colour: theme.ink}]
            : [])
        ]
      : [];
    return {label: step.label, written: signed(step.value), aside: isWide(step) ? range(step) : "", items};
  }
}

interface Step extends Range {
  readonly label: string;
  /** Several small parts in one. */
  readonly rest: boolean;
}

/** The parts by size; those beyond the first ones together, without an interval because theirs do not simply add up. */
function stepsOf(parts: readonly Part[]): Step[] {
  const sorted = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const few = sorted.length <= MOST + 1;
  const steps = (few ? sorted : sorted.slice(0, MOST)).map(({label, levers, value, low, high}) => ({
    label: levers.length > 1 ? own.levers(label, levers.length) : label,
    value,
    low,
    high,
    rest: false
  }));
  if (few) return steps;
  const rest = sorted.slice(MOST);
  const value = rest.reduce((sum, step) => sum + step.value, 0);
  return [...steps, {label: own.rest(rest.length), value, low: null, high: null, rest: true}];
}

/** What costs the same in every world has an interval without width. */
function isWide(step: Range): step is Range & {readonly low: number; readonly high: number} {
  return hasEnds(step) && step.high > step.low;
}

function reachOf(item: Item): number[] {
  if (item.kind === "bar") return [item.from, item.to];
  if (item.kind === "whisker" || item.kind === "line") return [item.low, item.high];
  return item.kind === "text" || item.kind === "tick" || item.kind === "dot" ? [item.at] : [];
}

function keyOf(better: Outcome["better"], {theme}: Settled) {
  const [up, down] = better === "lower" ? [theme.bad, theme.good] : [theme.good, theme.bad];
  const plain = better === "neither";
  return [
    {text: own.up, look: "bar" as const, colour: plain ? theme.muted : up},
    ...(plain ? [] : [{text: own.down, look: "bar" as const, colour: down}]),
    {text: own.unclear, look: "frame" as const, colour: theme.muted},
    {text: answerWords.interval, look: "whisker" as const, colour: theme.ink}
  ];
}

function describe({from, to, whole, parts}: Explanation, outcome: Outcome, currency: string): string {
  const amount = valueText(whole, outcome.unit, {currency, signed: true});
  const tone = toneOfRange(whole, outcome.better);
  const verdict =
    tone === "good"
      ? words.better
      : tone === "bad"
        ? words.worse
        : isClear(whole)
          ? whole.value > 0
            ? words.higher
            : words.lower
          : words.verdict["no clear difference"];
  const written = (step: Part) => `${step.label} (${formatValue(step.value, outcome.unit, {currency, signed: true})})`;
  const clear = parts.filter(isClear).toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const along = clear.filter(({value}) => value > 0 === whole.value > 0).slice(0, 2);
  const against = clear.filter(({value}) => value > 0 !== whole.value > 0).slice(0, 2);
  return [
    own.whole(to.title, from.title, amount, verdict),
    ...(along.length === 0 ? [] : [`${own.most(along.map(written))}.`]),
    ...(against.length === 0 ? [] : [`${own.against(against.map(written))}.`])
  ].join(" ");
}
