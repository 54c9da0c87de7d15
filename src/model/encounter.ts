import {noteClick} from "./budgets.ts";
import {RESUMED} from "./carry.ts";
import {meetProduct} from "./consistency.ts";
import {persuasion} from "./content.ts";
import {lookAt} from "./interest.ts";
import {monthOf, type Kernel} from "./kernel.ts";
import {pointsHere} from "./loyalty.ts";
import {greet} from "./pop-ups.ts";
import {gainFromRating} from "./reviews.ts";
import {seeStock} from "./stock.ts";
import {countVisit} from "./stores.ts";
import {hear} from "./word-of-mouth.ts";

// What parts of the model add to a session that a firm may do without: called only where there are any.

/** Somebody is about to arrive: news of the firm reaches them, and the firm's measurement sees what led here. */
export function enter(k: Kernel, minute: number, channel: number, via: number, device: number): void {
  const {world} = k;
  if (world.wordOfMouth !== null) hear(k, minute);
  if (world.budgets !== null && via >= 0) noteClick(k, minute, world.ruleChannel[via], channel, device);
}

/** Somebody has arrived, or goes on: they are counted in a store, greeted, and look at a product. */
export function begin(k: Kernel, minute: number, channel: number, via: number): void {
  const {world} = k;
  const resumed = via === RESUMED;
  if (world.stores !== null && !resumed) countVisit(k, channel);
  if (world.programmes !== null && !resumed) greet(k, minute, channel);
  if (world.interest !== null) lookAt(k, world.interest, minute, channel, resumed);
}

/** What the person finds here: stock elsewhere, a checkout not yet asked for anything, points that count, reasons to leave, what is said of the product. */
export function meet(k: Kernel, minute: number, channel: number, via: number, promotion: number): void {
  const {stock, loyalty, drift, consistency} = k.world;
  if (stock !== null) seeStock(k, minute, channel);
  k.checkout = 0;
  k.points = loyalty === null ? 0 : pointsHere(k, loyalty, minute, channel);
  k.leave = drift === null ? 1 : drift.pull[monthOf(minute)];
  if (consistency !== null && via !== RESUMED) meetProduct(k, consistency, minute, channel, promotion);
}

/** The log odds `x` of moving forward, and what ratings, messages and points of an order worth `value` add to them. */
export function moved(k: Kernel, x: number, value: number): number {
  const {world} = k;
  let sum = x;
  if (world.reviews !== null) sum += gainFromRating(k, world.reviews);
  if (world.contents !== null) sum += persuasion(k, world.contents);
  if (k.points !== 0) sum += (world.price * k.points * world.priceSensitivity[k.segment]) / value;
  return sum;
}
