import {unitExponential} from "../random/exact.ts";
import {gamma} from "../random/samplers/gamma.ts";
import {forgetContents} from "./content.ts";
import {Event} from "./event.ts";
import {isAware} from "./awareness.ts";
import {beginInterest, worth} from "./interest.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {rearm} from "./messages.ts";
import {forgetReminders} from "./reminder.ts";
import {
  ANSWERED,
  DEADLINE,
  EFFORT,
  FLAGS,
  HAD_CART,
  IN_JOURNEY,
  NEED_AT,
  NEEDS,
  NEVER,
  RATE,
  SAW_CHECKOUT,
  SAW_EVALUATE,
  TOUCHED,
  VALUE,
  VISIT_AT,
  VISITS,
  WAITING
} from "./state.ts";
import {beginJourney} from "./stores.ts";
import {T} from "./tally.ts";

/** Minute of the next need of a Poisson process whose rate follows the season, `amount` unit-exponential after `from`. */
export function nextNeed(k: Kernel, from: number, amount: number): number {
  const {world} = k;
  const rate = k.D[(k.o + RATE) >> 1];
  if (!(rate > 0)) return NEVER;
  let left = amount / rate;
  let minute = from;
  if (world.seasonal) {
    // needs of the year after the run matter where messages can bring them into it
    const end = world.season.length;
    let month = monthOf(from);
    for (; month < end; month++) {
      const room = (world.monthStart[month + 1] - minute) * world.season[month];
      if (left <= room) break;
      left -= room;
      minute = world.monthStart[month + 1];
    }
    if (month >= end) return NEVER;
    left /= world.season[month];
  }
  minute += left;
  return minute < NEVER ? Math.floor(minute + 0.5) : NEVER;
}

/** Value of the present person's orders, whole millicents. */
export function orderValue(k: Kernel): number {
  const {world, segment, D} = k;
  const at = (k.o + VALUE) >> 1;
  if (D[at] === 0) {
    const shape = world.valueShape[segment];
    const mean = world.valueMean[segment];
    D[at] = shape > 0 ? Math.round(gamma(k.draws.at(k.customer, Owner.value, 0, 0), shape, mean / shape)) : mean;
  }
  return D[at];
}

/** A need arises: it opens a journey, or joins the one under way. `pulled` is the rule that brought it forward, or −1. */
export function need(k: Kernel, minute: number, pulled: number): void {
  const {world, I, o} = k;
  const index = I[o + NEEDS] & 0xffff;
  I[o + NEEDS] = (I[o + NEEDS] & ~0xffff) | ((index + 1) & 0xffff);
  draw(k, Owner.need, index, 0, 0);
  const gap = unitExponential(k.out[0]);
  const patience = unitExponential(k.out[1]);
  // a need brought forward leaves a hole: the one after it comes when it would have come anyway
  const conserved = pulled >= 0 && world.pullsNeeds;
  if (conserved) add(k, T.needsForward, 1);
  I[o + NEED_AT] = nextNeed(k, conserved ? Math.max(minute, I[o + NEED_AT]) : minute, gap);
  add(k, T.needs, 1);
  if ((I[o + FLAGS] & IN_JOURNEY) !== 0) {
    join(k, minute, index);
    return;
  }
  if (world.parts && isUnaware(k, minute, index)) return;
  add(k, T.journeys, 1);
  const mean = world.patience[k.segment];
  const deadline = minute + mean * patience;
  I[o + DEADLINE] = mean > 0 && deadline < NEVER ? Math.floor(deadline) : NEVER;
  orderValue(k);
  I[o + FLAGS] = (I[o + FLAGS] & ~(TOUCHED | WAITING | ANSWERED | HAD_CART | SAW_EVALUATE | SAW_CHECKOUT)) | IN_JOURNEY;
  I[o + NEEDS] = (I[o + NEEDS] & 0xffff) | (index << 16);
  I[o + VISITS] = 0;
  if (world.rules > 0) rearm(k);
  if (world.parts) startAfresh(k, index);
  I[o + EFFORT] = 0;
  I[o + VISIT_AT] = pulled < 0 ? minute : NEVER;
  if (k.trace !== null)
    k.trace.add(pulled < 0 ? Event.need : Event.broughtForward, minute, -1, pulled < 0 ? index : pulled, worth(k));
}

/** A need joins the journey under way; who had forgotten the matter thinks of it again. */
function join(k: Kernel, minute: number, index: number): void {
  const {world, I, o} = k;
  add(k, T.absorbed, 1);
  if (k.trace !== null) k.trace.add(Event.needJoined, minute, -1, index, 0);
  if (world.reminding !== null && (I[o + FLAGS] & WAITING) === 0 && I[o + VISIT_AT] >= I[o + DEADLINE])
    I[o + VISIT_AT] = minute;
}

/** Somebody who does not know the firm meets the need elsewhere. */
function isUnaware(k: Kernel, minute: number, index: number): boolean {
  const {awareness} = k.world;
  if (awareness === null || isAware(k, awareness)) return false;
  add(k, T.unaware, 1);
  if (k.trace !== null) k.trace.add(Event.neededElsewhere, minute, -1, index, 0);
  return true;
}

/** What the parts in use forget of the journey before, and what the new one is about. */
function startAfresh(k: Kernel, index: number): void {
  const {interest, contents, reminding, stores} = k.world;
  if (interest !== null) beginInterest(k, interest, index);
  if (contents !== null) forgetContents(k, contents);
  if (reminding !== null) forgetReminders(k, reminding);
  if (stores !== null) beginJourney(k, stores.wordAt);
}
