import type {Kernel} from "./kernel.ts";
import {carries, recognised} from "./recognition.ts";
import {ANCHOR, FLAGS, ORDER_STATE, ORDERS_SHIFT} from "./state.ts";
import {OBJECT_ORDERS} from "./world.ts";

/**
 * Whether the systems of a sender know what the present person bought last: it was bought there, or the record of the order has
 * followed. Purchases before day 0 are in every system that recognises the person.
 */
export function knowsPurchase(k: Kernel, minute: number, sender: number): boolean {
  const {I, o} = k;
  if (I[o + ANCHOR] < 0 || !recognised(k, sender, minute)) return false;
  if (((I[o + FLAGS] >>> ORDERS_SHIFT) & 255) === 0) return true;
  const channel = (I[o + ORDER_STATE] >> 3) & 31;
  if (channel === sender) return true;
  return recognised(k, channel, minute) && carries(k, OBJECT_ORDERS, channel, sender, I[o + ORDER_STATE] >> 8, minute);
}
