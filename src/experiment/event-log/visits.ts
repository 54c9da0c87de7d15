import {kinds} from "../../scenario/catalogue/catalogue.ts";
import {fitHabit, type HabitFit} from "../../statistics/buying/habit.ts";
import {wilsonInterval, type Interval} from "../../statistics/interval.ts";
import type {EventLog} from "../event-log.ts";

/** Minutes without an event in the same channel after which its next event is another visit. */
const PAUSE = 30;

export interface Visits {
  /** Indices of the log's channels in which people visit the firm, as opposed to being written to. */
  readonly channels: readonly number[];
  /** Visits to each of them. */
  readonly visits: readonly number[];
  /** From one visit to the next: `counts[from][to]`, in the order of `channels`. */
  readonly counts: readonly (readonly number[])[];
  /** Share of the visits after one in a channel that are in another, with Wilson's 95 % interval. */
  readonly shares: ReadonlyArray<readonly Interval[]>;
  readonly habit: HabitFit | null;
}

/** Visits of customers to channels, and how they go from one to the next. `kindOf` says what kind each channel of the log is; null where it is not clear. */
export function visitsOf(log: EventLog, kindOf: readonly (string | null)[]): Visits {
  const channels = log.channels
    .map((_, c) => c)
    .filter(c => kindOf[c] !== null && kinds[kindOf[c]!].does.includes("browses"));
  const place = log.channels.map((_, c) => channels.indexOf(c));
  const visits = channels.map(() => 0);
  const counts = channels.map(() => channels.map(() => 0));
  let [who, last, lastTime] = [-1, -1, -Infinity];
  for (let at = 0; at < log.time.length; at++) {
    const here = log.channel[at] < 0 ? -1 : place[log.channel[at]];
    if (here < 0) continue;
    const same = log.customer[at] === who;
    if (!same) last = -1;
    if (!(same && here === last && log.time[at] - lastTime <= PAUSE)) {
      visits[here]++;
      if (last >= 0) counts[last][here]++;
    }
    [who, last, lastTime] = [log.customer[at], here, log.time[at]];
  }
  const moves = counts.reduce((sum, row) => sum + row.reduce((a, n) => a + n, 0), 0);
  return {
    channels,
    visits,
    counts,
    shares: counts.map(row => {
      const all = row.reduce((sum, n) => sum + n, 0);
      return row.map(n => wilsonInterval(n, all));
    }),
    habit: channels.length > 1 && moves > 0 ? fitHabit(counts) : null
  };
}
