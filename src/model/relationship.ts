import {exactExp} from "../random/exact.ts";
import {beta} from "../random/samplers/beta.ts";
import {felt} from "./care.ts";
import {Event} from "./event.ts";
import {closeJourney} from "./journey.ts";
import {add, draw, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {purchase, receive} from "./fulfilment.ts";
import {orderValue} from "./needs.ts";
import {hear} from "./word-of-mouth.ts";
import {
  ALIVE,
  ANCHOR,
  ARRIVE_AT,
  CASE_OF_JOURNEY,
  CASE_OPEN,
  FLAGS,
  IN_JOURNEY,
  NEED_AT,
  NEVER,
  PRONENESS,
  RELATION,
  RENEW_AT,
  RULES
} from "./state.ts";
import {termCase} from "./terms.ts";
import {CASH_FEES, LIFE, LIFE_GONE, LIFE_LOST, T} from "./tally.ts";

/** Scores an experience that lost `loss` against the baseline; the relationship smooths the scores. Returns the score, 0..1. */
export function experience(k: Kernel, loss: number): number {
  const {world, F, o} = k;
  const given = Math.min(1, Math.max(0, world.baseline - loss));
  const score = world.care === null ? given : felt(k, world.care, given);
  F[o + RELATION] += world.smoothing * (score - F[o + RELATION]);
  add(k, T.scores, 1);
  add(k, T.scoreSum, Math.floor(score * 1000 + 0.5));
  return score;
}

/** Occasions to drop out. */
export const AFTER_ORDER = 0;
export const AFTER_CASE = 1;
export const AT_RENEWAL = 2;
export const AFTER_RETURN = 3;

/** How far a score lies below the baseline. */
export function lossOf(baseline: number, score: number): number {
  return baseline - score;
}

/** The person's own probability of dropping out after an experience, before what the experience adds. */
function proneness(k: Kernel): number {
  const {world, segment, F, o} = k;
  const a = world.dropA[segment];
  const b = world.dropB[segment];
  if (b <= 0) return a;
  if (F[o + PRONENESS] === 0) F[o + PRONENESS] = beta(k.draws.at(k.customer, Owner.dropPerson, 0, 0), a, b);
  return F[o + PRONENESS];
}

/**
 * After an experience a customer drops out with probability p × g, p the person's own (beta) and g = exp(slope × loss).
 * A case or a return adds only what lies above an ordinary experience, p × (g − 1): solving it well is no reason to go. `occasion` and `item` name the luck.
 */
export function dropOut(k: Kernel, minute: number, occasion: number, item: number, loss: number): void {
  const {world, I, o} = k;
  if (I[o + ANCHOR] < 0 || world.dropA[k.segment] <= 0) return;
  const g = world.dropSlope === 0 || loss === 0 ? 1 : exactExp(world.dropSlope * loss);
  const weight = occasion === AFTER_CASE || occasion === AFTER_RETURN ? g - 1 : g;
  if (weight <= 0) return;
  const p = proneness(k) * weight;
  draw(k, Owner.drop, item, occasion, 0);
  if (k.out[0] >>> 0 < p * 4294967296) lose(k, minute, p);
}

/** The customer is lost: nothing of their own accord happens any more. */
function lose(k: Kernel, minute: number, p: number): void {
  const {world, I, o} = k;
  if (k.trace !== null) k.trace.add(Event.lost, minute, -1, 0, Math.round(Math.min(1, p) * 1e6));
  add(k, T.lost, 1);
  if ((I[o + FLAGS] & IN_JOURNEY) !== 0) closeJourney(k, minute, T.ended);
  if ((I[o + FLAGS] & CASE_OPEN) !== 0) add(k, T.casesClosed, 1);
  I[o + FLAGS] &= ~(ALIVE | CASE_OPEN | CASE_OF_JOURNEY);
  for (let timer = NEED_AT; timer <= RENEW_AT; timer++) I[o + timer] = NEVER;
  const returnAt = world.returns === null ? NEVER : I[o + world.returns.timerAt];
  for (let timer = RULES; timer < world.timersEnd; timer++) I[o + timer] = NEVER;
  if (world.returns !== null) I[o + world.returns.timerAt] = returnAt;
  k.life[monthOf(minute - I[o + ANCHOR]) * LIFE + LIFE_LOST] += 1;
  k.life[monthOf(minute) * LIFE + LIFE_GONE] += 1;
}

/** A contract comes up for renewal: the person leaves with probability p × g of the relationship so far, or pays for another term. */
export function renew(k: Kernel, minute: number): void {
  const {world, I, F, o} = k;
  if (I[o + ARRIVE_AT] !== NEVER && I[o + ARRIVE_AT] <= minute) receive(k, minute);
  if ((I[o + FLAGS] & ALIVE) === 0) return;
  const term = world.contract[k.segment];
  I[o + RENEW_AT] = minute + term;
  I[o + NEED_AT] = NEVER;
  if (world.wordOfMouth !== null) hear(k, minute);
  const loss = world.relationCustomers - F[o + RELATION];
  dropOut(k, minute, AT_RENEWAL, Math.floor(minute / term), loss);
  if ((I[o + FLAGS] & ALIVE) === 0) return;
  const value = orderValue(k);
  purchase(k, minute, value, 0);
  add(k, T.renewals, 1);
  const fee = Math.round(value * world.paymentFee);
  if (fee > 0) spend(k, minute, T.feeCost, CASH_FEES, fee);
  if (k.trace !== null) k.trace.add(Event.renewed, minute, -1, value, 0);
  termCase(k, minute, Math.floor(minute / term));
}
