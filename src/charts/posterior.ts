import {areaY, dot, lineY, ruleX, type Markish} from "@observablehq/plot";
import {ticks} from "d3";
import type {Calibration} from "../experiment/answers/calibration.ts";
import {formatValue} from "../outcome/format.ts";
import {
  endsOf,
  formatMoved,
  formatMovedRange,
  hasEnds,
  outcomeIn,
  rangeText,
  spokenName,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {part, sentences} from "./parts.ts";
import {plane} from "./plane.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {differenceAxis, positionAxis} from "./scales.ts";
import {words} from "./words.ts";

const own = answerWords.posterior;
/** Above this share of the spread before, the data say nothing worth telling about a number. */
const NOTHING = 0.85;

/** What is believed about each number after the data, within the range before them; and whether the targets are met. */
export function posterior(calibration: Calibration, context: Context, options: ChartOptions = {}): HTMLElement {
  const {parameters, targets, series = [], confounded = [], rounds, effective} = calibration;
  const nameOf = (path: string) => {
    const found = parameters.find(parameter => parameter.path === path);
    return found === undefined ? path : spokenName(found);
  };
  const {currency} = context;
  const settled = settle(options, []);
  const {document, theme} = settled;
  const colour = theme.series[1]!.colour;
  const known = parameters.filter(
    ({posterior: {quantiles}}) => quantiles.length >= 5 && quantiles.every(Number.isFinite)
  );
  const data: Row[] = known.map(parameter => {
    const {label, low, high, value, contraction, posterior: after} = parameter;
    const place = (amount: number) => (amount - low) / (high - low || 1);
    const [q5, q25, q50, q75, q95] = after.quantiles.map(place);
    const items: Item[] = [
      {kind: "bar", from: 0, to: 1, colour: theme.muted, opacity: 0.16, thick: 0.3},
      {kind: "bar", from: q5!, to: q95!, colour, opacity: 0.35, thick: 0.3},
      {kind: "bar", from: q25!, to: q75!, colour, opacity: 0.9, thick: 0.3},
      {kind: "tick", at: place(value), colour: theme.ink},
      {kind: "dot", at: q50!, colour, hollow: true},
      {kind: "text", side: "left", at: 0, text: formatMoved(parameter, low, currency)},
      {kind: "text", side: "right", at: 1, text: formatMoved(parameter, high, currency)}
    ];
    return {
      label,
      written: formatMoved(parameter, after.quantiles[2]!, currency),
      aside: contraction > NOTHING ? own.nothing : own.narrower(formatValue(1 / contraction, "ratio", {precision: 2})),
      items
    };
  });
  const checks = targets.filter(({tolerance, predicted}) => tolerance > 0 && Number.isFinite(predicted.value));
  const last = rounds.at(-1);
  const worlds = rounds.reduce((sum, {tried}) => sum + tried, 0);
  return figure(
    {
      name: "posterior",
      title: own.title,
      description: known.length === 0 && targets.length === 0 ? words.nothing : describe(calibration, currency),
      body: [
        ...(known.length === 0
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.prior, look: "bar", colour: theme.muted, opacity: 0.16},
                  {text: own.ninety, look: "bar", colour, opacity: 0.35},
                  {text: own.half, look: "bar", colour, opacity: 0.9},
                  {text: own.median, look: "ring", colour},
                  {text: own.before, look: "tick", colour: theme.ink}
                ],
                settled
              ),
              rows(own.title, data, {axis: () => ({domain: [0, 1], ticks: [], format: String}), bare: true}, settled)
            ]),
        checks.length === 0 ? null : part(own.targets, [targetRows()], settled),
        ...series.map(one =>
          part(own.series(one.figure, one.strategy), [seriesPlane(one, currency, settled)], settled)
        ),
        sentences(
          confounded.map(({paths: [one, other]}) => own.confounded(nameOf(one), nameOf(other))),
          document
        )
      ],
      table: {
        head: [
          answerWords.parameter,
          answerWords.range,
          answerWords.stands,
          own.median,
          own.ninetyHead,
          own.contraction
        ],
        rows: [
          ...known.map(parameter => {
            const {quantiles} = parameter.posterior;
            return [
              parameter.label,
              formatMovedRange(parameter, parameter.low, parameter.high, currency),
              formatMoved(parameter, parameter.value, currency),
              formatMoved(parameter, quantiles[2]!, currency),
              formatMovedRange(parameter, quantiles[0]!, quantiles[4]!, currency),
              formatValue(parameter.contraction, "ratio", {precision: 2})
            ];
          }),
          ...targets.map(target => {
            const {label, unit} = outcomeIn(context, target.outcome);
            const write = (value: number) => formatValue(value, unit, {currency});
            return [
              own.target(target.strategy, label),
              own.within(
                write(target.target),
                formatValue(target.tolerance, unit, {currency, signed: true}).replace(/^\+/, "")
              ),
              write(target.before),
              write(target.predicted.value),
              rangeText(target.predicted, unit, {currency}),
              target.met ? own.met : own.missed
            ];
          }),
          ...series.flatMap(({figure: name, strategy, months}) =>
            months.map(({month, target, tolerance, predicted, before, met}) => {
              const write = (value: number) => formatValue(value, seriesUnit(name), {currency});
              return [
                own.seriesRow(name, strategy, month),
                own.within(write(target), write(tolerance)),
                write(before),
                write(predicted.value),
                rangeText(predicted, seriesUnit(name), {currency}),
                met ? own.met : own.missed
              ];
            })
          )
        ]
      },
      note:
        last === undefined ? undefined : own.rounds(worlds, last.accepted, formatValue(Math.round(effective), "count"))
    },
    settled
  );

  function targetRows(): SVGSVGElement {
    const drawn: Row[] = checks.map(({outcome, strategy, target, tolerance, predicted, before, met}) => {
      const {label, unit} = outcomeIn(context, outcome);
      const away = (value: number) => (value - target) / tolerance;
      const shown = met ? theme.good : theme.bad;
      return {
        label: own.target(strategy, label),
        written: formatValue(predicted.value, unit, {currency}),
        aside: met ? own.met : own.missedBy(formatValue(target, unit, {currency})),
        asideColour: shown,
        items: [
          ...(hasEnds(predicted)
            ? [
                {
                  kind: "whisker" as const,
                  low: clip(away(predicted.low)),
                  high: clip(away(predicted.high)),
                  colour: shown
                }
              ]
            : []),
          {kind: "dot", at: clip(away(predicted.value)), colour: shown},
          ...(Number.isFinite(before) ? [{kind: "tick" as const, at: clip(away(before)), colour: theme.ink}] : [])
        ]
      };
    });
    const reached = checks.flatMap(({target, tolerance, predicted, before}) =>
      [predicted.low ?? target, predicted.high ?? target, predicted.value, before].map(value =>
        clip((value - target) / tolerance)
      )
    );
    return rows(
      own.targets,
      drawn,
      {
        axis: count => differenceAxis([-1, 1, ...reached], "ratio", count),
        name: own.distance,
        zones: [{from: -1, to: 1, colour: theme.good}],
        rules: [{at: 0}]
      },
      settled
    );
  }
}

