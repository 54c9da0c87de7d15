import {count, duration, logOdds, minutes, money, multiplier, score, share, type Field} from "./field.ts";

const {day, hour} = minutes;
const stars = {unit: "stars", min: 1, max: 5} as const;

export const reviewsFields = {
  rating: score("mean rating on day 0", "per review", [4.2, 3.5, 4.7], stars),
  count: count("reviews on day 0", "in the market", [500, 20, 5000], {unit: "reviews"}),
  unasked: share("write a review unasked", "of ordinary experiences", [0.007, 0.002, 0.02, "E118", "C"]),
  asked: share("write a review when asked", "of requests, at relationship ½", [0.05, 0.02, 0.1, "E118", "C"]),
  extremity: logOdds("rise of log share who write unasked", "per unit of score off the ordinary", [3, 0, 6], {
    unit: "log share"
  }),
  ordinary: score("stars for an experience without friction", "mean per review", [4.4, 4, 4.8], stars),
  fall: score("loss of stars", "per unit of score lost", [5, 2, 8], {unit: "stars"}),
  spread: score("standard deviation of stars beyond the experience", "over reviews", [0.7, 0.3, 1.2], {
    unit: "stars"
  }),
  weight: logOdds("gain from the rating", "per star above neutral, per step", [0.1, 0, 0.3]),
  neutral: score("rating that neither helps nor harms", "per review", [4.2, 3.8, 4.5], stars)
} satisfies Record<string, Field>;

export const referralsFields = {
  unasked: share("recommend the firm unasked", "of orders received, at relationship ½", [0.01, 0, 0.05]),
  asked: share("recommend the firm when asked", "of requests, at relationship ½", [0.035, 0.02, 0.05, "E117", "C"]),
  friends: multiplier("friends told", "per recommendation", [3, 1, 10], {unit: "people", max: 100}),
  heed: share("come and look", "of friends told who never ordered", [0.3, 0.1, 0.6]),
  trust: score("gain of relationship from a friend's word", "per friend who comes", [0.1, 0, 0.3], {max: 1})
} satisfies Record<string, Field>;

export const wordOfMouthFields = {
  least: share("speak badly of the firm after an ordinary experience", "of experiences", [0.01, 0, 0.05, "E096", "B"]),
  most: share("speak badly of the firm after the worst", "of experiences", [0.81, 0.3, 0.81, "E096", "B"]),
  worst: score("loss of score from which on an experience is the worst", "per experience", [0.5, 0.3, 0.75], {
    positive: true,
    max: 1
  }),
  friends: multiplier("people told", "per person who speaks", [3, 1, 10], {unit: "people", max: 100}),
  damage: share("loss of relationship", "of it, per bad word heard", [0.05, 0, 0.2])
} satisfies Record<string, Field>;

export const complaintsFields = {
  share: share("complain in public", "of cases unsolved or slow", [0.05, 0.01, 0.2]),
  slow: duration("time after which a solution came too late", "per case", [5 * day, day, 14 * day]),
  audience: count("people who get to read it if nobody answers", "per complaint", [150, 20, 1000], {
    unit: "people",
    max: 1e5
  }),
  spread: duration("time until they read it", "mean per reader", [12 * hour, 2 * hour, 3 * day], {positive: true}),
  found: share("found without listening", "of complaints", [0.2, 0, 0.5]),
  delay: duration("time until it is found and answered without listening", "mean per complaint found", [
    2 * day,
    day,
    7 * day
  ]),
  repair: share("part of the relationship lost that an instant answer brings back", "per answer", [0.5, 0, 0.8]),
  answer: money("cost of an answer", "per complaint found", [5, 2, 15])
} satisfies Record<string, Field>;

export const surveysFields = {
  asked: share("asked for their opinion", "of experiences", [0.2, 0.05, 1]),
  response: share("answer", "of people asked, opinion as after an ordinary experience", [0.15, 0.05, 0.4]),
  extremity: logOdds("rise of log share who answer", "per point off the ordinary answer", [0.15, 0, 0.4], {
    unit: "log share"
  }),
  ordinary: score("likelihood to recommend after experiences without friction", "mean, 0 to 10", [8.4, 7.5, 9], {
    unit: "points",
    max: 10
  }),
  fall: score("loss of points", "per unit of score lost", [8, 4, 12], {unit: "points"}),
  spread: score("standard deviation beyond the experience", "over answers", [1.6, 0.8, 2.5], {
    unit: "points",
    positive: true
  })
} satisfies Record<string, Field>;

/** Sections of what people say about the firm; a section that no sheet writes is a part of the model that is not in use. */
export const advocacySections = {
  reviews: reviewsFields,
  referrals: referralsFields,
  "word-of-mouth": wordOfMouthFields,
  complaints: complaintsFields,
  surveys: surveysFields
} satisfies Record<string, Readonly<Record<string, Field>>>;

export const listeningFields = {
  detection: share("found", "of public complaints", [0.8, 0.5, 0.95]),
  "detection-delay": duration("time until it is found and answered", "mean per complaint", [2 * hour, 15, day])
} satisfies Record<string, Field>;

export const referralRewardFields = {
  reward: money("reward for bringing a new customer", "per first order of a friend", [20, 5, 75]),
  hold: duration("time until the reward is paid", "per reward", [30 * day, 0, 125 * day]),
  appeal: multiplier("people who recommend", "of those without a reward", [1.5, 1, 3])
} satisfies Record<string, Field>;
