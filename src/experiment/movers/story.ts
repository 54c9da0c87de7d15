import type {ReplayResult} from "../../engine/job.ts";
import {Event} from "../../model/event.ts";
import {T} from "../../model/tally.ts";

/** How a journey ends: "open" when the run ends first; "lost" when a bad experience ends it together with the relationship. */
export const ends = ["order", "left", "lapsed", "lost", "open"] as const;
export type End = (typeof ends)[number];

/** What somebody is to the firm at a moment. */
export const states = ["no customer yet", "on a journey", "customer", "lost customer"] as const;
const [NOBODY, SHOPPING, CUSTOMER, LOST] = [0, 1, 2, 3];

/** From a need to an order, or to another end. */
export interface Way {
  /** Channels of its sessions by index; sessions in the same channel one after the other are one. */
  readonly channels: readonly number[];
  /** Whether the context was lost on the way into a channel: a record that another channel kept was not there. Index as `channels`. */
  readonly lost: readonly boolean[];
  readonly end: End;
}

/** A replayed life, as charts of many lives need it. */
export interface Story {
  readonly ways: readonly Way[];
  /** Minutes of orders and renewals. */
  readonly orders: readonly number[];
  /** Was a customer on day 0. */
  readonly existing: boolean;
  /** Index of `states` at the beginning of every month and at the end of the run. */
  readonly months: readonly number[];
}

export interface StoryOptions {
  readonly months: number;
  /** Minutes. */
  readonly month: number;
}

/** Reads the entries of a life (src/model/event.ts). */
export function storyOf(
  {entries, tallies}: Pick<ReplayResult, "entries" | "tallies">,
  {months, month}: StoryOptions
): Story {
  const existing = tallies.totals[T.existing] > 0;
  const ways: Way[] = [];
  const orders: number[] = [];
  const standing: number[] = [];
  let way: {channels: number[]; lost: boolean[]} | null = null;
  let arriving = false;
  let bought = existing;
  let gone = false;
  const now = () => (gone ? LOST : way !== null ? SHOPPING : bought ? CUSTOMER : NOBODY);
  const close = (end: End) => {
    if (way !== null) ways.push({...way, end});
    way = null;
  };
  const arrive = (channel: number) => {
    if (way === null) return;
    arriving = way.channels.at(-1) !== channel;
    if (!arriving) return;
    way.channels.push(channel);
    way.lost.push(false);
  };
  for (let i = 0; i < entries.length; i += 5) {
    const [code, minute, channel, a] = [entries[i]!, entries[i + 1]!, entries[i + 2]!, entries[i + 3]!];
    while (standing.length < months && minute >= standing.length * month) standing.push(now());
    if (code === Event.need || code === Event.broughtForward) way = {channels: [], lost: []};
    else if (code === Event.visit || code === Event.visitByMessage || (code === Event.compared && a === 1))
      arrive(channel);
    else if (code === Event.missing && arriving && way !== null && way.channels.length > 1)
      way.lost[way.lost.length - 1] = true;
    else if (code === Event.step) arriving = false;
    else if (code === Event.order) {
      close("order");
      orders.push(minute);
      bought = true;
    } else if (code === Event.renewed) orders.push(minute);
    else if (code === Event.left) close("left");
    else if (code === Event.lapsed) close("lapsed");
    else if (code === Event.lost) {
      close("lost");
      gone = true;
    }
  }
  while (standing.length <= months) standing.push(now());
  close("open");
  return {ways, orders, existing, months: standing};
}
