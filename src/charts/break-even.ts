import {areaY, dot, lineY, rect, ruleX, text, type Markish} from "@observablehq/plot";
import type {BreakEven} from "../experiment/answers/break-even.ts";
import {formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {
  differenceUnit,
  endsOf,
  formatMoved,
  formatMovedRange,
  hasEnds,
  isClear,
  movedAxis,
  movedName,
  outcomeIn,
  rangeText,
  spokenName,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {cutText} from "./labels.ts";
import {settle, type ChartOptions} from "./options.ts";
import {plane, type PlanePlace} from "./plane.ts";
import {placeAbove} from "./rows.ts";
import {differenceAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.breakEven;

/** The difference between two strategies along one number with its band, where it crosses zero, and where the number stands. */
export function breakEven(answer: BreakEven, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, parameter, crossings} = answer;
  const {currency} = context;
  const settled = settle(options, [from.id, to.id]);
  const {
    document,
    theme,
    order,
    fontSize,
    width,
    height = Math.round(Math.max(280, Math.min(width * 0.52, 560)))
  } = settled;
  const outcome = outcomeIn(context, answer.outcome);
  const {unit, better} = outcome;
  const points = answer.points.filter(({at, value}) => Number.isFinite(at + value)).toSorted((a, b) => a.at - b.at);
  const title = own.title(spokenName(parameter));
  const amount = (value: number) => formatMoved(parameter, value, currency);
  const series = seriesAt(theme, order.indexOf(to.id));
  const draw = ({px, frame, xAxis, yAxis}: PlanePlace): Markish[] => {
    const [low, high] = xAxis.domain;
    const inside = crossings.filter(({at}) => at >= low && at <= high);
    const stands = parameter.value >= low && parameter.value <= high;
    const titles = placeAbove(
      [
        ...inside.map(({at}) => ({text: own.even(amount(at)), x: px(at)})),
        ...(stands ? [{text: answerWords.now(amount(parameter.value)), x: px(parameter.value)}] : [])
      ],
      [frame.left, width],
      fontSize
    );
    const top = better === "lower" ? from : to;
    const bottom = better === "lower" ? to : from;
    const [above, below] =
      better === "neither"
        ? [own.higher(to.title), own.higher(from.title)]
        : [own.better(top.title), own.better(bottom.title)];
    const side = {
      text: (d: string) => d,
      textAnchor: "start" as const,
      dx: 6,
      fill: theme.muted,
      stroke: theme.ground,
      strokeWidth: 4
    };
    const room = frame.right - frame.left - 12;
    return [
      ...inside.flatMap(({low: from0, high: to0}) =>
        from0 === null || to0 === null
          ? []
          : [
              rect([0], {
                x1: Math.max(from0, low),
                x2: Math.min(to0, high),
                y1: yAxis.domain[0],
                y2: yAxis.domain[1],
                fill: theme.muted,
                fillOpacity: 0.16
              })
            ]
      ),
      areaY(points.filter(hasEnds), {x: "at", y1: "low", y2: "high", fill: series.colour, fillOpacity: 0.2}),
      lineY(points, {x: "at", y: "value", stroke: series.colour, strokeWidth: 2.5}),
      dot(points, {x: "at", y: "value", r: 2.5, fill: series.colour}),
      ...(stands ? [ruleX([parameter.value], {stroke: theme.muted, strokeWidth: 1.5, strokeDasharray: "4 3"})] : []),
      dot(inside, {x: "at", y: () => 0, r: 7, stroke: theme.ink, strokeWidth: 2.5, fill: theme.ground}),
      text([cutText(above, room, fontSize)], {...side, frameAnchor: "top-left", dy: 6}),
      text([cutText(below, room, fontSize)], {...side, frameAnchor: "bottom-left", dy: -6}),
      ...titles.map(({text: written, x, line}) =>
        text([written], {
          text: d => d,
          frameAnchor: "top-left",
          dx: x - frame.left,
          dy: -(line + 1) * fontSize * 1.3 + 2,
          textAnchor: "middle",
          fill: theme.ink
        })
      )
    ];
  };
  const reached = endsOf(points);
  const xs = points.map(({at}) => at);
  return figure(
    {
      name: "break-even",
      title,
      description: points.length === 0 ? words.nothing : describe(answer, outcome, currency),
      body: [
        points.length === 0
          ? nothing(document)
          : plane(
              title,
              {
                x: count => movedAxis(parameter, [Math.min(...xs), Math.max(...xs)], count, currency),
                y: count => differenceAxis(reached, unit, count, {currency}),
                xName: `${movedName(parameter)} →`,
                yName: own.difference(outcome.label, to.title, from.title, differenceUnit(unit)),
                zero: "y",
                width,
                height,
                above: linesAbove()
              },
              draw,
              settled
            )
      ],
      table: {
        head: [parameter.label, words.difference, words.interval],
        rows: points.map(point => [
          amount(point.at),
          formatValue(point.value, unit, {currency, signed: true}),
          rangeText(point, unit, {currency, signed: true})
        ])
      },
      note:
        points.length === 0
          ? undefined
          : crossings.some(({low, high}) => low !== null && high !== null)
            ? `${own.noteTint} ${own.note}`
            : own.note
    },
    settled
  );

  /** How many lines the names above the picture take, by a picture that is a little narrower. */
  function linesAbove(): number {
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const x = (value: number) => ((value - low) / (high - low || 1)) * width * 0.75;
    const names = [
      ...crossings.map(({at}) => ({text: own.even(amount(at)), x: x(at)})),
      {text: answerWords.now(amount(parameter.value)), x: x(parameter.value)}
    ];
    return 1 + Math.max(...placeAbove(names, [0, width * 0.75], fontSize).map(({line}) => line));
  }
}

function describe(
  {from, to, parameter, points, crossings, beyond}: BreakEven,
  {better}: Outcome,
  currency: string
): string {
  const amount = (value: number) => formatMoved(parameter, value, currency);
  const stands = `${own.stands(amount(parameter.value))}${beyond === null ? "" : ` ${own.beyond(amount(beyond))}`}`;
  if (crossings.length === 0) {
    const clear = points.filter(isClear);
    if (clear.length === 0) return `${own.neverClear} ${stands}`;
    const toWins = clear[0]!.value > 0 === (better !== "lower");
    return `${own.never((toWins ? to : from).title)} ${stands}`;
  }
  const said = crossings.slice(0, 3).map(({at, low, high, toBetter}) => {
    const within = [low, high].map(end =>
      end === null ? null : Math.max(parameter.low, Math.min(end, parameter.high))
    );
    return own.crossing(to.title, toBetter, amount(at), bandOf(within[0] ?? null, within[1] ?? null));
  });
  return `${said.join("; ")}. ${stands}`;

  function bandOf(low: number | null, high: number | null): string {
    if (low !== null && high !== null) return own.band(formatMovedRange(parameter, low, high, currency, "and"));
    if (low !== null) return own.bandAbove(amount(low));
    return high === null ? own.bandAnywhere : own.bandBelow(amount(high));
  }
}
