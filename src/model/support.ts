import {unitExponential} from "../random/exact.ts";
import {afterCase} from "./advocacy.ts";
import {startPatience} from "./complaints.ts";
import {
  answer,
  beginContact,
  booked,
  coBrowses,
  foundClosed,
  handsOver,
  isAutomatic,
  isShared,
  leaveWork,
  openAccount,
  passOn,
  pull,
  saved,
  type Contact
} from "./care.ts";
import {charge, closeAccount, countKept} from "./case-account.ts";
import type {Care} from "./compile/care.ts";
import type {Place} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {slowness} from "./reorganisation.ts";
import {CASE_SOLVED, CASE_UNSOLVED} from "./compile/rules.ts";
import {trigger} from "./messages.ts";
import {follows} from "./recognition.ts";
import {AFTER_CASE, dropOut, experience, lossOf} from "./relationship.ts";
import {
  ALIVE,
  ANSWERED,
  CASE_ID,
  CASE_OF_JOURNEY,
  CASE_OPEN,
  CASE_SECONDS,
  CASE_STATE,
  CASE_WAIT,
  CASES,
  CONTACT_AT,
  CONTEXT,
  FLAGS,
  IN_JOURNEY,
  NEAR,
  NEVER,
  RESUMES,
  VISIT_AT,
  VISITS,
  WAITING
} from "./state.ts";
import {CASH_AGENTS, CH_CONTACTS, CHANNEL_TALLIES, T} from "./tally.ts";
import {OBJECT_CASE} from "./world.ts";

/** Kinds of case, in the low six bits of its name: 0 about an order, 32.. the questions of a journey. */
export const QUESTION = 32;
export const KINDS = 64;
/** Questions that a person asks in one journey at most. */
export const MOST_QUESTIONS = 32;
const MOST_CONTACTS = 20;
const CUT_SHORT = 1 << 24;
/** The answer is under way: the case closes at CONTACT_AT, solved or not. */
const CLOSING = 1 << 25;
const SOLVED = 1 << 26;

/** Opens a case; `id` = index of the need × KINDS + kind. The first contact follows at once. */
export function openCase(k: Kernel, minute: number, id: number, channel: number): void {
  const {I, o} = k;
  const {care} = k.world;
  add(k, T.cases, 1);
  if (care !== null) openAccount(k, care, minute);
  const question = (id & QUESTION) !== 0;
  I[o + FLAGS] = (I[o + FLAGS] & ~CASE_OF_JOURNEY) | CASE_OPEN | (question ? CASE_OF_JOURNEY : 0);
  I[o + CASE_ID] = id;
  I[o + CASE_STATE] = 0;
  I[o + CASE_SECONDS] = 0;
  I[o + CASE_WAIT] = 0;
  I[o + CASES] &= ~0xffff;
  I[o + CONTACT_AT] = minute;
  if (k.world.complaints !== null) startPatience(k, minute);
  const complaint = !question && (id & (KINDS - 1)) !== 0;
  if (k.trace !== null)
    k.trace.add(question ? Event.question : complaint ? Event.formalComplaint : Event.problem, minute, channel, id, 0);
}

/** Whether there is anybody whom the present person could ask. */
export function canAsk(k: Kernel): boolean {
  const {world} = k;
  const near = (k.I[k.o + FLAGS] & NEAR) !== 0;
  for (let i = 0; i < world.serve.length; i++) {
    const c = world.serve[i];
    if (world.serveWeight[k.segment * world.channels + c] > 0 && (near || world.local[c] === 0)) return true;
  }
  return false;
}

