import {CALENDAR, CART_ABANDONED, EVERYWHERE, ORDERED} from "./compile/rules.ts";
import {Event} from "./event.ts";
import type {Kernel} from "./kernel.ts";
import {carries, recognised} from "./recognition.ts";
import {deliver} from "./response.ts";
import {CONSENT, FLAGS, IN_JOURNEY, LAST_ORDER, NEEDS, NEVER, ORDER_STATE, RULES} from "./state.ts";
import {OBJECT_CART, OBJECT_CONTACTS, OBJECT_CONTENT, OBJECT_ORDERS} from "./world.ts";

/** Plans the next message of every calendar rule for somebody the firm has come to know. */
export function scheduleCalendar(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  for (let r = 0; r < world.rules; r++) {
    if (world.ruleOn[r] !== CALENDAR) continue;
    const channel = world.ruleChannel[r];
    if (((I[o + CONSENT] >> channel) & 1) === 0) continue;
    const past = Math.max(0, Math.ceil((minute - world.ruleAfter[r]) / world.ruleEvery[r]));
    I[o + RULES + r] = world.ruleAfter[r] + past * world.ruleEvery[r];
  }
}

/** Whether what happened in `from` reaches the systems that send through `to`. */
function learns(k: Kernel, on: number, from: number, to: number, minute: number): boolean {
  if (from === to) return true;
  const item = k.I[k.o + NEEDS] >>> 16;
  if (on === CART_ABANDONED) {
    const connected =
      carries(k, OBJECT_CART, to, from, item, minute) || carries(k, OBJECT_CART, from, to, item, minute);
    return connected && recognised(k, from, minute);
  }
  return carries(k, on === ORDERED ? OBJECT_ORDERS : OBJECT_CONTENT, from, to, item, minute);
}

/** Something happened in a channel: rules that wait for it, can learn of it and may write to the person are set going. */
export function trigger(k: Kernel, minute: number, channel: number, on: number): void {
  const {world, I, o} = k;
  for (let r = 0; r < world.rules; r++) {
    if (world.ruleOn[r] !== on) continue;
    const at = o + RULES + r;
    const sender = world.ruleChannel[r];
    const spent = stepsOf(k, r) > 0 && needOf(k, r) === I[o + NEEDS] >>> 16;
    if (I[at] !== NEVER || spent || ((I[o + CONSENT] >> sender) & 1) === 0) continue;
    if (!learns(k, on, channel, sender, minute) || !recognised(k, sender, minute)) continue;
    I[at] = minute + world.ruleAfter[r];
    setProgress(k, r, 0, I[o + NEEDS] >>> 16);
  }
}

/** Messages of a rule since it was last triggered. */
function stepsOf(k: Kernel, rule: number): number {
  return (k.I[k.o + k.world.timersEnd + (rule >> 2)] >>> ((rule & 3) << 3)) & 63;
}

/** The need in which a rule was last triggered: its two lowest bits are kept, and it is not long ago. */
function needOf(k: Kernel, rule: number): number {
  const index = k.I[k.o + NEEDS] >>> 16;
  const bits = (k.I[k.o + k.world.timersEnd + (rule >> 2)] >>> (((rule & 3) << 3) + 6)) & 3;
  return index - ((index - bits) & 3);
}

function setProgress(k: Kernel, rule: number, steps: number, index: number): void {
  const at = k.o + k.world.timersEnd + (rule >> 2);
  const shift = (rule & 3) << 3;
  k.I[at] = (k.I[at] & ~(255 << shift)) | ((((index & 3) << 6) | steps) << shift);
}

/** A new need: idle rules may be triggered again. Each runs at most once per need. */
export function rearm(k: Kernel): void {
  const {world, I, o} = k;
  for (let r = 0; r < world.rules; r++) {
    if (I[o + RULES + r] === NEVER) setProgress(k, r, 0, I[o + NEEDS] >>> 16);
  }
}

