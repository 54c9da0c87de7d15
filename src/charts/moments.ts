import {scaleSqrt} from "d3";
import type {JourneyEvent, JourneyTrack} from "../experiment/comparison.ts";

/** A moment of one life in several worlds: what happens in each, null where nothing does. */
export interface Moment {
  readonly minute: number;
  readonly events: ReadonlyArray<JourneyEvent | null>;
  /** The same thing happens in every world. */
  readonly same: boolean;
  /** Counts the moments from the first one that was asked for. */
  readonly index: number;
}

const day = 1440;

/** How many events all tracks begin with in common. */
export function commonStart(tracks: readonly JourneyTrack[]): number {
  const [first, ...others] = tracks;
  if (first === undefined) return 0;
  const parted = first.events.findIndex((event, i) => others.some(({events}) => !isSame(event, events[i])));
  return parted < 0 ? first.events.length : parted;
}

/** The events from index `from` on, those of the same minute side by side, in the order of time. */
export function momentsOf(tracks: readonly JourneyTrack[], from = 0): Moment[] {
  const rest = tracks.map(({events}) => events.slice(from));
  const minutes = [...new Set(rest.flatMap(events => events.map(({minute}) => minute)))].toSorted((a, b) => a - b);
  let index = 0;
  return minutes.flatMap(minute => {
    const now = rest.map(events => events.filter(event => event.minute === minute));
    return Array.from({length: Math.max(...now.map(events => events.length))}, (_, i) => {
      const events = now.map(list => list[i] ?? null);
      return {minute, events, same: events.every(event => isSame(events[0] ?? null, event)), index: index++};
    });
  });
}

/** Moments left out of a picture, because they are the same in every world. */
export interface Fold {
  readonly folded: number;
  /** Index of the first of them. */
  readonly index: number;
}

/** Longer stretches in which the lives run alike again, folded but for their first and last moment. */
export function foldAlike(moments: readonly Moment[], {least = 5} = {}): Array<Moment | Fold> {
  const found: Array<Moment | Fold> = [];
  for (let i = 0; i < moments.length;) {
    const end = moments.findIndex((moment, j) => j >= i && !moment.same);
    const run = moments.slice(i, end < 0 ? undefined : end);
    if (run.length < least) found.push(...run);
    else found.push(run[0]!, {folded: run.length - 2, index: run[1]!.index}, run.at(-1)!);
    i += run.length;
    if (end >= 0) found.push(moments[i++]!);
  }
  return found;
}

function isSame(a: JourneyEvent | null | undefined, b: JourneyEvent | null | undefined): boolean {
  if (!a || !b) return false;
  return a.minute === b.minute && a.kind === b.kind && a.channel === b.channel && a.text === b.text;
}

/** Days begin with 1: minute 0 is the midnight before day 1. */
export function dayOf(minute: number): number {
  return Math.floor(minute / day) + 1;
}

/** Time of the day, "14:20". */
export function clockOf(minute: number): string {
  const rest = Math.floor(minute - Math.floor(minute / day) * day);
  return `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}

/** Quiet stretches longer than this many minutes are compressed into a visible break. */
export const quiet = 7 * day;

const stretch = scaleSqrt([0, quiet], [0, 30]).clamp(true);

/** Room between two moments, px: grows with the time between them, ever more slowly. */
export function gapAfter(minutes: number): number {
  return stretch(minutes);
}
