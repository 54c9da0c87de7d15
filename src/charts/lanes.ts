import type {JourneyEvent} from "../experiment/comparison.ts";
import type {Attributes} from "./dom.ts";
import {shape} from "./dom.ts";
import {textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import type {Series} from "./theme.ts";
import {words} from "./words.ts";

/** Measures that everything drawn on tracks shares, px. */
export interface Sheet extends Settled {
  readonly letters: ReadonlyMap<string, string>;
  readonly lineHeight: number;
  readonly radius: number;
  /** Room for days and times at the left. */
  readonly gutter: number;
  readonly columnWidth: number;
  /** Each channel has a lane of its own, where there is room; otherwise they share one. */
  readonly laned: boolean;
  readonly laneRoom: number;
  /** Where the lane of a channel runs, px from the left of its column; null is the person alone. */
  readonly laneOf: (channel: string | null) => number;
}

/** Where one life is drawn: its lanes, and the text to their right. */
export interface Column {
  /** Position of the world, −1 for what all of them have in common. */
  readonly world: number;
  readonly title: string;
  readonly series: Series | null;
  readonly left: number;
  readonly textLeft: number;
  readonly textRoom: number;
}

/** A point of a thread. */
export interface Knot {
  readonly x: number;
  readonly y: number;
  readonly event: JourneyEvent | null;
}

export function sheetOf(settled: Settled, letters: ReadonlyMap<string, string>, worlds: number): Sheet {
  const {width, fontSize} = settled;
  const radius = Math.round(fontSize * 0.85);
  const widest = Math.max(textWidth(words.twin.day(365), fontSize, {bold: true}), textWidth("00:00", fontSize));
  const gutter = Math.ceil(widest + 10);
  const columnWidth = (width - gutter) / worlds;
  const channels = [...letters.keys()];
  const step = Math.min(2.3 * radius, (columnWidth * 0.4) / (channels.length + 1));
  const laned = step >= 1.5 * radius && columnWidth - step * (channels.length + 1) >= 170;
  const lane = (channel: string | null) => (laned && channel !== null ? step * (channels.indexOf(channel) + 1) : 0);
  return {
    ...settled,
    letters,
    lineHeight: fontSize * 1.35,
    radius,
    gutter,
    columnWidth,
    laned,
    laneRoom: (laned ? step * channels.length : 0) + 2 * radius + 4,
    laneOf: channel => lane(channel) + radius + 2
  };
}

export function columnOf(
  {laneRoom, radius}: Sheet,
  {
    world,
    title,
    series,
    left,
    width
  }: {world: number; title: string; series: Series | null; left: number; width: number}
): Column {
  const textLeft = left + laneRoom + radius * 0.6 + 2;
  return {world, title, series, left, textLeft, textRoom: left + width - textLeft - 10};
}

/** Faint lines that the lanes run along. */
export function lanes(
  {document, letters, laned, laneOf, theme}: Sheet,
  {left}: Column,
  top: number,
  bottom: number
): SVGElement[] {
  if (!laned) return [];
  return Array.from(letters.keys(), channel => {
    const x = left + laneOf(channel);
    return shape(document, "line", {x1: x, x2: x, y1: top, y2: bottom, stroke: theme.grid});
  });
}

/** Lines of text below each other, the first one below `top`. */
export function textLines(
  {document, lineHeight, theme}: Sheet,
  x: number,
  top: number,
  lines: readonly string[],
  attributes: Attributes = {}
): SVGElement[] {
  return lines.map((line, i) =>
    shape(document, "text", {x, y: top + lineHeight * (i + 0.72), fill: theme.ink, ...attributes}, line)
  );
}
