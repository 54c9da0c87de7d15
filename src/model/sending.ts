import {SEND, STOP} from "./compile/programmes.ts";
import {CALENDAR} from "./compile/rules.ts";
import {isPaid} from "./budgets.ts";
import {capped, count} from "./caps.ts";
import {holds} from "./conditions.ts";
import {Event} from "./event.ts";
import {add, type Kernel} from "./kernel.ts";
import {knowsOfOrder} from "./knowledge.ts";
import {fallBack, isResting, settle} from "./messages.ts";
import {arrivePost, post} from "./post.ts";
import {needOf, restingAt, SENT, setMark, setProgress, stepsOf} from "./progress.ts";
import {deliver} from "./response.ts";
import {CONSENT, FLAGS, IN_JOURNEY, LAST_ORDER, NEVER, RULES} from "./state.ts";
import {T} from "./tally.ts";

/** Why a message is not sent: codes of the trace. */
const CAPPED = 0;
const BOUGHT = 1;
const CONDITION = 2;
const RESTING = 3;
const UNPAID = 4;

/** Whether the product that a rule advertises has just been bought. */
export function isWaste(k: Kernel, minute: number, rule: number): boolean {
  const {world, I, o} = k;
  const inJourney = (I[o + FLAGS] & IN_JOURNEY) !== 0;
  return world.ruleSells[rule] === 1 && !inJourney && minute - I[o + LAST_ORDER] < world.wasteWindow;
}

/** A rule's timer has run out: a message is due. */
export function message(k: Kernel, minute: number, timer: number): void {
  const {world, I, o} = k;
  const {programmes} = world;
  const rule = programmes !== null && programmes.ordered ? foremost(k, minute, timer) : timer;
  const at = o + RULES + rule;
  const calendar = world.ruleOn[rule] === CALENDAR;
  const step = stepsOf(k, rule);
  const index = calendar ? 0 : needOf(k, rule);
  const occurrence = calendar ? turnOf(k, minute, rule) & 0xffff : ((index & 1023) << 6) | (step & 63);
  if (calendar) {
    I[at] = minute + world.ruleEvery[rule];
  } else {
    setProgress(k, rule, step + 1, index);
    I[at] = step + 1 < world.ruleTimes[rule] ? minute + world.ruleEvery[rule] : NEVER;
  }
  const sender = world.ruleChannel[rule];
  if (programmes !== null && programmes.does[rule] === STOP) {
    stop(k, minute, rule);
    return;
  }
  if (((I[o + CONSENT] >> sender) & 1) === 0) {
    I[at] = NEVER;
    if (programmes !== null) fallBack(k, minute, rule);
    return;
  }
  const justBought = isWaste(k, minute, rule);
  if (!calendar && justBought && knowsOfOrder(k, rule, minute)) {
    I[at] = NEVER;
    withhold(k, minute, rule, BOUGHT);
  } else if (programmes !== null && isResting(k, rule)) {
    withhold(k, minute, rule, RESTING);
  } else if (programmes !== null && !holds(k, minute, rule)) {
    withhold(k, minute, rule, CONDITION);
    // a rule that has not begun may be set going by the next occasion
    if (step === 0 && !calendar) {
      I[at] = NEVER;
      setProgress(k, rule, 0, index);
    }
  } else if (capped(k, rule, minute)) {
    withhold(k, minute, rule, CAPPED);
  } else if (world.budgets !== null && !isPaid(k, rule, occurrence)) {
    withhold(k, minute, rule, UNPAID);
  } else {
    count(k, sender, minute);
    if (programmes !== null && programmes.post[rule] >= 0) {
      post(k, minute, rule, occurrence);
      return;
    }
    if (programmes !== null) setMark(k, SENT, programmes.first[rule]);
    deliver(k, minute, rule, occurrence, justBought && !calendar);
  }
  if (programmes !== null) settle(k, minute, rule);
}

/** The number of a calendar rule's message. */
function turnOf(k: Kernel, minute: number, rule: number): number {
  const {ruleAfter, ruleEvery} = k.world;
  return Math.floor((minute - ruleAfter[rule]) / ruleEvery[rule] + 0.5);
}

/**
 * The rule that goes first of those whose messages are due in this minute: the one of the highest priority; of a rule's channels the
 * one whose turn it is, so that a cap does not always favour the same; then the order of the file.
 */
function foremost(k: Kernel, minute: number, timer: number): number {
  const {world, I, o} = k;
  const {priority} = world.programmes!;
  let best = timer;
  for (let r = timer + 1; r < world.rules; r++) {
    if (I[o + RULES + r] !== minute || priority[r] < priority[best]) continue;
    if (priority[r] > priority[best] || isInTurn(k, minute, r, best)) best = r;
  }
  return best;
}

/** Whether of two channels of one rule it is the turn of the first one named here. */
function isInTurn(k: Kernel, minute: number, r: number, other: number): boolean {
  const {first, last} = k.world.programmes!;
  const lead = first[r];
  if (lead !== first[other]) return false;
  const places = last[lead] - lead + 1;
  const step = k.world.ruleOn[r] === CALENDAR ? turnOf(k, minute, r) : stepsOf(k, r);
  const wait = (rule: number) => (((rule - lead - step) % places) + places) % places;
  return wait(r) < wait(other);
}

function withhold(k: Kernel, minute: number, rule: number, reason: number): void {
  if (k.world.programmes !== null) add(k, T.messagesWithheld, 1);
  if (k.trace !== null) k.trace.add(Event.messageWithheld, minute, k.world.ruleChannel[rule], rule, reason);
}

/** The channel of a rule rests until the next need: nothing more is sent through it, and what was planned is off. */
function stop(k: Kernel, minute: number, rule: number): void {
  const {world, I, o} = k;
  const {does} = world.programmes!;
  const channel = world.ruleChannel[rule];
  if (!holds(k, minute, rule)) return;
  I[restingAt(k)] |= 1 << channel;
  add(k, T.channelsStopped, 1);
  if (k.trace !== null) k.trace.add(Event.stopped, minute, channel, rule, 0);
  for (let r = 0; r < world.rules; r++) {
    if (world.ruleChannel[r] === channel && does[r] === SEND && world.ruleOn[r] !== CALENDAR) I[o + RULES + r] = NEVER;
  }
}

/** What has been on its way arrives. */
export function arrive(k: Kernel, minute: number, place: number): void {
  const {post: posts} = k.world.programmes!;
  const rule = posts.indexOf(place);
  const occurrence = arrivePost(k, minute, rule);
  if (occurrence < 0) {
    fallBack(k, minute, rule);
    return;
  }
  setMark(k, SENT, k.world.programmes!.first[rule]);
  deliver(k, minute, rule, occurrence, k.world.ruleOn[rule] !== CALENDAR && isWaste(k, minute, rule));
  settle(k, minute, rule);
}
