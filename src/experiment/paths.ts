import type {Path} from "../statistics/attribution/path.ts";
import type {Moment, Sightings} from "./sightings.ts";
import type {History, Touch} from "./touches.ts";

/** Id of a source of orders: messages sent through a channel, or visits to one of people's own accord. */
export function sourceId(kind: Touch["kind"], channel: string): string {
  return `${kind}:${channel}`;
}

export type NameOf = (touch: Touch, index: number, seen: Moment) => number;

/** Somebody who sees everything takes all touches of a person for the same person's. */
export const everything: NameOf = () => 0;

export interface PathOptions {
  /** Ids of channels, by index. */
  readonly channels: readonly string[];
  /** Minutes before a sale in which a touch counts, and of silence after which a path has ended without a sale. */
  readonly lookBack: number;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** Touches on the path of each sale, by index. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Paths as a log shows them. That of a sale holds the touches under the same name since the last sale that went by it, as far as the
 * window reaches back, and at any rate the session that sold. All other touches are on paths without a sale.
 */
export function pathsOf({touches, sales}: History, nameOf: NameOf, {channels, lookBack}: PathOptions): Paths {
  const used = new Uint8Array(touches.length);
  const along = (indices: readonly number[], value: number, converted: boolean): Path => ({
    channels: indices.map(i => sourceId(touches[i].kind, channels[touches[i].source])),
    times: indices.map(i => touches[i].minute),
    value,
    converted
  });
  const members = sales.map(sale => {
    const name = nameOf(touches[sale.touch], sale.touch, sale);
    const path: number[] = [];
    for (let i = sale.touches - 1; i >= 0; i--) {
      if (touches[i].minute < sale.minute - lookBack && i < sale.touch) break;
      const counts = i === sale.touch || touches[i].minute >= sale.minute - lookBack;
      if (counts && used[i] === 0 && nameOf(touches[i], i, sale) === name) path.unshift(i);
    }
    for (const i of path) used[i] = 1;
    return path;
  });
  const open = new Map<number, number[]>();
  const ended: number[][] = [];
  touches.forEach((touch, i) => {
    if (used[i] === 1) return;
    const name = nameOf(touch, i, touch);
    const path = open.get(name);
    if (path !== undefined && touch.minute - touches[path.at(-1)!].minute <= lookBack) {
      path.push(i);
      return;
    }
    const fresh = [i];
    open.set(name, fresh);
    ended.push(fresh);
  });
  return {
    members,
    paths: [...members.map((path, s) => along(path, sales[s].value, true)), ...ended.map(path => along(path, 0, false))]
  };
}

export interface ClaimOptions {
  /** Channels that send messages, by index. */
  readonly senders: readonly number[];
  /** Minutes before a sale in which a message seen, and one clicked, is held to have brought it. */
  readonly viewWindow: number;
  readonly clickWindow: number;
}

/**
 * Who claims each sale: the channel that made it, and every sender whose log is not joined with that channel's and that reached
 * the buyer before. Joined senders share the credit of one log instead. Calls `claim` with the kind and index of the channel.
 */
export function claims(
  {sales, contacts}: History,
  {joined}: Pick<Sightings, "joined">,
  {senders, viewWindow, clickWindow}: ClaimOptions,
  claim: (kind: Touch["kind"], channel: number) => void
): void {
  for (const sale of sales) {
    claim("visits", sale.channel);
    for (const sender of senders) {
      if (joined(sender, sale.channel, sale)) continue;
      const reached = contacts.some(({channel, minute, clicked}, i) => {
        const window = clicked ? clickWindow : viewWindow;
        return i < sale.contacts && channel === sender && minute >= sale.minute - window;
      });
      if (reached) claim("messages", sender);
    }
  }
}
