import type {History} from "../../statistics/buying/history.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {EventLog} from "../event-log.ts";

const DAY = 1440;
const bought =
  /^(purchase[sd]?|orders?|ordered|order (completed?|placed|paid|created)|(completed?|place[ds]?) (an )?order|bought|buy|transactions?|sales?|sold|checkout (completed?|success)|paid)$/;

/** Names of events that are purchases, by their words. */
export function purchaseEvents({events}: EventLog): string[] {
  return events.filter(name =>
    bought.test(
      name
        .toLowerCase()
        .replaceAll(/[_\-:.]+/g, " ")
        .trim()
    )
  );
}

/** What a log says about purchases. */
export interface Orders {
  readonly orders: number;
  readonly buyers: number;
  /** Customers alike in whole days. Purchases of a customer on one day count as one. */
  readonly histories: readonly History[];
  /** First and last day of the log, since 1970. */
  readonly days: readonly [first: number, last: number];
  /** Mean value of an order, and standard deviation between customers' means; null without values. */
  readonly value: {readonly mean: number; readonly sd: number; readonly orders: number} | null;
  /** Orders by channel, in the order of the log's channels. */
  readonly byChannel: readonly number[];
}

/** Purchases of every customer, from the first one on. Time is in days. */
export function ordersOf(log: EventLog, names: readonly string[]): Orders {
  const wanted = new Set(names.map(name => log.events.indexOf(name)));
  let [first, last] = [Infinity, -Infinity];
  for (const time of log.time) [first, last] = [Math.min(first, time), Math.max(last, time)];
  const days = [Math.floor(first / DAY), Math.floor(last / DAY)] as const;
  const groups = new Map<string, History & {customers: number}>();
  const byChannel = log.channels.map(() => 0);
  const means: number[] = [];
  let [orders, buyers, sum, valued] = [0, 0, 0, 0];
  for (let at = 0; at < log.time.length;) {
    const who = log.customer[at];
    const bought: number[] = [];
    const values: number[] = [];
    for (; at < log.time.length && log.customer[at] === who; at++) {
      if (!wanted.has(log.event[at])) continue;
      orders++;
      if (log.channel[at] >= 0) byChannel[log.channel[at]]++;
      if (log.value[at] > 0) values.push(log.value[at]);
      const day = Math.floor(log.time[at] / DAY);
      if (bought.at(-1) !== day) bought.push(day);
    }
    if (values.length > 0) {
      const total = values.reduce((all, value) => all + value, 0);
      means.push(total / values.length);
      sum += total;
      valued += values.length;
    }
    if (bought.length === 0) continue;
    buyers++;
    const history = {repeats: bought.length - 1, last: bought.at(-1)! - bought[0], watched: days[1] - bought[0] + 1};
    const key = `${history.repeats} ${history.last} ${history.watched}`;
    const group = groups.get(key);
    if (group) group.customers++;
    else groups.set(key, {...history, customers: 1});
  }
  const {sd} = meanAndSd(means);
  return {
    orders,
    buyers,
    histories: [...groups.values()],
    days,
    value: valued === 0 ? null : {mean: sum / valued, sd: Number.isFinite(sd) ? sd : 0, orders: valued},
    byChannel
  };
}
