import type {Place} from "./compile/lay-out.ts";
import type {Loyalty} from "./compile/loyalty.ts";
import {Event} from "./event.ts";
import {worth} from "./interest.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {recognised} from "./recognition.ts";
import {T} from "./tally.ts";

type Part = Loyalty & Place;

/** Words: a member (1); points held, in hundredths of the currency's unit; the person's own luck with joining (0 = not asked yet). */
const MEMBER = 0;
const POINTS = 1;
const WILL = 2;
/** Millicents of one point. */
const POINT = 1000;
const MOST_POINTS = 0x7fffffff;

export function isMember(k: Kernel, part: Part): boolean {
  return k.I[k.o + part.wordAt + MEMBER] === 1;
}

/** Money that the present person's points are worth here, millicents: they count where the card is recognised, up to the price. */
export function pointsHere(k: Kernel, part: Part, minute: number, channel: number): number {
  const points = k.I[k.o + part.wordAt + POINTS];
  if (points === 0 || part.card[channel] === 0 || !recognised(k, channel, minute)) return 0;
  return Math.min(points, Math.floor(worth(k) / POINT)) * POINT;
}

/** Points pay for what of an order a promotion has left; returns the discount of both. */
export function redeem(k: Kernel, part: Part, minute: number, channel: number, promotion: number): number {
  const left = Math.floor((worth(k) - promotion) / POINT) * POINT;
  const amount = Math.min(pointsHere(k, part, minute, channel), left);
  if (amount <= 0) return promotion;
  k.I[k.o + part.wordAt + POINTS] -= amount / POINT;
  add(k, T.pointsRedeemed, amount);
  if (k.trace !== null) k.trace.add(Event.pointsRedeemed, minute, channel, 0, amount);
  return promotion + amount;
}

/** An order has been made: the person may become a member, and members get their points where their card is recognised. */
export function earnPoints(k: Kernel, part: Part, minute: number, channel: number, revenue: number): void {
  if (part.card[channel] === 0) return;
  const at = k.o + part.wordAt;
  if (k.I[at + MEMBER] === 0) {
    if (k.I[at + WILL] === 0) {
      draw(k, Owner.loyalty, 0, 0, 0);
      k.I[at + WILL] = k.out[0] | 1;
    }
    if (k.I[at + WILL] >>> 0 >= part.join[monthOf(minute)]) return;
    k.I[at + MEMBER] = 1;
    add(k, T.members, 1);
    if (k.trace !== null) k.trace.add(Event.joined, minute, channel, 0, 0);
  }
  if (!recognised(k, channel, minute)) return;
  add(k, T.memberOrders, 1);
  const points = Math.min(Math.floor((revenue * part.points) / POINT), MOST_POINTS - k.I[at + POINTS]);
  k.I[at + POINTS] += points;
  add(k, T.pointsGiven, points * POINT);
}

/** What a member's score of an order gains. */
export function thanks(k: Kernel, part: Part): number {
  return isMember(k, part) ? part.thanks : 0;
}