/** The channel of a contact: a race of taste, with habit after a contact that ran its course and less of it after one cut short. */
function chooseServe(k: Kernel, minute: number, id: number, contacts: number): number {
  const {world, I, o, out} = k;
  const state = I[o + CASE_STATE];
  const last = ((state >>> 8) & 255) - 1;
  const near = (I[o + FLAGS] & NEAR) !== 0;
  let best = -1;
  let first = Infinity;
  let block = -1;
  for (let i = 0; i < world.serve.length; i++) {
    const c = world.serve[i];
    let weight = world.serveWeight[k.segment * world.channels + c];
    if (c === last) weight *= (state & CUT_SHORT) !== 0 ? world.afterInterruption : world.serveHabit;
    if (world.care !== null) weight *= pull(k, world.care, c, minute);
    if (weight <= 0 || (world.local[c] === 1 && !near)) continue;
    const key = world.channelKey[c];
    if (key >> 2 !== block) {
      block = key >> 2;
      draw(k, Owner.serve, id, contacts, block);
    }
    const exponential = unitExponential(out[key & 3]);
    if (exponential < first * weight) {
      first = exponential / weight;
      best = c;
    }
  }
  return best;
}

/** One contact with support: waiting, perhaps giving up, perhaps explaining again, being handled, solved or not. */
export function contact(k: Kernel, minute: number): void {
  const {world, I, o, out} = k;
  const id = I[o + CASE_ID];
  let state = I[o + CASE_STATE];
  const contacts = state & 255;
  const last = ((state >>> 8) & 255) - 1;
  if ((state & CLOSING) !== 0) {
    closeCase(k, minute, (state & SOLVED) !== 0);
    return;
  }
  const {care} = world;
  const due = care === null ? -1 : booked(k, care);
  const channel = due >= 0 ? due : chooseServe(k, minute, id, contacts);
  if (channel < 0 || contacts >= MOST_CONTACTS) {
    closeCase(k, minute, false);
    return;
  }
  const now: Contact = {minute, channel, id, number: contacts};
  if (care !== null) {
    if (due < 0 && foundClosed(k, care, now)) return;
    beginContact(k, care, channel);
  }
  const desk = world.deskOf[channel];
  const automatic = care !== null && isAutomatic(care, channel);
  add(k, T.contacts, 1);
  k.byChannel[channel * CHANNEL_TALLIES + CH_CONTACTS] += 1;
  if (!automatic) {
    k.deskContacts[desk] += 1;
    k.deskLeaving[desk] += world.leaving[channel];
  }
  if (contacts > 0) {
    add(k, T.caseFollowUps, 1);
    if (channel !== last) add(k, T.caseSwitches, 1);
  }
  draw(k, Owner.case, id, contacts, 0);
  const handleWord = out[3];
  const waits = !automatic && out[0] >>> 0 < k.waitThreshold[desk];
  let waited = waits ? Math.floor(unitExponential(out[1]) * k.waitMean[desk] + 0.5) : 0;
  const gaveUp = waits && out[2] >>> 0 < k.giveUp[desk];
  wait(k, waited);
  if (k.trace !== null) k.trace.add(Event.contact, minute, channel, contacts + 1, waited);
  state = (state & ~0xff00 & ~CUT_SHORT) + 1;
  state |= (channel + 1) << 8;
  I[o + CASE_STATE] = state;
  if (gaveUp) {
    add(k, T.contactsGivenUp, 1);
    if (k.trace !== null) k.trace.add(Event.gaveUpWaiting, minute, channel, 0, waited);
    draw(k, Owner.case, id, contacts, 1);
    comeAgain(k, minute, waited, out[2], out[3]);
    return;
  }
  if (!automatic) k.deskHandled[desk] += 1;
  if (care !== null) answer(k, care, waited);
  let customer = 0;
  let agent = 0;
  let here = false;
  const holders = I[o + CASES] & 0xffff;
  if (holders !== 0) {
    here = ((holders >> channel) & 1) === 1 || follows(k, OBJECT_CASE, holders, channel, id, minute);
    if (here) {
      if (channel !== last) add(k, T.caseCarried, 1);
    } else {
      explainAgain(k, minute, channel);
      customer = world.repeatCustomer;
      agent = automatic ? 0 : world.repeatAgent;
    }
  }
  I[o + CASES] |= 1 << channel;
  let handle = world.handle[channel] * slowness(world, minute);
  let chance = world.resolution[channel];
  if (care !== null) {
    const again = automatic ? -1 : passOn(k, care, now);
    if (again >= 0) {
      wait(k, again);
      waited += again;
      const shared = isShared(k, now);
      customer += care.handOverSeconds;
      agent += care.handOverSeconds;
      if (k.trace !== null) k.trace.add(Event.passedOn, minute, channel, again, shared ? 1 : 0);
      if (!shared) {
        explainAgain(k, minute, channel);
        customer += world.repeatCustomer;
        agent += world.repeatAgent;
      }
    }
    const spared = here ? saved(k, care) : 0;
    if (spared > 0 && k.trace !== null) k.trace.add(Event.resumed, minute, channel, Math.round(1000 * spared), 0);
    handle *= 1 - spared;
    if (coBrowses(k, care, now)) {
      handle *= care.coBrowseHandling;
      chance *= care.coBrowseResolution;
    }
  }
  draw(k, Owner.case, id, contacts, 1);
  const cut = out[0] >>> 0 < world.contactInterruption[channel];
  const solved = !cut && out[1] >>> 0 < chance;
  const followWord = out[2];
  const gapWord = out[3];
  const length = unitExponential(handleWord) * handle * (cut ? 0.5 : 1);
  const handled = Math.floor(length + 0.5) + customer;
  const worked = automatic ? 0 : Math.floor((length + agent) * world.agentShare[channel] + 0.5);
  I[o + CASE_SECONDS] += handled;
  add(k, T.caseSeconds, handled);
  add(k, T.agentSeconds, worked);
  k.deskSeconds[desk] += worked;
  if (care !== null) pay(k, care, minute, channel, worked);
  else if (world.agentRate[desk] > 0)
    spend(k, minute, T.agentCost, CASH_AGENTS, Math.round(worked * world.agentRate[desk]));
  const seconds = waited + handled + world.latency[channel] * 60;
  const end = Math.floor(minute + 1 + seconds / 60);
  if (solved) {
    if (automatic) add(k, T.automaticSolved, 1);
    closeAt(k, end, true);
    return;
  }
  if (cut) {
    add(k, T.interrupted, 1);
    I[o + CASE_STATE] |= CUT_SHORT;
    if (k.trace !== null) k.trace.add(Event.cutShort, minute, channel, 0, 0);
  } else if (k.trace !== null) {
    k.trace.add(Event.unsolved, minute, channel, 0, 0);
  }
  if (care !== null) {
    leaveWork(k, care, cut);
    if (!cut && handsOver(k, care, now)) {
      I[o + CONTACT_AT] = Math.min(NEVER, end);
      return;
    }
  }
  comeAgain(k, end, 0, followWord, gapWord);
}

