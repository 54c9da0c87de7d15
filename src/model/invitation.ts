import {unitExponential} from "../random/exact.ts";
import type {Place} from "./compile/lay-out.ts";
import type {Contents} from "./content.ts";
import {Event} from "./event.ts";
import {visitByMessage} from "./journey.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {need} from "./needs.ts";
import {FLAGS, IN_JOURNEY, NEED_AT, NEVER, WAITING} from "./state.ts";
import {T} from "./tally.ts";

/** The person accepts an invitation to come by, and plans it. */
export function accept(k: Kernel, contents: Contents & Place, minute: number, rule: number, occurrence: number): void {
  const {world, I, o} = k;
  if (I[o + contents.timerAt] !== NEVER) return;
  draw(k, Owner.invitation, world.ruleKey[rule], occurrence, 0);
  I[o + contents.timerAt] = Math.floor(minute + 1 + unitExponential(k.out[0]) * contents.inviteDelay);
  I[o + contents.wordAt + 1] = (rule << 16) | occurrence;
  add(k, T.invitationsAccepted, 1);
  if (k.trace !== null) k.trace.add(Event.invited, minute, world.ruleChannel[rule], rule, 0);
}

/** The day has come: they go, if they still need the product or soon will. */
export function comeBy(k: Kernel, contents: Contents & Place, minute: number): void {
  const {world, I, o} = k;
  I[o + contents.timerAt] = NEVER;
  const rule = I[o + contents.wordAt + 1] >>> 16;
  if ((I[o + FLAGS] & WAITING) !== 0) return;
  if ((I[o + FLAGS] & IN_JOURNEY) === 0) {
    if (I[o + NEED_AT] - minute > world.forwardWindow) return;
    need(k, minute, rule);
    if ((I[o + FLAGS] & IN_JOURNEY) === 0) return;
  }
  add(k, T.invitationsKept, 1);
  visitByMessage(k, minute, world.ruleLand[rule], rule, I[o + contents.wordAt + 1] & 0xffff);
}
