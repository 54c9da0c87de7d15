import {exactExp} from "../random/exact.ts";
import {CALENDAR, CART_ABANDONED, ORDERED} from "./compile/rules.ts";
import {Event} from "./event.ts";
import {visitByMessage} from "./journey.ts";
import {add, draw, Owner, spend, type Kernel} from "./kernel.ts";
import {need} from "./needs.ts";
import {carries, recognised} from "./recognition.ts";
import {
  ANCHOR,
  CARTS,
  CONSENT,
  CONTEXT,
  FLAGS,
  IN_JOURNEY,
  LAST_ORDER,
  NEAR,
  NEED_AT,
  NEED_INDEX,
  NEVER,
  ORDER_STATE,
  PRESSURE,
  PRESSURE_AT,
  REACHED,
  RELATION,
  RULE_WORDS,
  RULES,
  WAITING
} from "./state.ts";
import {CASH_MESSAGES, CH_MESSAGES, CHANNEL_TALLIES, CH_SESSIONS, CASH_SERVICE, T} from "./tally.ts";
import {OBJECT_CART, OBJECT_CONTACTS, OBJECT_CONTENT, OBJECT_ORDERS} from "./world.ts";

/** Plans the next message of every calendar rule for somebody the firm has come to know. */
export function scheduleCalendar(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  for (let r = 0; r < world.rules; r++) {
    if (world.ruleOn[r] !== CALENDAR) continue;
    const channel = world.ruleChannel[r];
    if (((I[o + CONSENT] >> channel) & 1) === 0) continue;
    const past = Math.max(0, Math.ceil((minute - world.ruleAfter[r]) / world.ruleEvery[r]));
    I[o + RULES + RULE_WORDS * r] = world.ruleAfter[r] + past * world.ruleEvery[r];
  }
}

/** Whether what happened in `from` reaches the systems that send through `to`. */
function learns(k: Kernel, on: number, from: number, to: number, minute: number): boolean {
  if (from === to) return true;
  const item = k.I[k.o + NEED_INDEX] - 1;
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
    const at = o + RULES + RULE_WORDS * r;
    const sender = world.ruleChannel[r];
    if (I[at] !== NEVER || ((I[o + CONSENT] >> sender) & 1) === 0) continue;
    if (!learns(k, on, channel, sender, minute) || !recognised(k, sender, minute)) continue;
    I[at] = minute + world.ruleAfter[r];
    I[at + 1] &= ~0xff;
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

/** Whether the cap of the rule is used up; counts the message if it is not. Counting across channels needs linked contacts. */
function capped(k: Kernel, rule: number, minute: number): boolean {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const window = Math.floor(minute / world.ruleWindow[rule]);
  const across = world.ruleEverywhere[rule] === 1 && world.linkedFrom[OBJECT_CONTACTS * world.channels + sender] !== 0;
  const cap = world.ruleCap[rule];
  if (across) {
    const seen = I[o + REACHED];
    const count = seen >>> 12 === (window & 0xfffff) ? seen & 0xfff : 0;
    if (cap > 0 && count >= cap) return true;
    I[o + REACHED] = ((window & 0xfffff) << 12) | Math.min(count + 1, 0xfff);
    return false;
  }
  if (cap === 0) return false;
  const at = o + RULES + RULE_WORDS * rule + 1;
  const seen = I[at];
  const count = seen >>> 16 === (window & 0xffff) ? (seen >>> 8) & 255 : 0;
  if (count >= cap) return true;
  I[at] = ((window & 0xffff) << 16) | ((count + 1) << 8) | (seen & 255);
  return false;
}

/** Contact pressure at a minute: messages so far, each fading with the half-life. */
function pressureAt(k: Kernel, minute: number): number {
  const {F, I, o} = k;
  const pressure = F[o + PRESSURE];
  if (pressure === 0) return 0;
  return pressure * exactExp(-k.world.pressureDecay * (minute - I[o + PRESSURE_AT]));
}

/** A rule's message is due. */
export function message(k: Kernel, minute: number, rule: number): void {
  const {world, I, F, o, out} = k;
  const at = o + RULES + RULE_WORDS * rule;
  const calendar = world.ruleOn[rule] === CALENDAR;
  const step = I[at + 1] & 255;
  const index = I[o + NEED_INDEX] - 1;
  const occurrence = calendar
    ? Math.floor((minute - world.ruleAfter[rule]) / world.ruleEvery[rule] + 0.5) & 0xffff
    : ((index & 1023) << 6) | (step & 63);
  if (calendar) {
    I[at] = minute + world.ruleEvery[rule];
  } else {
    I[at + 1] = (I[at + 1] & ~255) | (step + 1);
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
  add(k, T.messages, 1);
  k.byChannel[sender * CHANNEL_TALLIES + CH_MESSAGES] += 1;
  const cost = world.messageCost[sender];
  if (cost > 0) spend(k, minute, T.messageCost, CASH_MESSAGES, cost);
  if (waste) {
    add(k, T.wasted, 1);
    add(k, T.wastedCost, cost);
  }
  if (k.trace !== null) k.trace.add(Event.message, minute, sender, rule, waste ? 1 : 0);
  const pressure = pressureAt(k, minute);
  F[o + PRESSURE] = pressure + world.messagePressure[sender];
  I[o + PRESSURE_AT] = minute;
  const annoyance = world.irritation * pressure + (waste ? world.wasteIrritation : 0);
  F[o + RELATION] = Math.max(0, F[o + RELATION] - annoyance);
  draw(k, Owner.message, world.ruleKey[rule], occurrence, 0);
  const clickWord = out[0];
  const strain = pressure / world.fatigue;
  if (out[1] >>> 0 < world.optOut[sender] * (1 + strain) * 4294967296) {
    add(k, T.optOuts, 1);
    I[o + CONSENT] &= ~(1 << sender);
    if (k.trace !== null) k.trace.add(Event.optOut, minute, sender, rule, 0);
  }
  const click = (world.click[sender] / (1 + strain)) * (0.5 + F[o + RELATION]);
  if (clickWord >>> 0 < click * 4294967296) follow(k, minute, rule, occurrence, waste);
}

/** The person follows a message: back into the journey, or into one that would have come anyway, sooner. */
function follow(k: Kernel, minute: number, rule: number, occurrence: number, waste: boolean): void {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const land = world.ruleLand[rule];
  add(k, T.clicks, 1);
  if (k.trace !== null) k.trace.add(Event.click, minute, sender, rule, 0);
  const flags = I[o + FLAGS];
  const reachable = land >= 0 && (world.local[land] === 0 || (flags & NEAR) !== 0);
  if (!reachable || (flags & WAITING) !== 0) return;
  if ((flags & IN_JOURNEY) === 0) {
    if (waste || I[o + NEED_AT] - minute > world.forwardWindow) {
      add(k, T.sessions, 1);
      k.byChannel[land * CHANNEL_TALLIES + CH_SESSIONS] += 1;
      if (world.sessionCost[land] > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, world.sessionCost[land]);
      return;
    }
    need(k, minute, rule);
  }
  const offer = world.ruleOffer[rule];
  if (offer >= 0 && (world.offerNewOnly[offer] === 0 || I[o + ANCHOR] < 0)) {
    I[o + CONTEXT] = (I[o + CONTEXT] & ~0xff0000) | ((offer + 1) << 16);
    I[o + CARTS] = (I[o + CARTS] & 0xffff) | (1 << (16 + sender));
  }
  visitByMessage(k, minute, land, rule, occurrence);
}
