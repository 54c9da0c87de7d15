import {Event} from "./event.ts";
import {add, draw, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {isMember} from "./loyalty.ts";
import {working} from "./risks.ts";
import {RELATION} from "./state.ts";
import {CASH_SERVICE, T} from "./tally.ts";
import {OBJECTS} from "./world.ts";

/** Whether the channel's systems know who the present person is: a fixed draw per person and channel against the channel's match rate. */
export function recognised(k: Kernel, channel: number, minute: number): boolean {
  const {world} = k;
  const month = Math.min(monthOf(minute), world.effectMonths - 1);
  let threshold = world.match[month * world.channels + channel];
  if (world.loyalty !== null && isMember(k, world.loyalty))
    threshold = Math.max(threshold, world.loyalty.card[channel]);
  if (threshold <= 0) return false;
  if (k.matchOf !== k.customer) {
    k.matchOf = k.customer;
    k.matchDrawn = 0;
  }
  if (((k.matchDrawn >> channel) & 1) === 1) {
    // the counter tells how much luck a life uses, not how often it is worked out
    add(k, T.blocks, 1);
  } else {
    const key = world.channelKey[channel];
    draw(k, Owner.match, 0, 0, key >> 2);
    k.matchLuck[channel] = k.out[key & 3] >>> 0;
    k.matchDrawn |= 1 << channel;
  }
  return k.matchLuck[channel] < threshold;
}

/** Whether the link of an object between two channels carries this one record; `item` names the record. */
export function carries(k: Kernel, object: number, from: number, to: number, item: number, minute: number): boolean {
  const {world} = k;
  const month = Math.min(monthOf(minute), world.effectMonths - 1);
  const threshold = world.linkThreshold[((month * OBJECTS + object) * world.channels + from) * world.channels + to];
  if (threshold <= 0) return false;
  const left = k.outages === null ? threshold : working(world, k.outages, {object, from, to, minute, usual: threshold});
  if (left >= 4294967296) return true;
  let word = 0;
  if (left > 0 || threshold < 4294967296) {
    draw(k, Owner.link, item, (object << 8) | world.channelKey[from], world.channelKey[to]);
    word = k.out[0] >>> 0;
  }
  if (word < left) return true;
  if (word < threshold) add(k, T.outages, 1);
  return false;
}

/** Why a link that is there did not carry a record: it was down, or it missed this one. */
function whyNot(k: Kernel, object: number, from: number, to: number, minute: number): number {
  if (k.outages === null) return 3;
  return working(k.world, k.outages, {object, from, to, minute, usual: Infinity}) < Infinity ? 5 : 3;
}

/**
 * Whether the channel's systems, which recognise the present person, take them for somebody else: a fixed draw per person and channel. The
 * wrong record costs money and trust; `object` says of what it is.
 */
export function mistaken(k: Kernel, channel: number, object: number, minute: number): boolean {
  const {world, F, o} = k;
  const {mistakes} = world;
  if (mistakes === null) return false;
  const month = Math.min(monthOf(minute), world.effectMonths - 1);
  const threshold = mistakes.share[month * world.channels + channel];
  if (threshold <= 0) return false;
  const key = world.channelKey[channel];
  draw(k, Owner.mistake, 0, 0, key >> 2);
  if (k.out[key & 3] >>> 0 >= threshold) return false;
  add(k, T.wrongRecords, 1);
  if (mistakes.cost > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, mistakes.cost);
  F[o + RELATION] = Math.max(0, F[o + RELATION] - mistakes.loss);
  if (k.trace !== null) k.trace.add(Event.missing, minute, channel, object, 6);
  return true;
}

/**
 * Whether a record held by the channels of a bit mask is there in `channel`: through a link from one of them, provided both
 * systems recognise the person. The trace learns which link carried it, or why none did.
 */
export function follows(
  k: Kernel,
  object: number,
  holders: number,
  channel: number,
  item: number,
  minute: number
): boolean {
  const sources = holders & k.world.linkedFrom[object * k.world.channels + channel];
  if (sources === 0) {
    if (k.trace !== null) k.trace.add(Event.missing, minute, channel, object, 0);
    return false;
  }
  if (!recognised(k, channel, minute)) {
    if (k.trace !== null) k.trace.add(Event.missing, minute, channel, object, 1);
    return false;
  }
  let reason = 2;
  for (let from = 0; from < k.world.channels; from++) {
    if (((sources >> from) & 1) === 0 || !recognised(k, from, minute)) continue;
    if (carries(k, object, from, channel, item, minute)) {
      if (mistaken(k, channel, object, minute)) return false;
      if (k.trace !== null) k.trace.add(Event.carried, minute, channel, object, from);
      return true;
    }
    reason = k.trace === null ? 3 : whyNot(k, object, from, channel, minute);
  }
  if (k.trace !== null) k.trace.add(Event.missing, minute, channel, object, reason);
  return false;
}
