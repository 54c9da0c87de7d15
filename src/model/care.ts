import type {Care} from "./compile/care.ts";
import type {Place} from "./compile/lay-out.ts";
import {unitExponential} from "../random/exact.ts";
import {Event} from "./event.ts";
import {isOpen, nextOpening} from "./opening.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries, recognised} from "./recognition.ts";
import {CONTACT_AT, NEVER} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_CASE} from "./world.ts";

/** Words of the part in a person's record: minute at which the case opened; channels contacted (16) | more than once (16) << 16. */
export const SINCE = 0;
export const CONTACTED = 1;
/** Times passed on (8) | channel of a contact put off until it opens + 1 (8) << 8 | the three below */
export const HISTORY = 2;
/** float32: score that the person expects, above the baseline. */
export const EXPECTED = 3;
/** float64 at the even one of two words: millicents that the case has cost. */
const COST = 4;

/** A program has handed the case over to a person; an agent has worked on all of it, or on a part. */
const HANDED = 1 << 16;
const DIAGNOSED = 1 << 17;
const STARTED = 1 << 18;
const BOOKED = 0xff00;

type Part = Care & Place;

/** A contact of a case. */
export interface Contact {
  readonly minute: number;
  readonly channel: number;
  readonly id: number;
  /** Contacts before it. */
  readonly number: number;
}

export function isAutomatic(care: Care, channel: number): boolean {
  return ((care.automatic >> channel) & 1) === 1;
}

/** Where the cost of the present case stands in the float64 view. */
export function costAt(k: Kernel, care: Place): number {
  return (k.o + care.wordAt + COST + 1) >> 1;
}

/** Forgets the case before. */
export function openAccount(k: Kernel, care: Part, minute: number): void {
  const at = k.o + care.wordAt;
  k.I[at + SINCE] = minute;
  k.I[at + CONTACTED] = 0;
  k.I[at + HISTORY] = 0;
  k.D[costAt(k, care)] = 0;
}

/** Multiplier of a channel's odds: programs have none for somebody handed over to a person, and closed desks less. */
export function pull(k: Kernel, care: Part, channel: number, minute: number): number {
  if (isAutomatic(care, channel)) return (k.I[k.o + care.wordAt + HISTORY] & HANDED) !== 0 ? 0 : 1;
  return isOpen(care, k.world.deskOf[channel], minute) ? 1 : care.closed;
}

/** Channel of a contact that was put off until it opens, or −1. */
export function booked(k: Kernel, care: Part): number {
  return ((k.I[k.o + care.wordAt + HISTORY] & BOOKED) >> 8) - 1;
}

/** Whether the desk is closed: then the contact is put off to some minute of its next open day. */
export function foundClosed(k: Kernel, care: Part, {minute, channel, id, number}: Contact): boolean {
  const desk = k.world.deskOf[channel];
  if (isAutomatic(care, channel) || isOpen(care, desk, minute)) return false;
  draw(k, Owner.closed, id, number, 0);
  const within = Math.floor(((k.out[0] >>> 0) / 4294967296) * care.openFor[desk]);
  const at = Math.min(NEVER, nextOpening(care, desk, minute) + within);
  k.I[k.o + care.wordAt + HISTORY] |= (channel + 1) << 8;
  k.I[k.o + CONTACT_AT] = at;
  add(k, T.foundClosed, 1);
  if (k.trace !== null) k.trace.add(Event.foundClosed, minute, channel, at - minute, 0);
  return true;
}

/** Notes that a contact with a channel begins, and how busy the desk is. */
export function beginContact(k: Kernel, care: Part, channel: number): void {
  const {I} = k;
  const at = k.o + care.wordAt;
  const bit = 1 << channel;
  I[at + CONTACTED] |= bit | ((I[at + CONTACTED] & bit) << 16);
  I[at + HISTORY] &= ~(HANDED | BOOKED);
  if (isAutomatic(care, channel)) {
    add(k, T.automaticContacts, 1);
    return;
  }
  const occupancy = k.environment[care.environmentAt + 2 * k.world.deskOf[channel]];
  if (occupancy <= 0) return;
  add(k, T.staffedContacts, 1);
  add(k, T.occupancySum, Math.round(1000 * occupancy));
}

