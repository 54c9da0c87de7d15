import {Event} from "./event.ts";
import {draw, monthOf, Owner, type Kernel} from "./kernel.ts";
import {OBJECTS} from "./world.ts";

/** Whether the channel's systems know who the present person is: a fixed draw per person and channel against the channel's match rate. */
export function recognised(k: Kernel, channel: number, minute: number): boolean {
  const {world} = k;
  const month = Math.min(monthOf(minute), world.effectMonths - 1);
  const threshold = world.match[month * world.channels + channel];
  if (threshold <= 0) return false;
  const key = world.channelKey[channel];
  draw(k, Owner.match, 0, 0, key >> 2);
  return k.out[key & 3] >>> 0 < threshold;
}

/** Whether the link of an object between two channels carries this one record; `item` names the record. */
export function carries(k: Kernel, object: number, from: number, to: number, item: number, minute: number): boolean {
  const {world} = k;
  const month = Math.min(monthOf(minute), world.effectMonths - 1);
  const threshold = world.linkThreshold[((month * OBJECTS + object) * world.channels + from) * world.channels + to];
  if (threshold <= 0) return false;
  if (threshold >= 4294967296) return true;
  draw(k, Owner.link, item, (object << 8) | world.channelKey[from], world.channelKey[to]);
  return k.out[0] >>> 0 < threshold;
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
      if (k.trace !== null) k.trace.add(Event.carried, minute, channel, object, from);
      return true;
    }
    reason = 3;
  }
  if (k.trace !== null) k.trace.add(Event.missing, minute, channel, object, reason);
  return false;
}
