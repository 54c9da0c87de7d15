import type {JourneyTrack, TwinJourney} from "../experiment/comparison.ts";
import {nothing} from "./curves.ts";
import {shape} from "./dom.ts";
import {figure} from "./figure.ts";
import {journeyWords} from "./journey-words.ts";
import {cutText, textWidth} from "./labels.ts";
import {lettersOf} from "./letters.ts";
import {symbolPath} from "./marker.ts";
import {clockOf, dayOf, gapAfter, momentsOf, type Moment} from "./moments.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {stripLife} from "./strip-life.ts";
import {seriesAt} from "./theme.ts";
import {kept, torn} from "./thread.ts";
import {words} from "./words.ts";

const own = journeyWords.strip;

/** What the panels of a strip share. */
export interface StripSheet extends Settled {
  /** Middle of each moment, px. */
  readonly xs: readonly number[];
  readonly left: number;
  readonly lane: number;
  readonly channels: readonly string[];
}

/**
 * The lives of one person as lanes of channels below each other, one panel for each world on one time axis; every moment is a group with
 * `data-moment`, its index among `momentsOf` all tracks.
 */
export function strip(journey: TwinJourney, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    journey.tracks.map(({strategy}) => strategy)
  );
  const {document} = settled;
  const moments = momentsOf(journey.tracks);
  const channels = [...new Set(journey.tracks.flatMap(({events}) => events.flatMap(({channel}) => channel ?? [])))];
  const told = journey.tracks.map(({title, events}) => ({
    title,
    moments: events.length,
    kept: events.filter(({kind}) => kept.has(kind)).length,
    left: events.filter(({kind}) => torn.has(kind)).length
  }));
  const title = journey.tracks.length < 2 ? own.alone : own.title;
  return figure(
    {
      name: "strip",
      title,
      description: moments.length === 0 ? words.nothing : own.description(told),
      body: moments.length === 0 ? [nothing(document)] : [draw(title, journey, moments, channels, settled)],
      table: {
        head: own.head,
        rows: journey.tracks
          .flatMap(({title: world, events}) => events.map(event => ({world, ...event})))
          .toSorted((a, b) => a.minute - b.minute)
          .map(({minute, world, channel, text}) => [
            words.twin.at(dayOf(minute), clockOf(minute)),
            world,
            channel ?? own.person,
            text
          ])
      },
      note: moments.length === 0 ? undefined : own.note
    },
    settled
  );
}

/** Index of the moment at which the lives part, −1 where they never do. */
export function partingMoment({tracks, divergence}: TwinJourney, moments: readonly Moment[]): number {
  if (divergence === null) return -1;
  const events = tracks.map(({events: all}, s) => all[divergence.at[s] ?? -1]);
  const found = moments.findIndex(({events: now}) => now.some((event, s) => event !== null && event === events[s]));
  return found >= 0 ? found : moments.findIndex(({minute, same}) => !same && minute >= divergence.minute);
}

