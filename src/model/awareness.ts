import {unitExponential} from "../random/exact.ts";
import {poisson} from "../random/samplers/poisson.ts";
import type {AwarenessPart} from "./compile/awareness.ts";
import type {Place} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {ANCHOR, FLAGS, IN_JOURNEY, NEAR, NEVER} from "./state.ts";
import {T} from "./tally.ts";
import {DAY} from "./compile/units.ts";

type Part = AwarenessPart & Place;

/** Words of the part: float64 of what is left until the person comes to know the firm; since when; the state. */
const LEFT = 0;
const SINCE = 2;
const STATE = 3;
/** State: aware, met a message, media that reach the person (8) << 8, times that the person came to know the firm or forgot it (16) << 16. */
const AWARE = 1;
const TOLD = 2;
const MEDIA_SHIFT = 8;
const SPELL_SHIFT = 16;
/** Entries of the environment: share who know the firm, and their number among the simulated. */
const SHARE = 0;
const NUMBER = 1;

const wordsOf = (k: Kernel, part: Part) => k.o + part.wordAt + (part.wordAt & 1);

/** Day 0: who knows the firm as far as the scenario says. */
export function openAwareness(k: Kernel, part: Part): void {
  k.environment[part.environmentAt + SHARE] = part.startShare;
  k.environment[part.environmentAt + NUMBER] = 0;
}

/** What people will hear in the next epoch: the share who know the firm now. */
export function turnAwareness(k: Kernel, part: Part, scale: number): void {
  const at = part.environmentAt;
  k.environment[at + NUMBER] += k.flow[part.flowAt];
  k.environment[at + SHARE] = (k.environment[at + NUMBER] * scale) / k.world.people;
}

/** A person is born: knows the firm, or will come to know it. */
export function beginAwareness(k: Kernel, part: Part, existing: boolean): void {
  const {I, o} = k;
  const at = wordsOf(k, part);
  let media = 0;
  for (let m = 0; m < part.media; m++) {
    draw(k, Owner.reached, part.mediaKey[m], 0, 0);
    if (k.out[0] >>> 0 < part.mediaReach[m]) media |= 1 << m;
  }
  I[at + STATE] = media << MEDIA_SHIFT;
  draw(k, Owner.aware, 0, 0, 0);
  const knows = existing || k.out[0] >>> 0 < part.start;
  k.D[(at + LEFT) >> 1] = unitExponential(k.out[1]);
  I[at + SINCE] = 0;
  I[o + part.timerAt] = NEVER;
  if (knows) learn(k, part, 0);
  else look(k, part, 0);
}

export function isAware(k: Kernel, part: Part): boolean {
  return (k.I[wordsOf(k, part) + STATE] & AWARE) !== 0;
}

/** The timer of the part: the person comes to know the firm, looks into another epoch, or forgets. */
export function awarenessDue(k: Kernel, part: Part, minute: number): void {
  const at = wordsOf(k, part);
  if ((k.I[at + STATE] & AWARE) !== 0) forget(k, part, minute);
  else if (k.D[(at + LEFT) >> 1] <= 0) learn(k, part, minute);
  else look(k, part, minute);
}

/** A message has come: it may be what makes the person aware. `rule` and `occurrence` name it. */
export function notice(k: Kernel, part: Part, minute: number, ruleKey: number, occurrence: number): void {
  const at = wordsOf(k, part);
  k.I[at + STATE] |= TOLD;
  if ((k.I[at + STATE] & AWARE) !== 0) return;
  draw(k, Owner.noticed, ruleKey, occurrence, 0);
  if (k.out[0] >>> 0 < part.noticed) learn(k, part, minute);
}

/** Somebody who comes to the firm knows it from now on. */
export function inform(k: Kernel, part: Part, minute: number): void {
  if (!isAware(k, part)) learn(k, part, minute);
}

/**
 * Finds the minute at which the rates since `from` add up to what is left, up to the end of the epoch: the rate changes with the
 * months (advertising) and with the epochs (word of mouth).
 */