/** Counts an answer that comes in time. */
export function answer(k: Kernel, care: Care, waited: number): void {
  if (waited <= care.inTime) add(k, T.answeredInTime, 1);
}

/** Seconds of another wait of a contact that the first agent passes on, or −1 where it is not passed on. */
export function passOn(k: Kernel, care: Part, {channel, id, number}: Contact): number {
  const {world, out} = k;
  const desk = world.deskOf[channel];
  if (care.transfer[desk] <= 0) return -1;
  draw(k, Owner.transfer, id, number, 0);
  if (out[0] >>> 0 >= care.transfer[desk]) return -1;
  add(k, T.transfers, 1);
  k.I[k.o + care.wordAt + HISTORY] += 1;
  k.deskContacts[desk] += 1;
  k.deskHandled[desk] += 1;
  k.deskLeaving[desk] += world.leaving[channel];
  const waits = out[1] >>> 0 < k.waitThreshold[desk];
  return waits ? Math.floor(unitExponential(out[2]) * k.waitMean[desk] + 0.5) : 0;
}

/** Whether the next agent in the same channel sees the case: a link of `case` joins the channel's records to others', and it works for this person. */
export function isShared(k: Kernel, {minute, channel, id}: Contact): boolean {
  const {world} = k;
  if (((k.world.care!.joined[monthOf(minute)] >> channel) & 1) === 0 || !recognised(k, channel, minute)) return false;
  for (let other = 0; other < world.channels; other++) {
    if (other === channel) continue;
    if (carries(k, OBJECT_CASE, other, channel, id, minute) || carries(k, OBJECT_CASE, channel, other, id, minute))
      return true;
  }
  return false;
}

/** Share of the handling time that is saved because what was found out and done before is known. */
export function saved(k: Kernel, care: Part): number {
  const history = k.I[k.o + care.wordAt + HISTORY];
  const found = (history & DIAGNOSED) !== 0 ? care.diagnosis : 0;
  const done = (history & STARTED) !== 0 ? Math.max(care.resume / 2, Math.min(care.diagnosis, 0.5)) : 0;
  return Math.max(found, done);
}

/** Notes what a contact that did not solve the case leaves behind for the next. */
export function leaveWork(k: Kernel, care: Part, cut: boolean): void {
  k.I[k.o + care.wordAt + HISTORY] |= cut ? STARTED : DIAGNOSED;
}

/** Whether a program that could not solve the case hands it over to a person at once. */
export function handsOver(k: Kernel, care: Part, {minute, channel, id, number}: Contact): boolean {
  if (care.handOver[channel] <= 0) return false;
  draw(k, Owner.handOver, id, number, 0);
  if (k.out[0] >>> 0 >= care.handOver[channel]) return false;
  k.I[k.o + care.wordAt + HISTORY] |= HANDED;
  add(k, T.handedOver, 1);
  if (k.trace !== null) k.trace.add(Event.handedOver, minute, channel, 0, 0);
  return true;
}

/** Whether customer and agent look at the same screen in a contact; a share that grows as the tool comes into effect. */
export function coBrowses(k: Kernel, care: Care, {minute, channel, id, number}: Contact): boolean {
  const share = care.coBrowse[monthOf(minute)];
  if (share <= 0 || ((care.screens >> channel) & 1) === 0) return false;
  draw(k, Owner.coBrowse, id, number, 0);
  if (k.out[0] >>> 0 >= share) return false;
  add(k, T.coBrowsed, 1);
  if (k.trace !== null) k.trace.add(Event.coBrowsed, minute, channel, 0, 0);
  return true;
}

/** Threshold of a case about an order: people whose case follows them ask more. */
export function orderCase(k: Kernel, care: Care, minute: number): number {
  const {world} = k;
  if (care.asksMore)
    for (let c = 0; c < world.channels; c++)
      if (((care.joined[monthOf(minute)] >> c) & 1) === 1 && recognised(k, c, minute)) return care.linkedOrderCase;
  return world.orderCase;
}

/** The score as it is felt: against what the person expects, which drifts towards what the person gets. */
export function felt(k: Kernel, care: Part, score: number): number {
  if (care.expectation === 0) return score;
  const at = k.o + care.wordAt + EXPECTED;
  const surprise = k.F[at];
  k.F[at] += care.expectation * (score - k.world.baseline - surprise);
  return Math.min(1, Math.max(0, score - surprise));
}
