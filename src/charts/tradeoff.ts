import {arrow, axisX, axisY, dot, gridX, gridY, rect, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {estimateOf} from "./headline.ts";
import {textWidth, wrapText} from "./labels.ts";
import {boxesAlong, placeNames, type Box} from "./names.ts";
import {settle, type ChartOptions} from "./options.ts";
import {picture} from "./picture.ts";
import {positionAxis} from "./scales.ts";
import {seriesAt, type Series} from "./theme.ts";
import {differenceOf, verdictBy} from "./verdict.ts";
import {words} from "./words.ts";

export interface TradeoffData extends Pick<Comparison, "strategies" | "differences" | "currency"> {
  readonly x: Outcome;
  readonly y: Outcome;
}

interface Point {
  readonly title: string;
  readonly series: Series;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Two outcomes against each other: a cross of intervals for each strategy, arrows from the baseline, the better corner tinted. */
export function tradeoff(data: TradeoffData, options: ChartOptions = {}): HTMLElement {
  const {strategies, currency, x, y} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {
    width,
    height = Math.round(Math.max(260, Math.min(width * 0.6, 620))),
    theme,
    order,
    fontSize,
    document
  } = settled;
  const points: Point[] = strategies.flatMap(({id, title, outcomes}) => {
    const [across, up] = [estimateOf(outcomes, x), estimateOf(outcomes, y)];
    if (!Number.isFinite(across.value) || !Number.isFinite(up.value)) return [];
    const [left, right] = [across.low ?? across.value, across.high ?? across.value];
    const [bottom, top] = [up.low ?? up.value, up.high ?? up.value];
    return [
      {title, series: seriesAt(theme, order.indexOf(id)), x: across.value, y: up.value, left, right, bottom, top}
    ];
  });
  const title = words.tradeoff.title(x.label, y.label);
  const body = points.length === 0 ? nothing(document) : draw();
  return figure(
    {
      name: "tradeoff",
      title,
      description: describe(data),
      body: [body],
      table: {
        head: [words.strategy, `${x.label}, ${x.per}`, words.interval, `${y.label}, ${y.per}`, words.interval],
        rows: strategies.map(({title: name, outcomes}) => [
          name,
          ...[x, y].flatMap(outcome => {
            const {value, low, high} = estimateOf(outcomes, outcome);
            const {unit} = outcome;
            return [
              formatValue(value, unit, {currency}),
              low === null || high === null ? "–" : formatInterval(low, high, unit, {currency})
            ];
          })
        ])
      },
      note: points.length === 0 ? undefined : words.tradeoff.note
    },
    settled
  );

  function draw(): SVGSVGElement {
    const xAxis = positionAxis(
      points.flatMap(point => [point.left, point.right]),
      x.unit,
      Math.max(2, width / 130),
      {currency}
    );
    const yAxis = positionAxis(
      points.flatMap(point => [point.bottom, point.top]),
      y.unit,
      Math.max(3, height / 80),
      {currency}
    );
    const yName = wrapText(axisLabel(y, "vertical"), width, fontSize);
    const margin = {
      top: fontSize * (1.2 + 1.2 * yName.length),
      right: textWidth(xAxis.format(xAxis.domain[1]), fontSize) / 2,
      bottom: fontSize * 3.4,
      left: Math.ceil(Math.max(...yAxis.ticks.map(tick => textWidth(yAxis.format(tick), fontSize))) + 10)
    };
    const inner = {width: width - margin.left - margin.right, height: height - margin.top - margin.bottom};
    const px = (value: number) =>
      margin.left + ((value - xAxis.domain[0]) / (xAxis.domain[1] - xAxis.domain[0])) * inner.width;
    const py = (value: number) =>
      margin.top + ((yAxis.domain[1] - value) / (yAxis.domain[1] - yAxis.domain[0])) * inner.height;
    const [baseline, ...others] = points;
    const marks: Markish[] = [
      ...corners(baseline!, xAxis.domain, yAxis.domain),
      gridX([...xAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
      gridY([...yAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
      axisX([...xAxis.ticks], {
        tickFormat: xAxis.format,
        tickSize: 0,
        label: axisLabel(x, "horizontal"),
        labelAnchor: "right",
        labelArrow: "none",
        labelOffset: fontSize * 2.9,
        fill: theme.muted
      }),
      axisY([...yAxis.ticks], {tickFormat: yAxis.format, tickSize: 0, label: null, fill: theme.muted}),
      text([axisLabel(y, "vertical")], {
        frameAnchor: "top-left",
        dx: -margin.left,
        dy: -margin.top + fontSize * 0.2,
        text: d => d,
        fill: theme.muted
      }),
      ...others.map(({x: x2, y: y2, series}) =>
        arrow([0], {
          x1: baseline!.x,
          y1: baseline!.y,
          x2,
          y2,
          insetStart: 10,
          insetEnd: 11,
          stroke: series.colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.75,
          headLength: 9,
          headAngle: 50
        })
      ),
      ...points.flatMap(({x: at, y: level, left, right, bottom, top, series}) => [
        ruleY([level], {y: d => d, x1: left, x2: right, stroke: series.colour, strokeWidth: 2}),
        ruleX([at], {x: d => d, y1: bottom, y2: top, stroke: series.colour, strokeWidth: 2}),
        dot([0], {
          x: at,
          y: level,
          symbol: series.symbol,
          r: fontSize * 0.5,
          fill: series.colour,
          stroke: theme.ground,
          strokeWidth: 1.5
        })
      ]),
      ...names()
    ];
    return picture(
      title,
      {
        width,
        height,
        marginTop: margin.top,
        marginRight: margin.right,
        marginBottom: margin.bottom,
        marginLeft: margin.left,
        x: {type: "linear", domain: [...xAxis.domain]},
        y: {type: "linear", domain: [...yAxis.domain]},
        marks
      },
      settled
    );

    function names(): Markish[] {
      const anchors = points.map(({title: name, x: at, y: level}) => ({text: name, x: px(at), y: py(level)}));
      const crosses: Box[] = points.flatMap(({x: at, y: level, left, right, bottom, top}) => [
        {x1: px(left), x2: px(right), y1: py(level) - 2, y2: py(level) + 2, weight: 1},
        {x1: px(at) - 2, x2: px(at) + 2, y1: py(top), y2: py(bottom), weight: 1},
        {x1: px(at) - 9, x2: px(at) + 9, y1: py(level) - 9, y2: py(level) + 9, weight: 4}
      ]);
      const [start, ...ends] = anchors;
      const arrows = ends.flatMap(end => boxesAlong(start!, end, 2));
      const frame = {left: 0, right: width, top: margin.top, bottom: height - margin.bottom};
      return placeNames(anchors, [...crosses, ...arrows], frame, fontSize).map((name, i) =>
        text([name.text], {
          x: points[i]!.x,
          y: points[i]!.y,
          text: d => d,
          dx: name.dx,
          dy: name.dy,
          textAnchor: name.dx > 0 ? "start" : "end",
          fontWeight: "bold",
          fill: theme.ink,
          stroke: theme.ground,
          strokeWidth: 4
        })
      );
    }
  }

  function corners(
    baseline: Point,
    [x1, x2]: readonly [number, number],
    [y1, y2]: readonly [number, number]
  ): Markish[] {
    if (x.better === "neither" || y.better === "neither" || points.length < 2) return [];
    const right = x.better === "higher";
    const up = y.better === "higher";
    const tint = {fillOpacity: 0.1};
    const corner = (better: boolean): Markish[] => {
      const [toRight, toTop] = better ? [right, up] : [!right, !up];
      const word = better ? words.tradeoff.better : words.tradeoff.worse;
      const anchor = `${toTop ? "top" : "bottom"}-${toRight ? "right" : "left"}` as const;
      return [
        rect([0], {
          x1: baseline.x,
          x2: toRight ? x2 : x1,
          y1: baseline.y,
          y2: toTop ? y2 : y1,
          fill: better ? theme.good : theme.bad,
          ...tint
        }),
        text([word], {
          frameAnchor: anchor,
          dx: toRight ? -6 : 6,
          dy: toTop ? 6 : -6,
          text: d => d,
          fill: better ? theme.good : theme.bad
        })
      ];
    };
    return [...corner(true), ...corner(false)];
  }
}

function axisLabel({label, per, better}: Outcome, direction: "horizontal" | "vertical"): string {
  const name = `${label}, ${per}`;
  if (better === "neither") return name;
  const arrow = direction === "horizontal" ? {higher: "→", lower: "←"}[better] : {higher: "↑", lower: "↓"}[better];
  return `${name} (${words.better} ${arrow})`;
}

function describe({strategies, differences, currency, x, y}: TradeoffData): string {
  const [baseline, ...others] = strategies;
  if (baseline === undefined) return words.nothing;
  if (others.length === 0) return words.headline.alone(baseline.title);
  const sentences = others.flatMap(({id, title}) => {
    const verdicts = [x, y].flatMap(outcome => {
      const difference = differenceOf(differences, outcome.id, baseline.id, id);
      return difference === undefined
        ? []
        : [words.tradeoff.verdict(outcome.label.toLowerCase(), verdictBy(difference, outcome, currency))];
    });
    return verdicts.length === 0 ? [] : [words.tradeoff.against(title, baseline.title, verdicts)];
  });
  return sentences.length === 0 ? words.nothing : sentences.join(" ");
}
