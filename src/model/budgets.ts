import {CLAIMS, LINEAR} from "./compile/budgets.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries, recognised} from "./recognition.ts";
import {CONTEXT, LAST_ORDER, NEEDS} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_CART, OBJECT_CONTACTS, OBJECT_CONTENT, OBJECT_ORDERS} from "./world.ts";

/**
 * In the environment, per sender: share of its messages that are paid for, share of the total, weekly cost of all its messages
 * (millicents, market scale), credit since the last review; then weeks so far, and the minute of the next review.
 */
const PAID = 0;
const SHARE = 1;
const DEMAND = 2;
const CREDIT = 3;
/** In the flow, per sender: messages due, paid or not; credit. */
const DUE = 0;
const EARNED = 1;
/** In the person's words, per sender: minute of the last message + 1; last click: minute << 7 | landing channel << 2 | device. */
const SEEN = 0;
const CLICKED = 1;

/** Records by which two systems that know a person can tell that their logs are about the same one. */
const joining = [OBJECT_CONTACTS, OBJECT_ORDERS, OBJECT_CONTENT, OBJECT_CART];

/** Weight of the newest week in the expected cost of all messages. */
const SMOOTHING = 0.25;

export function openBudgets(k: Kernel): void {
  const {senders, share, review, environmentAt} = k.world.budgets!;
  for (let s = 0; s < senders; s++) {
    k.environment[environmentAt + 4 * s + PAID] = 1;
    k.environment[environmentAt + 4 * s + SHARE] = share[s];
  }
  k.environment[environmentAt + 4 * senders + 1] = review;
}

/** Sets what each sender can pay for next week: its budget over what all its messages would cost; at a review the split follows the credit. */
export function turnBudgets(k: Kernel, scale: number, minute: number): void {
  const budgets = k.world.budgets!;
  const {senders, limited, channel, total, environmentAt: at, flowAt} = budgets;
  const {environment, flow} = k;
  const weeks = ++environment[at + 4 * senders];
  const newest = Math.max(1 / weeks, SMOOTHING);
  for (let s = 0; s < senders; s++) {
    const cost = flow[flowAt + 2 * s + DUE] * scale * k.world.messageCost[channel[s]];
    environment[at + 4 * s + DEMAND] += newest * (cost - environment[at + 4 * s + DEMAND]);
    environment[at + 4 * s + CREDIT] += flow[flowAt + 2 * s + EARNED];
  }
  if (minute >= environment[at + 4 * senders + 1]) review(k, minute);
  for (let s = 0; s < senders; s++) {
    const demand = environment[at + 4 * s + DEMAND];
    const money = environment[at + 4 * s + SHARE] * total;
    environment[at + 4 * s + PAID] = limited[s] === 1 && demand > money ? money / demand : 1;
  }
}

/** The split moves towards the shares of credit; without any credit it stays. */
function review(k: Kernel, minute: number): void {
  const {senders, limited, weight, floor, review: gap, environmentAt: at} = k.world.budgets!;
  const {environment} = k;
  environment[at + 4 * senders + 1] = minute + gap;
  let credit = 0;
  let count = 0;
  for (let s = 0; s < senders; s++) {
    if (limited[s] === 0) continue;
    credit += environment[at + 4 * s + CREDIT];
    count++;
  }
  const least = Math.min(floor, 1 / count);
  for (let s = 0; s < senders; s++) {
    const earned = environment[at + 4 * s + CREDIT];
    environment[at + 4 * s + CREDIT] = 0;
    if (limited[s] === 0 || credit === 0) continue;
    const deserved = least + (1 - count * least) * (earned / credit);
    environment[at + 4 * s + SHARE] += weight * (deserved - environment[at + 4 * s + SHARE]);
  }
}

