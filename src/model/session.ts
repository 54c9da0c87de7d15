import {exactExp, unitExponential} from "../random/exact.ts";
import {Event} from "./event.ts";
import {begin, enter, meet, sway} from "./encounter.ts";
import {order} from "./fulfilment.ts";
import {changedInterest, worth} from "./interest.ts";
import {closeJourney} from "./journey.ts";
import {scheduleCalendar, sighted, trigger} from "./messages.ts";
import {giveAddress, hesitate, popUp} from "./pop-ups.ts";
import {findCart, findPromotion, keepCart, OWN_ACCORD, RESUMED} from "./carry.ts";
import {ease} from "./payment.ts";
import {compare} from "./rivals.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {recognised} from "./recognition.ts";
import {CART_ABANDONED, IGNORED, INTEREST_CHANGED, LEAVING, PRODUCT_SEEN} from "./compile/rules.ts";
import {forgets} from "./reminder.ts";
import {
  ANSWERED,
  CART_COUNTED,
  CARTS,
  CASE_OPEN,
  CONTEXT,
  DEADLINE,
  EFFORT,
  FLAGS,
  HAD_CART,
  KNOWN,
  NEEDS,
  NEVER,
  RELATION,
  SAW_CHECKOUT,
  SAW_EVALUATE,
  TOUCH_FIRST,
  TOUCHED,
  VISIT_AT,
  VISITS,
  WAITING
} from "./state.ts";
import {GONE, LATER_ON, ON_SHELF, request} from "./stock.ts";
import {askForSample, touchIt} from "./touch.ts";
import {canAsk, KINDS, MOST_QUESTIONS, openCase, QUESTION} from "./support.ts";
import {CASH_SERVICE, CH_SESSIONS, CHANNEL_TALLIES, T} from "./tally.ts";
import {MOVES, Stage, STAGES} from "./world.ts";

const ORDER = 0;
const LEAVE = 1;
const LATER = 2;
/** Moves from here on lead to stage move − 3. */
const FIRST_STAGE = 3;

/** Steps after which a session ends; an address of luck holds 256 attempts per stage. */
const MOST_STEPS = 250;

/** Where the records of a session live: 0 with the channel, 1 on the phone, 2 on the computer. */
function deviceOf(k: Kernel, channel: number, word: number): number {
  if (k.world.onDevice[channel] === 0) return 0;
  return word >>> 0 < k.world.mobile[k.segment] ? 1 : 2;
}

/** Factor on the odds of moving forward: exp of the log-odds of promotion, relationship and effort, times that of a phone. */
function drive(k: Kernel, promotion: number, device: number): number {
  const {world, I, F, o} = k;
  const value = worth(k);
  const share = value > 0 ? (promotion / value) * world.priceSensitivity[k.segment] : 0;
  const x =
    (share > 0 ? world.price : world.shock) * share +
    world.relationship * (F[o + RELATION] - 0.5) -
    world.effort * I[o + EFFORT];
  const factor = world.parts ? sway(k, x, value) : x === 0 ? 1 : exactExp(x);
  return device === 1 ? factor * world.onPhone : factor;
}

/**
 * The next move from a stage: an exponential race of the channel's odds, forward moves times `factor`, the order times `touched`.
 * Its luck is named by the session, the stage and how often the session has been there.
 */
function race(k: Kernel, channel: number, stage: number, factor: number, touched: number): number {
  const {world, out} = k;
  const row = (channel * STAGES + stage) * MOVES;
  const {leave} = k;
  const forward = world.forward[stage];
  const attempt = k.attempts[stage]++;
  const sub = (k.sub << 8) | (attempt & 255);
  let best = LATER;
  let first = Infinity;
  let block = -1;
  for (let slot = 0; slot < MOVES; slot++) {
    let weight = world.moveWeight[row + slot];
    if (weight <= 0) continue;
    const m = world.moveAt[stage * MOVES + slot];
    if (((forward >> m) & 1) === 1) weight *= factor;
    if (m <= LEAVE) weight *= m === ORDER ? touched : leave;
    if (slot >> 2 !== block) {
      block = slot >> 2;
      draw(k, k.stepOwner + stage, k.item, sub, block);
    }
    const exponential = unitExponential(out[slot & 3]);
    if (exponential < first * weight) {
      first = exponential / weight;
      best = m;
    }
  }
  add(k, T.steps, 1);
  return best;
}

