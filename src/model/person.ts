import {unitExponential} from "../random/exact.ts";
import {gamma} from "../random/samplers/gamma.ts";
import {beginAwareness, endAwareness} from "./awareness.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {scheduleCalendar} from "./messages.ts";
import {awaitFriend} from "./referrals.ts";
import {nextNeed} from "./needs.ts";
import {
  ALIVE,
  ANCHOR,
  CASE_OPEN,
  CASES,
  CONSENT,
  CONTRACT,
  COUNTS_FOR_REPEAT,
  FLAGS,
  IN_JOURNEY,
  KNOWN,
  LAST_ORDER,
  NEAR,
  NEED_AT,
  NEVER,
  ORDERS_SHIFT,
  RATE,
  RELATION,
  RENEW_AT,
  RULES,
  SEGMENT_SHIFT,
  TOUCH_FIRST
} from "./state.ts";
import {LIFE, LIFE_CENSORED, LIFE_WON, T} from "./tally.ts";

/** Minutes in the year within which a customer must come back to count as a repeat customer. */
export const YEAR = 525600;

/** The segment of the present person: an exponential race of the segments' shares. */
function segmentOf(k: Kernel): number {
  const {segments, segmentKey, segmentShare} = k.world;
  if (segments === 1) return 0;
  let best = 0;
  let first = Infinity;
  for (let s = 0; s < segments; s++) {
    if (segmentShare[s] <= 0) continue;
    draw(k, Owner.segment, segmentKey[s], 0, 0);
    const arrival = unitExponential(k.out[0]) / segmentShare[s];
    if (arrival < first) {
      first = arrival;
      best = s;
    }
  }
  return best;
}

/** Channels with consent to messages: what the person has agreed to, whatever the firm does with it. */
function consents(k: Kernel): number {
  const {channels, channelKey, consent, reach} = k.world;
  let mask = 0;
  let block = -1;
  for (let c = 0; c < channels; c++) {
    if (((reach >> c) & 1) === 0) continue;
    const key = channelKey[c];
    if (key >> 2 !== block) {
      block = key >> 2;
      draw(k, Owner.consent, 0, 0, block);
    }
    if (k.out[key & 3] >>> 0 < consent[c]) mask |= 1 << c;
  }
  return mask;
}

/** Writes a new person into the record at `k.o`: traits, history and first timers. */
export function birth(k: Kernel): void {
  const {world, I, F, D, o} = k;
  I.fill(0, o, o + k.words);
  const s = segmentOf(k);
  k.segment = s;
  draw(k, Owner.person, 0, 0, 0);
  const existing = k.out[0] >>> 0 < world.existing[s];
  const firstGap = unitExponential(k.out[3]);
  let flags = ALIVE | (s << SEGMENT_SHIFT);
  if (k.out[1] >>> 0 < world.near[s]) flags |= NEAR;
  if (k.out[2] >>> 0 < world.touchFirst[s]) flags |= TOUCH_FIRST;
  add(k, T.customers, 1);
  for (let timer = NEED_AT; timer <= RENEW_AT; timer++) I[o + timer] = NEVER;
  for (let timer = RULES; timer < world.timersEnd; timer++) I[o + timer] = NEVER;
  let rate = world.need[s];
  if (world.needShape[s] > 0) {
    rate *= gamma(k.draws.at(k.customer, Owner.rate, 0, 0), world.needShape[s], 1 / world.needShape[s]);
  }
  D[(o + RATE) >> 1] = rate;
  I[o + ANCHOR] = -1;
  I[o + LAST_ORDER] = -NEVER;
  F[o + RELATION] = existing ? world.relationCustomers : world.relationProspects;
  I[o + CONSENT] = world.reach === 0 ? 0 : consents(k);
  if (existing) {
    flags |= KNOWN;
    I[o + ANCHOR] = 0;
    add(k, T.existing, 1);
    k.life[LIFE_WON] += 1;
    if (world.horizon >= YEAR) {
      flags |= COUNTS_FOR_REPEAT;
      add(k, T.repeatBase, 1);
    }
    if (world.contract[s] > 0) {
      flags |= CONTRACT;
      I[o + RENEW_AT] = world.contract[s];
    }
  }
  I[o + FLAGS] = flags;
  if ((flags & CONTRACT) === 0) I[o + NEED_AT] = nextNeed(k, 0, firstGap);
  if (existing) scheduleCalendar(k, 0);
  if (world.referrals !== null) awaitFriend(k);
  if (world.awareness !== null) beginAwareness(k, world.awareness, existing);
}

/** Counts what is left of the present person when the run ends. */
export function farewell(k: Kernel): void {
  const {world, I, o} = k;
  const flags = I[o + FLAGS];
  if ((flags & IN_JOURNEY) !== 0) add(k, T.openAtEnd, 1);
  if ((flags & CASE_OPEN) !== 0) add(k, T.casesOpenAtEnd, 1);
  if (world.awareness !== null) endAwareness(k, world.awareness);
  const anchor = I[o + ANCHOR];
  if (anchor >= 0 && (flags & ALIVE) !== 0) {
    add(k, T.active, 1);
    k.life[monthOf(world.horizon - anchor) * LIFE + LIFE_CENSORED] += 1;
  }
  const orders = (flags >>> ORDERS_SHIFT) & 255;
  if (orders > 0) {
    const channels = I[o + CASES] >>> 16;
    const several = (channels & (channels - 1)) !== 0;
    add(k, several ? T.severalBuyers : T.singleBuyers, 1);
    add(k, several ? T.severalOrders : T.singleOrders, orders);
  }
}
