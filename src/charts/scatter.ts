import {arrow, axisX, axisY, dot, gridX, gridY, rect, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import type {Outcome} from "../outcome/outcome.ts";
import {textWidth, wrapText} from "./labels.ts";
import {boxesAlong, placeNames, type Box} from "./names.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import {positionAxis} from "./scales.ts";
import type {Series, Theme} from "./theme.ts";
import {words} from "./words.ts";

interface Extent {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Point {
  readonly title: string;
  readonly series: Series;
  readonly baseline: boolean;
  readonly x: Extent;
  readonly y: Extent;
}

export interface ScatterOptions {
  readonly x: Outcome;
  readonly y: Outcome;
  readonly currency: string;
}

/** Points with crosses, named beside them; arrows from the baseline, corners tinted. */
export function scatter(
  label: string,
  points: readonly Point[],
  {x, y, currency}: ScatterOptions,
  settled: Settled
): SVGSVGElement {
  const {width, theme, fontSize, height = Math.round(Math.max(260, Math.min(width * 0.6, 620)))} = settled;
  const ends = (extents: readonly Extent[]) => extents.flatMap(({low, high}) => [low, high]);
  const xAxis = positionAxis(ends(points.map(point => point.x)), x.unit, Math.max(2, width / 130), {currency});
  const yAxis = positionAxis(ends(points.map(point => point.y)), y.unit, Math.max(3, height / 80), {currency});
  const yName = wrapText(axisName(y, {higher: "↑", lower: "↓"}), width, fontSize);
  const xName = wrapText(axisName(x, {higher: "→", lower: "←"}), width, fontSize);
  const margin = {
    top: fontSize * (0.8 + 1.25 * yName.length),
    right: textWidth(xAxis.format(xAxis.domain[1]), fontSize) / 2,
    bottom: fontSize * (2.1 + 1.25 * xName.length),
    left: Math.ceil(Math.max(...yAxis.ticks.map(tick => textWidth(yAxis.format(tick), fontSize))) + 10)
  };
  const place =
    ([low, high]: readonly [number, number], from: number, to: number) =>
    (value: number) =>
      from + ((value - low) / (high - low)) * (to - from);
  const px = place(xAxis.domain, margin.left, width - margin.right);
  const py = place(yAxis.domain, height - margin.bottom, margin.top);
  const baseline = points.find(point => point.baseline);
  const others = points.filter(point => point !== baseline);
  const title = {text: (d: string) => d, fill: theme.muted, lineHeight: 1.25};
  const marks: Markish[] = [
    ...(baseline !== undefined && others.length > 0
      ? corners(baseline, {x, y}, {x: xAxis.domain, y: yAxis.domain}, theme)
      : []),
    gridX([...xAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
    gridY([...yAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
    axisX([...xAxis.ticks], {tickFormat: xAxis.format, tickSize: 0, label: null, fill: theme.muted}),
    axisY([...yAxis.ticks], {tickFormat: yAxis.format, tickSize: 0, label: null, fill: theme.muted}),
    text([yName.join("\n")], {...title, frameAnchor: "top-left", dx: -margin.left, dy: -margin.top}),
    text([xName.join("\n")], {...title, frameAnchor: "bottom-right", dx: margin.right, dy: margin.bottom - 2}),
    ...(baseline === undefined ? [] : others.map(other => arrowTo(baseline, other))),
    ...points.flatMap(({x: across, y: up, series}) => [
      ruleY([up.value], {y: d => d, x1: across.low, x2: across.high, stroke: series.colour, strokeWidth: 2}),
      ruleX([across.value], {x: d => d, y1: up.low, y2: up.high, stroke: series.colour, strokeWidth: 2}),
      dot([0], {
        x: across.value,
        y: up.value,
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
    label,
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
    const anchors = points.map(point => ({text: point.title, x: px(point.x.value), y: py(point.y.value)}));
    const crosses: Box[] = points.flatMap(({x: across, y: up}, i) => {
      const {x: cx, y: cy} = anchors[i]!;
      return [
        {x1: px(across.low), x2: px(across.high), y1: cy - 2, y2: cy + 2, weight: 1},
        {x1: cx - 2, x2: cx + 2, y1: py(up.high), y2: py(up.low), weight: 1},
        {x1: cx - 9, x2: cx + 9, y1: cy - 9, y2: cy + 9, weight: 4}
      ];
    });
    const start = anchors[points.indexOf(baseline!)];
    const arrows =
      start === undefined ? [] : anchors.filter(end => end !== start).flatMap(end => boxesAlong(start, end, 2));
    const frame = {left: 0, right: width, top: margin.top, bottom: height - margin.bottom};
    return placeNames(anchors, [...crosses, ...arrows], frame, fontSize).map((name, i) =>
      text([name.text], {
        x: points[i]!.x.value,
        y: points[i]!.y.value,
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

function arrowTo(from: Point, {x, y, series}: Point): Markish {
  return arrow([0], {
    x1: from.x.value,
    y1: from.y.value,
    x2: x.value,
    y2: y.value,
    insetStart: 10,
    insetEnd: 11,
    stroke: series.colour,
    strokeWidth: 1.5,
    strokeOpacity: 0.75,
    headLength: 9,
    headAngle: 50
  });
}

type Domain = readonly [number, number];

/** The corner that is better than the baseline on both outcomes, and the one that is worse. */
function corners(
  baseline: Point,
  {x, y}: Pick<ScatterOptions, "x" | "y">,
  domain: {x: Domain; y: Domain},
  theme: Theme
): Markish[] {
  if (x.better === "neither" || y.better === "neither") return [];
  return [true, false].flatMap(better => {
    const toRight = (x.better === "higher") === better;
    const toTop = (y.better === "higher") === better;
    const colour = better ? theme.good : theme.bad;
    return [
      rect([0], {
        x1: baseline.x.value,
        x2: domain.x[toRight ? 1 : 0],
        y1: baseline.y.value,
        y2: domain.y[toTop ? 1 : 0],
        fill: colour,
        fillOpacity: 0.1
      }),
      text([better ? words.tradeoff.better : words.tradeoff.worse], {
        frameAnchor: `${toTop ? "top" : "bottom"}-${toRight ? "right" : "left"}`,
        dx: toRight ? -6 : 6,
        dy: toTop ? 6 : -6,
        text: d => d,
        fill: colour
      })
    ];
  });
}

function axisName({label, per, better}: Outcome, arrows: {higher: string; lower: string}): string {
  const name = `${label}, ${per}`;
  return better === "neither" ? name : `${name} (${words.better} ${arrows[better]})`;
}
