import {CALENDAR, ENGAGED, IGNORED, ORDERED, REVIEW, SILENCE} from "./compile/rules.ts";
import {SEND, SHOW, STOP, UNTIL_ENGAGED, UNTIL_VISIT} from "./compile/programmes.ts";
import {Event} from "./event.ts";
import type {Kernel} from "./kernel.ts";
import {hears, learns} from "./knowledge.ts";
import {clearMarks, isMarked, needOf, RESPONDED, restingAt, SENT, setMark, setProgress, stepsOf} from "./progress.ts";
import {recognised} from "./recognition.ts";
import {CONSENT, NEEDS, NEVER, RULES} from "./state.ts";
import {OBJECT_CONTACTS, OBJECT_CONTENT} from "./world.ts";

/** Plans the next message of every calendar rule for somebody the firm has come to know. */
export function scheduleCalendar(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  for (let i = world.listenAt[CALENDAR]; i < world.listenAt[CALENDAR + 1]; i++) {
    const r = world.listeners[i];
    const channel = world.ruleChannel[r];
    const standsIn = world.programmes !== null && world.programmes.fallback[r] === 1;
    if (standsIn || ((I[o + CONSENT] >> channel) & 1) === 0) continue;
    const past = Math.max(0, Math.ceil((minute - world.ruleAfter[r]) / world.ruleEvery[r]));
    I[o + RULES + r] = world.ruleAfter[r] + past * world.ruleEvery[r];
  }
}

/**
 * Something happened in a channel: rules that wait for it, can learn of it and may write to the person are set going. `detail` says
 * what it was about: the stars of a review, the first of the rules that was ignored or responded to. `item` is the need it belongs to.
 */
export function trigger(
  k: Kernel,
  minute: number,
  channel: number,
  on: number,
  detail = 0,
  item = k.I[k.o + NEEDS] >>> 16
): void {
  const {listenAt, listeners, programmes, ruleChannel} = k.world;
  let heard = 0;
  for (let i = listenAt[on]; i < listenAt[on + 1]; i++) {
    const r = listeners[i];
    if (programmes === null) arm(k, minute, r, channel, on, item);
    else if (programmes.does[r] !== SHOW && concerns(k, r, on, detail)) {
      armOne(k, minute, r, channel, on, item);
      const to = ruleChannel[r];
      const tells = k.trace !== null && on === ORDERED && to !== channel && ((heard >> to) & 1) === 0;
      if (tells && k.I[k.o + RULES + r] !== NEVER) k.trace!.add(Event.heardOfOrder, minute, to, 0, channel);
      heard |= 1 << to;
    }
  }
}

/** Needs back that a rule can be about: two bits of the need are kept (src/model/progress.ts). */
const LAST_NEEDS = 3;

/** Sets a rule going if it is idle, has not run in this need, can learn of the occasion and may write to the person. */
function arm(k: Kernel, minute: number, r: number, channel: number, on: number, item: number): boolean {
  const {world, I, o} = k;
  if ((I[o + NEEDS] >>> 16) - item > LAST_NEEDS) return false;
  const at = o + RULES + r;
  const sender = world.ruleChannel[r];
  const spent = stepsOf(k, r) > 0 && needOf(k, r) >= item;
  if (I[at] !== NEVER || spent || (((I[o + CONSENT] >> sender) & 1) === 0 && !needsNoConsent(k, r))) return false;
  if (!learns(k, on, channel, sender, item, minute) || !recognised(k, sender, minute)) return false;
  I[at] = minute + world.ruleAfter[r];
  setProgress(k, r, 0, item);
  return true;
}

/** Whether the channel of a rule that sends has been stopped until the next need. */
export function isResting(k: Kernel, r: number): boolean {
  const {programmes, ruleChannel} = k.world;
  return programmes!.does[r] === SEND && ((k.I[restingAt(k)] >> ruleChannel[r]) & 1) === 1;
}

function needsNoConsent(k: Kernel, r: number): boolean {
  const {programmes} = k.world;
  return programmes !== null && programmes.does[r] === STOP;
}

/** The same where rules may be several, answer each other, wait for silence, or stand in for others. */
function armOne(k: Kernel, minute: number, r: number, channel: number, on: number, item: number): void {
  const {world, I, o} = k;
  const {first, last, fallback} = world.programmes!;
  const lead = first[r];
  // a rule that has been made ready for a newer need no longer knows whether it has run in an older one
  if (item < I[o + NEEDS] >>> 16 && isMarked(k, SENT, lead)) return;
  const at = o + RULES + r;
  if (fallback[r] === 1 && reaches(k, lead, last[r], item)) return;
  const waits = on === SILENCE || on === IGNORED;
  const waiting = I[at] !== NEVER && stepsOf(k, r) === 0;
  if (waits && waiting && learns(k, on, channel, world.ruleChannel[r], item, minute)) I[at] = NEVER;
  if (r === lead && I[at] === NEVER && !(stepsOf(k, r) > 0 && needOf(k, r) >= item)) clearMarks(k, lead);
  if (!isResting(k, r)) arm(k, minute, r, channel, on, item);
}