/** One session in a channel, from arrival to the move that ends it. `via` = the rule that led here, OWN_ACCORD, or RESUMED after an answer. */
export function session(
  k: Kernel,
  minute: number,
  channel: number,
  via: number,
  deviceWord: number,
  cutWord: number,
  gapWord: number
): void {
  const {world, I, o} = k;
  const device = via === RESUMED ? (I[o + CONTEXT] >>> 14) & 3 : deviceOf(k, channel, deviceWord);
  if (world.broadcasts && (I[o + FLAGS] & KNOWN) === 0 && recognised(k, channel, minute)) {
    I[o + FLAGS] |= KNOWN;
    scheduleCalendar(k, minute);
  }
  const {parts} = world;
  if (parts) enter(k, minute, channel, via, device);
  if (via !== RESUMED) arrive(k, minute, channel, via, device);
  if (parts) begin(k, minute, channel, via);
  let cartHere = findCart(k, minute, channel, device);
  let promotion = findPromotion(k, minute, channel, via);
  if (world.touch[channel] === 1) {
    if (world.samples === null) I[o + FLAGS] |= TOUCHED;
    else touchIt(k);
  }
  I[o + CONTEXT] = (I[o + CONTEXT] & ~0xcff0) | ((channel + 1) << 4) | (device << 14);
  if (parts) meet(k, minute, channel, via, promotion);
  const {payment, programmes} = world;
  let base = drive(k, promotion, device);
  const untouched = (I[o + FLAGS] & (TOUCH_FIRST | TOUCHED)) === TOUCH_FIRST ? world.untouched : 1;
  const cut = cutWord >>> 0 < world.interruption[channel];
  const {attempts} = k;
  attempts[0] = attempts[1] = attempts[2] = attempts[3] = attempts[4] = 0;
  let stage = I[o + CONTEXT] & 15;
  for (let step = 0; step < MOST_STEPS; step++) {
    const factor =
      stage === Stage.help && (I[o + FLAGS] & ANSWERED) === 0 && canAsk(k) ? base * world.unanswered : base;
    const eager = payment !== null && stage === Stage.checkout ? untouched * ease(k, minute, channel) : untouched;
    const move = race(k, channel, stage, factor, eager);
    if (k.trace !== null) k.trace.add(Event.step, minute, channel, move, factor);
    if (move === ORDER) {
      const supply = world.stock === null ? ON_SHELF : request(k, minute, channel);
      if (supply === LATER_ON) break;
      if (supply !== GONE) {
        order(k, minute, channel, promotion > 0 ? promotion : 0, supply);
        return;
      }
      leaveTraces(k, minute, channel, stage);
      closeJourney(k, minute, T.left);
      return;
    }
    if (move <= LATER && programmes !== null && popUp(k, minute, channel, LEAVING)) {
      promotion = findPromotion(k, minute, channel, OWN_ACCORD);
      base = drive(k, promotion, device);
      continue;
    }
    if (move === LEAVE) {
      leaveTraces(k, minute, channel, stage);
      closeJourney(k, minute, T.left);
      return;
    }
    if (move === LATER) break;
    stage = move - FIRST_STAGE;
    if (stage === Stage.help && ask(k, minute, channel)) {
      I[o + CONTEXT] = (I[o + CONTEXT] & ~15) | stage;
      return;
    }
    reach(k, stage);
    if (programmes !== null) {
      if (stage === Stage.checkout) giveAddress(k, minute, channel);
      if (popUp(k, minute, channel, IGNORED)) {
        promotion = findPromotion(k, minute, channel, OWN_ACCORD);
        base = drive(k, promotion, device);
      }
    }
    if ((stage === Stage.cart || stage === Stage.checkout) && cartHere === 0) {
      cartHere = 1;
      if (world.countsCarts[channel] === 1) {
        add(k, T.carts, 1);
        I[o + VISITS] |= CART_COUNTED;
      }
      keepCart(k, channel, device);
      if (k.trace !== null) k.trace.add(Event.cart, minute, channel, 0, 0);
    }
    if (cut) {
      if (k.trace !== null) k.trace.add(Event.interrupted, minute, channel, 0, 0);
      break;
    }
  }
  if (stage === Stage.help) stage = cartHere === 1 ? Stage.cart : Stage.evaluate;
  I[o + CONTEXT] = (I[o + CONTEXT] & ~15) | stage;
  if (programmes !== null) hesitate(k, minute, channel, stage);
  if (k.trace !== null) k.trace.add(Event.later, minute, channel, stage, base);
  leaveTraces(k, minute, channel, stage);
  const putOff = stage === Stage.cart || stage === Stage.checkout;
  if (parts && putOff && !cut && world.rivals !== null && compare(k, world.rivals, minute, channel, promotion)) return;
  comeBack(k, minute, gapWord);
  if (parts && world.samples !== null) askForSample(k, minute, channel);
}