function wait(k: Kernel, seconds: number): void {
  k.I[k.o + CASE_WAIT] += seconds;
  k.I[k.o + CASE_SECONDS] += seconds;
  add(k, T.waitSeconds, seconds);
  add(k, T.caseSeconds, seconds);
}

/** The case has to be told again: it counts as an experience, whatever time it takes. */
function explainAgain(k: Kernel, minute: number, channel: number): void {
  const {world, I, o} = k;
  add(k, T.repeats, 1);
  I[o + CASE_STATE] += 1 << 16;
  if (k.trace !== null) k.trace.add(Event.repeat, minute, channel, world.repeatCustomer, world.repeatAgent);
}

/** Pays for a contact: agents who come with the load are paid for their whole time on duty beyond the minimum. */
function pay(k: Kernel, care: Care & Place, minute: number, channel: number, worked: number): void {
  const desk = k.world.deskOf[channel];
  const share = care.byLoad[desk] === 1 ? k.environment[care.environmentAt + 2 * desk + 1] : 1;
  const cost = Math.round(worked * k.world.agentRate[desk] * share) + care.contactCost[channel];
  if (cost > 0) spend(k, minute, T.agentCost, CASH_AGENTS, cost);
  charge(k, care, Math.round(worked * care.rate[desk]) + care.contactCost[channel]);
}

