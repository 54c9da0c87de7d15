import {axisX, axisY, gridX, gridY, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import {fitted} from "./amounts.ts";
import {textWidth, wrapText} from "./labels.ts";
import type {Frame} from "./names.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Axis} from "./scales.ts";

export interface PlaneOptions {
  readonly x: (count: number) => Axis;
  readonly y: (count: number) => Axis;
  readonly xName: string;
  readonly yName: string;
  readonly width: number;
  readonly height: number;
  /** Rules the picture at zero. */
  readonly zero?: "x" | "y" | "both" | undefined;
  readonly grid?: boolean;
  /** Lines of text that are left free above the picture. */
  readonly above?: number;
}

/** Where values lie on a plane, px. */
export interface PlanePlace {
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
  readonly frame: Frame;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
}

/** Two axes with their names, and what is drawn between them. */
export function plane(
  label: string,
  {width, height, xName, yName, zero, grid = true, above = 0, ...axes}: PlaneOptions,
  draw: (place: PlanePlace) => readonly Markish[],
  settled: Settled
): SVGSVGElement {
  const {fontSize, theme} = settled;
  const up = wrapText(yName, width, fontSize);
  const across = wrapText(xName, width, fontSize);
  const top = fontSize * (0.8 + 1.25 * up.length + 1.3 * above);
  const bottom = fontSize * (2.1 + 1.25 * across.length);
  const yAxis = fitted(axes.y, (height - top - bottom) * 1.6, fontSize, (_, size) => size * 1.4);
  const widthOf = (axis: Axis, tick: number) => textWidth(axis.format(tick), fontSize);
  const left = Math.ceil(Math.max(10, ...yAxis.ticks.map(tick => widthOf(yAxis, tick))) + 10);
  const rough = fitted(axes.x, (width - left) * 0.85, fontSize, textWidth);
  const right = Math.ceil(Math.max(8, widthOf(rough, rough.ticks.at(-1) ?? rough.domain[1]) / 2));
  const xAxis = fitted(axes.x, width - left - right, fontSize, textWidth);
  const place =
    ([low, high]: readonly [number, number], from: number, to: number) =>
    (value: number) =>
      from + ((value - low) / (high - low)) * (to - from);
  const frame = {left, right: width - right, top, bottom: height - bottom};
  const title = {text: (d: string) => d, fill: theme.muted, lineHeight: 1.25};
  return picture(
    label,
    {
      width,
      height,
      marginTop: top,
      marginRight: right,
      marginBottom: bottom,
      marginLeft: left,
      x: {type: "linear", domain: [...xAxis.domain]},
      y: {type: "linear", domain: [...yAxis.domain]},
      color: {type: "identity"},
      opacity: {type: "identity"},
      symbol: {type: "identity"},
      r: {type: "identity"},
      marks: [
        ...(grid
          ? [
              gridX([...xAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7}),
              gridY([...yAxis.ticks], {stroke: theme.grid, strokeOpacity: 0.7})
            ]
          : []),
        axisX([...xAxis.ticks], {tickFormat: xAxis.format, tickSize: 0, label: null, fill: theme.muted}),
        axisY([...yAxis.ticks], {tickFormat: yAxis.format, tickSize: 0, label: null, fill: theme.muted}),
        text([up.join("\n")], {...title, frameAnchor: "top-left", dx: -left, dy: -top}),
        text([across.join("\n")], {...title, frameAnchor: "bottom-right", dx: right - fontSize * 0.3, dy: bottom - 2}),
        ...(zero === "x" || zero === "both" ? [ruleX([0], {stroke: theme.ink, strokeWidth: 1.5})] : []),
        ...(zero === "y" || zero === "both" ? [ruleY([0], {stroke: theme.ink, strokeWidth: 1.5})] : []),
        ...draw({
          px: place(xAxis.domain, left, width - right),
          py: place(yAxis.domain, height - bottom, top),
          frame,
          xAxis,
          yAxis
        })
      ]
    },
    settled
  );
}
