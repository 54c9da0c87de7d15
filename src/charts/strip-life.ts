import type {JourneyEvent} from "../experiment/comparison.ts";
import {shape} from "./dom.ts";
import {symbolPath} from "./marker.ts";
import type {StripSheet} from "./strip.ts";
import type {Series} from "./theme.ts";
import {kept, torn} from "./thread.ts";

export interface StripLife {
  readonly events: ReadonlyArray<{readonly event: JourneyEvent; readonly moment: number; readonly muted: boolean}>;
  readonly series: Series;
  /** Middle of a channel's lane, px; null = the person alone. */
  readonly middleOf: (channel: string | null) => number;
}

/** A life as a line through its lanes, with records that come along or stay behind, from back to front. */
export function stripLife(sheet: StripSheet, {events, series, middleOf}: StripLife): SVGElement[] {
  const {document, xs, theme, lane} = sheet;
  const at = events.map(({event, moment}) => [xs[moment]!, middleOf(event.channel)] as const);
  const way = at.map(([x, y], i) => (i === 0 ? `M${n(x)},${n(y)}` : `H${n(x)}V${n(y)}`)).join("");
  const line = shape(document, "path", {d: way, stroke: series.colour, "stroke-width": 1.5, "stroke-opacity": 0.55});
  const records: SVGElement[] = [];
  let before: string | null = null;
  let last: string | null = null;
  for (const [i, {event, moment}] of events.entries()) {
    const {kind, channel, detail} = event;
    if (channel !== null && channel !== last) [before, last] = [last, channel];
    const from = typeof detail.from === "string" ? detail.from : before;
    if (!kept.has(kind) && !torn.has(kind)) continue;
    const [x, y] = [xs[moment]!, at[i]![1]];
    const start = from === null || from === channel ? y + lane * 0.9 : middleOf(from);
    records.push(...(kept.has(kind) ? travel(x, start, y) : tear(x, start, y)));
  }
  return [line, ...records, ...events.map(({event, moment, muted}, i) => mark(event, moment, muted, at[i]!))];

  /** From the channel that kept it to the one where it is wanted. */
  function travel(x: number, from: number, to: number): SVGElement[] {
    const up = to < from ? 1 : -1;
    const end = to + up * lane * 0.42;
    return [
      shape(document, "path", {
        d: `M${n(x)},${n(from)}V${n(end)}M${n(x - 3.5)},${n(end + up * 5)}L${n(x)},${n(end)}L${n(x + 3.5)},${n(end + up * 5)}`,
        stroke: theme.good,
        "stroke-width": 2.5
      })
    ];
  }

  function tear(x: number, from: number, to: number): SVGElement[] {
    const middle = (from + to) / 2;
    return [
      shape(document, "path", {
        d: `M${n(x)},${n(from)}V${n(middle)}`,
        stroke: theme.bad,
        "stroke-width": 2,
        "stroke-dasharray": "3 3"
      }),
      shape(document, "path", {
        d: `M${n(x - 3.5)},${n(middle - 3.5)}l7,7m0,-7l-7,7`,
        stroke: theme.bad,
        "stroke-width": 2
      })
    ];
  }

  function mark(
    {kind, tone}: JourneyEvent,
    moment: number,
    muted: boolean,
    [x, y]: readonly [number, number]
  ): SVGElement {
    const plain = muted ? theme.muted : series.colour;
    const colour = tone === "good" ? theme.good : tone === "bad" ? theme.bad : plain;
    const filled = tone !== "neutral";
    const look = {fill: filled ? colour : theme.ground, stroke: filled ? theme.ground : colour, "stroke-width": 1.5};
    const order = kind === "order" || kind === "renewed";
    const d = order ? symbolPath("star", 6.5) : tone === "bad" ? symbolPath("square", 4.5) : symbolPath("circle", 4.5);
    return shape(document, "path", {
      class: "chart-strip-mark",
      "data-moment": moment,
      d,
      transform: `translate(${n(x)},${n(y)})`,
      ...look
    });
  }
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