/** Whether the sender of a rule has money for this message. */
export function isPaid(k: Kernel, rule: number, occurrence: number): boolean {
  const {world, environment} = k;
  const {sender, environmentAt, flowAt} = world.budgets!;
  const s = sender[world.ruleChannel[rule]];
  k.flow[flowAt + 2 * s + DUE]++;
  const paid = environment[environmentAt + 4 * s + PAID];
  if (paid >= 1) return true;
  draw(k, Owner.budget, world.ruleKey[rule], occurrence, 0);
  if (k.out[0] >>> 0 < paid * 4294967296) return true;
  add(k, T.unpaidMessages, 1);
  return false;
}

/** The person has got a message of a channel. */
export function noteMessage(k: Kernel, minute: number, channel: number): void {
  const {sender, wordAt} = k.world.budgets!;
  if (sender[channel] >= 0) k.I[k.o + wordAt + 2 * sender[channel] + SEEN] = minute + 1;
}

/** The person has followed a message of a channel, to `land`; device 0 until the session there says otherwise. */
export function noteClick(k: Kernel, minute: number, channel: number, land: number, device: number): void {
  const {sender, wordAt} = k.world.budgets!;
  if (sender[channel] < 0) return;
  k.I[k.o + wordAt + 2 * sender[channel] + CLICKED] = ((minute + 1) << 7) | (Math.max(0, land) << 2) | device;
}

/** Whether two channels both know the person and their logs are joined. */
function joined(k: Kernel, one: number, two: number, minute: number): boolean {
  if (one === two) return true;
  if (!recognised(k, one, minute) || !recognised(k, two, minute)) return false;
  const need = k.I[k.o + NEEDS] >>> 16;
  return joining.some(object => {
    const item = object === OBJECT_CONTACTS ? 0 : need;
    return carries(k, object, one, two, item, minute) || carries(k, object, two, one, item, minute);
  });
}

/** Whether the log of the channel that sold ties a click to the order: it landed here under the same name, or the logs are joined. */
function isTied(k: Kernel, word: number, channel: number, minute: number): boolean {
  const land = (word >>> 2) & 31;
  if (land !== channel) return joined(k, land, channel, minute);
  const device = (k.I[k.o + CONTEXT] >>> 14) & 3;
  return k.world.onDevice[channel] === 0 || (word & 3) === device || recognised(k, channel, minute);
}

/**
 * The person orders in a channel: the firm's log credits the clicks that it can tie to the order, since the last order; senders whose logs are not joined with
 * the channel's claim the order for themselves. Called before the order is booked.
 */
export function credit(k: Kernel, minute: number, channel: number): void {
  const {world, I, o, flow} = k;
  const budgets = world.budgets!;
  const {senders, wordAt, flowAt, lookBack, by} = budgets;
  const since = Math.max(minute - lookBack, I[o + LAST_ORDER] + 1);
  let tied = 0;
  let last = -1;
  let latest = -1;
  add(k, T.ordersClaimed, 1);
  if (recognised(k, channel, minute)) add(k, T.ordersRecognised, 1);
  for (let s = 0; s < senders; s++) {
    const word = I[o + wordAt + 2 * s + CLICKED];
    const clicked = (word >>> 7) - 1;
    if (word !== 0 && clicked >= since) {
      add(k, T.clicksBefore, 1);
      if (isTied(k, word, channel, minute)) {
        add(k, T.clicksTied, 1);
        tied |= 1 << s;
        if (clicked > latest) {
          latest = clicked;
          last = s;
        }
      }
    }
    const seen = I[o + wordAt + 2 * s + SEEN] - 1;
    const reached = (seen >= 0 && seen >= minute - budgets.view) || (word !== 0 && clicked >= minute - budgets.click);
    if (reached && !joined(k, budgets.channel[s], channel, minute)) {
      add(k, T.ordersClaimed, 1);
      if (by === CLAIMS) flow[flowAt + 2 * s + EARNED]++;
    }
  }
  if (tied === 0) return;
  if (by !== LINEAR && minute < budgets.linearFrom) {
    flow[flowAt + 2 * last + EARNED]++;
    return;
  }
  const each = 1 / bits(tied);
  for (let s = 0; s < senders; s++) if (((tied >> s) & 1) === 1) flow[flowAt + 2 * s + EARNED] += each;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
