import {exactExp} from "../random/exact.ts";
import {REVIEW} from "./compile/rules.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {trigger} from "./messages.ts";
import {deviate, mark} from "./opinion.ts";
import {ORDER_STATE} from "./state.ts";
import {T} from "./tally.ts";

export interface Reviews {
  /** Mean stars and number of reviews that the firm has on day 0. */
  readonly rating: number;
  readonly count: number;
  /** Share who write unasked after an ordinary experience, and what it rises with. */
  readonly unasked: number;
  readonly extremity: number;
  /** Share of requests that are answered at relationship ½. */
  readonly asked: number;
  /** Stars = ordinary − fall × loss of score + spread × a deviate. */
  readonly ordinary: number;
  readonly fall: number;
  readonly spread: number;
  /** Log odds of moving forward per star above neutral. */
  readonly weight: number;
  readonly neutral: number;
}

/** In the person's word: need index of the last order received (16) | score × 1000 (10) << 16 | received one (1) << 26 | stars given for it (3) << 27 */
const SCORE_SHIFT = 16;
const RECEIVED = 1 << 26;
const STARS_SHIFT = 27;

const RATING = 0;
const COUNT = 1;
const WRITTEN = 0;
const STARS = 1;

/** Mean stars of all reviews so far, as people meet it; 0 where there are none. */
export function ratingOf(k: Kernel): number {
  const {reviews} = k.world;
  return reviews === null ? 0 : k.environment[reviews.environmentAt + RATING];
}

/** Change of the log odds of moving forward by the rating; counts what the person met. */
export function gainFromRating(k: Kernel, {weight, neutral}: Reviews): number {
  const rating = ratingOf(k);
  if (rating === 0) return 0;
  add(k, T.ratingsMet, 1);
  add(k, T.ratingMetSum, Math.floor(rating * 1000 + 0.5));
  return weight * (rating - neutral);
}

/** Stars that the person gave for the last order received; 0 = none yet. */
export function starsGiven(k: Kernel): number {
  const {reviews} = k.world;
  return reviews === null ? 0 : (k.I[k.o + reviews.wordAt] >>> STARS_SHIFT) & 7;
}

/** The goods are there: from now on they can be reviewed. */
export function canReview(k: Kernel, at: number, item: number, score: number): void {
  k.I[at] = (item & 0xffff) | (Math.floor(score * 1000 + 0.5) << SCORE_SHIFT) | RECEIVED;
}

/** A case about what was received counts in its review if it went worse. */
export function worsen(k: Kernel, at: number, score: number): void {
  const known = (k.I[at] >>> SCORE_SHIFT) & 1023;
  const now = Math.min(known, Math.floor(score * 1000 + 0.5));
  k.I[at] = (k.I[at] & ~(1023 << SCORE_SHIFT)) | (now << SCORE_SHIFT);
}

/** Whether there is an order received and not reviewed. */
export function reviewable(k: Kernel, at: number): boolean {
  return (k.I[at] & RECEIVED) !== 0 && k.I[at] >>> STARS_SHIFT === 0;
}

/** After an experience some write unasked, most likely after one out of the ordinary. `kind` and `item` name the luck. */
export function reviewUnasked(k: Kernel, minute: number, item: number, kind: number, score: number): void {
  const reviews = k.world.reviews!;
  if (!reviewable(k, k.o + reviews.wordAt)) return;
  draw(k, Owner.review, item, kind, 0);
  const off = Math.abs(k.world.baseline - score);
  const share = reviews.unasked * exactExp(reviews.extremity * off);
  if (k.out[0] >>> 0 < share * 4294967296) write(k, minute, -1, k.out[1], 0);
}

/** The person writes a review of the last order received, in `channel` if asked there. Returns its stars. */
export function write(k: Kernel, minute: number, channel: number, word: number, asked: number): number {
  const reviews = k.world.reviews!;
  const {ordinary, fall, spread, wordAt, flowAt} = reviews;
  const at = k.o + wordAt;
  const score = ((k.I[at] >>> SCORE_SHIFT) & 1023) / 1000;
  const stars = mark(ordinary - fall * (k.world.baseline - score) + spread * deviate(word), 1, 5);
  k.I[at] |= stars << STARS_SHIFT;
  add(k, T.reviews, 1);
  add(k, T.reviewStars, stars);
  k.flow[flowAt + WRITTEN] += 1;
  k.flow[flowAt + STARS] += stars;
  if (k.trace !== null) k.trace.add(Event.reviewed, minute, channel, stars, asked);
  const order = k.I[k.o + ORDER_STATE];
  if (k.world.rules > 0) trigger(k, minute, channel < 0 ? (order >> 3) & 31 : channel, REVIEW, stars, order >> 8);
  return stars;
}

export function openReviews(k: Kernel): void {
  const {environmentAt, rating, count} = k.world.reviews!;
  k.environment[environmentAt + RATING] = count > 0 ? rating : 0;
  k.environment[environmentAt + COUNT] = count;
}

/** Reviews of the epoch join the others, at market scale. */
export function publishReviews(k: Kernel, scale: number): void {
  const {environmentAt, flowAt} = k.world.reviews!;
  const {environment, flow} = k;
  if (flow[flowAt + WRITTEN] === 0) return;
  const before = environment[environmentAt + COUNT];
  const count = before + flow[flowAt + WRITTEN] * scale;
  environment[environmentAt + RATING] =
    (environment[environmentAt + RATING] * before + flow[flowAt + STARS] * scale) / count;
  environment[environmentAt + COUNT] = count;
}