function look(k: Kernel, part: Part, from: number): void {
  const {world, I, D, o} = k;
  const at = wordsOf(k, part);
  const end = world.coupled
    ? Math.min(world.horizon, (Math.floor(from / world.epoch) + 1) * world.epoch)
    : world.horizon;
  const near = (I[o + FLAGS] & NEAR) !== 0 ? 1 : 0;
  const base = part.rate[2 * k.segment + near] + part.imitation * k.environment[part.environmentAt + SHARE];
  const media = (I[at + STATE] >>> MEDIA_SHIFT) & 255;
  let left = D[(at + LEFT) >> 1];
  let minute = from;
  while (minute < end) {
    const month = monthOf(minute);
    const until = media === 0 ? end : Math.min(end, world.monthStart[month + 1]);
    let rate = base;
    for (let m = 0; m < part.media; m++) if (((media >> m) & 1) === 1) rate += part.mediaRate[m * world.months + month];
    const room = (until - minute) * rate;
    if (left <= room && rate > 0) {
      D[(at + LEFT) >> 1] = 0;
      I[o + part.timerAt] = Math.floor(minute + left / rate + 0.5);
      return;
    }
    left -= room;
    minute = until;
  }
  D[(at + LEFT) >> 1] = left;
  I[o + part.timerAt] = end < world.horizon ? end : NEVER;
}

function learn(k: Kernel, part: Part, minute: number): void {
  const {I, o} = k;
  const at = wordsOf(k, part);
  I[at + STATE] = (I[at + STATE] | AWARE) + (1 << SPELL_SHIFT);
  I[at + SINCE] = minute;
  I[o + part.timerAt] = NEVER;
  k.flow[part.flowAt] += 1;
  if (minute > 0) {
    add(k, T.madeAware, 1);
    if (k.trace !== null) k.trace.add(Event.aware, minute, -1, 0, 0);
  }
  if (part.forgetting <= 0 || I[o + ANCHOR] >= 0) return;
  draw(k, Owner.forget, I[at + STATE] >>> SPELL_SHIFT, 0, 0);
  const due = minute + 1 + unitExponential(k.out[0]) / part.forgetting;
  I[o + part.timerAt] = due < NEVER ? Math.floor(due) : NEVER;
}

/** Customers do not forget the firm, and nobody does so in the middle of a journey to it. */
function forget(k: Kernel, part: Part, minute: number): void {
  const {I, o} = k;
  const at = wordsOf(k, part);
  I[o + part.timerAt] = NEVER;
  if (I[o + ANCHOR] >= 0) return;
  if ((I[o + FLAGS] & IN_JOURNEY) !== 0) {
    I[o + part.timerAt] = minute + DAY;
    return;
  }
  add(k, T.awareMinutes, minute - I[at + SINCE]);
  add(k, T.forgot, 1);
  k.flow[part.flowAt] -= 1;
  I[at + STATE] = (I[at + STATE] & ~AWARE) + (1 << SPELL_SHIFT);
  if (k.trace !== null) k.trace.add(Event.forgot, minute, -1, 0, 0);
  draw(k, Owner.aware, I[at + STATE] >>> SPELL_SHIFT, 0, 0);
  k.D[(at + LEFT) >> 1] = unitExponential(k.out[1]);
  look(k, part, minute);
}

/** Counts at the end of the run for how long the person knew the firm, and what media showed them. */
export function endAwareness(k: Kernel, part: Part): void {
  const {world, I} = k;
  const at = wordsOf(k, part);
  add(k, T.peopleMinutes, world.horizon);
  if ((I[at + STATE] & AWARE) !== 0) {
    add(k, T.awareAtEnd, 1);
    add(k, T.awareMinutes, world.horizon - I[at + SINCE]);
  }
  let seen = 0;
  for (let m = 0; m < part.media; m++) {
    if (((I[at + STATE] >>> (MEDIA_SHIFT + m)) & 1) === 0) continue;
    let mean = 0;
    for (let month = 0; month < world.months; month++)
      mean +=
        part.impressions[m * world.months + month] *
        (Math.min(world.monthStart[month + 1], world.horizon) - world.monthStart[month]);
    if (mean > 0) seen += poisson(k.draws.at(k.customer, Owner.impressions, part.mediaKey[m], 0), mean);
  }
  add(k, T.impressions, seen);
  if (seen > 0 || (I[at + STATE] & TOLD) !== 0) add(k, T.reached, 1);
}
