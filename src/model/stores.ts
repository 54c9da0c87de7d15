import {Event} from "./event.ts";
import {worth} from "./interest.ts";
import {add, earn, spend, type Kernel} from "./kernel.ts";
import {CHANNEL_TALLIES, CASH_FEES, CASH_GOODS, CH_REVENUE, T} from "./tally.ts";
import {ORDER_STATE, TOUCHED, FLAGS, VALUE} from "./state.ts";

/** Words: the bits below; what was paid for the last order and what its goods cost, two words each. */
const PAID = 1;
const GOODS = 3;
const HALF = 0x40000000;
/** Bits of a person's word of stores: has touched the product for good; was asked whether touch is remembered; tries a sample in this journey; was asked whether they want one; the product ordered last had been touched. */
export const FAMILIAR = 1;
export const MEMORY_ASKED = 2;
export const SAMPLED = 4;
export const SAMPLE_ASKED = 8;
export const ORDER_TOUCHED = 16;
/** Stores that are known to have the product, in this journey. */
export const SEEN_SHIFT = 16;
const OF_JOURNEY = SAMPLED | SAMPLE_ASKED | (0xffff << SEEN_SHIFT);

/** A new journey: what was seen on the way in the last one is forgotten, what was touched perhaps not. */
export function beginJourney(k: Kernel, at: number): void {
  const {I, o} = k;
  I[o + at] &= ~OF_JOURNEY;
  if ((I[o + at] & FAMILIAR) !== 0) I[o + FLAGS] |= TOUCHED;
}

const isStore = (k: Kernel, channel: number) => ((k.world.stores!.stores >> channel) & 1) === 1;

/** A session, by place. What is neither a store nor online (a telephone) is counted nowhere. */
export function countVisit(k: Kernel, channel: number): void {
  if (isStore(k, channel)) add(k, T.storeVisits, 1);
  else if (k.world.countsCarts[channel] === 1) add(k, T.onlineVisits, 1);
}

function countRevenue(k: Kernel, channel: number, amount: number): void {
  k.byChannel[channel * CHANNEL_TALLIES + CH_REVENUE] += amount;
  if (isStore(k, channel)) add(k, T.storeRevenue, amount);
  else if (k.world.countsCarts[channel] === 1) add(k, T.onlineRevenue, amount);
}

/** Whole millicents in two words. */
function keep(k: Kernel, at: number, amount: number): void {
  k.I[at] = Math.floor(amount / HALF);
  k.I[at + 1] = amount % HALF;
}

/** Takes out what was kept. */
function takeOut(k: Kernel, at: number): number {
  const amount = k.I[at] * HALF + k.I[at + 1];
  k.I[at] = k.I[at + 1] = 0;
  return amount;
}

/** An order, by place; keeps what was paid for it and what its goods cost, in case it goes back. */
export function countOrder(k: Kernel, channel: number, revenue: number): void {
  const {I, o} = k;
  const at = o + k.world.stores!.wordAt;
  if (isStore(k, channel)) {
    add(k, T.storeOrders, 1);
    add(k, T.storeRevenue, revenue);
  } else if (k.world.countsCarts[channel] === 1) {
    add(k, T.onlineOrders, 1);
    add(k, T.onlineRevenue, revenue);
  }
  if ((I[at] & SAMPLED) !== 0) add(k, T.sampledOrders, 1);
  const touched = k.world.touch[channel] === 1 || (I[o + FLAGS] & TOUCHED) !== 0;
  I[at] = touched ? I[at] | ORDER_TOUCHED : I[at] & ~ORDER_TOUCHED;
  keep(k, at + PAID, revenue);
  keep(k, at + GOODS, Math.round(worth(k) * k.world.goods));
}

/** Gives the money of the last order back, `resale` of the goods' cost is recovered; returns the refund. Fees are not given back. */
export function refund(k: Kernel, minute: number, resale: number): number {
  const {world, I, o} = k;
  const at = o + world.stores!.wordAt;
  const paid = takeOut(k, at + PAID);
  if (paid > 0) {
    earn(k, minute, -paid);
    add(k, T.refunds, paid);
    countRevenue(k, (I[o + ORDER_STATE] >> 3) & 31, -paid);
  }
  const goods = Math.round(takeOut(k, at + GOODS) * resale);
  if (goods > 0) spend(k, minute, T.goods, CASH_GOODS, -goods);
  return paid;
}

/** Somebody who is in a store to collect or to return something may buy something else there; `word` is their luck. */
export function visitStore(k: Kernel, minute: number, store: number, word: number): void {
  const {world, D, o} = k;
  const {addOn, addOnSize} = world.stores!;
  add(k, T.storeVisits, 1);
  if (word >>> 0 >= addOn) return;
  const revenue = Math.round(D[(o + VALUE) >> 1] * addOnSize);
  if (revenue <= 0) return;
  add(k, T.addOns, 1);
  add(k, T.addOnRevenue, revenue);
  earn(k, minute, revenue);
  countRevenue(k, store, revenue);
  spend(k, minute, T.goods, CASH_GOODS, Math.round(revenue * world.goods));
  const fee = Math.round(revenue * (world.fee[store] + world.paymentFee));
  if (fee > 0) spend(k, minute, T.feeCost, CASH_FEES, fee);
  if (k.trace !== null) k.trace.add(Event.addOn, minute, store, revenue, 0);
}
