import type {Keeps} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries} from "./recognition.ts";
import {ANCHOR, CARTS, CONTEXT, EFFORT, FLAGS, IN_JOURNEY, NEEDS, RELATION} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_PROMOTION} from "./world.ts";

/** Offers that contradict each other: seconds to find out which holds, and loss of relationship. */
export interface Conflicts extends Keeps {
  readonly confusion: number;
  readonly distrust: number;
}

/** Offers that are a code: threshold of remembering it by offer (0 = no code), and the address of its luck. */
export interface Codes extends Keeps {
  readonly remembered: Float64Array;
  readonly offerKey: Int32Array;
}

/** Whether an offer is made at a minute, and counts. */
export function stands({world}: Kernel, offer: number, minute: number): boolean {
  return minute >= world.offerFrom[offer] && minute < world.offerUntil[offer];
}

/** The person takes note of the offer in a rule's message: it is held by the sender's channel. Of two that conflict they hold on to the better one. */
export function takeOffer(k: Kernel, minute: number, rule: number): void {
  const {world, I, o} = k;
  const offer = world.ruleOffer[rule];
  if (offer < 0 || (world.offerNewOnly[offer] === 1 && I[o + ANCHOR] >= 0)) return;
  if (!stands(k, offer, minute)) return;
  if (world.conflicts !== null && conflicting(k, world.conflicts, minute, rule, offer)) return;
  I[o + CONTEXT] = (I[o + CONTEXT] & ~0xff0000) | ((offer + 1) << 16);
  I[o + CARTS] = (I[o + CARTS] & 0xffff) | (1 << (16 + world.ruleChannel[rule]));
}

/** Whether a worse offer arrives while a better one is at hand. Offers of senders that know of each other's promotions follow each other and do not conflict. */
function conflicting(k: Kernel, conflicts: Conflicts, minute: number, rule: number, offer: number): boolean {
  const {world, I, F, o} = k;
  if ((I[o + FLAGS] & IN_JOURNEY) === 0) return false;
  add(k, T.offersTaken, 1);
  const held = ((I[o + CONTEXT] >>> 16) & 255) - 1;
  if (held < 0 || held === offer) return false;
  const sender = world.ruleChannel[rule];
  const holders = I[o + CARTS] >>> 16;
  const need = I[o + NEEDS] >>> 16;
  for (let c = 0; c < world.channels; c++) {
    if (((holders >> c) & 1) === 0) continue;
    if (c === sender || carries(k, OBJECT_PROMOTION, c, sender, need, minute)) return false;
    if (carries(k, OBJECT_PROMOTION, sender, c, need, minute)) return false;
  }
  add(k, T.conflicts, 1);
  F[o + RELATION] = Math.max(0, F[o + RELATION] - conflicts.distrust);
  I[o + EFFORT] += conflicts.confusion;
  add(k, T.journeySeconds, conflicts.confusion);
  if (k.trace !== null) k.trace.add(Event.conflict, minute, sender, offer, held);
  return world.offerOff[held] >= world.offerOff[offer];
}

/** Whether the person remembers the code of an offer: one draw per need. */
export function hasCode(k: Kernel, codes: Codes, offer: number): boolean {
  if (codes.remembered[offer] <= 0) return false;
  draw(k, Owner.code, codes.offerKey[offer], k.I[k.o + NEEDS] >>> 16, 0);
  return k.out[0] >>> 0 < codes.remembered[offer];
}

/** The code is typed in where no record of the promotion is, if the person remembers it. */
export function remembersCode(k: Kernel, codes: Codes, minute: number, channel: number, offer: number): boolean {
  if (!hasCode(k, codes, offer)) return false;
  add(k, T.codesTyped, 1);
  if (k.trace !== null) k.trace.add(Event.codeTyped, minute, channel, offer, 0);
  return true;
}
