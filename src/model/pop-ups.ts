import {SHOW} from "./compile/programmes.ts";
import {FIRST_VISIT, IGNORED, SIGN_UP} from "./compile/rules.ts";
import {holds} from "./conditions.ts";
import {giveConsent} from "./consent.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {respond, settle, trigger} from "./messages.ts";
import {takeOffer} from "./offers.ts";
import {clearMarks, isMarked, needOf, RESPONDED, seenAt, SENT, setMark, setProgress, stepsOf} from "./progress.ts";
import {recognised} from "./recognition.ts";
import {press} from "./response.ts";
import {ANCHOR, CARTS, CONTEXT, FLAGS, NEEDS, TOUCH_FIRST, TOUCHED} from "./state.ts";
import {T} from "./tally.ts";
import {Stage} from "./world.ts";

/** Somebody arrives: a channel that neither knows them nor has seen them before may greet them. */
export function greet(k: Kernel, minute: number, channel: number): void {
  const {I, o} = k;
  const at = seenAt(k);
  const before = I[o + ANCHOR] === 0 || ((I[at] >> channel) & 1) === 1;
  I[at] |= 1 << channel;
  if (before || recognised(k, channel, minute)) return;
  popUp(k, minute, channel, FIRST_VISIT);
  trigger(k, minute, channel, FIRST_VISIT);
}

/** The person types in where to deliver: the channel has their address from now on. */
export function giveAddress(k: Kernel, minute: number, channel: number): void {
  const at = seenAt(k);
  const bit = 1 << (16 + channel);
  if (k.trace !== null && (k.I[at] & bit) === 0) k.trace.add(Event.address, minute, channel, 0, 0);
  k.I[at] |= bit;
}

/** Somebody puts the order off; the trace learns that they would have liked to touch the product first. */
export function hesitate(k: Kernel, minute: number, channel: number, stage: number): void {
  const untouched = (k.I[k.o + FLAGS] & (TOUCH_FIRST | TOUCHED)) === TOUCH_FIRST;
  if (k.trace !== null && untouched && (stage === Stage.cart || stage === Stage.checkout))
    k.trace.add(Event.untouched, minute, channel, stage, 0);
}

/** Shows the pop-ups of a channel for an occasion; whether the person now holds a promotion that they did not hold before. */
export function popUp(k: Kernel, minute: number, channel: number, on: number): boolean {
  const {world} = k;
  const {does} = world.programmes!;
  let gained = false;
  for (let i = world.listenAt[on]; i < world.listenAt[on + 1]; i++) {
    const r = world.listeners[i];
    if (does[r] !== SHOW || world.ruleChannel[r] !== channel) continue;
    if (stepsOf(k, r) === 0 && follows(k, r) && holds(k, minute, r) && show(k, minute, r)) gained = true;
  }
  return gained;
}

/** Whether every pop-up that this one answers has been shown in this need and not been accepted. */
function follows(k: Kernel, r: number): boolean {
  const {of, ofAt} = k.world.programmes!;
  if (k.world.ruleOn[r] !== IGNORED) return true;
  const need = k.I[k.o + NEEDS] >>> 16;
  for (let i = ofAt[r]; i < ofAt[r + 1]; i++) {
    if (stepsOf(k, of[i]) === 0 || needOf(k, of[i]) !== need) return false;
    if (!isMarked(k, SENT, of[i]) || isMarked(k, RESPONDED, of[i])) return false;
  }
  return ofAt[r] < ofAt[r + 1];
}

/** A pop-up is accepted or not; whether it brought a promotion. */
function show(k: Kernel, minute: number, r: number): boolean {
  const {I, o, out, world} = k;
  const {accept, capture, first, popUpPressure} = world.programmes!;
  const channel = world.ruleChannel[r];
  const item = I[o + NEEDS] >>> 16;
  setProgress(k, r, 1, item);
  clearMarks(k, first[r]);
  setMark(k, SENT, first[r]);
  add(k, T.popUps, 1);
  press(k, minute, popUpPressure[r]);
  draw(k, Owner.popUp, world.ruleKey[r], (item & 1023) << 6, 0);
  const accepted = out[0] >>> 0 < accept[r];
  if (k.trace !== null) k.trace.add(Event.popUp, minute, channel, r, accepted ? 1 : 0);
  if (!accepted) {
    settle(k, minute, r);
    return false;
  }
  add(k, T.popUpsAccepted, 1);
  const to = capture[r];
  if (to >= 0 && giveConsent(k, minute, to)) {
    add(k, T.signUps, 1);
    trigger(k, minute, to, SIGN_UP);
  }
  const [offer, holders] = [I[o + CONTEXT] & 0xff0000, I[o + CARTS] >>> 16];
  takeOffer(k, minute, r);
  respond(k, minute, r);
  return (I[o + CONTEXT] & 0xff0000) !== offer || I[o + CARTS] >>> 16 !== holders;
}
