import {advocacyDue} from "./advocacy.ts";
import {awarenessDue} from "./awareness.ts";
import {sendBack} from "./returns.ts";
import {receive, caseDue} from "./fulfilment.ts";
import {visit} from "./journey.ts";
import {comeBy} from "./invitation.ts";
import {add, type Kernel} from "./kernel.ts";
import {need} from "./needs.ts";
import {renew} from "./relationship.ts";
import {ARRIVE_AT, CASE_AT, CONTACT_AT, FLAGS, NEED_AT, RENEW_AT, RULES, SEGMENT_SHIFT, VISIT_AT} from "./state.ts";
import {arrive, message} from "./sending.ts";
import {contact, openCase} from "./support.ts";
import {caseName} from "./terms.ts";
import {T} from "./tally.ts";

/** Lives the present person's life to before minute `to`, events in order of time; returns the minute of the next one. */
export function advance(k: Kernel, to: number): number {
  const {I, o, world} = k;
  k.segment = I[o + FLAGS] >>> SEGMENT_SHIFT;
  const last = o + world.timersEnd;
  while (true) {
    let at = I[o + NEED_AT];
    let what = NEED_AT;
    for (let timer = VISIT_AT; timer <= RENEW_AT; timer++) {
      if (I[o + timer] < at) {
        at = I[o + timer];
        what = timer;
      }
    }
    for (let rule = o + RULES; rule < last; rule++) {
      if (I[rule] < at) {
        at = I[rule];
        what = rule - o;
      }
    }
    if (at >= to) {
      return at;
    }
    happen(k, what, at);
  }
}

function happen(k: Kernel, what: number, minute: number): void {
  add(k, T.events, 1);
  if (what >= RULES + k.world.rules) partDue(k, what, minute);
  else if (what >= RULES) message(k, minute, what - RULES);
  else if (what === NEED_AT) need(k, minute, -1);
  else if (what === VISIT_AT) visit(k, minute);
  else if (what === CONTACT_AT) contact(k, minute);
  else if (what === ARRIVE_AT) receive(k, minute);
  else if (what === CASE_AT) problem(k, minute);
  else renew(k, minute);
}

/** A timer of a part that a firm may do without. */
function partDue(k: Kernel, what: number, minute: number): void {
  const {awareness, contents, programmes, returns} = k.world;
  if (programmes !== null && what >= programmes.timerAt && what < programmes.timerAt + programmes.posts) {
    arrive(k, minute, what - programmes.timerAt);
  } else if (what === returns?.timerAt) sendBack(k, minute);
  else if (what === awareness?.timerAt) awarenessDue(k, awareness, minute);
  else if (contents !== null && what === contents.timerAt) comeBy(k, contents, minute);
  else advocacyDue(k, what, minute);
}

/** Trouble with an order arises; while another case is open it is told along with that one. */
function problem(k: Kernel, minute: number): void {
  if (caseDue(k)) openCase(k, minute, caseName(k), -1);
}
