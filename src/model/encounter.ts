import {exactExp} from "../random/exact.ts";
import {credit, noteClick} from "./budgets.ts";
import {RESUMED} from "./carry.ts";
import {doubt, meetProduct} from "./consistency.ts";
import {persuasion} from "./content.ts";
import {lookAt} from "./interest.ts";
import {monthOf, type Kernel} from "./kernel.ts";
import {earnPoints, pointsHere, redeem} from "./loyalty.ts";
import {pay} from "./payment.ts";
import {greet} from "./pop-ups.ts";
import {gainFromRating} from "./reviews.ts";
import {creditReminder} from "./reminder.ts";
import {seeStock} from "./stock.ts";
import {countOrder, countVisit} from "./stores.ts";
import {hear} from "./word-of-mouth.ts";

// What parts of the model add to a session and to an order that a firm may do without: called only where there are any.

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

/** Factor on the odds of moving forward: exp of the log odds `x` and of what ratings, messages and points of an order worth `value` add; doubts. */
export function sway(k: Kernel, x: number, value: number): number {
  const {world} = k;
  let sum = x;
  if (world.reviews !== null) sum += gainFromRating(k, world.reviews);
  if (world.contents !== null) sum += persuasion(k, world.contents);
  if (k.points !== 0) sum += (world.price * k.points * world.priceSensitivity[k.segment]) / value;
  const factor = sum === 0 ? 1 : exactExp(sum);
  return world.consistency === null ? factor : factor * doubt(k, world.consistency);
}

/** An order is about to be made: messages claim it, and points pay for what the promotion has left. Returns the discount of both. */
export function claims(k: Kernel, minute: number, channel: number, promotion: number): number {
  const {budgets, loyalty} = k.world;
  if (budgets !== null) credit(k, minute, channel);
  return loyalty === null ? promotion : redeem(k, loyalty, minute, channel, promotion);
}

/** An order has been made: whom it is due to, the points it earns, where it counts, and how it was paid. */
export function settle(k: Kernel, minute: number, channel: number, revenue: number): void {
  const {reminding, loyalty, stores, payment} = k.world;
  if (reminding !== null) creditReminder(k, reminding, minute);
  if (loyalty !== null) earnPoints(k, loyalty, minute, channel, revenue);
  if (stores !== null) countOrder(k, channel, revenue);
  if (payment !== null) pay(k, minute, channel);
}
