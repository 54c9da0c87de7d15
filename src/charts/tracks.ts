import type {TwinJourney} from "../experiment/comparison.ts";
import {shape} from "./dom.ts";
import {eventMark} from "./event-mark.ts";
import {cutText, textWidth, wrapText} from "./labels.ts";
import {columnOf, lanes, sheetOf, textLines, type Column, type Knot} from "./lanes.ts";
import {symbolPath} from "./marker.ts";
import {clockOf, commonStart, dayOf, foldAlike, gapAfter, momentsOf, quiet, type Fold, type Moment} from "./moments.ts";
import type {Settled} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {fork, tail, thread} from "./thread.ts";
import {words} from "./words.ts";

export interface TracksOptions {
  /** What stands for each channel. */
  readonly letters: ReadonlyMap<string, string>;
  /** How many of the common events are drawn before the lives part. */
  readonly before: number;
  /** How many moments are drawn from there on; the rest is only in the table. */
  readonly after: number;
  /** Index of a moment that has to be among those that are drawn. */
  readonly around?: number | undefined;
}

/** The lives of one person as threads through channels: one while they are the same, then one for each world. */
export function tracks(
  label: string,
  journey: TwinJourney,
  {letters, before, after, around}: TracksOptions,
  settled: Settled
): SVGSVGElement {
  const {document, width, theme, order, fontSize} = settled;
  const worlds = journey.tracks.length;
  const sheet = sheetOf(settled, letters, worlds);
  const {gutter, columnWidth, lineHeight, radius, laneOf} = sheet;
  const trunk = columnOf(sheet, {
    world: -1,
    title: words.twin.everywhere(worlds),
    series: null,
    left: gutter,
    width: width - gutter
  });
  const columns = journey.tracks.map(({strategy, title}, world) => {
    const series = seriesAt(theme, order.indexOf(strategy));
    return columnOf(sheet, {world, title, series, left: gutter + world * columnWidth, width: columnWidth});
  });
  const common = commonStart(journey.tracks);
  const start = momentsOf(journey.tracks.slice(0, 1).map(track => ({...track, events: track.events.slice(0, common)})));
  const firstUsual = Math.max(0, start.length - before);
  const firstShown = around === undefined ? firstUsual : Math.min(firstUsual, around);
  // Where somebody looks at the beginning of a long life, its middle is left out instead.
  const shown = start.slice(firstShown, around === undefined ? undefined : firstShown + Math.max(after, before));
  const apart = momentsOf(journey.tracks, common);

  // From back to front.
  const [behind, between, over, events]: [SVGElement[], SVGElement[], SVGElement[], SVGElement[]] = [[], [], [], []];
  let y = 0;
  let row = 0;
  let lastDay = NaN;
  let lastClock = "";

  let last: Knot | null = null;
  if (shown.length > 0) {
    y += heading(trunk);
    const earlier = firstShown;
    const passedOver = start.length - firstShown - shown.length;
    if (earlier > 0) y += pause(words.twin.earlier(earlier, worlds), 0, earlier);
    const x = trunk.left + laneOf(shown[0]!.events[0]?.channel ?? null);
    const from = earlier > 0 ? [{x, y: y - lineHeight / 2, event: null}] : [];
    last = drawLives(shown, [trunk], from, 0)[0] ?? null;
    if (passedOver > 0) y += pause(words.twin.earlier(passedOver, worlds), firstShown + shown.length, passedOver);
  }
  if (apart.length > 0) {
    y += fontSize * 0.6;
    const from = {x: last?.x ?? trunk.left + laneOf(null), y: last?.y ?? y};
    y += banner(apart[0]!.minute, journey.divergence?.cause ?? words.twin.parted);
    if (last !== null)
      between.push(shape(document, "path", {d: `M${from.x},${from.y}V${y}`, stroke: theme.ink, "stroke-width": 2.5}));
    const heads = columns.map(column => ({column, x: column.left + laneOf(null), y: y + fontSize * 3}));
    between.push(...fork(sheet, {x: from.x, y}, heads));
    y += fontSize * 3;
    const height = Math.max(...columns.map(heading));
    y += height;
    const starts = heads.map(({x}) => ({x, y: y - height, event: null}));
    const steps = foldAlike(apart);
    const firstDrawn = firstStep(steps, after, around === undefined ? -1 : around - start.length);
    const drawn = steps.slice(firstDrawn, firstDrawn + after);
    const sizeOf = (some: typeof steps) => some.reduce((sum, step) => sum + ("folded" in step ? step.folded : 1), 0);
    const [skipped, rest] = [sizeOf(steps.slice(0, firstDrawn)), sizeOf(steps.slice(firstDrawn + after))];
    if (skipped > 0) y += pause(words.twin.skipped(skipped), start.length, skipped);
    drawLives(drawn, columns, starts, start.length);
    if (rest > 0)
      y += pause(words.twin.more(rest, dayOf(apart.at(-1)!.minute)), start.length + apart.length - rest, rest);
  }

  const height = Math.ceil(y + fontSize * 0.5);
  return shape(
    document,
    "svg",
    {
      class: "chart-picture chart-tracks",
      role: "group",
      "aria-label": label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "system-ui, sans-serif",
      "font-size": fontSize,
      fill: "none"
    },
    shape(document, "g", {"aria-hidden": "true"}, ...behind, ...between),
    shape(document, "g", {}, ...over),
    shape(document, "g", {}, ...events)
  );

  /** The name of a column, with the strategy's symbol on its thread; returns the height used. */
  function heading({title, series, left, textLeft, textRoom}: Column): number {
    const lines = wrapText(title, textRoom, fontSize, {bold: true, lines: 2});
    const used = Math.max(lines.length * lineHeight, radius * 2) + fontSize * 0.7;
    const middle = y + used / 2;
    over.push(...textLines(sheet, textLeft, middle - (lines.length * lineHeight) / 2, lines, {"font-weight": "bold"}));
    if (series !== null) {
      const [d, transform] = [symbolPath(series.symbol, radius * 0.75), `translate(${left + laneOf(null)},${middle})`];
      over.push(shape(document, "path", {d, transform, fill: series.colour, stroke: theme.ground, "stroke-width": 2}));
    }
    return used;
  }

  /**
   * A stretch that is left out: a zigzag over the whole width and a few words; returns the height used. `hidden` moments from index `first` on
   * are in it.
   */
  function pause(text: string, first = 0, hidden = 0, name = "chart-hides"): number {
    const middle = y + lineHeight;
    const teeth = Array.from(
      {length: Math.floor((width - gutter) / 8)},
      (_, i) => `${gutter + i * 8},${middle + (i % 2 === 0 ? -2.5 : 2.5)}`
    );
    // Over the text, where no thread runs.
    const x = trunk.left + sheet.laneRoom + radius;
    const shown = cutText(text, width - x - 8, fontSize);
    const room = textWidth(shown, fontSize) + 12;
    over.push(
      shape(document, "path", {d: `M${teeth.join("L")}`, stroke: theme.grid, "stroke-width": 1.5}),
      shape(document, "rect", {
        x,
        y: y + lineHeight / 2,
        width: room,
        height: lineHeight,
        fill: theme.ground,
        ...(hidden > 0 ? {class: name, rx: 4, "data-first": first, "data-last": first + hidden - 1} : {})
      }),
      ...textLines(sheet, x + 6, y + lineHeight / 2, [shown], {fill: theme.muted})
    );
    return 2 * lineHeight;
  }

  /** What parts the lives, across all columns; returns the height used. */
  function banner(minute: number, cause: string): number {
    const pad = fontSize * 0.8;
    const [x, room] = [gutter + pad + 6, width - gutter - 2 * pad - 7];
    const title = wrapText(words.twin.part(worlds), room, fontSize, {bold: true});
    const lines = wrapText(cause, room, fontSize);
    const used = (title.length + lines.length) * lineHeight + 2 * pad;
    const box = {x: gutter, y, height: used, rx: 6};
    over.push(
      shape(document, "rect", {
        ...box,
        width: width - gutter - 1,
        fill: theme.ground,
        stroke: theme.ink,
        "stroke-width": 1.5
      }),
      shape(document, "rect", {...box, width: 6, rx: 3, fill: theme.ink}),
      ...textLines(sheet, x, y + pad, title, {"font-weight": "bold"}),
      ...textLines(sheet, x, y + pad + title.length * lineHeight, lines),
      ...when(minute, y + pad)
    );
    return used;
  }

  /** Day and time in the gutter, each only where it changes. */
  function when(minute: number, top: number): SVGElement[] {
    const [day, clock] = [dayOf(minute), clockOf(minute)];
    const fresh = day !== lastDay;
    const changed = fresh || clock !== lastClock;
    [lastDay, lastClock] = [day, clock];
    return [
      ...(fresh ? textLines(sheet, 0, top, [words.twin.day(day)], {"font-weight": "bold"}) : []),
      ...(changed ? textLines(sheet, 0, top + (fresh ? lineHeight : 0), [clock], {fill: theme.muted}) : [])
    ];
  }

  /** Moments below each other with their threads; returns the last knot of each column. */
  function drawLives(
    steps: ReadonlyArray<Moment | Fold>,
    into: readonly Column[],
    starts: readonly Knot[],
    offset: number
  ): Array<Knot | null> {
    const top = y;
    const knots: Knot[][] = into.map((_, i) => (starts[i] === undefined ? [] : [starts[i]]));
    let previous = NaN;
    for (const step of steps) {
      if ("folded" in step) {
        y += pause(words.twin.alike(step.folded, worlds), offset + step.index, step.folded, "chart-hides chart-folds");
        previous = NaN;
        continue;
      }
      const {minute, events: now, same} = step;
      const passed = Number.isNaN(previous) ? 0 : minute - previous;
      y += passed > quiet ? pause(words.twin.later(passed / 1440)) : gapAfter(passed);
      const wrapped = now.map((event, i) => wrapText(event?.text ?? "", into[i]!.textRoom, fontSize));
      const lines = Math.max(dayOf(minute) === lastDay ? 1 : 2, ...wrapped.map(text => text.length));
      const used = Math.max(lines * lineHeight, 2 * radius + 4) + fontSize * 0.5;
      const inner = y + fontSize * 0.25;
      over.push(...when(minute, inner));
      for (const [i, event] of now.entries()) {
        if (event === null) continue;
        const column = into[i]!;
        const knot = {x: column.left + laneOf(event.channel), y: inner + Math.max(lineHeight / 2, radius), event};
        const muted = same && into.length > 1;
        knots[i]!.push(knot);
        const moment = offset + step.index;
        events.push(
          eventMark(sheet, {event, column, knot, lines: wrapped[i]!, top: y, height: used, row, moment, muted})
        );
      }
      y += used;
      row++;
      previous = minute;
    }
    for (const [i, column] of into.entries()) {
      behind.push(...lanes(sheet, column, top, y));
      between.push(...thread(sheet, column, knots[i]!), ...(into.length > 1 ? tail(sheet, column, knots[i]!, y) : []));
    }
    return knots.map(list => list.at(-1) ?? null);
  }
}

/** First of the `most` steps that are drawn, so that a moment is among them; −1 = the first ones. */
function firstStep(steps: ReadonlyArray<Moment | Fold>, most: number, moment: number): number {
  if (steps.length <= most || moment < 0) return 0;
  const at = steps.findLastIndex(({index}) => index <= moment);
  return at < most ? 0 : Math.min(steps.length - most, at - Math.floor(most / 3));
}
