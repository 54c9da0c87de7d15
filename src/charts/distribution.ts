import {axisX, dot, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Decision} from "../experiment/answers/decision.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import {fitted, hasEnds, rangeText, valueText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {cutText, textWidth} from "./labels.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {differenceAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const DOTS = 20;
const own = answerWords.distribution;
type Strategy = Decision["strategies"][number];

/**
 * What each strategy may gain over the first one, as 20 equally likely outcomes: counting dots is read better than the height of a density. With
 * the mean, and the share of the worlds in which the strategy is the best.
 */
export function distribution(decision: Decision, context: Context, options: ChartOptions = {}): HTMLElement {
  const {currency} = context;
  const {strategies} = decision;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme} = settled;
  const [baseline, ...others] = strategies;
  const drawn = others.filter(({gains}) => gains.some(Number.isFinite));
  const title = own.title(baseline?.title ?? "");
  const money = (value: number) => formatValue(value, "money", {currency, signed: true});
  return figure(
    {
      name: "distribution",
      title,
      description: baseline === undefined ? words.nothing : describe(decision, currency),
      body:
        drawn.length === 0
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.dot, look: "dot", colour: theme.muted},
                  {text: own.mean, look: "whisker", colour: theme.ink}
                ],
                settled
              ),
              dotPlots(title, baseline!, drawn, currency, settled)
            ],
      table: {
        head: [words.strategy, own.best, own.gain, words.interval, own.low, own.median, own.high, own.loss],
        rows: strategies.map(({title: name, best, gain, quantiles, gains}) => [
          name,
          valueText(best, "share"),
          money(gain.value),
          rangeText(gain, "money", {currency, signed: true}),
          ...[quantiles[0], quantiles[2], quantiles[4]].map(value => money(value ?? NaN)),
          formatValue(lossOf(gains), "share")
        ])
      },
      note:
        drawn.length === 0 || !Number.isFinite(baseline!.best.value)
          ? undefined
          : own.note(baseline!.title, formatValue(baseline!.best.value, "share", {precision: 2}))
    },
    settled
  );
}

function dotPlots(
  label: string,
  baseline: Strategy,
  strategies: readonly Strategy[],
  currency: string,
  settled: Settled
): SVGSVGElement {
  const {width, fontSize, theme, order} = settled;
  const samples = strategies.map(({gains}) => outcomesOf(gains));
  const left = 8;
  const axisOf = (count: number) =>
    differenceAxis(
      [...samples.flat(), ...strategies.flatMap(({gain}) => [gain.low ?? gain.value, gain.high ?? gain.value])],
      "money",
      count,
      {currency}
    );
  const half = Math.max(
    ...fitted(axisOf, width - 60, fontSize, textWidth).ticks.map(
      tick => textWidth(axisOf(4).format(tick), fontSize) / 2
    )
  );
  const side = Math.ceil(Math.max(left, half));
  const axis = fitted(axisOf, width - 2 * side, fontSize, textWidth);
  const [low, high] = axis.domain;
  const perUnit = (width - 2 * side) / (high - low);
  const head = fontSize * 1.6;
  const strip = fontSize * 1.2;
  // Dots as large as the room allows without towers that are higher than a few lines.
  const sizes = [11, 10, 9, 8, 7, 6, 5, 4].map(r => (r * fontSize) / 13);
  const radius =
    sizes.find(
      r => Math.max(...samples.map(sample => tallest(stacks(sample, (2 * r) / perUnit)))) * 2 * r <= fontSize * 8
    ) ?? sizes.at(-1)!;
  const bottom = fontSize * 3.4;
  const marks: Markish[] = [];
  let y = 0;
  for (const [i, {id, title, best, gain}] of strategies.entries()) {
    const {symbol, colour} = seriesAt(theme, order.indexOf(id));
    const columns = stacks(samples[i]!, (2 * radius) / perUnit);
    const floor = y + head + tallest(columns) * 2 * radius + 2;
    const share = own.bestIn(formatValue(best.value, "share", {precision: 2}));
    const beside = `${share} · ${formatValue(gain.value, "money", {currency, signed: true})}`;
    const room = width - 22 - textWidth(beside, fontSize, {bold: true}) - 12;
    const at = y + head / 2;
    marks.push(
      ruleX(axis.ticks, {y1: y + head, y2: floor + strip, stroke: theme.grid}),
      ruleX([0], {y1: y + head, y2: floor + strip, stroke: theme.ink, strokeWidth: 1.5}),
      ruleY([floor], {stroke: theme.grid}),
      dot([0], {y: at, frameAnchor: "left", dx: 6 - side, symbol, r: 4.5, fill: colour}),
      text([cutText(title, room, fontSize)], {
        y: at,
        frameAnchor: "left",
        dx: 18 - side,
        textAnchor: "start",
        text: d => d,
        fill: theme.ink
      }),
      text([beside], {
        y: at,
        frameAnchor: "right",
        dx: side - fontSize * 0.3,
        textAnchor: "end",
        text: d => d,
        fontWeight: "bold",
        fill: theme.ink
      }),
      dot(
        columns.flatMap(({x, count}) => Array.from({length: count}, (_, k) => ({x, y: floor - (2 * k + 1) * radius}))),
        {x: "x", y: "y", r: radius - 0.75, fill: colour}
      )
    );
    const middle = floor + strip * 0.55;
    if (hasEnds(gain)) {
      marks.push(
        ruleY([0], {x1: gain.low, x2: gain.high, y: middle, stroke: theme.ink, strokeWidth: 2}),
        ruleX([gain.low, gain.high], {y1: middle - 4, y2: middle + 4, stroke: theme.ink, strokeWidth: 2})
      );
    }
    if (Number.isFinite(gain.value))
      marks.push(dot([gain.value], {x: d => d, y: middle, r: 4, fill: theme.ink, stroke: theme.ground}));
    y = floor + strip + fontSize * 0.7;
  }
  marks.push(
    axisX([...axis.ticks], {tickFormat: axis.format, tickSize: 0, label: null, fill: theme.muted}),
    text([cutText(own.axis(baseline.title), width, fontSize)], {
      frameAnchor: "bottom-right",
      dx: side - fontSize * 0.3,
      dy: bottom - 2,
      text: d => d,
      fill: theme.muted
    })
  );
  return picture(
    label,
    {
      width,
      height: y + bottom,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: side,
      marginRight: side,
      x: {type: "linear", domain: [low, high], axis: null},
      y: {type: "identity", axis: null},
      marks
    },
    settled
  );
}

