import {dot, line, ruleX, ruleY, type Markish} from "@observablehq/plot";
import type {MorrisPoint, Sensitivity} from "../experiment/answers/sensitivity.ts";
import {formatValue} from "../outcome/format.ts";
import {
  endsOf,
  formatMoved,
  formatMovedRange,
  hasEnds,
  outcomeIn,
  outcomeName,
  rangeText,
  spokenName,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {calloutMarks, callouts} from "./callouts.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import type {Box} from "./names.ts";
import {settle, type ChartOptions} from "./options.ts";
import {plane, type PlanePlace} from "./plane.ts";
import {amountAxis} from "./scales.ts";
import {words} from "./words.ts";

const own = answerWords.morris;

/** Mean size of each number's elementary effects against their spread: what matters lies at the right, what acts jointly at the top. */
export function morrisPlane(sensitivity: Sensitivity, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to} = sensitivity;
  const {currency} = context;
  const settled = settle(options, from === null ? [to.id] : [from.id, to.id]);
  const {document, theme, fontSize, width, height = Math.round(Math.max(280, Math.min(width * 0.6, 620)))} = settled;
  const outcome = outcomeIn(context, sensitivity.outcome);
  const {unit} = outcome;
  const points = sensitivity.morris
    .filter(({muStar, sigma}) => Number.isFinite(muStar.value + sigma))
    .toSorted((a, b) => b.muStar.value - a.muStar.value);
  const title = own.title(from === null ? outcome.label.toLowerCase() : own.difference(outcome.label.toLowerCase()));
  const draw = ({px, py, frame, xAxis, yAxis}: PlanePlace): Markish[] => {
    const placed = points.map(({label, muStar, sigma}) => ({text: label, x: px(muStar.value), y: py(sigma)}));
    const taken: Box[] = [
      ...placed.map(({x, y}) => ({x1: x - 6, x2: x + 6, y1: y - 6, y2: y + 6, weight: 20})),
      ...points.flatMap(({muStar}, i) =>
        hasEnds(muStar)
          ? [{x1: px(muStar.low), x2: px(muStar.high), y1: placed[i]!.y - 1, y2: placed[i]!.y + 1, weight: 1}]
          : []
      )
    ];
    const corner = Math.min(xAxis.domain[1], yAxis.domain[1]);
    return [
      line(
        [
          [0, 0],
          [corner, corner]
        ],
        {stroke: theme.muted, strokeDasharray: "4 3"}
      ),
      ruleY(
        points.filter(({muStar}) => hasEnds(muStar)),
        {
          x1: d => d.muStar.low,
          x2: d => d.muStar.high,
          y: "sigma",
          stroke: theme.series[1]!.colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.6
        }
      ),
      dot(points, {
        x: d => d.muStar.value,
        y: "sigma",
        r: fontSize * 0.38,
        fill: d => (isTold(d) ? theme.series[1]!.colour : theme.ground),
        stroke: d => (isTold(d) ? theme.ground : theme.series[1]!.colour),
        strokeWidth: 1.5
      }),
      ...calloutMarks(
        callouts(placed, taken, frame, fontSize, {most: Math.min(width * 0.45, 320)}),
        points.map(({muStar, sigma}) => ({x: muStar.value, y: sigma})),
        theme
      ),
      ruleX([0], {stroke: theme.ink}),
      ruleY([0], {stroke: theme.ink})
    ];
  };
  const most = [...points.flatMap(({muStar}) => endsOf([muStar])), 0];
  const spread = [...points.map(({sigma}) => sigma), 0];
  return figure(
    {
      name: "morris",
      title,
      description: points.length === 0 ? words.nothing : describe(points),
      body: [
        points.length === 0
          ? nothing(document)
          : plane(
              title,
              {
                x: count => amountAxis(most, unit, count, {currency}),
                y: count => amountAxis(spread, unit, count, {currency}),
                xName: `${own.x(outcomeName(outcome))} →`,
                yName: `${own.y} ↑`,
                width,
                height
              },
              draw,
              settled
            )
      ],
      table: {
        head: [
          answerWords.parameter,
          answerWords.range,
          answerWords.stands,
          own.size,
          words.interval,
          own.effect,
          own.spread
        ],
        rows: points.map(point => [
          point.label,
          formatMovedRange(point, point.low, point.high, currency),
          formatMoved(point, point.value, currency),
          formatValue(point.muStar.value, unit, {currency}),
          rangeText(point.muStar, unit, {currency}),
          formatValue(point.mu, unit, {currency, signed: true}),
          formatValue(point.sigma, unit, {currency})
        ])
      },
      note: points.length === 0 ? undefined : own.note
    },
    settled
  );
}

/** An effect whose interval does not reach 0. */
function isTold({muStar}: MorrisPoint): boolean {
  return hasEnds(muStar) ? muStar.low > 0 : muStar.value > 0;
}

function describe(points: readonly MorrisPoint[]): string {
  const told = points.filter(isTold);
  if (told.length === 0) return own.none(points.length);
  const top = told.slice(0, 3);
  const curved = top.filter(({muStar, sigma}) => sigma > muStar.value / 2);
  return own.description(top.map(spokenName), curved.map(spokenName), points.length - told.length, points.length);
}
