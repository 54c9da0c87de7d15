import {unitExponential} from "../random/exact.ts";
import {keepCart} from "./carry.ts";
import {Event} from "./event.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries} from "./recognition.ts";
import {experience} from "./relationship.ts";
import {CART_COUNTED, CARTS, FLAGS, NEAR, NEEDS, VALUE, VISITS} from "./state.ts";
import {SEEN_SHIFT} from "./stores.ts";
import {CASH_FULFILMENT, CASH_SERVICE, CH_SESSIONS, CHANNEL_TALLIES, T} from "./tally.ts";
import {OBJECT_STOCK} from "./world.ts";

/** How a request is met. */
export const ON_SHELF = 0;
export const BACK_ORDER = 1;
/** From another pool; and the same where the record of that pool is wrong. */
export const ELSEWHERE = 2;
export const PROMISED = 3;
export const LATER_ON = 4;
export const GONE = 5;

/** Stores that the person knows to have the product, as a bit mask. */
export function storesSeen(k: Kernel): number {
  return k.world.stores === null ? 0 : k.I[k.o + k.world.stores.wordAt] >>> SEEN_SHIFT;
}

/** Pools that a channel sells from: its own, and those of channels whose stock records reach it. */
function reached(k: Kernel, channel: number, own: number, minute: number): number {
  const {world, I, o} = k;
  const {poolOf} = world.stock!;
  const sources = world.linkedFrom[OBJECT_STOCK * world.channels + channel];
  let set = 1 << own;
  for (let from = 0; from < world.channels; from++) {
    const pool = poolOf[from];
    if (((sources >> from) & 1) === 0 || pool < 0 || ((set >> pool) & 1) === 1) continue;
    if (carries(k, OBJECT_STOCK, from, channel, I[o + NEEDS] >>> 16, minute)) set |= 1 << pool;
  }
  return set;
}

/** Share of requests at a store that find nothing, as a threshold. */
function outAt(k: Kernel, store: number): number {
  const {poolOf, outThreshold} = k.world.stock!;
  return poolOf[store] < 0 ? 0 : outThreshold[1 << poolOf[store]];
}

/** Somebody near the stores is in a channel that shows their stock: they learn which of them have the product. */
export function seeStock(k: Kernel, minute: number, channel: number): void {
  const {world, I, o} = k;
  const stores = world.stores!;
  const sources = world.linkedFrom[OBJECT_STOCK * world.channels + channel] & stores.stores & ~storesSeen(k);
  if (sources === 0 || (I[o + FLAGS] & NEAR) === 0 || ((stores.stores >> channel) & 1) === 1) return;
  const owner = k.stepOwner === Owner.step ? Owner.shown : Owner.triggeredShown;
  for (let store = 0; store < world.channels; store++) {
    if (((sources >> store) & 1) === 0) continue;
    if (!carries(k, OBJECT_STOCK, store, channel, I[o + NEEDS] >>> 16, minute)) continue;
    draw(k, owner, k.item, k.sub, world.channelKey[store]);
    if (k.out[0] >>> 0 < outAt(k, store)) continue;
    I[o + stores.wordAt] |= 1 << (SEEN_SHIFT + store);
    if (k.trace !== null) k.trace.add(Event.stockSeen, minute, channel, store, 0);
  }
}

/**
 * Before going to a store some people look its stock up where it is shown. If it is there they go, and know it; if not, they stay
 * where they looked. Returns the channel of the session.
 */
export function lookUp(k: Kernel, minute: number, channel: number, item: number, sub: number): number {
  const {world, I, o} = k;
  const stock = world.stock!;
  if (channel < 0 || stock.lookUp === 0) return channel;
  if (world.local[channel] === 0 || ((storesSeen(k) >> channel) & 1) === 1) return channel;
  const where = stock.shows.find(c => carries(k, OBJECT_STOCK, channel, c, item, minute));
  if (where === undefined) return channel;
  draw(k, Owner.lookUp, item, sub, 0);
  if (k.out[0] >>> 0 >= stock.lookUp) return channel;
  add(k, T.lookUps, 1);
  if (k.out[1] >>> 0 < outAt(k, channel)) {
    if (k.trace !== null) k.trace.add(Event.stockMissing, minute, where, channel, 0);
    return where;
  }
  add(k, T.sessions, 1);
  add(k, T.onlineVisits, world.countsCarts[where]);
  k.byChannel[where * CHANNEL_TALLIES + CH_SESSIONS] += 1;
  if (world.sessionCost[where] > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, world.sessionCost[where]);
  if (k.out[2] >>> 0 < stock.inCart) fillCart(k, minute, where, k.out[3]);
  I[o + world.stores!.wordAt] |= 1 << (SEEN_SHIFT + channel);
  if (k.trace !== null) k.trace.add(Event.stockSeen, minute, where, channel, 1);
  return channel;
}

