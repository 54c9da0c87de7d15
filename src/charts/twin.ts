import type {TwinJourney} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {nothing} from "./curves.ts";
import {element} from "./dom.ts";
import {figure, type Table} from "./figure.ts";
import {lettersOf} from "./letters.ts";
import {marker} from "./marker.ts";
import {clockOf, dayOf, momentsOf} from "./moments.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {tracks} from "./tracks.ts";
import {walkable} from "./walk.ts";
import {capital, words} from "./words.ts";

export interface TwinOptions extends ChartOptions {
  /** How many of the events that all worlds have in common are drawn before the lives part; defaults to 4. */
  readonly before?: number;
  /** How many moments are drawn after that; all of them are in the table. Defaults to 50, or 25 where every world has a picture of its own. */
  readonly after?: number;
  /** Index of a moment that has to be in the picture, where not all are. */
  readonly around?: number;
}

/** One person in every world on tracks over the same days: where the lives part, why, and what became of each. */
export function twin(journey: TwinJourney, {before = 4, after, around, ...options}: TwinOptions = {}): HTMLElement {
  const settled = settle(
    options,
    journey.tracks.map(({strategy}) => strategy)
  );
  const {document, width} = settled;
  if (!(before >= 0)) throw new Error(`the number of events before must be 0 or more, not ${before}`);
  if (after !== undefined && !(after >= 1))
    throw new Error(`the number of moments after must be 1 or more, not ${after}`);
  const channels = [...new Set(journey.tracks.flatMap(({events}) => events.flatMap(({channel}) => channel ?? [])))];
  const letters = lettersOf(channels);
  const title = words.twin.title(journey.customer, journey.tracks.length);
  // Four columns on a telephone cannot be read: then every world is set against the baseline alone.
  const narrow = journey.tracks.length > 2 && (width - 60) / journey.tracks.length < 135;
  const pictures = narrow ? journey.tracks.slice(1).map((_, i) => pair(journey, i + 1)) : [journey];
  const most = after ?? (narrow ? 25 : 50);
  const drawn = pictures
    .filter(({tracks: lives}) => lives.some(({events}) => events.length > 0))
    .map(part => {
      const picture = walkable(tracks(title, part, {letters, before, after: most, around}, settled));
      return element(document, "div", {class: "chart-tracks-room"}, picture);
    });
  return figure(
    {
      name: "twin",
      title,
      description: describe(journey),
      body: [
        element(document, "p", {class: "chart-per"}, traitsOf(journey).join(" · ")),
        channels.length === 0 ? null : channelList(letters, settled),
        ...(drawn.length === 0 ? [nothing(document)] : drawn),
        totals(journey, settled)
      ],
      table: tableOf(journey),
      note: drawn.length === 0 ? undefined : words.twin.note
    },
    settled
  );
}

/** Segment and traits; a trait that only repeats the segment in other letters is left out. */
function traitsOf({segment, traits}: TwinJourney): string[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return [segment, ...traits.filter(trait => letters(trait) !== letters(segment))];
}

function pair(journey: TwinJourney, other: number): TwinJourney {
  const lives = [journey.tracks[0]!, journey.tracks[other]!];
  return {...journey, tracks: lives, divergence: other === 1 ? journey.divergence : null};
}

function channelList(letters: ReadonlyMap<string, string>, {document}: Settled): HTMLElement {
  const items = [...letters].map(([channel, letter]) =>
    element(document, "li", {}, element(document, "b", {class: "chart-letter"}, letter), channel)
  );
  return element(document, "ul", {class: "chart-legend chart-letters", "aria-label": words.twin.channels}, ...items);
}

function totals({tracks: lives}: TwinJourney, {document, theme, order}: Settled): HTMLElement | null {
  const labels = [...new Set(lives.flatMap(({totals: sums}) => Object.keys(sums)))];
  if (labels.length === 0) return null;
  const heads = lives.map(({strategy, title}) =>
    element(document, "th", {scope: "col"}, marker(seriesAt(theme, order.indexOf(strategy)), document), title)
  );
  const rows = labels.map(label => {
    const sums = lives.map(life => plain(life.totals[label] ?? NaN));
    return element(
      document,
      "tr",
      {"data-differs": sums.some(sum => sum !== sums[0])},
      element(document, "th", {scope: "row"}, capital(label)),
      ...sums.map(sum => element(document, "td", {}, sum))
    );
  });
  return element(
    document,
    "table",
    {class: "chart-totals"},
    element(document, "caption", {}, words.twin.totals),
    element(document, "thead", {}, element(document, "tr", {}, element(document, "td"), ...heads)),
    element(document, "tbody", {}, ...rows)
  );
}

function plain(sum: number): string {
  return Number.isInteger(sum) ? formatValue(sum, "count") : formatValue(sum, "ratio");
}

function tableOf({tracks: lives}: TwinJourney): Table {
  return {
    head: [words.twin.time, ...lives.map(({title}) => title)],
    rows: momentsOf(lives).map(({minute, events}) => [
      words.twin.at(dayOf(minute), clockOf(minute)),
      ...events.map(event => (event === null ? "" : words.twin.event(event)))
    ])
  };
}

function describe({customer, tracks: lives, divergence}: TwinJourney): string {
  if (lives.every(({events}) => events.length === 0)) return words.nothing;
  if (lives.length < 2) return words.twin.alone(customer, lives[0]!.title);
  if (divergence === null) return words.twin.identical(customer, lives.length);
  const {minute, cause} = divergence;
  return words.twin.parts(customer, lives.length, words.twin.at(dayOf(minute), clockOf(minute)), cause);
}
