import {
  CART_OPEN,
  CASE_IS_OPEN,
  CUSTOMER,
  HAS_OFFER,
  JUST_BOUGHT,
  NEAR_STORE,
  RECOGNISED,
  TOUCH_SUSPECTED
} from "./compile/programmes.ts";
import {monthOf, type Kernel} from "./kernel.ts";
import {knows, knowsOfOrder, learns} from "./knowledge.ts";
import {CART_ABANDONED, PRODUCT_SEEN} from "./compile/rules.ts";
import {seenAt} from "./progress.ts";
import {recognised} from "./recognition.ts";
import {
  ANCHOR,
  CARTS,
  CASE_ID,
  CASE_OPEN,
  CASES,
  CONTEXT,
  FLAGS,
  IN_JOURNEY,
  LAST_ORDER,
  NEAR,
  NEEDS,
  TOUCHED
} from "./state.ts";
import {OBJECT_CASE, OBJECT_ORDERS, OBJECT_PROMOTION} from "./world.ts";

/** Whether it is a month of the rule, and its conditions hold as far as the systems behind its channel can tell. */
export function holds(k: Kernel, minute: number, rule: number): boolean {
  const {needs, refuses, months, startMonth} = k.world.programmes!;
  if (((months[rule] >> ((startMonth + monthOf(minute)) % 12)) & 1) === 0) return false;
  for (let bits = needs[rule] | refuses[rule]; bits !== 0; bits &= bits - 1) {
    const condition = 31 - Math.clz32(bits & -bits);
    if (sees(k, minute, rule, condition) !== (((needs[rule] >> condition) & 1) === 1)) return false;
  }
  return true;
}

/** Whether the systems behind a rule's channel take a condition for given. */
function sees(k: Kernel, minute: number, rule: number, condition: number): boolean {
  const {I, o, world} = k;
  const channel = world.ruleChannel[rule];
  const inJourney = (I[o + FLAGS] & IN_JOURNEY) !== 0;
  switch (condition) {
    case CUSTOMER:
      return isCustomer(k, minute, channel);
    case JUST_BOUGHT:
      return !inJourney && minute - I[o + LAST_ORDER] < world.wasteWindow && knowsOfOrder(k, rule, minute);
    case RECOGNISED:
      return recognised(k, channel, minute);
    case CART_OPEN:
      return inJourney && seesCart(k, minute, channel, I[o + CARTS] & 0xffff);
    case HAS_OFFER: {
      const item = I[o + NEEDS] >>> 16;
      const held = ((I[o + CONTEXT] >>> 16) & 255) !== 0;
      return held && knows(k, OBJECT_PROMOTION, I[o + CARTS] >>> 16, channel, item, minute);
    }
    case CASE_IS_OPEN:
      return (
        (I[o + FLAGS] & CASE_OPEN) !== 0 &&
        knows(k, OBJECT_CASE, I[o + CASES] & 0xffff, channel, I[o + CASE_ID], minute)
      );
    case TOUCH_SUSPECTED:
      return inJourney && seesCart(k, minute, channel, I[o + CARTS] & 0xffff) && !seesTouch(k, minute, channel);
    case NEAR_STORE:
      return (I[o + FLAGS] & NEAR) !== 0 && hasAddress(k, minute, channel);
    default:
      throw new Error(`unknown condition: ${condition}`);
  }
}

/** Whoever was a customer before day 0 is in the files of every system that recognises them. */
function isCustomer(k: Kernel, minute: number, channel: number): boolean {
  const {I, o} = k;
  if (I[o + ANCHOR] === 0 && recognised(k, channel, minute)) return true;
  return knows(k, OBJECT_ORDERS, I[o + CASES] >>> 16, channel, I[o + NEEDS] >>> 16, minute);
}

/** A cart is known through a link in either direction, as it is for reminders. */
function seesCart(k: Kernel, minute: number, channel: number, holders: number): boolean {
  const item = k.I[k.o + NEEDS] >>> 16;
  for (let from = 0; from < k.world.channels; from++) {
    if (((holders >> from) & 1) === 1 && learns(k, CART_ABANDONED, from, channel, item, minute)) return true;
  }
  return false;
}

/** Whether the systems have seen the person where the product can be touched, in this journey. */
function seesTouch(k: Kernel, minute: number, channel: number): boolean {
  const {world, I, o} = k;
  if ((I[o + FLAGS] & TOUCHED) === 0) return false;
  const item = I[o + NEEDS] >>> 16;
  for (let from = 0; from < world.channels; from++) {
    if (world.touch[from] === 1 && recognised(k, from, minute) && learns(k, PRODUCT_SEEN, from, channel, item, minute))
      return true;
  }
  return false;
}

/** Delivery details are given at a checkout; they follow with the cart and with orders. */
function hasAddress(k: Kernel, minute: number, channel: number): boolean {
  const item = k.I[k.o + NEEDS] >>> 16;
  const holders = k.I[seenAt(k)] >>> 16;
  return seesCart(k, minute, channel, holders) || knows(k, OBJECT_ORDERS, holders, channel, item, minute);
}
