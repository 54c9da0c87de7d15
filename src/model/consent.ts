import {CALENDAR} from "./compile/rules.ts";
import {Event} from "./event.ts";
import type {Kernel} from "./kernel.ts";
import {CONSENT, FLAGS, KNOWN, RULES} from "./state.ts";

/**
 * The person agrees to messages through a channel, by a form or a box that they tick; from then on the firm knows them and its
 * calendar rules of that channel begin. Returns false where they had agreed before, or where no rule sends through the channel.
 */
export function giveConsent(k: Kernel, minute: number, channel: number): boolean {
  const {world, I, o} = k;
  if (((world.reach >> channel) & 1) === 0 || ((I[o + CONSENT] >> channel) & 1) === 1) return false;
  I[o + CONSENT] |= 1 << channel;
  I[o + FLAGS] |= KNOWN;
  if (k.trace !== null) k.trace.add(Event.consent, minute, channel, 0, 0);
  for (let r = 0; r < world.rules; r++) {
    if (world.ruleOn[r] !== CALENDAR || world.ruleChannel[r] !== channel) continue;
    const past = Math.max(0, Math.ceil((minute - world.ruleAfter[r]) / world.ruleEvery[r]));
    I[o + RULES + r] = world.ruleAfter[r] + past * world.ruleEvery[r];
  }
  return true;
}
