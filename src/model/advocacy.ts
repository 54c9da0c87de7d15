import {answer, complain} from "./complaints.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {hearFriends, recommend, willingness} from "./referrals.ts";
import {canReview, reviewable, reviewUnasked, worsen, write} from "./reviews.ts";
import {RELATION} from "./state.ts";
import {QUESTION} from "./support.ts";
import {survey} from "./survey.ts";
import {T} from "./tally.ts";
import {speak} from "./word-of-mouth.ts";

/** Occasions to say something: goods received, a case closed. */
const GOODS = 0;
const CASE = 1;

/** What people say about the firm when they have received what they ordered; `item` = index of the need. */
export function afterGoods(k: Kernel, minute: number, item: number, score: number): void {
  const {reviews, referrals, wordOfMouth, surveys} = k.world;
  if (reviews !== null) {
    canReview(k, k.o + reviews.wordAt, item, score);
    reviewUnasked(k, minute, item, GOODS, score);
  }
  if (referrals !== null) {
    draw(k, Owner.recommendation, item, 0, 0);
    if (k.out[0] >>> 0 < willingness(k, referrals.unasked, minute) * 4294967296) recommend(k, minute, -1, 0);
  }
  if (wordOfMouth !== null) speak(k, minute, item, GOODS, score);
  if (surveys !== null) survey(k, minute, item, GOODS, score);
}

/** What people say about the firm when a case is closed; `id` names the case, `channel` is that of the last contact. */
export function afterCase(
  k: Kernel,
  minute: number,
  id: number,
  channel: number,
  score: number,
  solved: boolean
): void {
  const {reviews, wordOfMouth, complaints, surveys} = k.world;
  if (reviews !== null && (id & QUESTION) === 0) {
    worsen(k, k.o + reviews.wordAt, score);
    reviewUnasked(k, minute, id, CASE, score);
  }
  if (wordOfMouth !== null) speak(k, minute, id, CASE, score);
  if (complaints !== null) complain(k, minute, id, channel, solved);
  if (surveys !== null) survey(k, minute, id, CASE, score);
}

/**
 * A message of a rule asks for a review of the last order received. Returns the stars, 0 for a request that is not answered (or
 * that comes before there is anything to review, or after it has been reviewed). `occurrence` names the message.
 */
export function askReview(k: Kernel, minute: number, channel: number, rule: number, occurrence: number): number {
  const {reviews, ruleKey} = k.world;
  if (reviews === null) return 0;
  add(k, T.reviewRequests, 1);
  if (!reviewable(k, k.o + reviews.wordAt)) return 0;
  draw(k, Owner.reviewRequest, ruleKey[rule], occurrence, 0);
  const share = reviews.asked * (0.5 + k.F[k.o + RELATION]);
  if (k.out[0] >>> 0 >= share * 4294967296) return 0;
  add(k, T.reviewsOnRequest, 1);
  return write(k, minute, channel, k.out[1], 1);
}

/** A message of a rule asks to recommend the firm to friends. Returns whether the person does. */
export function askReferral(k: Kernel, minute: number, channel: number, rule: number, occurrence: number): boolean {
  const {referrals, ruleKey} = k.world;
  if (referrals === null) return false;
  add(k, T.referralRequests, 1);
  draw(k, Owner.referralRequest, ruleKey[rule], occurrence, 0);
  if (k.out[0] >>> 0 >= willingness(k, referrals.asked, minute) * 4294967296) return false;
  add(k, T.recommendationsOnRequest, 1);
  recommend(k, minute, channel, 1);
  return true;
}

/** A timer of these parts is due. */
export function advocacyDue(k: Kernel, what: number, minute: number): void {
  const {referrals} = k.world;
  if (referrals !== null && what === referrals.timerAt) hearFriends(k, minute);
  else answer(k, minute);
}
