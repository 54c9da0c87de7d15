import {unitExponential} from "../random/exact.ts";
import {afterGoods} from "./advocacy.ts";
import {orderCase} from "./care.ts";
import {ORDERED, RECEIVED} from "./compile/rules.ts";
import {claims, settle} from "./encounter.ts";
import {Event} from "./event.ts";
import {closeJourney} from "./journey.ts";
import {add, draw, earn, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {worth} from "./interest.ts";
import {thanks} from "./loyalty.ts";
import {scheduleCalendar, trigger} from "./messages.ts";
import {giveAddress} from "./pop-ups.ts";
import {YEAR} from "./person.ts";
import {carries, recognised} from "./recognition.ts";
import {friendBuys} from "./referrals.ts";
import {planReturn, sendBack} from "./returns.ts";
import {BACK_ORDER, ELSEWHERE, PROMISED} from "./stock.ts";
import {refund, visitStore} from "./stores.ts";
import {AFTER_ORDER, dropOut, experience, lossOf} from "./relationship.ts";
import {canAsk} from "./support.ts";
import {
  ALIVE,
  ANCHOR,
  ARRIVE_AT,
  CART_COUNTED,
  CARTS,
  CASE_AT,
  CASE_OPEN,
  CASES,
  CONTRACT,
  COUNTS_FOR_REPEAT,
  EFFORT,
  FLAGS,
  KNOWN,
  LAST_ORDER,
  NEAR,
  NEED_AT,
  NEEDS,
  NEVER,
  ORDER_EFFORT,
  ORDER_STATE,
  ORDERS_SHIFT,
  RENEW_AT,
  REPEATED,
  VISITS
} from "./state.ts";
import {
  CASH_FEES,
  CASH_FULFILMENT,
  CASH_GOODS,
  CH_ORDERS,
  CH_REVENUE,
  CHANNEL_TALLIES,
  LIFE,
  LIFE_WON,
  T
} from "./tally.ts";
import {OBJECT_STOCK} from "./world.ts";

const COLLECTED = 1;
const BROKEN = 2;
const SHIPPED = 4;

/** Counts a purchase (an order or a renewal) for the money, and for who came back. */
export function purchase(k: Kernel, minute: number, value: number, discount: number): number {
  const {world, I, o} = k;
  const revenue = value - discount;
  earn(k, minute, revenue);
  add(k, T.discount, discount);
  spend(k, minute, T.goods, CASH_GOODS, Math.round(value * world.goods));
  const flags = I[o + FLAGS];
  if (I[o + ANCHOR] < 0) {
    I[o + ANCHOR] = minute;
    add(k, T.newCustomers, 1);
    if (world.referrals !== null) friendBuys(k, minute);
    k.life[monthOf(minute) * LIFE + LIFE_WON] += 1;
    if (minute + YEAR <= world.horizon) {
      I[o + FLAGS] |= COUNTS_FOR_REPEAT;
      add(k, T.repeatBase, 1);
    }
  } else if ((flags & (COUNTS_FOR_REPEAT | REPEATED)) === COUNTS_FOR_REPEAT && minute - I[o + ANCHOR] <= YEAR) {
    I[o + FLAGS] |= REPEATED;
    add(k, T.repeaters, 1);
  }
  I[o + LAST_ORDER] = minute;
  return revenue;
}

/** The journey ends in an order. */
export function order(k: Kernel, minute: number, channel: number, promotion: number, supply: number): void {
  const {world, I, o} = k;
  if (I[o + ARRIVE_AT] !== NEVER) {
    receive(k, minute);
    if ((I[o + FLAGS] & ALIVE) === 0) return;
  }
  const {parts} = world;
  if (parts && world.returns !== null && I[o + world.returns.timerAt] !== NEVER) {
    sendBack(k, minute);
    if ((I[o + FLAGS] & ALIVE) === 0) return;
  }
  const index = I[o + NEEDS] >>> 16;
  const discount = parts ? claims(k, minute, channel, promotion) : promotion;
  const revenue = purchase(k, minute, worth(k), discount);
  add(k, T.orders, 1);
  if (((I[o + FLAGS] >>> ORDERS_SHIFT) & 255) < 255) I[o + FLAGS] += 1 << ORDERS_SHIFT;
  const shop = !parts || world.stores === null || world.countsCarts[channel] === 1;
  if (shop && (I[o + VISITS] & CART_COUNTED) !== 0 && ((I[o + CARTS] >> channel) & 1) === 1) add(k, T.cartOrders, 1);
  k.byChannel[channel * CHANNEL_TALLIES + CH_ORDERS] += 1;
  k.byChannel[channel * CHANNEL_TALLIES + CH_REVENUE] += revenue;
  const fees = Math.round(revenue * (world.fee[channel] + world.paymentFee));
  if (fees > 0) spend(k, minute, T.feeCost, CASH_FEES, fees);
  if (k.trace !== null) k.trace.add(Event.order, minute, channel, revenue, discount);
  I[o + CASES] |= 1 << (16 + channel);
  if (parts) settle(k, minute, channel, revenue);
  I[o + ORDER_EFFORT] = I[o + EFFORT];
  fulfil(k, minute, channel, index, supply);
  closeJourney(k, minute, T.ordered);
  if (world.broadcasts && (I[o + FLAGS] & KNOWN) === 0 && recognised(k, channel, minute)) {
    I[o + FLAGS] |= KNOWN;
    scheduleCalendar(k, minute);
  }
  if (parts && world.programmes !== null) giveAddress(k, minute, channel);
  if (world.rules > 0) trigger(k, minute, channel, ORDERED);
  if (I[o + CASE_AT] === NEVER && canAsk(k)) {
    const share = !parts || world.care === null ? world.orderCase : orderCase(k, world.care, minute);
    draw(k, Owner.order, index, 0, 1);
    if (k.out[0] >>> 0 < share) {
      const at = minute + 1 + unitExponential(k.out[1]) * world.caseDelay;
      I[o + CASE_AT] = at < NEVER ? Math.floor(at) : NEVER;
    }
  }
  if (world.contract[k.segment] > 0) {
    I[o + FLAGS] |= CONTRACT;
    I[o + NEED_AT] = NEVER;
    I[o + RENEW_AT] = minute + world.contract[k.segment];
  }
  if (I[o + ARRIVE_AT] <= minute) receive(k, minute);
}

/** Takes away, ships, or has it collected: sets when the order is received, at what cost, and whether the promise was kept. */
function fulfil(k: Kernel, minute: number, channel: number, index: number, supply: number): void {
  const {world, I, o} = k;
  draw(k, Owner.order, index, 0, 0);
  const shipWord = k.out[0];
  const collectWord = k.out[1];
  const stockWord = k.out[2];
  let state = SHIPPED;
  let time = world.shipTime;
  let cost = world.shipCost;
  if (supply === ELSEWHERE || supply === PROMISED) {
    if (supply === PROMISED) {
      state |= BROKEN;
      time += world.stock!.waitTime;
    }
  } else if (world.takeAway[channel] === 1) {
    state = 0;
    time = 0;
    cost = world.takeAwayCost;
  } else if (
    world.collects !== 0 &&
    world.collectOdds > 0 &&
    (I[o + FLAGS] & NEAR) !== 0 &&
    unitExponential(collectWord) / world.collectOdds < unitExponential(shipWord)
  ) {
    state = COLLECTED;
    cost = world.collectCost;
    time = world.collectUnlinked;
    add(k, T.collected, 1);
    if (stockLinked(k, channel, index, minute)) {
      if (stockWord >>> 0 < world.stockAccuracy) {
        time = world.collectLinked;
      } else {
        state |= BROKEN;
        add(k, T.brokenPromises, 1);
      }
    }
  }
  if (supply === BACK_ORDER) time += world.stock!.waitTime;
  I[o + ORDER_STATE] = (index << 8) | (channel << 3) | state;
  I[o + ARRIVE_AT] = minute + time;
  if (cost > 0) spend(k, minute, T.fulfilmentCost, CASH_FULFILMENT, cost);
}

function stockLinked(k: Kernel, channel: number, index: number, minute: number): boolean {
  const {world} = k;
  for (let from = 0; from < world.channels; from++) {
    if (((world.collects >> from) & 1) === 1 && carries(k, OBJECT_STOCK, from, channel, index, minute)) return true;
  }
  return false;
}

/** The person has the goods: the experience of the whole journey is complete. */
export function receive(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  const state = I[o + ORDER_STATE];
  const wait = Math.max(0, minute - I[o + LAST_ORDER]);
  const loss =
    world.lossEffort * I[o + ORDER_EFFORT] +
    world.lossDelivery * wait +
    ((state & BROKEN) !== 0 ? world.lossBroken : 0) -
    (world.loyalty === null ? 0 : thanks(k, world.loyalty));
  I[o + ARRIVE_AT] = NEVER;
  const score = experience(k, loss);
  if (k.trace !== null) {
    const how =
      (state & BROKEN) !== 0
        ? (state & SHIPPED) !== 0
          ? 4
          : 3
        : (state & COLLECTED) !== 0
          ? 2
          : (state & SHIPPED) !== 0
            ? 1
            : 0;
    k.trace.add(Event.received, minute, -1, how, Math.round(score * 1000));
  }
  if (world.opinions) afterGoods(k, minute, state >> 8, score);
  if (world.stores !== null) atHand(k, minute, wait);
  dropOut(k, minute, AFTER_ORDER, state >> 8, lossOf(world.baseline, score));
  if (world.rules > 0 && (I[o + FLAGS] & ALIVE) !== 0) trigger(k, minute, (state >> 3) & 31, RECEIVED, 0, state >> 8);
}

/** What comes of an order once it is there: a broken promise may end in a refund, a visit to collect in another purchase, and the goods may go back. */
function atHand(k: Kernel, minute: number, wait: number): void {
  const {world, I, o, out} = k;
  const {cancel, pickUp} = world.stores!;
  const state = I[o + ORDER_STATE];
  add(k, T.received, 1);
  draw(k, Owner.receipt, state >> 8, 0, 0);
  const [addOnWord, cancelWord, returnWord, gapWord] = [out[0], out[1], out[2], out[3]];
  if ((state & COLLECTED) !== 0) visitStore(k, minute, pickUp, addOnWord);
  if ((state & BROKEN) !== 0 && cancelWord >>> 0 < cancel) {
    add(k, T.cancelled, 1);
    const paid = refund(k, minute, 1);
    if (k.trace !== null) k.trace.add(Event.cancelled, minute, -1, paid, 0);
  } else if (world.returns !== null) {
    planReturn(k, minute, wait, returnWord, gapWord);
  }
}

/** The moment at which a case about the order arises, if it still can. */
export function caseDue(k: Kernel): boolean {
  k.I[k.o + CASE_AT] = NEVER;
  return (k.I[k.o + FLAGS] & CASE_OPEN) === 0;
}
