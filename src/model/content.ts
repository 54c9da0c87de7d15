import {CALENDAR} from "./compile/rules.ts";
import type {Keeps, Place} from "./compile/lay-out.ts";
import {Event} from "./event.ts";
import {knownInterest, interestOf} from "./interest.ts";
import {add, draw, monthOf, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {knowsPurchase} from "./purchases.ts";
import {recognised} from "./recognition.ts";
import {ratingOf} from "./reviews.ts";
import {CONTEXT, FLAGS, IN_JOURNEY, NEAR, RELATION, TOUCH_FIRST, TOUCHED} from "./state.ts";
import {T} from "./tally.ts";
import {Stage} from "./world.ts";

/** Kinds of content by index, as in src/scenario/setting/programme.ts. */
export const Content = {
  standard: 0,
  product: 1,
  personalised: 2,
  cause: 3,
  video: 4,
  socialProof: 5,
  crossSell: 6,
  thanks: 7,
  invitation: 8
} as const;

/** What messages say, and what that does. Multipliers are of the response to a standard message. */
export interface Contents extends Keeps {
  /** Loss of response per message of the same content in a row. */
  readonly wear: number;
  /** Product shown to people who still look around; to people who know what they want; if it is the wrong one, with its opt-outs. */
  readonly early: number;
  readonly narrowed: number;
  readonly misfit: number;
  readonly blame: number;
  /** Personalisation: threshold that the engine writes the message, and that it writes the right one, by month; right and wrong response. */
  readonly engine: Float64Array;
  readonly accurate: Float64Array;
  readonly right: number;
  readonly wrong: number;
  /** Opt-outs after a right message; loss of relationship by a wrong one. */
  readonly relief: number;
  readonly annoyance: number;
  /** Threshold of caring about causes by segment; response of those who do and of the others. */
  readonly affinity: Float64Array;
  readonly affine: number;
  readonly others: number;
  readonly video: number;
  /** Gains of log odds by a video watched, and per star above 4 by the ratings seen; the mean rating where nobody writes reviews. */
  readonly information: number;
  readonly proofClick: number;
  readonly proof: number;
  readonly rating: number;
  readonly crossKnown: number;
  readonly crossUnknown: number;
  /** Needs within so many minutes are brought forward by a suggestion that fits an earlier purchase. */
  readonly crossWindow: number;
  readonly warmth: number;
  /** Response to an invitation of people who want to touch first, and of others; mean minutes until they come. */
  readonly inviteTouch: number;
  readonly inviteOthers: number;
  readonly inviteDelay: number;
}

const WATCHED = 1 << 16;
const RATED = 1 << 17;

/** A new need: nothing has been said about it yet. */
export function forgetContents(k: Kernel, contents: Contents & Place): void {
  k.I[k.o + contents.wordAt] = 0;
}

/**
 * What the content of a rule's message does to the response: sets `k.appeal` to the multipliers of clicks and reminders, and of
 * opting out. `word` is the message's luck for whether personalisation hits.
 */
export function appeal(k: Kernel, contents: Contents & Place, minute: number, rule: number, word: number): void {
  const {world, I, F, o} = k;
  const sender = world.ruleChannel[rule];
  const flags = I[o + FLAGS];
  k.appeal[0] = k.appeal[1] = 1;
  switch (world.ruleContent[rule]) {
    case Content.product:
      product(k, contents, minute, rule, sender);
      break;
    case Content.personalised:
      personalised(k, contents, minute, rule, word);
      break;
    case Content.cause:
      draw(k, Owner.cause, 0, 0, 0);
      k.appeal[0] = k.out[0] >>> 0 < contents.affinity[k.segment] ? contents.affine : contents.others;
      break;
    case Content.video:
      k.appeal[0] = contents.video;
      break;
    case Content.socialProof:
      k.appeal[0] = contents.proofClick;
      break;
    case Content.crossSell:
      k.appeal[0] = knowsPurchase(k, minute, sender) ? contents.crossKnown : contents.crossUnknown;
      break;
    case Content.thanks:
      F[o + RELATION] += contents.warmth * (1 - F[o + RELATION]);
      break;
    case Content.invitation:
      if ((flags & NEAR) === 0) k.appeal[0] = 0;
      else if ((flags & (TOUCH_FIRST | TOUCHED)) === TOUCH_FIRST) k.appeal[0] = contents.inviteTouch;
      else k.appeal[0] = contents.inviteOthers;
      break;
  }
  if (world.ruleOn[rule] !== CALENDAR) wearOut(k, contents, world.ruleContent[rule]);
}

/** The same again is noticed less: response ÷ (1 + wear × messages of this content in a row). */
function wearOut(k: Kernel, contents: Contents & Place, kind: number): void {
  const {I, o} = k;
  const at = o + contents.wordAt;
  const repeats = (I[at] & 15) === kind + 1 ? (I[at] >>> 4) & 0xfff : 0;
  k.appeal[0] /= 1 + contents.wear * repeats;
  I[at] = (I[at] & ~0xffff) | (Math.min(repeats + 1, 0xfff) << 4) | (kind + 1);
}

/** Whether the message names another product than the one wanted now; only where the firm has several. */
function outdated(k: Kernel, sender: number): boolean {
  const {interest} = k.world;
  if (interest === null || (k.I[k.o + FLAGS] & IN_JOURNEY) === 0) return false;
  const known = knownInterest(k, interest, sender);
  return known >= 0 && known !== interestOf(k, interest);
}

function product(k: Kernel, contents: Contents, minute: number, rule: number, sender: number): void {
  const {interest} = k.world;
  if (interest !== null && knownInterest(k, interest, sender) < 0) return;
  if (outdated(k, sender)) {
    k.appeal[0] = contents.misfit;
    k.appeal[1] = contents.blame;
    judge(k, minute, rule, 0);
    return;
  }
  const stage = k.I[k.o + CONTEXT] & 15;
  const narrowed = (k.I[k.o + FLAGS] & IN_JOURNEY) !== 0 && stage !== Stage.discover;
  k.appeal[0] = narrowed ? contents.narrowed : contents.early;
  judge(k, minute, rule, 1);
}

/**
 * A personalised message needs the engine, a sender that recognises the person, and something known of them: what they looked at
 * or did, or what they bought. Else it is a standard one.
 */
function personalised(k: Kernel, contents: Contents, minute: number, rule: number, word: number): void {
  const {world, F, o} = k;
  const sender = world.ruleChannel[rule];
  const month = monthOf(minute);
  if (word >>> 0 >= contents.engine[month] || !recognised(k, sender, minute)) return;
  const seen =
    world.ruleOn[rule] !== CALENDAR || (world.interest !== null && knownInterest(k, world.interest, sender) >= 0);
  if (!seen && !knowsPurchase(k, minute, sender)) return;
  if (word >>> 0 < contents.accurate[month] && !outdated(k, sender)) {
    k.appeal[0] = contents.right;
    k.appeal[1] = contents.relief;
    judge(k, minute, rule, 1);
    return;
  }
  k.appeal[0] = contents.wrong;
  k.appeal[1] = contents.blame;
  F[o + RELATION] = Math.max(0, F[o + RELATION] - contents.annoyance);
  judge(k, minute, rule, 0);
}

function judge(k: Kernel, minute: number, rule: number, fits: number): void {
  add(k, fits === 1 ? T.fitting : T.misfitting, 1);
  if (k.trace !== null) k.trace.add(Event.fit, minute, k.world.ruleChannel[rule], rule, fits);
}

/** The person responds: what the message said stays with them for the journey, and nothing is worn out. */
export function takeIn(k: Kernel, contents: Contents & Place, rule: number): void {
  const {I, o} = k;
  const at = o + contents.wordAt;
  I[at] &= ~0xffff;
  const kind = k.world.ruleContent[rule];
  if (kind === Content.video) I[at] |= WATCHED;
  if (kind === Content.socialProof) I[at] |= RATED;
}

/** Gain of the log odds of moving forward from what messages have told in this journey. */
export function persuasion(k: Kernel, contents: Contents & Place): number {
  const word = k.I[k.o + contents.wordAt];
  const stars = ratingOf(k) || contents.rating;
  return (
    ((word & WATCHED) !== 0 ? contents.information : 0) + ((word & RATED) !== 0 ? contents.proof * (stars - 4) : 0)
  );
}
