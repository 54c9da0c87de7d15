import type {JourneyEvent, JourneyTrack, TwinJourney} from "../../experiment/comparison.ts";
import {clean} from "../clean.ts";
import {wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import {beside, block, type Block} from "./block.ts";
import {count} from "./count.ts";

export interface JourneyPrintOptions extends Pick<Host, "style" | "width"> {
  readonly title: string;
  readonly customers: number;
}

/** Columns of the time, and least columns of a track. */
const timeColumns = 10;
const leastTrack = 26;
const gap = 3;

/** One person's lives as columns, what happens in the same minute in the same row. */
export function printJourney(twin: TwinJourney, {title, customers, style, width}: JourneyPrintOptions): string {
  const {customer, replication, traits, tracks, divergence} = twin;
  const fitting = Math.max(1, Math.floor((width - timeColumns) / (leastTrack + gap)));
  const tables = inParts(tracks, fitting).flatMap(part => [
    "",
    ...tableOf(part, part[1] === tracks[1] ? divergence : null, {style, width})
  ]);
  const same = tracks.length > 1 && divergence === null;
  return [
    ...wrap(`Customer ${count(customer)} of ${count(customers)}, replication ${replication}: ${title}`, width).map(
      style.bold
    ),
    ...wrap(capital(`${traits.map(clean).join(", ")}.`), width),
    ...tables,
    ...(same ? ["", `${tracks.length === 2 ? "Both" : "The first two"} lives are the same.`] : []),
    ""
  ]
    .join("\n")
    .replaceAll(/[\u2002\u00A0]/g, " ");
}

function tableOf(
  tracks: readonly JourneyTrack[],
  divergence: TwinJourney["divergence"],
  {style, width}: Pick<Host, "style" | "width">
): string[] {
  const columns = Math.floor((width - timeColumns - tracks.length * gap) / tracks.length);
  const cell = (text: string, mark?: (text: string) => string): Block =>
    block(
      wrap(text, columns, {indent: 2}).map(line => ({text: line, ...(mark && {mark})})),
      columns
    );
  const eventCell = (event: JourneyEvent | undefined, first: JourneyEvent | undefined, own: number): Block => {
    if (event === undefined) return cell("");
    if (own > 0 && first?.text === event.text) return cell("\u2002\u00A0same", style.dim);
    const {sign, mark} = {
      good: {sign: "+", mark: style.good},
      bad: {sign: "−", mark: style.bad},
      neutral: {sign: "\u2002", mark: undefined}
    }[event.tone];
    return cell(`${sign}\u00A0${clean(event.text)}`, mark);
  };
  const heads = tracks.map(({title}) => cell(`\u2002\u00A0${clean(title)}`, style.bold));
  const lines = beside([block([{text: "Day, time"}], timeColumns), ...heads], gap);
  const {minute: parting = -1, at: [one, two] = [], cause = ""} = divergence ?? {};
  let parted = parting < 0;
  let before: number | null = null;
  for (const row of rowsOf(tracks)) {
    if (!parted && ((row.at[0]! >= 0 && row.at[0] === one) || (row.at[1]! >= 0 && row.at[1] === two))) {
      lines.push("", ...wrap(`Here the lives part. ${clean(cause)}`, width).map(style.bold));
      parted = true;
    }
    const time = block([{text: row.minute === before ? "" : timeOf(row.minute), mark: style.dim}], timeColumns);
    before = row.minute;
    const events = row.at.map((index, t) => tracks[t]!.events[index]);
    lines.push(...beside([time, ...events.map((event, t) => eventCell(event, events[0], t))], gap));
  }
  if (before === null) return [...lines, "", "Nothing happens to this person."];
  return [...lines, "", ...totalsOf(tracks, columns)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Row {
  readonly minute: number;
  /** Index of each track's event, −1 for none. */
  readonly at: readonly number[];
}

/** Events of all tracks merged by their minute. */
function* rowsOf(tracks: readonly JourneyTrack[]): Generator<Row> {
  const heads = tracks.map(() => 0);
  while (true) {
    const minutes = tracks.map(({events}, t) => events[heads[t]!]?.minute ?? Infinity);
    const minute = Math.min(...minutes);
    if (minute === Infinity) return;
    yield {minute, at: minutes.map((one, t) => (one === minute ? heads[t]!++ : -1))};
  }
}

const plainNumber = new Intl.NumberFormat("en", {maximumFractionDigits: 1});

function totalsOf(tracks: readonly JourneyTrack[], columns: number): string[] {
  const names = Object.keys(tracks[0]!.totals).filter(name => tracks.some(({totals}) => totals[name] !== 0));
  return names.flatMap(name =>
    beside(
      [
        block([], timeColumns),
        ...tracks.map(({totals}) => {
          const total = `\u2002\u00A0${name}: ${plainNumber.format(totals[name]!).replace("-", "−")}`;
          return block(
            wrap(total, columns, {indent: 4}).map(text => ({text})),
            columns
          );
        })
      ],
      gap
    )
  );
}

/** "498, 01:08". */
function timeOf(minute: number): string {
  const clock = [Math.floor((minute % 1440) / 60), Math.floor(minute % 60)];
  return `${Math.floor(minute / 1440) + 1}, ${clock.map(part => String(part).padStart(2, "0")).join(":")}`.padStart(
    timeColumns
  );
}

/** The first track with as many others as fit beside it, again and again. */
function inParts(tracks: readonly JourneyTrack[], fitting: number): JourneyTrack[][] {
  const [first, ...others] = tracks;
  if (others.length === 0) return [[first!]];
  const size = Math.max(1, fitting - 1);
  return Array.from({length: Math.ceil(others.length / size)}, (_, i) => [
    first!,
    ...others.slice(i * size, (i + 1) * size)
  ]);
}