type Series = NonNullable<Calibration["series"]>[number];

function seriesUnit(name: Series["figure"]): string {
  return name === "revenue" ? "money" : "count";
}

/** Figures of the firm by month with their tolerances, and the band in which the fitted worlds have them. */
function seriesPlane({figure: name, strategy, months}: Series, currency: string, settled: Settled): SVGSVGElement {
  const {theme, width, height = Math.round(Math.max(200, Math.min(width * 0.4, 400)))} = settled;
  const unit = seriesUnit(name);
  const colour = theme.series[1]!.colour;
  const shown = months.filter(({target, predicted}) => Number.isFinite(target + predicted.value));
  const reached = shown.flatMap(({target, tolerance, predicted}) => [
    target - tolerance,
    target + tolerance,
    ...endsOf([predicted])
  ]);
  const last = Math.max(1, ...shown.map(({month}) => month));
  const draw = (): Markish[] => [
    areaY(shown, {
      x: "month",
      y1: d => d.predicted.low ?? d.predicted.value,
      y2: d => d.predicted.high ?? d.predicted.value,
      fill: colour,
      fillOpacity: 0.22
    }),
    lineY(shown, {x: "month", y: d => d.predicted.value, stroke: colour, strokeWidth: 2}),
    ruleX(shown, {
      x: "month",
      y1: d => d.target - d.tolerance,
      y2: d => d.target + d.tolerance,
      stroke: theme.ink,
      strokeWidth: 1.5
    }),
    dot(shown, {x: "month", y: "target", r: 3, fill: theme.ink})
  ];
  return plane(
    own.series(name, strategy),
    {
      x: count => ({domain: [0.5, last + 0.5], ticks: ticks(1, last, count).filter(Number.isInteger), format: String}),
      y: count => positionAxis(reached, unit, count, {currency}),
      xName: words.month,
      yName: own.observedAxis,
      width,
      height
    },
    draw,
    settled
  );
}

/** What is further off than this is off. */
function clip(distance: number): number {
  return Math.max(-10, Math.min(distance, 10));
}

function describe({parameters, targets}: Calibration, currency: string): string {
  const learnt = parameters
    .filter(({contraction}) => contraction <= NOTHING)
    .toSorted((a, b) => a.contraction - b.contraction)[0];
  const said =
    learnt === undefined
      ? null
      : own.learnt(
          spokenName(learnt),
          formatMoved(learnt, learnt.posterior.quantiles[2] ?? NaN, currency),
          formatMovedRange(learnt, learnt.posterior.quantiles[0] ?? NaN, learnt.posterior.quantiles[4] ?? NaN, currency)
        );
  return own.description(targets.filter(({met}) => met).length, targets.length, said);
}
