import type {ReplayResult} from "../engine/job.ts";
import {Event} from "../model/event.ts";
import type {World} from "../model/world.ts";

/** A click on a message, or a visit of one's own accord. */
export interface Touch {
  /** Channel whose message was clicked, or that was visited. */
  readonly source: number;
  readonly kind: "messages" | "visits";
  /** Channel whose systems recorded it: where the person arrived, since a link in a message names its sender there. */
  readonly at: number;
  /** Of the session: 0 none, 1 phone, 2 computer; −1 where there was no session. */
  readonly device: number;
  readonly minute: number;
  /** Index of the need that opened the present or last journey: the name under which links carry its records. */
  readonly need: number;
}

export interface Sale {
  readonly channel: number;
  readonly minute: number;
  readonly need: number;
  /** Revenue, money. */
  readonly value: number;
  /** Index of the touch whose session ended in the order. */
  readonly touch: number;
  /** Touches, and messages and clicks, up to now. */
  readonly touches: number;
  readonly contacts: number;
}

/** A message delivered or clicked. */
export interface Contact {
  readonly channel: number;
  readonly minute: number;
  readonly clicked: boolean;
}

/** What one person met and bought, oldest first. */
export interface History {
  readonly touches: readonly Touch[];
  readonly sales: readonly Sale[];
  readonly contacts: readonly Contact[];
}

/** The touches, messages and orders of a replayed life. Renewals of contracts are no orders. */
export function historyOf({entries}: Pick<ReplayResult, "entries">, {ruleLand, ruleChannel, local}: World): History {
  const touches: Touch[] = [];
  const sales: Sale[] = [];
  const contacts: Contact[] = [];
  let needs = 0;
  let need = 0;
  let session = -1;
  for (let i = 0; i < entries.length; i += 5) {
    const [code, minute, channel, a, b] = entries.subarray(i, i + 5);
    if (code === Event.need || code === Event.broughtForward) {
      need = needs++;
    } else if (code === Event.needJoined) {
      needs++;
    } else if (code === Event.visit) {
      session = touches.push({source: channel, kind: "visits", at: channel, device: b, minute, need}) - 1;
    } else if (code === Event.message) {
      contacts.push({channel, minute, clicked: false});
    } else if (code === Event.click) {
      contacts.push({channel, minute, clicked: true});
      const land = ruleLand[a];
      // nobody arrives in a store by clicking: unless a visit follows, only the sender has noticed
      const at = land < 0 || local[land] === 1 ? channel : land;
      touches.push({source: channel, kind: "messages", at, device: -1, minute, need});
    } else if (code === Event.visitByMessage) {
      // the click that led here has just been written down
      session = touches.length - 1;
      touches[session] = {source: ruleChannel[a], kind: "messages", at: channel, device: b, minute, need};
    } else if (code === Event.order) {
      const before = {touch: session, touches: touches.length, contacts: contacts.length};
      sales.push({channel, minute, need, value: a * 1e-5, ...before});
    }
  }
  return {touches, sales, contacts};
}
