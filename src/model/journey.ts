import {unitExponential} from "../random/exact.ts";
import {Event} from "./event.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {OWN_ACCORD, RESUMED} from "./carry.ts";
import {wantsAnother} from "./rivals.ts";
import {session} from "./session.ts";
import {lookUp, storesSeen} from "./stock.ts";
import {trySample} from "./touch.ts";
import {
  CARTS,
  CONSENT,
  CONTEXT,
  DEADLINE,
  FLAGS,
  IN_JOURNEY,
  NEAR,
  NEEDS,
  NEVER,
  RESUMES,
  TOUCH_FIRST,
  TOUCHED,
  VISIT_AT,
  VISITS,
  WAITING
} from "./state.ts";
import {T} from "./tally.ts";
import {STAGES} from "./world.ts";

/** The person wants a channel that is not there, and goes to a competitor. */
const ELSEWHERE = -2;

/** Own visits after which a journey counts as lapsed whatever its patience. */
const MOST_VISITS = 1000;

/**
 * The channel of the next session of one's own accord: an exponential race of taste × fit to the stage × habit over the channels
 * that are possible, each with its own luck, so that improving a channel moves people only to it. −1 when none is possible, −2 when a
 * competitor has the one that is wanted.
 */
export function chooseChannel(k: Kernel, stage: number, sub: number, item: number, minute: number): number {
  const {world, I, o, out} = k;
  const last = ((I[o + CONTEXT] >>> 4) & 255) - 1;
  const near = (I[o + FLAGS] & NEAR) !== 0;
  const row = (k.segment * STAGES + stage) * world.channels;
  const {parts} = world;
  let best = -1;
  let first = Infinity;
  let block = -1;
  for (let i = 0; i < world.browse.length; i++) {
    const c = world.browse[i];
    let weight = world.visitWeight[row + c];
    if (weight <= 0 || (world.local[c] === 1 && !near)) continue;
    if (c === last) weight *= world.habit;
    if (parts) weight = drawn(k, c, weight, minute);
    const key = world.channelKey[c];
    if (key >> 2 !== block) {
      block = key >> 2;
      draw(k, Owner.choice, item, sub, block);
    }
    const exponential = unitExponential(out[key & 3]);
    if (exponential < first * weight) {
      first = exponential / weight;
      best = c;
    }
  }
  const {rivals} = world;
  if (parts && rivals !== null && rivals.missing > 0 && wantsAnother(k, rivals, stage, sub, item, first)) {
    return ELSEWHERE;
  }
  return best;
}

/** Odds of a channel, and what the parts in use make of them: stock that was seen there, trends, a product to touch. */
function drawn(k: Kernel, channel: number, odds: number, minute: number): number {
  const {stock, drift, samples, channels, touch} = k.world;
  let weight = odds;
  if (stock !== null && ((storesSeen(k) >> channel) & 1) === 1) weight *= stock.pull;
  if (drift !== null) weight *= drift.taste[monthOf(minute) * channels + channel];
  if (samples !== null && touch[channel] === 1) {
    if ((k.I[k.o + FLAGS] & (TOUCH_FIRST | TOUCHED)) === TOUCH_FIRST) weight *= samples.pull;
  }
  return weight;
}

/** A visit of one's own accord, or the lapse of a journey whose time has passed. */
export function visit(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  const count = I[o + VISITS] & 0xffff;
  if (minute >= I[o + DEADLINE] || count >= MOST_VISITS) {
    closeJourney(k, minute, T.lapsed);
    return;
  }
  I[o + VISITS]++;
  const stage = I[o + CONTEXT] & 15;
  const item = I[o + NEEDS] >>> 16;
  const resumed = (I[o + VISITS] & RESUMES) !== 0;
  I[o + VISITS] &= ~RESUMES;
  let channel = ((I[o + CONTEXT] >>> 4) & 255) - 1;
  if (world.parts) channel = setOut(k, minute, item, count, resumed ? channel : -1);
  else if (!resumed) channel = chooseChannel(k, stage, count, item, minute);
  if (channel < 0) {
    staysAway(k, minute, channel);
    return;
  }
  I[o + VISIT_AT] = NEVER;
  k.stepOwner = Owner.step;
  k.item = item;
  k.sub = count;
  draw(k, Owner.session, item, count, 0);
  session(k, minute, channel, resumed ? RESUMED : OWN_ACCORD, k.out[0], k.out[1], k.out[2]);
}

/** The same where parts in use have a say: a sample may have come, and stock is looked up. `back` = the channel to go on in, or −1. */
function setOut(k: Kernel, minute: number, item: number, count: number, back: number): number {
  const {samples, stock} = k.world;
  if (samples !== null) trySample(k, minute);
  if (back >= 0) return back;
  const channel = chooseChannel(k, k.I[k.o + CONTEXT] & 15, count, item, minute);
  return stock === null ? channel : lookUp(k, minute, channel, item, count);
}

/** No channel is possible, or a competitor has the one that is wanted. */
function staysAway(k: Kernel, minute: number, channel: number): void {
  if (channel === ELSEWHERE) {
    add(k, T.wantedElsewhere, 1);
    if (k.trace !== null) k.trace.add(Event.wantedElsewhere, minute, -1, 0, 0);
  }
  closeJourney(k, minute, T.left);
}

/** A session that a message of rule `rule` led to; `occurrence` names the message. */
export function visitByMessage(k: Kernel, minute: number, channel: number, rule: number, occurrence: number): void {
  k.stepOwner = Owner.triggeredStep;
  k.item = k.world.ruleKey[rule];
  k.sub = occurrence;
  draw(k, Owner.triggeredSession, k.item, occurrence, 0);
  session(k, minute, channel, rule, k.out[0], k.out[1], k.out[2]);
}

/** Ends the journey under way for one of the reasons ordered, left, lapsed, ended. */
export function closeJourney(k: Kernel, minute: number, reason: number): void {
  const {I, o} = k;
  add(k, reason, 1);
  if (k.trace !== null && reason !== T.ordered && reason !== T.ended) {
    k.trace.add(reason === T.left ? Event.left : Event.lapsed, minute, -1, 0, 0);
  }
  I[o + FLAGS] &= ~(IN_JOURNEY | WAITING);
  I[o + VISIT_AT] = NEVER;
  I[o + DEADLINE] = NEVER;
  I[o + CONTEXT] &= 0xff0;
  I[o + CARTS] = 0;
  I[o + CONSENT] &= 0xffff;
}
