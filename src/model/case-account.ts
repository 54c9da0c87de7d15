import {CONTACTED, costAt, HISTORY, SINCE} from "./care.ts";
import type {Care} from "./compile/care.ts";
import type {Place} from "./compile/lay-out.ts";
import {add, type Kernel} from "./kernel.ts";
import {ALIVE, ANCHOR, CASE_SECONDS, CASE_STATE, FLAGS} from "./state.ts";
import {T} from "./tally.ts";

/** From this score on (4 of 5 points when 0 to 1 is put onto 1 to 5) somebody counts as satisfied. */
const SATISFIED = 0.625;

/** Counters by number of channels that a case has used: one, two, three or more. */
const SOLVED = [T.solvedIn1, T.solvedIn2, T.solvedIn3];
const SPENT = [T.costIn1, T.costIn2, T.costIn3];
const CUSTOMERS = [T.customersIn1, T.customersIn2, T.customersIn3];
const KEPT = [T.keptIn1, T.keptIn2, T.keptIn3];

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask & 0xffff; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Adds what a contact cost to the account of the case, whole millicents. */
export function charge(k: Kernel, care: Care & Place, amount: number): void {
  k.D[costAt(k, care)] += amount;
}

/** How easy a case was for the customer, 1 to 7: less for every 20 minutes, contact and channel beyond the first, and for repeating. The weights are ours. */
function ease(seconds: number, contacts: number, channels: number, repeats: number, transfers: number): number {
  const trouble = seconds / 1200 + 0.5 * (contacts - 1) + 0.5 * (channels - 1) + repeats + 0.5 * transfers;
  return Math.max(1, 7 - Math.max(0, trouble));
}

/** Counts a case that closes with a score, before what the customer makes of it. */
export function closeAccount(k: Kernel, care: Care & Place, minute: number, solved: boolean, score: number): void {
  const {I, D, o} = k;
  const at = o + care.wordAt;
  const state = I[o + CASE_STATE];
  const contacts = state & 255;
  const transfers = I[at + HISTORY] & 255;
  const channels = bits(I[at + CONTACTED]);
  const several = bits(I[at + CONTACTED] >>> 16);
  const n = Math.min(3, Math.max(1, channels)) - 1;
  add(k, T.accounts, 1);
  add(k, T.easeSum, Math.round(1000 * ease(I[o + CASE_SECONDS], contacts, channels, (state >>> 16) & 255, transfers)));
  if (score >= SATISFIED) add(k, T.satisfiedWithSupport, 1);
  add(k, T.channelsAsked, channels);
  add(k, T.channelsAskedOnce, channels - several);
  if (!solved) return;
  add(k, T.solvedMinutes, minute - I[at + SINCE]);
  if (contacts === 1 && transfers === 0) add(k, T.solvedByOne, 1);
  add(k, SOLVED[n], 1);
  add(k, SPENT[n], D[costAt(k, care)]);
}

/** Counts whether a customer stays after a case. */
export function countKept(k: Kernel, care: Care & Place): void {
  const {I, o} = k;
  if (I[o + ANCHOR] < 0) return;
  const n = Math.min(3, Math.max(1, bits(I[o + care.wordAt + CONTACTED]))) - 1;
  add(k, CUSTOMERS[n], 1);
  if ((I[o + FLAGS] & ALIVE) !== 0) add(k, KEPT[n], 1);
}