/** After an unsolved contact: another try later, or resignation. */
function comeAgain(k: Kernel, minute: number, waited: number, followWord: number, gapWord: number): void {
  const {world, I, o} = k;
  if (followWord >>> 0 < world.followUp) {
    const at = Math.floor(minute + 1 + waited / 60 + unitExponential(gapWord) * world.followGap);
    I[o + CONTACT_AT] = at < NEVER ? at : NEVER;
  } else {
    closeAt(k, minute, false);
  }
}

/** Lets the case close when the contact is over. */
function closeAt(k: Kernel, minute: number, solved: boolean): void {
  const {I, o} = k;
  I[o + CASE_STATE] |= CLOSING | (solved ? SOLVED : 0);
  I[o + CONTACT_AT] = minute < NEVER ? minute : NEVER;
}

/** The case ends; the experience counts, and a journey that waited for it goes on. */
function closeCase(k: Kernel, minute: number, solved: boolean): void {
  const {world, I, o} = k;
  const state = I[o + CASE_STATE];
  const id = I[o + CASE_ID];
  add(k, T.casesClosed, 1);
  if (solved) add(k, T.solved, 1);
  if (solved && (state & 255) === 1) add(k, T.solvedAtOnce, 1);
  I[o + CONTACT_AT] = NEVER;
  const loss =
    world.lossEffort * (I[o + CASE_SECONDS] - I[o + CASE_WAIT]) +
    world.lossWait * I[o + CASE_WAIT] +
    world.lossRepeat * ((state >>> 16) & 255) +
    (solved ? 0 : world.lossUnsolved);
  const score = experience(k, loss);
  if (world.care !== null) closeAccount(k, world.care, minute, solved, score);
  if (k.trace !== null) {
    if (solved) k.trace.add(Event.solved, minute, ((state >>> 8) & 255) - 1, 0, 0);
    k.trace.add(Event.caseClosed, minute, -1, solved ? 1 : 0, Math.round(score * 1000));
  }
  if (world.opinions) afterCase(k, minute, id, ((state >>> 8) & 255) - 1, score, solved);
  const flags = I[o + FLAGS];
  I[o + FLAGS] = flags & ~(CASE_OPEN | CASE_OF_JOURNEY);
  dropOut(k, minute, AFTER_CASE, id, lossOf(world.baseline, score));
  if (world.care !== null) countKept(k, world.care);
  if ((I[o + FLAGS] & ALIVE) === 0) return;
  const last = ((state >>> 8) & 255) - 1;
  if (world.rules > 0 && last >= 0) trigger(k, minute, last, solved ? CASE_SOLVED : CASE_UNSOLVED, 0, id >> 6);
  if ((flags & CASE_OF_JOURNEY) !== 0 && (flags & IN_JOURNEY) !== 0 && (flags & WAITING) !== 0) {
    I[o + FLAGS] = (I[o + FLAGS] & ~WAITING) | (solved ? ANSWERED : 0);
    I[o + VISIT_AT] = minute + 1;
    I[o + VISITS] |= RESUMES;
    I[o + CONTEXT] = (I[o + CONTEXT] & ~15) | 4;
  }
  if (world.care !== null && !solved) complain(k, world.care, minute, id);
}

/** A case that was given up may be followed by a complaint, which is a case of its own; nobody complains about a complaint. */
function complain(k: Kernel, care: Care, minute: number, id: number): void {
  const kind = id & (KINDS - 1);
  const about = kind === 0 ? 0 : kind - QUESTION + 1;
  if (care.formalComplaint <= 0 || about < 0 || about >= QUESTION - 1) return;
  draw(k, Owner.formalComplaint, id, 0, 0);
  if (k.out[0] >>> 0 >= care.formalComplaint || !canAsk(k)) return;
  add(k, T.formalComplaints, 1);
  openCase(k, minute, id - kind + about + 1, -1);
}