/** Whether the sender of a rule knows that the person has bought: the order was made there, or the record of it has followed. */
function knowsOfOrder(k: Kernel, rule: number, minute: number): boolean {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const c = (I[o + ORDER_STATE] >> 3) & 31;
  if (c === sender) return true;
  const item = I[o + ORDER_STATE] >> 8;
  if (!recognised(k, c, minute)) return false;
  if (world.ruleOn[rule] === CART_ABANDONED && carries(k, OBJECT_CART, sender, c, item, minute)) return true;
  return carries(k, OBJECT_ORDERS, c, sender, item, minute);
}

/** Messages counted by a slot in the window that a minute lies in. */
function counted(k: Kernel, slot: number, minute: number): number {
  const {world, I, o} = k;
  const word = I[o + world.timersEnd + ((world.rules + 3) >> 2) + slot];
  const window = Math.floor(minute / world.slotWindow[slot]) & 0xfffff;
  return word >>> 12 === window ? word & 0xfff : 0;
}

/** Whether the cap of the rule is used up. Messages of other channels count where a link of contacts tells the sender of them. */
function capped(k: Kernel, rule: number, minute: number): boolean {
  const {world} = k;
  const cap = world.ruleCap[rule];
  if (cap === 0) return false;
  if (counted(k, world.ruleSlot[rule], minute) >= cap) return true;
  const everywhere = world.ruleSlotEverywhere[rule];
  return (
    everywhere >= 0 && counted(k, everywhere, minute) >= cap && learnsOfContacts(k, world.ruleChannel[rule], minute)
  );
}

function learnsOfContacts(k: Kernel, sender: number, minute: number): boolean {
  const {world} = k;
  const sources = world.linkedFrom[OBJECT_CONTACTS * world.channels + sender];
  for (let c = 0; c < world.channels; c++) {
    if (((sources >> c) & 1) === 1 && recognised(k, c, minute) && carries(k, OBJECT_CONTACTS, c, sender, 0, minute))
      return true;
  }
  return false;
}

/** Counts a message of a channel in every slot that it falls into. */
function count(k: Kernel, sender: number, minute: number): void {
  const {world, I, o} = k;
  for (let slot = 0; slot < world.slots; slot++) {
    const channel = world.slotChannel[slot];
    if (channel !== EVERYWHERE && channel !== sender) continue;
    const at = o + world.timersEnd + ((world.rules + 3) >> 2) + slot;
    const window = Math.floor(minute / world.slotWindow[slot]) & 0xfffff;
    I[at] = (window << 12) | Math.min(counted(k, slot, minute) + 1, 0xfff);
  }
}

/** A rule's message is due. */
export function message(k: Kernel, minute: number, rule: number): void {
  const {world, I, o} = k;
  const at = o + RULES + rule;
  const calendar = world.ruleOn[rule] === CALENDAR;
  const step = stepsOf(k, rule);
  const index = calendar ? 0 : needOf(k, rule);
  const occurrence = calendar
    ? Math.floor((minute - world.ruleAfter[rule]) / world.ruleEvery[rule] + 0.5) & 0xffff
    : ((index & 1023) << 6) | (step & 63);
  if (calendar) {
    I[at] = minute + world.ruleEvery[rule];
  } else {
    setProgress(k, rule, step + 1, index);
    I[at] = step + 1 < world.ruleTimes[rule] ? minute + world.ruleEvery[rule] : NEVER;
  }
  const sender = world.ruleChannel[rule];
  if (((I[o + CONSENT] >> sender) & 1) === 0) {
    I[at] = NEVER;
    return;
  }
  const inJourney = (I[o + FLAGS] & IN_JOURNEY) !== 0;
  const justBought = world.ruleOn[rule] !== ORDERED && !inJourney && minute - I[o + LAST_ORDER] < world.wasteWindow;
  if (!calendar && justBought && knowsOfOrder(k, rule, minute)) {
    I[at] = NEVER;
    if (k.trace !== null) k.trace.add(Event.messageWithheld, minute, sender, rule, 1);
    return;
  }
  if (capped(k, rule, minute)) {
    if (k.trace !== null) k.trace.add(Event.messageWithheld, minute, sender, rule, 0);
    return;
  }
  const waste = justBought && !calendar;
  count(k, sender, minute);
  deliver(k, minute, rule, occurrence, waste);
}
