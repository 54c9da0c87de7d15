import type {Care} from "./compile/care.ts";
import {Event} from "./event.ts";
import {add, draw, monthOf, Owner, type Kernel} from "./kernel.ts";
import {T} from "./tally.ts";

/** Whether customer and agent look at the same screen in a contact of a case; a share that grows as the tool comes into effect. */
export function coBrowses(
  k: Kernel,
  care: Care,
  {minute, channel, id, contact}: {minute: number; channel: number; id: number; contact: number}
): boolean {
  const share = care.coBrowse[monthOf(minute)];
  if (share <= 0 || ((care.screens >> channel) & 1) === 0) return false;
  draw(k, Owner.coBrowse, id, contact, 0);
  if (k.out[0] >>> 0 >= share) return false;
  add(k, T.coBrowsed, 1);
  if (k.trace !== null) k.trace.add(Event.coBrowsed, minute, channel, 0, 0);
  return true;
}
