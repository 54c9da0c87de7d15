import {exactExp} from "../random/exact.ts";
import {inform, notice} from "./awareness.ts";
import {ask} from "./asking.ts";
import {ASK_REVIEW} from "./compile/programmes.ts";
import {Event} from "./event.ts";
import {visitByMessage} from "./journey.ts";
import {add, draw, Owner, spend, type Kernel} from "./kernel.ts";
import {respond} from "./messages.ts";
import {need} from "./needs.ts";
import {
  ANCHOR,
  CARTS,
  CONSENT,
  CONTEXT,
  FLAGS,
  IN_JOURNEY,
  NEAR,
  NEED_AT,
  PRESSURE,
  PRESSURE_AT,
  RELATION,
  WAITING
} from "./state.ts";
import {CASH_MESSAGES, CASH_SERVICE, CH_MESSAGES, CH_SESSIONS, CHANNEL_TALLIES, T} from "./tally.ts";

/** Contact pressure at a minute: messages so far, each fading with the half-life. */
function pressureAt(k: Kernel, minute: number): number {
  const {F, I, o} = k;
  const pressure = F[o + PRESSURE];
  if (pressure === 0) return 0;
  return pressure * exactExp(-k.world.pressureDecay * (minute - I[o + PRESSURE_AT]));
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
  if (world.awareness !== null) notice(k, world.awareness, minute, world.ruleKey[rule], occurrence);
  const pressure = pressureAt(k, minute);
  F[o + PRESSURE] = pressure + world.messagePressure[sender];
  I[o + PRESSURE_AT] = minute;
  const annoyance = world.irritation * Math.max(0, pressure - 1) + (waste ? world.wasteIrritation : 0);
  F[o + RELATION] = Math.max(0, F[o + RELATION] - annoyance);
  draw(k, Owner.message, world.ruleKey[rule], occurrence, 0);
  const clickWord = out[0];
  const strain = pressure / world.fatigue;
  if (out[1] >>> 0 < world.optOut[sender] * (1 + strain) * 4294967296) {
    add(k, T.optOuts, 1);
    I[o + CONSENT] &= ~(1 << sender);
    if (k.trace !== null) k.trace.add(Event.optOut, minute, sender, rule, 0);
  }
  if (world.programmes !== null && world.programmes.does[rule] >= ASK_REVIEW) {
    ask(k, minute, rule, occurrence);
    return;
  }
  const click = (world.click[sender] / (1 + strain)) * (0.5 + F[o + RELATION]);
  if (clickWord >>> 0 < click * 4294967296) follow(k, minute, rule, occurrence, waste);
}

/** The person follows a message: back into the journey, or into one that would have come anyway, sooner. */
function follow(k: Kernel, minute: number, rule: number, occurrence: number, waste: boolean): void {
  const {world, I, o} = k;
  const sender = world.ruleChannel[rule];
  const land = world.ruleLand[rule];
  add(k, T.clicks, 1);
  if (world.awareness !== null) inform(k, world.awareness, minute);
  if (k.trace !== null) k.trace.add(Event.click, minute, sender, rule, 0);
  if (world.programmes !== null) respond(k, minute, rule);
  const flags = I[o + FLAGS];
  const reachable = land >= 0 && (world.local[land] === 0 || (flags & NEAR) !== 0);
  if (!reachable || (flags & WAITING) !== 0) return;
  if ((flags & IN_JOURNEY) === 0) {
    if (waste || I[o + NEED_AT] - minute > world.forwardWindow) {
      add(k, T.sessions, 1);
      k.byChannel[land * CHANNEL_TALLIES + CH_SESSIONS] += 1;
      if (world.sessionCost[land] > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, world.sessionCost[land]);
      return;
    }
    need(k, minute, rule);
  }
  const offer = world.ruleOffer[rule];
  if (offer >= 0 && (world.offerNewOnly[offer] === 0 || I[o + ANCHOR] < 0)) {
    I[o + CONTEXT] = (I[o + CONTEXT] & ~0xff0000) | ((offer + 1) << 16);
    I[o + CARTS] = (I[o + CARTS] & 0xffff) | (1 << (16 + sender));
  }
  visitByMessage(k, minute, land, rule, occurrence);
}
