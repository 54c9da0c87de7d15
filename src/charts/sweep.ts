import {dot, ruleX, type Markish} from "@observablehq/plot";
import type {Sweep} from "../experiment/answers/sweep.ts";
import {formatValue} from "../outcome/format.ts";
import {
  formatMoved,
  movedAxis,
  movedName,
  differenceName,
  differenceUnit,
  outcomeIn,
  outcomeName,
  type Context
} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions} from "./options.ts";
import {columnsFor, panels} from "./parts.ts";
import {plane} from "./plane.ts";
import {differenceAxis, positionAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.sweep;
/** Parameters that get a picture each, and points up to which each shows its replications. */
const PANELS = 6;
const LINED = 120;
/** Rows of the table below the picture; the export has all of them. */
const ROWS = 100;

export interface SweepOptions extends ChartOptions {
  /** Id of the outcome; defaults to net-present-value, else the first one. */
  readonly outcome?: string;
  /** Path of a single parameter; defaults to one picture for each of the first few. */
  readonly parameter?: string;
}

/** The difference in an outcome from the first strategy at every point that was tried, against each number that was varied. */
export function sweep(
  data: Sweep,
  context: Context,
  {outcome: chosen, parameter, ...options}: SweepOptions = {}
): HTMLElement {
  const {strategies, parameters, outcomes, points, figures, failed} = data;
  const {currency} = context;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, order, fontSize} = settled;
  const at = chosen === undefined ? Math.max(0, outcomes.indexOf("net-present-value")) : outcomes.indexOf(chosen);
  if (at < 0) throw new Error(`the sweep has no outcome ${chosen}`);
  const drawn = parameters
    .map((moved, index) => ({moved, index}))
    .filter(({moved}) => parameter === undefined || moved.path === parameter)
    .slice(0, PANELS);
  if (parameter !== undefined && drawn.length === 0) throw new Error(`the sweep does not vary ${parameter}`);
  const outcome = outcomeIn(context, outcomes[at] ?? "");
  const {unit, better} = outcome;
  const [baseline, ...others] = strategies;
  const several = others.length > 0;
  const shown = several ? others : strategies;
  const dots = points.flatMap((values, p) => {
    const made = figures[p] ?? [];
    return shown.flatMap(({id, title}, i) => {
      const s = several ? i + 1 : i;
      const own0 = made[s]?.[at] ?? [];
      const base = several ? (made[0]?.[at] ?? []) : [];
      const gaps = own0.map((value, r) => (several ? value - (base[r] ?? NaN) : value)).filter(Number.isFinite);
      if (gaps.length === 0) return [];
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      return [
        {
          id,
          title,
          p,
          values,
          mean,
          low: Math.min(...gaps),
          high: Math.max(...gaps),
          look: seriesAt(theme, order.indexOf(id))
        }
      ];
    });
  });
  const lined = dots.length <= LINED && dots.some(({low, high}) => low < high);
  const reached = dots.flatMap(({mean, low, high}) => (lined ? [low, high] : [mean]));
  const title = several ? own.differenceTitle(outcome.label.toLowerCase()) : own.title(outcome.label);
  const {columns, room} = columnsFor(drawn.length, settled, {least: 22, most: 3});
  const signed = {currency, signed: several};
  const pictures = drawn.map(({moved, index}) => {
    const xs = dots.map(({values}) => values[index]!).filter(Number.isFinite);
    return plane(
      `${title}: ${own.along(moved.label)}`,
      {
        x: count => movedAxis(moved, [Math.min(moved.low, ...xs), Math.max(moved.high, ...xs)], count, currency),
        y: count => (several ? differenceAxis : positionAxis)(reached, unit, count, {currency}),
        xName: `${movedName(moved)} →`,
        yName:
          several && others.length === 1
            ? answerWords.breakEven.difference(outcome.label, others[0]!.title, baseline!.title, differenceUnit(unit))
            : several
              ? differenceName(outcome)
              : outcomeName(outcome),
        zero: several ? "y" : undefined,
        width: room,
        height: settled.height ?? Math.round(Math.max(240, Math.min(room * 0.62, 520)))
      },
      (): Markish[] => [
        ...(lined
          ? [
              ruleX(dots, {
                x: d => d.values[index]!,
                y1: "low",
                y2: "high",
                stroke: d => d.look.colour,
                strokeOpacity: 0.45,
                strokeWidth: 1.5
              })
            ]
          : []),
        dot(dots, {
          x: d => d.values[index]!,
          y: "mean",
          symbol: d => d.look.symbol,
          r: Math.max(2, fontSize * (dots.length > 200 ? 0.2 : 0.3)),
          fill: d => d.look.colour,
          fillOpacity: dots.length > 200 ? 0.6 : 0.9
        })
      ],
      settled
    );
  });
  const drawable = dots.length > 0 && pictures.length > 0;
  return figure(
    {
      name: "sweep",
      title,
      description: drawable ? describe() : words.nothing,
      body: drawable
        ? [shown.length > 1 ? legend(shown, settled) : null, panels(pictures, columns, document)]
        : [nothing(document)],
      table: {
        head: [
          own.point,
          ...parameters.map(({label}) => label),
          words.strategy,
          several ? words.difference : words.value,
          own.lowest,
          own.highest
        ],
        rows: dots
          .slice(0, ROWS)
          .map(({p, values, title: name, mean, low, high}) => [
            String(p + 1),
            ...parameters.map((moved, i) => formatMoved(moved, values[i] ?? NaN, currency)),
            name,
            ...[mean, low, high].map(value => formatValue(value, unit, signed))
          ])
      },
      note:
        [
          ...(lined ? [own.lines] : []),
          ...(dots.length > ROWS ? [own.cut(ROWS)] : []),
          ...(parameters.length > drawn.length && parameter === undefined ? [own.panels(drawn.length)] : [])
        ].join(" ") || undefined
    },
    settled
  );

  function describe(): string {
    const last = shown.at(-1)!;
    const mine = dots.filter(({id}) => id === last.id);
    const means = mine.map(({mean}) => mean);
    const [low, high] = [Math.min(...means), Math.max(...means)].map(value => formatValue(value, unit, signed));
    const missed = failed.length === 0 ? "" : own.failed(failed.length);
    if (!several) return own.alone(last.title, low!, high!, mine.length) + missed;
    const side = better === "lower" ? -1 : 1;
    const count = means.filter(mean => side * mean > 0).length;
    const said = (better === "neither" ? own.higher : own.description)(last.title, baseline!.title, count, mine.length);
    return said + own.range(low!, high!) + missed;
  }
}
