import type {Kernel} from "./kernel.ts";
import {NEEDS} from "./state.ts";

/** Messages of a rule since it was last triggered. */
export function stepsOf(k: Kernel, rule: number): number {
  return (k.I[k.o + k.world.timersEnd + (rule >> 2)] >>> ((rule & 3) << 3)) & 63;
}

/** The need in which a rule was last triggered: its two lowest bits are kept, and it is not long ago. */
export function needOf(k: Kernel, rule: number): number {
  const index = k.I[k.o + NEEDS] >>> 16;
  const bits = (k.I[k.o + k.world.timersEnd + (rule >> 2)] >>> (((rule & 3) << 3) + 6)) & 3;
  return index - ((index - bits) & 3);
}

export function setProgress(k: Kernel, rule: number, steps: number, index: number): void {
  const at = k.o + k.world.timersEnd + (rule >> 2);
  const shift = (rule & 3) << 3;
  k.I[at] = (k.I[at] & ~(255 << shift)) | ((((index & 3) << 6) | steps) << shift);
}

/** What has come of a rule since it was last triggered: something was sent or shown, the person responded. */
export const SENT = 0;
export const RESPONDED = 1;

/** Words of the part of programmes: both sets of marks, channels seen and addresses given, channels at rest, messages on the way. */
function markAt(k: Kernel, mark: number, rule: number): number {
  const {wordAt, markWords} = k.world.programmes!;
  return k.o + wordAt + mark * markWords + (rule >> 5);
}

export function isMarked(k: Kernel, mark: number, rule: number): boolean {
  return ((k.I[markAt(k, mark, rule)] >>> (rule & 31)) & 1) === 1;
}

export function setMark(k: Kernel, mark: number, rule: number): void {
  k.I[markAt(k, mark, rule)] |= 1 << (rule & 31);
}

export function clearMarks(k: Kernel, rule: number): void {
  k.I[markAt(k, SENT, rule)] &= ~(1 << (rule & 31));
  k.I[markAt(k, RESPONDED, rule)] &= ~(1 << (rule & 31));
}

/** Word with the channels that have seen the person (16 bits) | those that were given their address (16 bits) << 16. */
export function seenAt(k: Kernel): number {
  const {wordAt, markWords} = k.world.programmes!;
  return k.o + wordAt + 2 * markWords;
}

/** Word with the channels whose rules rest until the next need. */
export function restingAt(k: Kernel): number {
  return seenAt(k) + 1;
}

/** Word with the name of the message of a rule that is on its way. */
export function postedAt(k: Kernel, post: number): number {
  return seenAt(k) + 2 + post;
}
