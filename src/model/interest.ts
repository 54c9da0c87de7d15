import {unitExponential} from "../random/exact.ts";
import type {Keeps, Place} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries, recognised} from "./recognition.ts";
import {CONTEXT, FLAGS, IN_JOURNEY, NEEDS, VALUE} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_CONTENT, Stage} from "./world.ts";

/** Products that a need can be about; at most 15. */
export interface Interest extends Keeps {
  readonly products: number;
  readonly productKey: Int32Array;
  /** Odds of being what a need is about; multiplier of the order value. */
  readonly productWeight: Float64Array;
  readonly productPrice: Float64Array;
  /** Threshold that a session turns to another product. */
  readonly switching: number;
}

const CHANGED = 16;

/** The favourite of the need among the products, `but` excepted: an exponential race that is the same whenever it is run. */
function favourite(k: Kernel, {products, productKey, productWeight}: Interest, need: number, but: number): number {
  let best = but;
  let first = Infinity;
  for (let p = 0; p < products; p++) {
    if (p === but || productWeight[p] <= 0) continue;
    draw(k, Owner.interest, productKey[p], need, 0);
    const arrival = unitExponential(k.out[0]) / productWeight[p];
    if (arrival < first) {
      first = arrival;
      best = p;
    }
  }
  return best;
}

/** A need opens a journey: what is it about? */
export function beginInterest(k: Kernel, interest: Interest & Place, need: number): void {
  k.I[k.o + interest.wordAt] = Math.max(0, favourite(k, interest, need, -1)) + 1;
}

/** The product that the present or last journey is about. */
export function interestOf(k: Kernel, interest: Interest & Place): number {
  return Math.max(0, (k.I[k.o + interest.wordAt] & 15) - 1);
}

/** The product that the systems of a channel think the person wants, or −1. */
export function knownInterest(k: Kernel, interest: Interest & Place, channel: number): number {
  return ((k.I[k.o + interest.wordAt + 1 + (channel >> 3)] >>> ((channel & 7) << 2)) & 15) - 1;
}

function note(k: Kernel, interest: Interest & Place, channel: number, product: number): void {
  const at = k.o + interest.wordAt + 1 + (channel >> 3);
  const shift = (channel & 7) << 2;
  k.I[at] = (k.I[at] & ~(15 << shift)) | ((product + 1) << shift);
}

/**
 * A session begins: the person may turn to the product they like next best, and then looks closer again. What they look at is
 * noted by the channel and, over links of content, by others. `resumed` sessions go on with the same.
 */
export function lookAt(k: Kernel, interest: Interest & Place, minute: number, channel: number, resumed: boolean): void {
  const {world, I, o} = k;
  const at = o + interest.wordAt;
  I[at] &= ~CHANGED;
  const need = I[o + NEEDS] >>> 16;
  if (!resumed && interest.switching > 0) {
    draw(k, k.stepOwner === Owner.step ? Owner.turn : Owner.triggeredTurn, k.item, k.sub, 0);
    const next = k.out[0] >>> 0 < interest.switching ? favourite(k, interest, need, (I[at] & 15) - 1) : -1;
    if (next >= 0 && next + 1 !== (I[at] & 15)) {
      I[at] = (I[at] & ~15) | (next + 1) | CHANGED;
      add(k, T.interestChanges, 1);
      const stage = I[o + CONTEXT] & 15;
      if (stage === Stage.cart || stage === Stage.checkout) I[o + CONTEXT] = (I[o + CONTEXT] & ~15) | Stage.evaluate;
      if (k.trace !== null) k.trace.add(Event.interestChanged, minute, channel, next, 0);
    }
  }
  const product = interestOf(k, interest);
  note(k, interest, channel, product);
  for (let to = 0; to < world.channels; to++) {
    if (((world.linkedFrom[OBJECT_CONTENT * world.channels + to] >> channel) & 1) === 0) continue;
    if (!carries(k, OBJECT_CONTENT, channel, to, need, minute)) continue;
    if (recognised(k, channel, minute) && recognised(k, to, minute)) note(k, interest, to, product);
  }
}

/** Whether the interest changed in the session that ends. */
export function changedInterest(k: Kernel, interest: Interest & Place): boolean {
  return (k.I[k.o + interest.wordAt] & CHANGED) !== 0;
}

/** What the order of the journey under way is worth, whole millicents: the person's order value, times the price of the product wanted. */
export function worth(k: Kernel): number {
  const {interest} = k.world;
  const value = k.D[(k.o + VALUE) >> 1];
  if (interest === null || (k.I[k.o + FLAGS] & IN_JOURNEY) === 0) return value;
  return Math.round(value * interest.productPrice[interestOf(k, interest)]);
}
