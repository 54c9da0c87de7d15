import {
  CART_ABANDONED,
  CASE_SOLVED,
  CASE_UNSOLVED,
  COMPLAINT,
  ENGAGED,
  IGNORED,
  ORDERED,
  RECEIVED,
  REVIEW
} from "./compile/rules.ts";
import type {Kernel} from "./kernel.ts";
import {carries, recognised} from "./recognition.ts";
import {CASE_ID, ORDER_STATE} from "./state.ts";
import {OBJECT_CART, OBJECT_CASE, OBJECT_CONTACTS, OBJECT_CONTENT, OBJECT_ORDERS} from "./world.ts";

/** Whether a system hears of what another one recorded about the person: the other one knows them, and the link carries it. */
export function hears(k: Kernel, object: number, from: number, to: number, item: number, minute: number): boolean {
  return recognised(k, from, minute) && carries(k, object, from, to, item, minute);
}

/** Whether a record held by the channels of a bit mask is known to the systems behind `to`: held there, or brought by a link. */
export function knows(k: Kernel, object: number, holders: number, to: number, item: number, minute: number): boolean {
  if (((holders >> to) & 1) === 1) return true;
  const {world} = k;
  const sources = holders & world.linkedFrom[object * world.channels + to];
  if (sources === 0 || !recognised(k, to, minute)) return false;
  for (let from = 0; from < world.channels; from++) {
    if (((sources >> from) & 1) === 1 && hears(k, object, from, to, item, minute)) return true;
  }
  return false;
}

/** The record by which systems hear of an occasion elsewhere. */
function recordOf(on: number): number {
  if (on === ORDERED || on === RECEIVED || on === REVIEW) return OBJECT_ORDERS;
  if (on === CASE_SOLVED || on === CASE_UNSOLVED || on === COMPLAINT) return OBJECT_CASE;
  return on === IGNORED || on === ENGAGED ? OBJECT_CONTACTS : OBJECT_CONTENT;
}

/** Whether what happened in `from` reaches the systems that send through `to`. */
export function learns(k: Kernel, on: number, from: number, to: number, item: number, minute: number): boolean {
  if (from === to) return true;
  if (on === CART_ABANDONED) {
    const connected =
      carries(k, OBJECT_CART, to, from, item, minute) || carries(k, OBJECT_CART, from, to, item, minute);
    return connected && recognised(k, from, minute);
  }
  if (on === IGNORED || on === ENGAGED) return hears(k, OBJECT_CONTACTS, from, to, 0, minute);
  if (on === REVIEW && carries(k, OBJECT_CONTACTS, from, to, 0, minute)) return true;
  const object = recordOf(on);
  return carries(k, object, from, to, object === OBJECT_CASE ? k.I[k.o + CASE_ID] : item, minute);
}

/** Whether the sender of a rule knows of the last purchase: the order was made there, or the record of it has followed. */
export function knowsOfOrder(k: Kernel, rule: number, minute: number): boolean {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const c = (I[o + ORDER_STATE] >> 3) & 31;
  if (c === sender) return true;
  const item = I[o + ORDER_STATE] >> 8;
  if (!recognised(k, c, minute)) return false;
  if (world.ruleOn[rule] === CART_ABANDONED && carries(k, OBJECT_CART, sender, c, item, minute)) return true;
  return carries(k, OBJECT_ORDERS, c, sender, item, minute);
}
