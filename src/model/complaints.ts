import {exactExp, unitExponential} from "../random/exact.ts";
import {COMPLAINT} from "./compile/rules.ts";
import {Event} from "./event.ts";
import {add, draw, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {trigger} from "./messages.ts";
import {CASE_ID, CASE_STATE, NEVER, RELATION} from "./state.ts";
import {CASH_AGENTS, T} from "./tally.ts";
import {spread} from "./word-of-mouth.ts";

export interface Complaints {
  /** Threshold that a case which was not solved within `slow` minutes becomes public. */
  readonly share: number;
  readonly slow: number;
  /** People who read it in the end, and the mean minutes until they do. */
  readonly audience: number;
  readonly reading: number;
  /** Threshold and mean minutes of being found and answered: without listening, and by month with it. */
  readonly found: number;
  readonly delay: number;
  readonly detection: Float64Array;
  readonly detectionDelay: number;
  readonly repair: number;
  /** Millicents per answer. */
  readonly answer: number;
}

/** In the person's words: minute at which the open case arose; float32, part of the relationship lost that the answer will bring back. */
const SINCE = 0;
const REPAIR = 1;

/** A case opens; the patience of those who might complain begins to run. */
export function startPatience(k: Kernel, minute: number): void {
  k.I[k.o + k.world.complaints!.wordAt + SINCE] = minute;
}

/**
 * A case ends unsolved, or solved too late: some say so in public. Those who get to read it come one by one, until somebody of the
 * firm answers; while one complaint waits for its answer, further ones of the same person add nothing.
 */
export function complain(k: Kernel, minute: number, id: number, channel: number, solved: boolean): void {
  const {world, I, F, o} = k;
  const complaints = world.complaints!;
  const {wordAt, timerAt, audience} = complaints;
  if (solved && minute - I[o + wordAt + SINCE] <= complaints.slow) return;
  if (I[o + timerAt] !== NEVER) return;
  draw(k, Owner.complaint, id, 0, 0);
  if (k.out[0] >>> 0 >= complaints.share) return;
  add(k, T.complaints, 1);
  const listening = k.out[1] >>> 0 < complaints.detection[monthOf(minute)];
  const found = listening || k.out[1] >>> 0 < complaints.found;
  const delay = unitExponential(k.out[2]) * (listening ? complaints.detectionDelay : complaints.delay);
  const kept = found ? exactExp(-delay / complaints.reading) : 0;
  const readers = Math.floor(audience * (1 - kept) + 0.5);
  add(k, T.complaintReaders, readers);
  if (world.wordOfMouth !== null) spread(k, readers);
  if (k.trace !== null) k.trace.add(Event.complained, minute, channel, solved ? 0 : 1, readers);
  if (!found) return;
  add(k, T.complaintsFound, 1);
  add(k, T.complaintMinutes, Math.floor(delay + 0.5));
  if (complaints.answer > 0) spend(k, minute, T.agentCost, CASH_AGENTS, complaints.answer);
  F[o + wordAt + REPAIR] = complaints.repair * kept;
  const at = minute + 1 + Math.floor(delay);
  I[o + timerAt] = at < NEVER ? at : NEVER;
}

/** The firm answers in public; the sooner, the more of what the relationship has lost comes back. */
export function answer(k: Kernel, minute: number): void {
  const {world, I, F, o} = k;
  const {wordAt, timerAt} = world.complaints!;
  I[o + timerAt] = NEVER;
  F[o + RELATION] += F[o + wordAt + REPAIR] * Math.max(0, world.baseline - F[o + RELATION]);
  if (k.trace !== null) k.trace.add(Event.answeredInPublic, minute, -1, 0, 0);
  const last = ((I[o + CASE_STATE] >>> 8) & 255) - 1;
  if (world.rules > 0 && last >= 0) trigger(k, minute, last, COMPLAINT, 0, I[o + CASE_ID] >> 6);
}