function arrive(k: Kernel, minute: number, channel: number, via: number, device: number): void {
  const {world} = k;
  add(k, T.sessions, 1);
  k.byChannel[channel * CHANNEL_TALLIES + CH_SESSIONS] += 1;
  if (world.sessionCost[channel] > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, world.sessionCost[channel]);
  if (k.trace !== null) {
    k.trace.add(
      via < 0 ? Event.visit : Event.visitByMessage,
      minute,
      channel,
      via < 0 ? k.I[k.o + CONTEXT] & 15 : via,
      device
    );
  }
}

/** Counts how far the journey got, once per journey. */
function reach(k: Kernel, stage: number): void {
  const {I, o} = k;
  const flags = I[o + FLAGS];
  if (stage >= Stage.evaluate && stage <= Stage.checkout && (flags & SAW_EVALUATE) === 0) {
    I[o + FLAGS] |= SAW_EVALUATE;
    add(k, T.evaluated, 1);
  }
  if ((stage === Stage.cart || stage === Stage.checkout) && (flags & HAD_CART) === 0) {
    I[o + FLAGS] |= HAD_CART;
    add(k, T.carted, 1);
  }
  if (stage === Stage.checkout && (flags & SAW_CHECKOUT) === 0) {
    I[o + FLAGS] |= SAW_CHECKOUT;
    add(k, T.checkedOut, 1);
  }
}

/** A question that stops the journey until it is answered; false where nobody answers questions or a case is open already. */
function ask(k: Kernel, minute: number, channel: number): boolean {
  const {I, o} = k;
  const asked = (I[o + VISITS] >>> 16) & 255;
  if ((I[o + FLAGS] & CASE_OPEN) !== 0 || asked >= MOST_QUESTIONS || !canAsk(k)) {
    I[o + FLAGS] &= ~ANSWERED;
    return false;
  }
  I[o + VISITS] += 0x10000;
  I[o + FLAGS] = (I[o + FLAGS] | WAITING) & ~ANSWERED;
  I[o + VISIT_AT] = NEVER;
  openCase(k, minute, (I[o + NEEDS] >>> 16) * KINDS + QUESTION + asked, channel);
  return true;
}

/** What the firm's systems saw of a session that ended without an order. */
function leaveTraces(k: Kernel, minute: number, channel: number, stage: number): void {
  const {rules, parts, programmes, interest} = k.world;
  if (rules === 0 || stage === 0) return;
  trigger(k, minute, channel, PRODUCT_SEEN);
  if (parts && programmes !== null) sighted(k, minute, channel);
  if (((k.I[k.o + CARTS] >> channel) & 1) === 1) trigger(k, minute, channel, CART_ABANDONED);
  if (parts && interest !== null && changedInterest(k, interest)) trigger(k, minute, channel, INTEREST_CHANGED);
}

/** Plans the next own visit, unless one is planned already (a message may have led here in between). */
function comeBack(k: Kernel, minute: number, gapWord: number): void {
  const {world, I, o} = k;
  if (I[o + VISIT_AT] !== NEVER) return;
  const at = Math.floor(minute + 1 + unitExponential(gapWord) * world.gap[k.segment]);
  const never = world.reminding !== null && forgets(k, world.reminding, minute);
  // a deadline may pass while an answer is awaited
  I[o + VISIT_AT] = Math.max(minute + 1, never ? I[o + DEADLINE] : Math.min(at, I[o + DEADLINE]));
}
