import {kinds} from "../../scenario/catalogue/catalogue.ts";
import {fitBgNbd, type BgNbdFit} from "../../statistics/buying/bg-nbd.ts";
import {fitNbd, type NbdFit} from "../../statistics/buying/nbd.ts";
import {presentCustomers, type PresentCustomers} from "../../statistics/buying/present.ts";
import type {EventLog} from "../event-log.ts";
import {idsOf, kindOfName, namedKind} from "./kinds.ts";
import {ordersOf, purchaseEvents, type Orders} from "./orders.ts";
import {visitsOf, type Visits} from "./visits.ts";

export interface FitOptions {
  /** Names of the events that are purchases; by default those whose words say so. */
  readonly orders?: readonly string[] | undefined;
  /** Kinds of channels by their names in the log, where their names do not tell. */
  readonly kinds?: Readonly<Record<string, string>> | undefined;
}

/** A channel of the log and what became of it. */
export interface LogChannel {
  readonly name: string;
  /** Key in the scenario; null where it is left out. */
  readonly id: string | null;
  readonly kind: string | null;
  readonly events: number;
  readonly orders: number;
  /** Why it is left out of the scenario. */
  readonly left?: string;
}

/** All that is learnt from a log. Rates are per day. */
export interface LogFit {
  readonly log: EventLog;
  readonly purchases: readonly string[];
  readonly orders: Orders;
  readonly nbd: NbdFit;
  /** null where customers never seem to stop, so that the likelihood has no drop-out to offer. */
  readonly bgNbd: BgNbdFit | null;
  readonly present: PresentCustomers;
  readonly channels: readonly LogChannel[];
  readonly visits: Visits;
}

const MOST = {channels: 16, ofAKind: 4} as const;
/** A drop-out below this is none. */
const NEVER = 1e-3;

/** Learns from a log what a scenario needs. Throws where it has no purchases, or none after the first of anybody. */
export function fitToLog(log: EventLog, {orders: named, kinds: given = {}}: FitOptions = {}): LogFit {
  for (const name of named ?? []) if (!log.events.includes(name)) throw new Error(`the log has no event "${name}"`);
  const purchases = named ?? purchaseEvents(log);
  if (purchases.length === 0)
    throw new Error(
      `no event of the log is clearly a purchase: say which are, --orders NAME; it has ${log.events.slice(0, 8).join(", ")}${log.events.length > 8 ? " …" : ""}`
    );
  for (const name of Object.keys(given))
    if (!log.channels.includes(name)) throw new Error(`the log has no channel "${name}"`);
  const orders = ordersOf(log, purchases);
  const kindOf = log.channels.map(name => (Object.hasOwn(given, name) ? namedKind(given[name]) : kindOfName(name)));
  const nbd = fitNbd(orders.histories);
  const fitted = fitBgNbd(orders.histories);
  const bgNbd = fitted.dropOut.value > NEVER && fitted.dropOut.low !== null ? fitted : null;
  const present = bgNbd
    ? presentCustomers(orders.histories, bgNbd)
    : {customers: orders.buyers, rate: nbd.r / nbd.alpha, shape: nbd.r, dropOut: 0, concentration: Infinity};
  const channels = channelsOf(log, kindOf, orders);
  const kept = channels.map(channel => (channel.id === null || servesOnly(channel) ? null : channel.kind));
  return {log, purchases, orders, nbd, bgNbd, present, channels, visits: visitsOf(log, kept)};
}

/** Channels with their kinds; the busiest first where there are more than a scenario can have. */
function channelsOf(log: EventLog, kindOf: readonly (string | null)[], orders: Orders): LogChannel[] {
  const events = log.channels.map(() => 0);
  for (const channel of log.channel) if (channel >= 0) events[channel]++;
  const ids = idsOf(log.channels);
  const busiest = log.channels.map((_, c) => c).toSorted((a, b) => events[b] - events[a]);
  const left = new Map<number, string>();
  const ofKind = new Map<string, number>();
  let count = 0;
  for (const c of busiest) {
    const kind = kindOf[c];
    const alike = kind === null ? 0 : (ofKind.get(kind) ?? 0);
    if (kind === null) left.set(c, "its name does not tell what kind of channel it is");
    else if (alike >= MOST.ofAKind) left.set(c, `there are ${MOST.ofAKind} busier channels of the kind ${kind}`);
    else if (count >= MOST.channels) left.set(c, `there are ${MOST.channels} busier channels`);
    else {
      ofKind.set(kind, alike + 1);
      count++;
    }
  }
  return log.channels.map((name, c) => ({
    name,
    id: left.has(c) ? null : ids[c],
    kind: kindOf[c],
    events: events[c],
    orders: orders.byChannel[c],
    ...(left.has(c) && {left: left.get(c)!})
  }));
}

/** A channel in which people could be served and buy, but in which nobody of the log has bought: it is there for help. */
export function servesOnly({kind, orders}: Pick<LogChannel, "kind" | "orders">): boolean {
  return does(kind, "serves") && does(kind, "sells") && orders === 0;
}

/** Whether people can buy, ask or be reached in a channel of a kind. */
export function does(kind: string | null, role: "browses" | "sells" | "serves" | "reaches"): boolean {
  return kind !== null && kinds[kind].does.includes(role);
}
