import {unitExponential} from "../random/exact.ts";
import {Event} from "./event.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {follows} from "./recognition.ts";
import {AFTER_RETURN, dropOut, experience, lossOf} from "./relationship.ts";
import {ALIVE, FLAGS, NEAR, NEVER, ORDER_STATE} from "./state.ts";
import {ORDER_TOUCHED, refund, visitStore} from "./stores.ts";
import {CASH_FULFILMENT, T} from "./tally.ts";
import {OBJECT_ORDERS} from "./world.ts";

/** Plans the return of an order that was just received, if it is to be one: less often where the product had been touched. */
export function planReturn(k: Kernel, minute: number, waited: number, returnWord: number, gapWord: number): void {
  const {world, I, o} = k;
  const returns = world.returns!;
  const channel = (I[o + ORDER_STATE] >> 3) & 31;
  const touched = (I[o + world.stores!.wordAt] & ORDER_TOUCHED) !== 0;
  const share = returns.share[channel] * (touched ? returns.touched : 1) + returns.delay * waited;
  if (returnWord >>> 0 >= share * 4294967296) return;
  const at = minute + 1 + unitExponential(gapWord) * returns.after;
  I[o + returns.timerAt] = at < NEVER ? Math.floor(at) : NEVER;
}

/** Whether a return of an order made in `channel` goes to the counter of a store: an order from a store does, others by a race against mail. */
function toStore(k: Kernel, channel: number, first: number, second: number): boolean {
  const {world, I, o} = k;
  if ((I[o + FLAGS] & NEAR) === 0 || world.stores!.counter < 0) return false;
  if (((world.stores!.stores >> channel) & 1) === 1) return true;
  const {inStore} = world.returns!;
  return inStore > 0 && unitExponential(first) / inStore < unitExponential(second);
}

/**
 * The last order goes back: in a store, if it knows the order (made there, or its record has followed to the till), else by mail.
 * Somebody whom a store has sent away has come for nothing.
 */
export function sendBack(k: Kernel, minute: number): void {
  const {world, I, o, out} = k;
  const returns = world.returns!;
  I[o + returns.timerAt] = NEVER;
  const state = I[o + ORDER_STATE];
  const index = state >> 8;
  const channel = (state >> 3) & 31;
  draw(k, Owner.giveBack, index, 0, 0);
  const addOnWord = out[2];
  const alive = (I[o + FLAGS] & ALIVE) !== 0;
  const fromStore = ((world.stores!.stores >> channel) & 1) === 1;
  const counter = fromStore ? channel : world.stores!.counter;
  let inStore = toStore(k, channel, out[0], out[1]);
  let effort = 0;
  let loss = returns.loss;
  if (inStore) {
    effort += returns.storeEffort;
    if (!fromStore && !follows(k, OBJECT_ORDERS, 1 << channel, counter, index, minute)) {
      inStore = false;
      loss += returns.refusedLoss;
      add(k, T.returnsRefused, 1);
      if (k.trace !== null) k.trace.add(Event.returnRefused, minute, counter, 0, 0);
    }
  }
  if (!inStore) effort += returns.mailEffort;
  const cost = inStore ? returns.storeCost : returns.mailCost;
  if (cost > 0) spend(k, minute, T.returnCost, CASH_FULFILMENT, cost);
  add(k, T.returned, 1);
  if (inStore) add(k, T.returnedInStore, 1);
  add(k, T.returnSeconds, effort);
  const paid = refund(k, minute, returns.resale);
  if (k.trace !== null) k.trace.add(Event.sentBack, minute, inStore ? counter : -1, inStore ? 1 : 0, paid);
  if (!alive) return;
  if (inStore) visitStore(k, minute, counter, addOnWord);
  const score = experience(k, loss + world.lossEffort * effort);
  dropOut(k, minute, AFTER_RETURN, index, lossOf(world.baseline, score));
}
