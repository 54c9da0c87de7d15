import {unitExponential} from "../random/exact.ts";
import {inform} from "./awareness.ts";
import {Event} from "./event.ts";
import {add, draw, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {need} from "./needs.ts";
import {ANCHOR, NEVER, RELATION} from "./state.ts";
import {CASH_MESSAGES, T} from "./tally.ts";

export interface Referrals {
  /** Shares who recommend at relationship ½: of orders received, of requests. */
  readonly unasked: number;
  readonly asked: number;
  /** Friends told per recommendation; share of them who come if they never ordered; what that does to their relationship. */
  readonly friends: number;
  readonly heed: number;
  readonly trust: number;
  /** Multiplier of the shares by month, for a reward of `reward` millicents paid `hold` minutes after a friend's first order where `rewarded`. */
  readonly appeal: Float64Array;
  readonly rewarded: Uint8Array;
  readonly reward: number;
  readonly hold: number;
}

/** In the person's words: float32, the hazard since day 0 at which the next friend's word is heeded; words heeded (16) | came through a friend (1) << 17 */
const DUE = 0;
const HEEDED = 1;
const CAME_BY_FRIEND = 1 << 17;

/** Whoever has never ordered may hear of the firm from a friend: a hazard that the environment adds up from day 0. */
export function awaitFriend(k: Kernel): void {
  const {I, F, o, world} = k;
  const at = o + world.referrals!.wordAt + DUE;
  if (I[o + ANCHOR] >= 0) {
    F[at] = Infinity;
    return;
  }
  draw(k, Owner.friend, 0, 0, 0);
  F[at] = unitExponential(k.out[0]);
}

/** The hazard, as the environment adds it up, at which the present person heeds a friend; Infinity for those who no longer can. */
export function friendDue(k: Kernel): number {
  const {I, F, o, world} = k;
  return I[o + ANCHOR] >= 0 ? Infinity : F[o + world.referrals!.wordAt + DUE];
}

/** The hazard so far, the present epoch's included. */
export function friendsSoFar(k: Kernel): number {
  return k.environment[k.world.referrals!.environmentAt];
}

/** In the epoch that begins at `from` the present person hears a friend's word and heeds it, at a time of the person's own. */
export function expectFriend(k: Kernel, from: number): void {
  const {I, o, world} = k;
  draw(k, Owner.friend, 0, 0, 0);
  I[o + world.referrals!.timerAt] = from + Math.floor(((k.out[1] >>> 0) / 4294967296) * world.epoch);
}

/** A friend's word is heeded and wakes a need. */
export function hearFriends(k: Kernel, minute: number): void {
  const {I, F, o, world} = k;
  const {wordAt, timerAt, trust} = world.referrals!;
  const at = o + wordAt;
  I[o + timerAt] = NEVER;
  if (I[o + ANCHOR] >= 0) return;
  const heeded = (I[at + HEEDED] & 0xffff) + 1;
  draw(k, Owner.friend, heeded, 0, 0);
  F[at + DUE] = friendsSoFar(k) + unitExponential(k.out[0]);
  I[at + HEEDED] = (heeded & 0xffff) | CAME_BY_FRIEND;
  F[o + RELATION] += trust * (1 - F[o + RELATION]);
  add(k, T.friendsCame, 1);
  if (k.trace !== null) k.trace.add(Event.cameByFriend, minute, -1, 0, 0);
  if (world.awareness !== null) inform(k, world.awareness, minute);
  need(k, minute, -1);
}

/** Share of the occasions on which the present person recommends the firm. */
export function willingness(k: Kernel, share: number, minute: number): number {
  const {appeal} = k.world.referrals!;
  return share * appeal[monthOf(minute)] * (0.5 + k.F[k.o + RELATION]);
}

/** The person tells friends of the firm. */
export function recommend(k: Kernel, minute: number, channel: number, asked: number): void {
  const {flowAt, friends} = k.world.referrals!;
  add(k, T.recommendations, 1);
  k.flow[flowAt] += friends;
  if (k.trace !== null) k.trace.add(Event.recommended, minute, channel, friends, asked);
}

/** The first order of somebody who came through a friend; the friend is paid, when the time to hold the reward back has passed. */
export function friendBuys(k: Kernel, minute: number): void {
  const {world, I, o} = k;
  const {wordAt, rewarded, reward, hold} = world.referrals!;
  if ((I[o + wordAt + HEEDED] & CAME_BY_FRIEND) === 0) return;
  add(k, T.customersByFriend, 1);
  const paid = minute + hold;
  if (reward === 0 || rewarded[monthOf(minute)] === 0 || paid >= world.horizon) return;
  add(k, T.rewards, reward);
  spend(k, paid, T.messageCost, CASH_MESSAGES, reward);
}

/** Recommendations of the epoch reach people in the next: mean number of friends' words per person of the market, times the share who heed them. */
export function passOn(k: Kernel, scale: number): void {
  const {environmentAt, flowAt, heed} = k.world.referrals!;
  k.environment[environmentAt] += ((k.flow[flowAt] * scale) / k.world.people) * heed;
}
