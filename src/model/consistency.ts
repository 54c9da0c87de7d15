import type {Consistency} from "./compile/consistency.ts";
import type {Place} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries, mistaken, recognised} from "./recognition.ts";
import {EFFORT, NEEDS, RELATION} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_CONTENT} from "./world.ts";

type Part = Consistency & Place;

/** Words: channels where the product was seen in this journey (16) | confused (1) << 16; the journey, by the index of its need + 1. */
const SEEN = 0;
const JOURNEY = 1;
const CONFUSED = 1 << 16;

/** The factor on the odds of moving forward of somebody who has met a contradiction in this journey. */
export function doubt(k: Kernel, part: Part): number {
  const at = k.o + part.wordAt;
  const here = k.I[at + JOURNEY] === (k.I[k.o + NEEDS] >>> 16) + 1;
  return here && (k.I[at + SEEN] & CONFUSED) !== 0 ? part.doubt : 1;
}

/**
 * The person meets the product in a channel. In a second one it has to be found again, unless a link of content brings along what
 * was looked at; and what is said of it may contradict what was said elsewhere, unless a link of content joins the two. `promotion`
 * below 0: one was expected and does not count here.
 */
export function meetProduct(k: Kernel, part: Part, minute: number, channel: number, promotion: number): void {
  const {I, F, o} = k;
  const at = o + part.wordAt;
  const item = I[o + NEEDS] >>> 16;
  if (I[at + JOURNEY] !== item + 1) {
    I[at + JOURNEY] = item + 1;
    I[at + SEEN] = 0;
  }
  const seen = I[at + SEEN] & 0xffff;
  if (((seen >> channel) & 1) === 1) return;
  I[at + SEEN] |= 1 << channel;
  if (seen === 0) {
    add(k, T.informationSeconds, part.find);
    return;
  }
  add(k, T.crossings, 1);
  const {known, contradicted} = compareWith(k, part, {minute, channel, seen, item});
  if (!known) {
    add(k, T.foundAgain, 1);
    add(k, T.informationSeconds, part.again);
    I[o + EFFORT] += part.again;
  }
  if (contradicted) {
    add(k, T.contradictions, 1);
    I[o + EFFORT] += part.sortOut;
    I[at + SEEN] |= CONFUSED;
    F[o + RELATION] = Math.max(0, F[o + RELATION] - part.trust);
    if (k.trace !== null) k.trace.add(Event.contradiction, minute, channel, 0, 0);
  } else if (promotion >= 0) {
    add(k, T.consistent, 1);
  }
}

interface Crossing {
  readonly minute: number;
  readonly channel: number;
  /** Channels where the product was seen before, as a bit mask. */
  readonly seen: number;
  readonly item: number;
}

/**
 * Whether the channel knows what the person looked at, and whether what it says contradicts one of the channels seen before: a draw per
 * journey and pair of channels that no link of content joins.
 */
function compareWith(k: Kernel, part: Part, {minute, channel, seen, item}: Crossing) {
  const {channels, channelKey} = k.world;
  let source = -1;
  let contradicted = false;
  for (let c = 0; c < channels; c++) {
    if (((seen >> c) & 1) === 0) continue;
    const there = carries(k, OBJECT_CONTENT, c, channel, item, minute);
    const back = carries(k, OBJECT_CONTENT, channel, c, item, minute);
    if (there && recognised(k, c, minute)) source = c;
    if (there || back) continue;
    const low = Math.min(channelKey[c], channelKey[channel]);
    const high = Math.max(channelKey[c], channelKey[channel]);
    draw(k, Owner.contradiction, item, (low << 7) | high, 0);
    if (k.out[0] >>> 0 < part.inconsistency) contradicted = true;
  }
  const known = source >= 0 && recognised(k, channel, minute) && !mistaken(k, channel, OBJECT_CONTENT, minute);
  if (known && k.trace !== null) k.trace.add(Event.carried, minute, channel, OBJECT_CONTENT, source);
  return {known, contradicted};
}
