import type {JourneyEvent, JourneyTrack, TwinJourney} from "../../src/experiment/comparison.ts";

// One person as the seed texts tell her: a promotion seen on Facebook, a chat that breaks off, a question asked twice.

const at = (day: number, hour: number, minute = 0): number => (day - 1) * 1440 + hour * 60 + minute;

const event = (
  minute: number,
  kind: string,
  channel: string | null,
  text: string,
  tone: JourneyEvent["tone"] = "neutral",
  detail: JourneyEvent["detail"] = {}
): JourneyEvent => ({minute, kind, channel, text, tone, detail});

const start: readonly JourneyEvent[] = [
  event(at(3, 8, 30), "need", null, "Sleeps badly and begins to look for a mattress."),
  event(at(3, 21, 5), "visit", "search", "Searches for mattresses and opens three shops."),
  event(at(5, 20, 40), "message", "facebook", "Sees an advertisement: 100 dollars off, pop-up with a code."),
  event(at(5, 20, 42), "visit", "site", "Follows the link on the telephone and looks at the queen size."),
  event(at(5, 20, 58), "cart", "site", "Puts the queen size into the cart."),
  event(at(5, 21, 6), "interrupted", "site", "The doorbell rings; she puts the telephone away.")
];

const siloed: JourneyTrack = {
  strategy: "siloed",
  title: "Siloed",
  events: [
    ...start,
    event(at(6, 12, 15), "lost", "site", "Opens the site on the home computer: the cart is empty.", "bad"),
    event(
      at(6, 12, 21),
      "promotion missing",
      "site",
      "Finds no trace of the promotion and pays full price or leaves.",
      "bad"
    ),
    event(at(6, 12, 30), "question", "chat", "Asks in the web chat where the promotion has gone."),
    event(at(6, 12, 38), "interrupted", "chat", "The chat breaks off."),
    event(at(6, 19, 10), "repeat", "facebook", "Writes to the Facebook page and explains everything again.", "bad", {
      minutes: 7
    }),
    event(at(7, 9, 45), "solved", "facebook", "An agent sends a new code.", "good"),
    event(at(12, 9), "message", "e-mail", "Receives the newsletter.", "neutral"),
    event(at(41, 20, 10), "order", "site", "Orders the queen size.", "good"),
    event(at(44, 9), "message", "facebook", "Sees an advertisement for the mattress she has bought.", "bad"),
    event(at(46, 14), "delivered", "store", "The mattress arrives.", "good")
  ],
  totals: {
    orders: 1,
    "effort, minutes": 64,
    contacts: 2,
    "repeat explanations": 1,
    "messages received": 9,
    "margin, USD": 212.5
  }
};

const integrated: JourneyTrack = {
  strategy: "integrated",
  title: "Integrated",
  events: [
    ...start,
    event(
      at(6, 12, 15),
      "carried",
      "site",
      "Opens the site on the home computer: the queen size is still in the cart.",
      "good"
    ),
    event(at(6, 12, 21), "promotion found", "site", "The promotion is applied.", "good"),
    event(at(6, 12, 30), "question", "chat", "Asks in the web chat whether the king size is better for two."),
    event(at(6, 12, 38), "interrupted", "chat", "The chat breaks off."),
    event(
      at(6, 19, 10),
      "carried",
      "facebook",
      "Writes to the Facebook page; the agent has the chat before her.",
      "good"
    ),
    event(at(6, 19, 16), "solved", "facebook", "Is advised to try it in the New York showroom.", "good"),
    event(at(9, 16, 30), "visit", "store", "Lies on both sizes in the showroom."),
    event(at(9, 16, 55), "order", "store", "Orders the king size with the promotion.", "good"),
    event(at(12, 9), "message", "e-mail", "Receives the newsletter.", "neutral"),
    event(at(14, 11), "delivered", "store", "The mattress arrives.", "good"),
    event(at(30, 18), "message", "messenger", "Is asked for a review and gives five stars.", "good"),
    event(at(300, 18), "left", null, "Tells a friend, who orders too.", "good")
  ],
  totals: {
    orders: 1,
    "effort, minutes": 31,
    contacts: 2,
    "repeat explanations": 0,
    "messages received": 4,
    "margin, USD": 341
  }
};

export const anna: TwinJourney = {
  customer: 4711,
  replication: 0,
  segment: "online first",
  traits: ["lives near the New York showroom", "wants to lie on it first", "reads e-mail on the telephone"],
  tracks: [siloed, integrated],
  divergence: {
    minute: at(6, 12, 15),
    at: [6, 6],
    cause: "The cart link carries the cart from the telephone to the home computer, because both know her by her login."
  }
};

export const fourLives: TwinJourney = {
  ...anna,
  tracks: [
    siloed,
    integrated,
    {...siloed, strategy: "chatbot-first", title: "Siloed with a chatbot before every desk"},
    {...integrated, strategy: "cart-only", title: "Shared cart only", events: integrated.events.slice(0, 9)}
  ]
};

export const sameLife: TwinJourney = {
  ...anna,
  tracks: [siloed, {...siloed, strategy: "integrated", title: "Integrated"}],
  divergence: null
};

export const oneLife: TwinJourney = {...anna, tracks: [siloed], divergence: null};

export const noLife: TwinJourney = {
  ...anna,
  traits: [],
  tracks: [siloed, integrated].map(track => ({...track, events: [], totals: {}})),
  divergence: null
};

export const endedLife: TwinJourney = {
  ...anna,
  tracks: [{...siloed, events: start}, integrated],
  divergence: {...anna.divergence!, at: [-1, 6]}
};
