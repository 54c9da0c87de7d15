import {Event} from "./event.ts";
import {worth} from "./interest.ts";
import {add, type Kernel} from "./kernel.ts";
import {hasCode, remembersCode, stands} from "./offers.ts";
import {CARTS, CONSENT, CONTEXT, EFFORT, NEEDS} from "./state.ts";
import {follows, mistaken, recognised} from "./recognition.ts";
import {T} from "./tally.ts";
import {OBJECT_CART, OBJECT_PROMOTION, Stage} from "./world.ts";

/** What led to a session, where no rule did. */
export const OWN_ACCORD = -1;
export const RESUMED = -2;

/** Whether the cart is there: kept by the channel (and on this device, or the person is recognised), or brought along by a link. */
function cartIsHere(k: Kernel, minute: number, channel: number, device: number, holders: number): boolean {
  const {world, I, o} = k;
  if (((holders >> channel) & 1) === 0) {
    return follows(k, OBJECT_CART, holders, channel, I[o + NEEDS] >>> 16, minute);
  }
  const kept = (I[o + CONSENT] >>> (16 + channel)) & 1 ? 1 : 2;
  if (world.onDevice[channel] === 0 || device === kept) return true;
  if (recognised(k, channel, minute)) {
    if (mistaken(k, channel, OBJECT_CART, minute)) return false;
    if (k.trace !== null) k.trace.add(Event.carried, minute, channel, OBJECT_CART, channel);
    return true;
  }
  if (k.trace !== null) k.trace.add(Event.missing, minute, channel, OBJECT_CART, 4);
  return false;
}

/** The channel's systems hold the cart from now on, on this device where records stay on devices. */
export function keepCart(k: Kernel, channel: number, device: number): void {
  const {I, o} = k;
  I[o + CARTS] |= 1 << channel;
  if (device === 1) I[o + CONSENT] |= 1 << (16 + channel);
  else I[o + CONSENT] &= ~(1 << (16 + channel));
}

/**
 * Looks for the cart that the person left. Where it is not, they start again: the stage steps back and effort is added, once —
 * whoever has given a cart up does not miss it a second time. Returns 1 when it is there.
 */
export function findCart(k: Kernel, minute: number, channel: number, device: number): number {
  const {world, I, o} = k;
  const holders = I[o + CARTS] & 0xffff;
  if (holders === 0) return 0;
  const stage = I[o + CONTEXT] & 15;
  const expected = stage === Stage.cart || stage === Stage.checkout;
  const trace = k.trace;
  if (!expected) k.trace = null;
  const here = cartIsHere(k, minute, channel, device, holders);
  k.trace = trace;
  if (here && ((holders >> channel) & 1) === 0) keepCart(k, channel, device);
  if (!expected) return here ? 1 : 0;
  countSwitch(k, channel, device, here);
  if (here) return 1;
  add(k, T.cartsLost, 1);
  I[o + EFFORT] += world.redo;
  add(k, T.journeySeconds, world.redo);
  I[o + CONTEXT] = (I[o + CONTEXT] & ~15) | Stage.evaluate;
  return 0;
}

function promotionCounts(k: Kernel, minute: number, channel: number, holders: number): boolean {
  if (((holders >> channel) & 1) === 1) return true;
  return follows(k, OBJECT_PROMOTION, holders, channel, k.I[k.o + NEEDS] >>> 16, minute);
}

/** Discount of the promotion the person holds if it counts here; minus the discount if it was expected and does not. */
export function findPromotion(k: Kernel, minute: number, channel: number, via: number): number {
  const {world, I, o} = k;
  const offer = ((I[o + CONTEXT] >>> 16) & 255) - 1;
  if (offer < 0 || !stands(k, offer, minute)) return 0;
  const holders = I[o + CARTS] >>> 16;
  const value = Math.min(world.offerOff[offer], worth(k));
  if (via === RESUMED) {
    const counts = promotionCounts(k, minute, channel, holders);
    return counts || (world.codes !== null && hasCode(k, world.codes, offer)) ? value : -value;
  }
  add(k, T.promotionsSought, 1);
  const here =
    (via >= 0 && world.ruleOffer[via] === offer) ||
    promotionCounts(k, minute, channel, holders) ||
    (world.codes !== null && remembersCode(k, world.codes, minute, channel, offer));
  if (here) {
    add(k, T.promotionsFound, 1);
    if (k.trace !== null) k.trace.add(Event.promotionFound, minute, channel, offer, value);
    return value;
  }
  I[o + EFFORT] += world.search;
  add(k, T.journeySeconds, world.search);
  if (k.trace !== null) k.trace.add(Event.promotionMissing, minute, channel, offer, value);
  return -value;
}

/** A switch is a session in another channel, or on another device, than the last one by somebody who left a cart there. */
function countSwitch(k: Kernel, channel: number, device: number, here: boolean): void {
  const {I, o} = k;
  const last = ((I[o + CONTEXT] >>> 4) & 255) - 1;
  const lastDevice = (I[o + CONTEXT] >>> 14) & 3;
  if (last < 0 || (last === channel && lastDevice === device)) return;
  add(k, T.switches, 1);
  if (here) add(k, T.carried, 1);
}
