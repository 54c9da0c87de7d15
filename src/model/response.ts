import {FADE_BITS} from "./compile/rules.ts";
import {inform, notice} from "./awareness.ts";
import {ask} from "./asking.ts";
import {ASK_REVIEW} from "./compile/programmes.ts";
import {appeal, Content, takeIn} from "./content.ts";
import {noteClick, noteMessage} from "./budgets.ts";
import {Event} from "./event.ts";
import {expose} from "./exposure.ts";
import {timing} from "./hours.ts";
import {accept} from "./invitation.ts";
import {visitByMessage} from "./journey.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {respond} from "./messages.ts";
import {need} from "./needs.ts";
import {takeOffer} from "./offers.ts";
import {countCartReminder, moment, remind} from "./reminder.ts";
import {
  CONSENT,
  FLAGS,
  IN_JOURNEY,
  NEAR,
  NEED_AT,
  NEVER,
  PRESSURE,
  PRESSURE_AT,
  RELATION,
  RESUMES,
  VISITS,
  VISIT_AT,
  WAITING
} from "./state.ts";
import {CASH_MESSAGES, CASH_SERVICE, CH_MESSAGES, CH_SESSIONS, CHANNEL_TALLIES, T} from "./tally.ts";

/** Contact pressure at a minute: messages so far, each fading with the half-life. */
function pressureAt(k: Kernel, minute: number): number {
  const {F, I, o} = k;
  const pressure = F[o + PRESSURE];
  if (pressure === 0) return 0;
  const elapsed = minute - I[o + PRESSURE_AT];
  return pressure * k.world.fadeCoarse[elapsed >> FADE_BITS] * k.world.fadeFine[elapsed & ((1 << FADE_BITS) - 1)];
}

/** Contact pressure of something that is shown rather than sent, and what it costs the relationship. */
export function press(k: Kernel, minute: number, amount: number): void {
  const {F, I, o, world} = k;
  const pressure = pressureAt(k, minute);
  F[o + PRESSURE] = pressure + amount;
  I[o + PRESSURE_AT] = minute;
  F[o + RELATION] = Math.max(0, F[o + RELATION] - world.irritation * Math.max(0, pressure - 1));
}

