import {askReferral, askReview} from "./advocacy.ts";
import {ASK_REVIEW} from "./compile/programmes.ts";
import type {Kernel} from "./kernel.ts";
import {respond} from "./messages.ts";

/** A message asks for a review or a referral; whoever gives it has responded to the rule. */
export function ask(k: Kernel, minute: number, rule: number, occurrence: number): void {
  const channel = k.world.ruleChannel[rule];
  const given =
    k.world.programmes!.does[rule] === ASK_REVIEW
      ? askReview(k, minute, channel, rule, occurrence) > 0
      : askReferral(k, minute, channel, rule, occurrence);
  if (given) respond(k, minute, rule);
}
