import {Event} from "./event.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {DEADLINE, FLAGS, NEEDS, TOUCH_FIRST, TOUCHED, VISIT_AT} from "./state.ts";
import {FAMILIAR, MEMORY_ASKED, SAMPLE_ASKED, SAMPLED} from "./stores.ts";
import {CASH_FULFILMENT, T} from "./tally.ts";

/** The product is touched; some people need not do so again, ever. */
export function touchIt(k: Kernel): void {
  const {world, I, o} = k;
  const at = o + world.stores!.wordAt;
  I[o + FLAGS] |= TOUCHED;
  if ((I[at] & MEMORY_ASKED) !== 0) return;
  draw(k, Owner.remembers, 0, 0, 0);
  I[at] |= MEMORY_ASKED | (k.out[0] >>> 0 < world.samples!.remembered ? FAMILIAR : 0);
}

/** The sample that was ordered in this journey is there by the next visit of one's own accord. */
export function trySample(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  if ((I[o + world.stores!.wordAt] & SAMPLED) === 0 || (I[o + FLAGS] & TOUCHED) !== 0) return;
  touchIt(k);
  if (k.trace !== null) k.trace.add(Event.sampleTried, minute, -1, 0, 0);
}

/** Somebody who wants to touch first, and puts an order off where that cannot be done, may have a sample sent; they come back when it is there. */
export function askForSample(k: Kernel, minute: number, channel: number): void {
  const {world, I, o} = k;
  const at = o + world.stores!.wordAt;
  const {sample, sampleCost, sampleTime} = world.samples!;
  if (sample === 0 || (I[o + FLAGS] & (TOUCH_FIRST | TOUCHED)) !== TOUCH_FIRST || (I[at] & SAMPLE_ASKED) !== 0) return;
  if (world.countsCarts[channel] === 0) return;
  I[at] |= SAMPLE_ASKED;
  draw(k, Owner.sample, I[o + NEEDS] >>> 16, 0, 0);
  if (k.out[0] >>> 0 >= sample) return;
  I[at] |= SAMPLED;
  add(k, T.samples, 1);
  if (sampleCost > 0) spend(k, minute, T.sampleCost, CASH_FULFILMENT, sampleCost);
  I[o + VISIT_AT] = Math.min(Math.max(I[o + VISIT_AT], minute + sampleTime), Math.max(minute + 1, I[o + DEADLINE]));
  if (k.trace !== null) k.trace.add(Event.sampleOrdered, minute, channel, 0, 0);
}