/** The person gets the message of a rule; `occurrence` names it. It costs, it presses, and it may be answered by a visit or by an opt-out. */
export function deliver(k: Kernel, minute: number, rule: number, occurrence: number, waste: boolean): void {
  const {world, I, F, o, out} = k;
  const sender = world.ruleChannel[rule];
  add(k, T.messages, 1);
  k.byChannel[sender * CHANNEL_TALLIES + CH_MESSAGES] += 1;
  const cost = world.messageCost[sender];
  if (cost > 0) spend(k, minute, T.messageCost, CASH_MESSAGES, cost);
  if (waste) {
    add(k, T.wasted, 1);
    add(k, T.wastedCost, cost);
  }
  if (k.trace !== null) k.trace.add(Event.message, minute, sender, rule, waste ? 1 : 0);
  const {parts} = world;
  if (parts) {
    if (world.budgets !== null) noteMessage(k, minute, sender);
    if (world.awareness !== null) notice(k, world.awareness, minute, world.ruleKey[rule], occurrence);
  }
  const pressure = pressureAt(k, minute);
  F[o + PRESSURE] = pressure + world.messagePressure[sender];
  I[o + PRESSURE_AT] = minute;
  const annoyance = world.irritation * Math.max(0, pressure - 1) + (waste ? world.wasteIrritation : 0);
  F[o + RELATION] = Math.max(0, F[o + RELATION] - annoyance);
  draw(k, Owner.message, world.ruleKey[rule], occurrence, 0);
  const clickWord = out[0];
  const optOutWord = out[1];
  const remindWord = out[2];
  const fitWord = out[3];
  const strain = pressure / world.fatigue;
  let answer = 1;
  let repulsion = 1;
  if (parts && world.exposure !== null) {
    expose(k, world.exposure, minute, sender);
    if (world.contents !== null) {
      appeal(k, world.contents, minute, rule, fitWord);
      answer = k.appeal[0];
      repulsion = k.appeal[1];
    }
    if (world.hours !== null) answer *= timing(k, world.hours, minute, sender);
  }
  if (optOutWord >>> 0 < world.optOut[sender] * (1 + strain) * repulsion * 4294967296) {
    add(k, T.optOuts, 1);
    I[o + CONSENT] &= ~(1 << sender);
    if (k.trace !== null) k.trace.add(Event.optOut, minute, sender, rule, 0);
  }
  if (!parts) {
    const click = (world.click[sender] / (1 + strain)) * (0.5 + F[o + RELATION]);
    if (clickWord >>> 0 < click * 4294967296) follow(k, minute, rule, occurrence, waste);
    return;
  }
  if (world.programmes !== null && world.programmes.does[rule] >= ASK_REVIEW) {
    ask(k, minute, rule, occurrence);
    return;
  }
  const {reminding} = world;
  const topical = reminding === null ? 1 : moment(k, reminding, rule);
  const click = (world.click[sender] / (1 + strain)) * (0.5 + F[o + RELATION]) * answer * topical;
  const clicked = clickWord >>> 0 < click * 4294967296;
  const noticed =
    reminding !== null && remindWord >>> 0 < (reminding.remind[sender] / (1 + strain)) * answer * 4294967296;
  if (reminding !== null) countCartReminder(k, reminding, minute, rule, clicked);
  if (clicked) follow(k, minute, rule, occurrence, waste);
  else if (noticed && !waste && sells(k, rule)) remind(k, minute, rule, occurrence, windowOf(k, rule));
}

/** Whether a rule's message wants the person to buy. */
function sells(k: Kernel, rule: number): boolean {
  return k.world.ruleContent[rule] !== Content.thanks;
}

/** Needs within so many minutes may be brought forward by a rule's message. */
function windowOf(k: Kernel, rule: number): number {
  const {contents, ruleContent, forwardWindow} = k.world;
  return contents !== null && ruleContent[rule] === Content.crossSell ? contents.crossWindow : forwardWindow;
}

/** The person follows a message: back into the journey, or into one that would have come anyway, sooner. */
function follow(k: Kernel, minute: number, rule: number, occurrence: number, waste: boolean): void {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const land = world.ruleLand[rule];
  add(k, T.clicks, 1);
  if (world.budgets !== null) noteClick(k, minute, sender, land, 0);
  if (world.awareness !== null) inform(k, world.awareness, minute);
  if (k.trace !== null) k.trace.add(Event.click, minute, sender, rule, 0);
  if (world.programmes !== null) respond(k, minute, rule);
  const flags = I[o + FLAGS];
  if (world.contents !== null) takeIn(k, world.contents, rule);
  const reachable = land >= 0 && (world.local[land] === 0 || (flags & NEAR) !== 0);
  if (!reachable || (flags & WAITING) !== 0) return;
  if (world.contents !== null && world.ruleContent[rule] === Content.invitation) {
    accept(k, world.contents, minute, rule, occurrence);
    return;
  }
  if ((flags & IN_JOURNEY) === 0 || !sells(k, rule)) {
    if (waste || !sells(k, rule) || I[o + NEED_AT] - minute > windowOf(k, rule)) {
      add(k, T.sessions, 1);
      k.byChannel[land * CHANNEL_TALLIES + CH_SESSIONS] += 1;
      if (world.sessionCost[land] > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, world.sessionCost[land]);
      return;
    }
    need(k, minute, rule);
  }
  takeOffer(k, minute, rule);
  // who comes back now does not come back once more for the same reason
  if (world.reminding !== null && (I[o + VISITS] & RESUMES) === 0) I[o + VISIT_AT] = NEVER;
  visitByMessage(k, minute, land, rule, occurrence);
}