/** Many shops say what a store has only of what lies in the cart. */
function fillCart(k: Kernel, minute: number, channel: number, deviceWord: number): void {
  const {world, I, o} = k;
  if (world.countsCarts[channel] === 0 || (I[o + CARTS] & 0xffff) !== 0) return;
  const device = world.onDevice[channel] === 0 ? 0 : deviceWord >>> 0 < world.mobile[k.segment] ? 1 : 2;
  add(k, T.carts, 1);
  I[o + VISITS] |= CART_COUNTED;
  keepCart(k, channel, device);
  if (k.trace !== null) k.trace.add(Event.cart, minute, channel, 0, 0);
}

/**
 * Somebody wants to order: whether it is there, in the channel's own pool or in one that its records reach, and what they do if
 * not. Who has come because a record said so finds nothing as often as records are wrong, or as shelves are empty if that is less.
 */
export function request(k: Kernel, minute: number, channel: number): number {
  const {world, D, o, out} = k;
  const stock = world.stock!;
  const own = stock.poolOf[channel];
  if (own < 0) return ON_SHELF;
  const set = reached(k, channel, own, minute);
  add(k, T.requests, 1);
  const kept = Math.round(D[(o + VALUE) >> 1] * world.goods * stock.holding * stock.leftOver[set]);
  if (kept > 0) spend(k, minute, T.stockCost, CASH_FULFILMENT, kept);
  const owner = k.stepOwner === Owner.step ? Owner.stock : Owner.triggeredStock;
  draw(k, owner, k.item, k.sub, 0);
  const shelf = out[0] >>> 0;
  const promised = ((storesSeen(k) >> channel) & 1) === 1;
  const empty = stock.outThreshold[1 << own];
  if (shelf >= (promised ? Math.min(empty, 4294967296 - world.stockAccuracy) : empty)) return ON_SHELF;
  const [first, second, third] = [out[1], out[2], out[3]];
  draw(k, owner, k.item, k.sub, 1);
  const [last, record, elsewhere] = [out[0], out[1] >>> 0, out[2] >>> 0];
  if (set !== 1 << own && (promised ? elsewhere : shelf) >= stock.outThreshold[set]) {
    const wrong = record >= world.stockAccuracy;
    add(k, T.rescued, 1);
    if (wrong) add(k, T.brokenShipments, 1);
    if (stock.transfer > 0) spend(k, minute, T.fulfilmentCost, CASH_FULFILMENT, stock.transfer);
    if (k.trace !== null) k.trace.add(Event.servedElsewhere, minute, channel, wrong ? 1 : 0, 0);
    return wrong ? PROMISED : ELSEWHERE;
  }
  add(k, T.stockOuts, 1);
  if (promised) add(k, T.vainVisits, 1);
  const does = instead(k, first, second, third, last);
  if (k.trace !== null) k.trace.add(Event.soldOut, minute, channel, promised ? 1 : 0, does);
  experience(k, stock.loss + (promised ? world.lossBroken : 0));
  if (does === 0) add(k, T.substituted, 1);
  else if (does === 1) add(k, T.backOrders, 1);
  else if (does === 3) add(k, T.stockLost, 1);
  return [ON_SHELF, BACK_ORDER, LATER_ON, GONE][does];
}

/** What somebody does who finds nothing: 0 takes something else, 1 waits, 2 comes back later, 3 buys elsewhere; a race of the odds. */
function instead(k: Kernel, ...words: readonly number[]): number {
  const {substitute, wait, later, leave} = k.world.stock!;
  const odds = [substitute, wait, later, leave];
  let best = 2;
  let first = Infinity;
  for (let i = 0; i < 4; i++) {
    if (odds[i] <= 0) continue;
    const arrival = unitExponential(words[i]) / odds[i];
    if (arrival < first) {
      first = arrival;
      best = i;
    }
  }
  return best;
}