/** Whether one of the channels of a rule has been set going in a need, so that its fallback is not called for. */
function reaches(k: Kernel, lead: number, last: number, item: number): boolean {
  const {fallback} = k.world.programmes!;
  for (let r = lead; r <= last; r++) {
    if (fallback[r] === 1) continue;
    if (needOf(k, r) === item && (k.I[k.o + RULES + r] !== NEVER || stepsOf(k, r) > 0)) return true;
  }
  return false;
}

/** Whether what happened is what the rule waits for. */
function concerns(k: Kernel, r: number, on: number, detail: number): boolean {
  const {of, ofAt, starsFrom, starsTo} = k.world.programmes!;
  if (on === REVIEW) return detail >= starsFrom[r] && detail <= starsTo[r];
  if (on !== IGNORED && on !== ENGAGED) return true;
  let named = false;
  for (let i = ofAt[r]; i < ofAt[r + 1]; i++) {
    if (of[i] === detail) named = true;
    else if (on === IGNORED && !isIgnored(k, of[i])) return false;
  }
  return named;
}

/** Whether a rule has sent all that it will, and the person has not responded to any of it. */
export function isIgnored(k: Kernel, lead: number): boolean {
  const {last, post} = k.world.programmes!;
  if (!isMarked(k, SENT, lead) || isMarked(k, RESPONDED, lead)) return false;
  for (let r = lead; r <= last[lead]; r++) {
    if (k.I[k.o + RULES + r] !== NEVER) return false;
    if (post[r] >= 0 && k.I[k.o + k.world.programmes!.timerAt + post[r]] !== NEVER) return false;
  }
  return true;
}

/** A rule may have come to its end: rules that wait for it to be ignored begin to wait. */
export function settle(k: Kernel, minute: number, rule: number): void {
  const {world} = k;
  if (world.listenAt[IGNORED] === world.listenAt[IGNORED + 1]) return;
  const lead = world.programmes!.first[rule];
  if (isIgnored(k, lead)) trigger(k, minute, world.ruleChannel[rule], IGNORED, lead, needOf(k, rule));
}

/** The person responded to a rule: what waited for silence or for its being ignored is off, and what waits for a response begins. */
export function respond(k: Kernel, minute: number, rule: number): void {
  const {world, I, o} = k;
  const {first, of, ofAt, programme, until} = world.programmes!;
  const lead = first[rule];
  const from = world.ruleChannel[rule];
  const item = needOf(k, rule);
  setMark(k, RESPONDED, lead);
  for (let r = 0; r < world.rules; r++) {
    if (I[o + RULES + r] === NEVER) continue;
    let off = until[r] === UNTIL_ENGAGED && programme[r] === programme[rule];
    if (world.ruleOn[r] === IGNORED && stepsOf(k, r) === 0) {
      for (let i = ofAt[r]; i < ofAt[r + 1]; i++) if (of[i] === lead) off = true;
    }
    const to = world.ruleChannel[r];
    if (off && (from === to || hears(k, OBJECT_CONTACTS, from, to, 0, minute))) I[o + RULES + r] = NEVER;
  }
  trigger(k, minute, from, ENGAGED, lead, item);
}

/** The person was seen in a channel: rules that last until a visit end, and silence begins anew, where the sender learns of it. */
export function sighted(k: Kernel, minute: number, channel: number): void {
  const {world, I, o} = k;
  const {until} = world.programmes!;
  for (let r = 0; r < world.rules; r++) {
    if (until[r] !== UNTIL_VISIT || I[o + RULES + r] === NEVER) continue;
    const to = world.ruleChannel[r];
    if (channel === to || hears(k, OBJECT_CONTENT, channel, to, I[o + NEEDS] >>> 16, minute)) I[o + RULES + r] = NEVER;
  }
  trigger(k, minute, channel, SILENCE);
}

/** The first of a rule's channels that stands in when the others cannot reach the person is set going at once. */
export function fallBack(k: Kernel, minute: number, rule: number): void {
  const {world, I, o} = k;
  const {first, last, fallback} = world.programmes!;
  if (fallback[rule] === 1) return;
  const lead = first[rule];
  const item = needOf(k, rule);
  for (let r = lead; r <= last[lead]; r++) {
    if (fallback[r] === 0 && I[o + RULES + r] !== NEVER) return;
  }
  const r = last[lead];
  if (fallback[r] === 0 || isMarked(k, SENT, lead) || I[o + RULES + r] !== NEVER) return;
  const spent = stepsOf(k, r) > 0 && needOf(k, r) >= item;
  if (spent || ((I[o + CONSENT] >> world.ruleChannel[r]) & 1) === 0) return;
  const [from, to] = [world.ruleChannel[rule], world.ruleChannel[r]];
  if (!hears(k, OBJECT_CONTACTS, from, to, 0, minute) || !recognised(k, to, minute)) return;
  I[o + RULES + r] = minute;
  setProgress(k, r, 0, item);
}

/** A new need: idle rules may be triggered again, and channels at rest wake up. Each rule runs at most once per need. */
export function rearm(k: Kernel): void {
  const {world, I, o} = k;
  for (let r = 0; r < world.rules; r++) {
    if (I[o + RULES + r] === NEVER) setProgress(k, r, 0, I[o + NEEDS] >>> 16);
  }
  if (world.programmes !== null) I[restingAt(k)] = 0;
}