/** Quantiles at the middles of 20 equal parts: as likely as each other. */
function outcomesOf(gains: readonly number[]): number[] {
  const sorted = gains.filter(Number.isFinite).toSorted((a, b) => a - b);
  return Array.from({length: DOTS}, (_, i) => {
    const at = ((i + 0.5) / DOTS) * sorted.length - 0.5;
    const low = sorted[Math.max(0, Math.floor(at))]!;
    const high = sorted[Math.min(sorted.length - 1, Math.ceil(at))]!;
    return low + (high - low) * (at - Math.floor(at));
  });
}

/** Dots that would touch stand on each other, in the middle of their stack. */
function stacks(sorted: readonly number[], wide: number): Array<{x: number; count: number}> {
  const found: number[][] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last !== undefined && value - last[0]! < wide) last.push(value);
    else found.push([value]);
  }
  return found.map(stack => ({x: (stack[0]! + stack.at(-1)!) / 2, count: stack.length}));
}

function tallest(columns: ReadonlyArray<{count: number}>): number {
  return Math.max(0, ...columns.map(({count}) => count));
}

function lossOf(gains: readonly number[]): number {
  const finite = gains.filter(Number.isFinite);
  return finite.filter(gain => gain < 0).length / finite.length;
}

function describe({strategies, expectedBest, lead}: Decision, currency: string): string {
  const baseline = strategies[0]!;
  if (strategies.length === 1) return own.alone(baseline.title);
  if (strategies.every(({gains}) => gains.length === 0)) return words.nothing;
  const best = strategies.find(({id}) => id === expectedBest) ?? baseline;
  const share = formatValue(best.best.value, "share", {precision: 2});
  const second = strategies.find(({id}) => id === lead.over);
  const ahead =
    second === undefined || !Number.isFinite(lead.gain.value)
      ? ""
      : own.ahead(second.title, valueText(lead.gain, "money", {currency, signed: true}));
  if (best === baseline) return own.baselineBest(baseline.title, share, ahead);
  const {gain, quantiles} = best;
  const range = formatInterval(quantiles[0] ?? NaN, quantiles[4] ?? NaN, "money", {currency, signed: true});
  const amount = valueText(gain, "money", {currency, signed: true});
  return own.description(best.title, amount, share, range, baseline.title, second === baseline ? "" : ahead);
}
