import type {JourneyEvent} from "../experiment/comparison.ts";
import {shape} from "./dom.ts";
import {textLines, type Column, type Knot, type Sheet} from "./lanes.ts";
import {clockOf, dayOf} from "./moments.ts";
import {words} from "./words.ts";

export interface Placed {
  readonly event: JourneyEvent;
  readonly column: Column;
  readonly knot: Knot;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** Counts moments from the top. */
  readonly row: number;
  /** Index of the moment among those of the whole journey. */
  readonly moment: number;
  /** The same happens in the other columns: said more quietly. */
  readonly muted: boolean;
}

/** An event on its lane with its text: a disc, filled for good news, a filled square for a setback; one labelled image that takes the focus. */
export function eventMark(
  sheet: Sheet,
  {event, column, knot, lines, top, height, row, moment, muted}: Placed
): SVGElement {
  const {document, theme, fontSize, lineHeight, letters, radius} = sheet;
  const {tone, channel, minute} = event;
  const plain = muted ? theme.muted : (column.series?.colour ?? theme.ink);
  const colour = tone === "good" ? theme.good : tone === "bad" ? theme.bad : plain;
  const filled = tone !== "neutral";
  const look = {fill: filled ? colour : theme.ground, stroke: filled ? theme.ground : colour, "stroke-width": 2};
  const r = channel === null ? radius * 0.5 : radius;
  const {x, y} = knot;
  const mark =
    tone === "bad"
      ? shape(document, "rect", {x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: 3, ...look})
      : shape(document, "circle", {cx: x, cy: y, r, ...look});
  const letter = {
    x,
    y: y + fontSize * 0.31,
    fill: filled ? theme.ground : theme.ink,
    "text-anchor": "middle",
    "font-size": fontSize * 0.85,
    "font-weight": "bold"
  };
  const room = {
    x: column.left,
    y: top,
    width: column.textLeft + column.textRoom - column.left + 6,
    height,
    rx: 4,
    fill: theme.ground,
    "fill-opacity": 0
  };
  const first = y - (lines.length === 1 ? lineHeight / 2 : Math.max(lineHeight / 2, radius));
  return shape(
    document,
    "g",
    {
      class: "chart-event",
      role: "img",
      tabindex: -1,
      "aria-label": words.twin.told(column.title, dayOf(minute), clockOf(minute), event),
      "data-column": column.world,
      "data-row": row,
      "data-moment": moment
    },
    shape(document, "rect", {class: "chart-room", ...room}),
    mark,
    channel === null ? null : shape(document, "text", letter, letters.get(channel) ?? ""),
    ...textLines(sheet, column.textLeft, first, lines, muted ? {fill: theme.muted} : {})
  );
}
