import {duration, logOdds, minutes, multiplier, odds, score, share, type Field} from "./field.ts";

const {day, week} = minutes;

/** What a message says, and what that does. Responses are multiples of that to a standard message. */
export const contentsFields = {
  wear: multiplier("loss of response to the same content again", "per message of one content in a row", [
    0.13,
    0.05,
    0.3,
    "E030",
    "B"
  ]),
  blame: multiplier(
    "opt-outs after a message that is wrong about the person",
    "of those after a standard one",
    [2, 1, 4]
  )
} satisfies Record<string, Field>;

const response = (label: string, belief: Parameters<typeof multiplier>[2]) =>
  multiplier(label, "of the response to a standard message", belief);

export const contentFields = {
  product: {
    early: response("response to the product seen, of people who still look around", [0.8, 0.5, 1, "E051", "A"]),
    narrowed: response("response to the product seen, of people who know what they want", [1.3, 1, 2, "E051", "A"]),
    misfit: response("response to a product no longer wanted", [0.6, 0.3, 0.9])
  },
  personalised: {
    right: response("response to a message that is right about the person", [1.3, 1.1, 1.6, "E053", "A"]),
    wrong: response("response to a message that is wrong about the person", [0.6, 0.3, 0.9]),
    relief: multiplier("opt-outs after a message that is right about the person", "of those after a standard one", [
      0.83,
      0.7,
      1,
      "E053",
      "A"
    ]),
    annoyance: score("loss of relationship from a message that is wrong", "per message", [0.004, 0, 0.02])
  },
  cause: {
    affine: response("response to a good cause, of people who care about it", [1.8, 1.2, 3]),
    others: response("response to a good cause, of the others", [0.7, 0.4, 1])
  },
  video: {
    click: response("response to a video", [1.1, 0.8, 1.6]),
    information: logOdds("gain from what the video showed", "per journey in which it was watched", [0.2, 0, 0.6])
  },
  "social-proof": {
    click: response("response to the ratings of others", [1.1, 0.9, 1.4]),
    proof: logOdds("gain from the ratings seen", "per star above 4", [0.3, 0, 0.8]),
    rating: multiplier("mean rating where nobody writes reviews", "of 5 stars", [4.4, 3.5, 4.8], {
      min: 1,
      max: 5,
      unit: "stars"
    })
  },
  "cross-sell": {
    known: response("response to what fits an earlier purchase, known to the sender", [1.5, 1.1, 2.5]),
    unknown: response("response to a suggestion made without knowing the purchase", [0.8, 0.5, 1]),
    window: duration("needs this near may be brought forward by it", "", [180 * day, 60 * day, 365 * day])
  },
  thanks: {
    warmth: share("gain of relationship from thanks", "of what is missing, per message", [0.01, 0, 0.05])
  },
  invitation: {
    touch: response("response to an invitation, of people who want to touch first", [3, 1.5, 6]),
    others: response("response to an invitation, of the others", [0.7, 0.3, 1]),
    delay: duration("time until invited people come", "mean per invitation", [4 * day, day, 2 * week])
  }
} satisfies Record<string, Record<string, Field>>;

/** What a need is about. */
export const productFields = {
  share: odds("being what a need is about", "against the other products", [1, 0.1, 10]),
  price: multiplier("price", "of the order value of the segment", [1, 0.5, 2], {positive: true})
} satisfies Record<string, Field>;

export const interestFields = {
  switch: share("turns to another product", "of sessions", [0.05, 0, 0.2])
} satisfies Record<string, Field>;

export const remindingFields = {
  forget: share("forgets the matter", "of sessions put off without a cart", [0.6, 0.3, 0.8]),
  "forget-cart": share("forgets the matter", "of sessions put off with a cart", [0.25, 0.1, 0.5]),
  "seen-click": multiplier("clicks on an addressed message about a product seen", "of those on other messages", [
    2.8,
    1.5,
    4,
    "E020",
    "C"
  ]),
  "cart-click": multiplier("clicks on an addressed message about a cart", "of those on other messages", [
    4.5,
    3,
    6.5,
    "E030",
    "B"
  ])
} satisfies Record<string, Field>;

export const hoursFields = {
  night: odds("reading messages from midnight to 6", "against the other quarters of the day", [0.05, 0, 0.2]),
  morning: odds("reading messages from 6 to 12", "against the other quarters of the day", [0.35, 0.2, 0.5]),
  afternoon: odds("reading messages from 12 to 18", "against the other quarters of the day", [0.25, 0.1, 0.4]),
  evening: odds("reading messages from 18 to midnight", "against the other quarters of the day", [0.35, 0.2, 0.5]),
  missed: multiplier("response to a message at another time", "of that at one's own time", [0.85, 0.7, 1])
} satisfies Record<string, Field>;

export const conflictsFields = {
  confusion: duration("time to find out which of two offers holds", "per conflict", [2, 0, 10]),
  distrust: score("loss of relationship from two offers that contradict each other", "per conflict", [0.01, 0, 0.05])
} satisfies Record<string, Field>;

export const frequencyFields = {
  limit: multiplier("messages in the window above which it is too many", "per person", [7, 3, 20], {
    min: 1,
    max: 4000,
    unit: "messages"
  }),
  per: duration("window in which messages are counted", "", [week, day, 30 * day], {positive: true})
} satisfies Record<string, Field>;

export const codeField = share("remembers the code", "of people who saw the offer", [0.5, 0.2, 0.8]);
