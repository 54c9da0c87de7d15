import {unitExponential} from "../random/exact.ts";
import type {Keeps, Place} from "./compile/lay-out.ts";
import {CART_ABANDONED, PRODUCT_SEEN} from "./compile/rules.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {need} from "./needs.ts";
import {takeOffer} from "./offers.ts";
import {CARTS, DEADLINE, FLAGS, IN_JOURNEY, NEED_AT, RESUMES, VISIT_AT, VISITS, WAITING} from "./state.ts";
import {T} from "./tally.ts";

/** People put things off and forget them; messages bring them back to mind, also without a click. */
export interface Reminding extends Keeps {
  /** Threshold of forgetting after a session put off, without and with a cart. */
  readonly forget: number;
  readonly forgetCart: number;
  /** Share of delivered messages that bring the matter back to mind without a click, by channel. */
  readonly remind: Float64Array;
  /** Channels that write to an address of the person, as a bit mask; how much more their messages about a product seen, or a cart, are clicked. */
  readonly direct: number;
  readonly seenClick: number;
  readonly cartClick: number;
}

/** Minutes after a click within which firms credit an order to a cart reminder (Klaviyo: five days). */
const CREDITED = 7200;

/** A new journey: no reminder yet. */
export function forgetReminders(k: Kernel, reminding: Reminding & Place): void {
  k.I[k.o + reminding.wordAt] = 0;
}

/** Whether the person forgets the matter that they have just put off. The luck is that of the session. */
export function forgets(k: Kernel, {forget, forgetCart}: Reminding, minute: number): boolean {
  draw(k, k.stepOwner === Owner.step ? Owner.putOff : Owner.triggeredPutOff, k.item, k.sub, 0);
  const threshold = (k.I[k.o + CARTS] & 0xffff) === 0 ? forget : forgetCart;
  if (k.out[0] >>> 0 >= threshold) return false;
  add(k, T.forgotten, 1);
  if (k.trace !== null) k.trace.add(Event.forgotten, minute, -1, 0, 0);
  return true;
}

/** How much more a message is clicked because it is about what the person was just doing; advertisements in bought space are not. */
export function moment(k: Kernel, reminding: Reminding, rule: number): number {
  const {world} = k;
  if (((reminding.direct >> world.ruleChannel[rule]) & 1) === 0) return 1;
  if (world.ruleOn[rule] === CART_ABANDONED) return reminding.cartClick;
  return world.ruleOn[rule] === PRODUCT_SEEN ? reminding.seenClick : 1;
}

/** A message about a cart goes out; `clicked` when the person follows it. */
export function countCartReminder(
  k: Kernel,
  reminding: Reminding & Place,
  minute: number,
  rule: number,
  clicked: boolean
): void {
  const {world, I, o} = k;
  if (world.ruleOn[rule] !== CART_ABANDONED) return;
  const at = o + reminding.wordAt;
  if ((I[at] & 1) === 0) add(k, T.cartReminded, 1);
  I[at] = clicked ? (minute << 1) | 1 : I[at] | 1;
}

/** An order ends the journey: does the firm credit it to a cart reminder? */
export function creditReminder(k: Kernel, reminding: Reminding & Place, minute: number): void {
  const at = k.I[k.o + reminding.wordAt] >>> 1;
  if (at > 0 && minute - at <= CREDITED) add(k, T.cartsRecovered, 1);
}

/**
 * A message is noticed but not clicked. It brings the next visit of a journey under way forward (a forgotten one back), or a need
 * that would have come within `window` minutes; the person comes of their own accord, and may look for the offer.
 */
export function remind(k: Kernel, minute: number, rule: number, occurrence: number, window: number): void {
  const {world, I, o} = k;
  add(k, T.reminded, 1);
  if (k.trace !== null) k.trace.add(Event.reminded, minute, world.ruleChannel[rule], rule, 0);
  if ((I[o + FLAGS] & WAITING) !== 0 || (I[o + VISITS] & RESUMES) !== 0) return;
  draw(k, Owner.reminder, world.ruleKey[rule], occurrence, 0);
  const at = Math.floor(minute + 1 + unitExponential(k.out[0]) * world.gap[k.segment]);
  if ((I[o + FLAGS] & IN_JOURNEY) === 0) {
    if (I[o + NEED_AT] - minute > window) return;
    need(k, minute, rule);
    if ((I[o + FLAGS] & IN_JOURNEY) === 0) return;
  }
  I[o + VISIT_AT] = Math.min(I[o + VISIT_AT], at, Math.max(minute + 1, I[o + DEADLINE]));
  takeOffer(k, minute, rule);
}
