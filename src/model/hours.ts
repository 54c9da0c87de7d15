import {unitExponential} from "../random/exact.ts";
import type {Keeps} from "./compile/lay-out.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {recognised} from "./recognition.ts";
import {T} from "./tally.ts";

/** When people look at their messages: everybody has a quarter of the day of their own. */
export interface Hours extends Keeps {
  /** Odds of the quarters of the day: from midnight, 6, 12 and 18 o'clock. */
  readonly quarter: Float64Array;
  /** Response to a message outside one's own quarter. */
  readonly missed: number;
  /** Threshold that the firm's tool knows the quarter of a person, by month. */
  readonly knows: Float64Array;
}

/**
 * Multiplier of the response by when a message comes: 1 in the person's own quarter of the day. A firm that knows it, and whose
 * sender recognises the person, waits for it; the message counts as sent then, its minute in the record stays.
 */
export function timing(k: Kernel, {quarter, missed, knows}: Hours, minute: number, sender: number): number {
  draw(k, Owner.hours, 0, 0, 0);
  let own = 0;
  let first = Infinity;
  for (let q = 0; q < 4; q++) {
    const arrival = quarter[q] > 0 ? unitExponential(k.out[q]) / quarter[q] : Infinity;
    if (arrival < first) {
      first = arrival;
      own = q;
    }
  }
  let timely = Math.floor((minute % 1440) / 360) === own;
  const threshold = knows[monthOf(minute)];
  if (!timely && threshold > 0) {
    draw(k, Owner.hours, 0, 0, 1);
    timely = k.out[0] >>> 0 < threshold && recognised(k, sender, minute);
  }
  if (!timely) return missed;
  add(k, T.timely, 1);
  return 1;
}