function draw(
  label: string,
  journey: TwinJourney,
  moments: readonly Moment[],
  channels: readonly string[],
  settled: Settled
): SVGSVGElement {
  const {document, width, fontSize, theme, order} = settled;
  const letters = lettersOf(channels);
  const names = [own.person, ...channels];
  const whole = Math.max(...names.map(name => textWidth(name, fontSize)));
  const room = Math.min(whole, width * 0.24);
  const gutter = Math.ceil(room + 10);
  const lane = Math.round(fontSize * 1.45);
  const steps = moments.map(({minute}, i) => (i === 0 ? 8 : 10 + gapAfter(minute - moments[i - 1]!.minute)));
  const total = steps.reduce((sum, step) => sum + step, 8);
  const scale = (width - gutter - 4) / total;
  let at = gutter;
  const xs = steps.map(step => (at += step * scale));
  const sheet: StripSheet = {...settled, xs, left: gutter, lane, channels};
  const head = fontSize * 1.9;
  const panel = head + lane * names.length;
  const flag = fontSize * 1.6;
  const foot = fontSize * 1.8;
  const height = Math.ceil(flag + journey.tracks.length * (panel + fontSize * 0.5) + foot);
  const bottom = height - foot;
  const parting = journey.tracks.length > 1 ? partingMoment(journey, moments) : -1;

  const hits = moments.map((_, i) => {
    const from = i === 0 ? gutter : (xs[i - 1]! + xs[i]!) / 2;
    const to = i === moments.length - 1 ? width : (xs[i]! + xs[i + 1]!) / 2;
    return shape(
      document,
      "g",
      {class: "chart-moment", "data-moment": i},
      shape(document, "rect", {
        class: "chart-moment-room",
        x: from,
        y: flag,
        width: to - from,
        height: bottom - flag,
        fill: theme.ink,
        "fill-opacity": 0
      }),
      shape(document, "path", {
        class: "chart-moment-line",
        d: `M${n(xs[i]!)},${flag}V${bottom}`,
        stroke: theme.ink,
        "stroke-width": 2,
        "stroke-opacity": 0
      })
    );
  });
  const panels = journey.tracks.map((track, s) => panelOf(track, s, flag + s * (panel + fontSize * 0.5)));
  return shape(
    document,
    "svg",
    {
      class: "chart-picture chart-strip-picture",
      role: "img",
      "aria-label": label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "system-ui, sans-serif",
      "font-size": fontSize,
      fill: "none"
    },
    ...hits,
    ...panels,
    ...(parting < 0 ? [] : [flagOf(xs[parting]!)]),
    ...axis()
  );

  function panelOf(track: JourneyTrack, s: number, top: number): SVGGElement {
    const series = seriesAt(theme, order.indexOf(track.strategy));
    const middle = (row: number) => top + head + (row + 0.5) * lane;
    return shape(
      document,
      "g",
      {class: "chart-strip-world"},
      shape(document, "path", {
        d: symbolPath(series.symbol, 5),
        transform: `translate(7,${n(top + head * 0.45)})`,
        fill: series.colour
      }),
      shape(
        document,
        "text",
        {x: 18, y: top + head * 0.45 + fontSize * 0.35, fill: theme.ink, "font-weight": "bold"},
        cutText(track.title, width - 24, fontSize, {bold: true})
      ),
      ...names.map((_, row) =>
        shape(document, "path", {d: `M${gutter},${n(middle(row))}H${width}`, stroke: theme.grid})
      ),
      ...names.map((name, row) =>
        shape(
          document,
          "text",
          {x: gutter - 8, y: middle(row) + fontSize * 0.35, "text-anchor": "end", fill: theme.muted},
          textWidth(name, fontSize) <= room ? name : (letters.get(name) ?? cutText(name, room, fontSize))
        )
      ),
      ...stripLife(sheet, {
        events: moments.flatMap(({events, same}, i) => {
          const event = events[s];
          return event ? [{event, moment: i, muted: same && journey.tracks.length > 1}] : [];
        }),
        series,
        middleOf: channel => middle(channel === null ? 0 : channels.indexOf(channel) + 1)
      })
    );
  }

  function flagOf(x: number): SVGGElement {
    const text = own.part;
    const wide = textWidth(text, fontSize, {bold: true}) + 10;
    const from = Math.max(0, Math.min(x - wide / 2, width - wide));
    return shape(
      document,
      "g",
      {},
      shape(document, "path", {
        d: `M${n(x)},${n(flag)}V${n(bottom)}`,
        stroke: theme.ink,
        "stroke-width": 1.5,
        "stroke-dasharray": "3 3"
      }),
      shape(document, "rect", {x: from, y: 0, width: wide, height: flag - 2, rx: 3, fill: theme.ink}),
      shape(
        document,
        "text",
        {x: from + wide / 2, y: fontSize * 1.08, "text-anchor": "middle", fill: theme.ground, "font-weight": "bold"},
        text
      )
    );
  }

  /** Days below, each where it begins, as far as there is room. */
  function axis(): SVGElement[] {
    const found: SVGElement[] = [];
    let free = gutter - 30;
    let last = NaN;
    for (const [i, {minute}] of moments.entries()) {
      const day = dayOf(minute);
      if (day === last) continue;
      last = day;
      const name = own.day(day);
      const half = textWidth(name, fontSize) / 2;
      const x = Math.min(xs[i]!, width - half);
      if (x - half < free) continue;
      free = x + half + 8;
      found.push(
        shape(document, "path", {d: `M${n(xs[i]!)},${n(bottom)}v5`, stroke: theme.muted}),
        shape(document, "text", {x, y: bottom + fontSize * 1.4, "text-anchor": "middle", fill: theme.muted}, name)
      );
    }
    return found;
  }
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
