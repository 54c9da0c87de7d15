import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {millicents, MONTH, WEEK} from "./units.ts";

/** Whose figures the split follows. */
export const CLAIMS = 0;
export const LAST_CLICK = 1;
export const LINEAR = 2;
const measures = ["claims", "last-click", "linear"] as const;

/** Money for messages that follows what the firm measures. S senders: channels that rules send through. */
export interface Budgets extends Keeps {
  readonly senders: number;
  /** Channel of each sender, and sender of each channel (−1 = none). */
  readonly channel: Int32Array;
  readonly sender: Int32Array;
  /** 1 = has a budget; share of the total on day 0. */
  readonly limited: Uint8Array;
  readonly share: Float64Array;
  /** Millicents per week at market scale. */
  readonly total: number;
  /** Minutes between reviews; Infinity = never. */
  readonly review: number;
  readonly weight: number;
  readonly floor: number;
  readonly by: number;
  /** Minute from which every click counts alike; Infinity = never. */
  readonly linearFrom: number;
  /** Minutes in which a message seen, and one clicked, counts. */
  readonly view: number;
  readonly click: number;
  readonly lookBack: number;
}

/** Null where there are no budgets or nobody to spend them. */
export function compileBudgets({budgets, channels, rules, tools}: Setting): Budgets | null {
  if (budgets === null || budgets === undefined) return null;
  const senders = channels.flatMap(({id}, c) => (rules.some(({channel}) => channel === id) ? [c] : []));
  if (senders.length === 0) return null;
  const sender = new Int32Array(channels.length).fill(-1);
  senders.forEach((c, s) => (sender[c] = s));
  const counting = tools.filter(({does}) => does === "multi-touch").map(({ready}) => ready);
  return {
    words: 2 * senders.length,
    environment: 4 * senders.length + 2,
    flow: 2 * senders.length,
    couples: true,
    senders: senders.length,
    channel: Int32Array.from(senders),
    sender,
    limited: Uint8Array.from(senders, c => (Object.hasOwn(budgets.split, channels[c].id) ? 1 : 0)),
    share: Float64Array.from(senders, c => budgets.split[channels[c].id] ?? 0),
    total: (millicents(budgets.total) * WEEK) / MONTH,
    review: budgets.review,
    weight: budgets.weight,
    floor: budgets.floor,
    by: measures.indexOf(budgets.by),
    linearFrom: Math.min(Infinity, ...counting),
    view: budgets.view,
    click: budgets.click,
    lookBack: budgets.lookBack
  };
}
