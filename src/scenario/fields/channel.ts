import {duration, money, multiplier, odds, rate, share, type Field} from "./field.ts";

/** Every number of a channel. The defaults here are those of a kind that says nothing else. */
export const channelFields = {
  taste: odds("odds of being chosen", "per session", [0, 0, 2]),
  "serve-taste": odds("odds of being chosen for help", "per contact", [0.05, 0, 0.5]),
  interruption: share("cut short", "of sessions", [0.1, 0, 0.3]),
  "session-cost": money("cost of a session", "per session", [0, 0, 1]),
  fee: share("kept by the channel", "of revenue", [0, 0, 0.3]),
  ageing: share("loses appeal", "of the odds of being chosen, per year", [0, 0, 0.3], {max: 0.99}),
  exposure: rate(
    "comes across the firm here",
    "per person who does not know it, times the taste for the channel",
    [0, 0, 0.5]
  ),
  "message-cost": money("cost of a message", "per delivered message", [0.01, 0, 1]),
  click: share("brings the person to a session", "of delivered messages", [0.01, 0.001, 0.1]),
  remind: share("brings the matter back to mind without a click", "of delivered messages", [0.01, 0.002, 0.05]),
  "opt-out": share("opts out for good", "of delivered messages", [0.001, 0, 0.01]),
  consent: share("consent to messages here", "of people", [0.5, 0.2, 1]),
  delivery: duration("time from sending a message to its arrival", "per message", [0]),
  undelivered: share("comes back instead of arriving", "of messages", [0]),
  pressure: multiplier("contact pressure", "of one e-mail", [1, 0.1, 3]),
  handle: duration("handling time", "mean per contact", [6.2, 4, 8]),
  resolution: share("solve the case", "of handled contacts", [0.7, 0.65, 0.78, "E090", "B"]),
  "wait-patience": duration("time until a waiting person gives up", "mean per contact", [12, 6, 36, "E104", "C"], {
    positive: true,
    word: ["never", Infinity]
  }),
  "contact-interruption": share("cut short", "of contacts", [0.05, 0, 0.2]),
  latency: duration("time until an answer apart from any queue", "per contact", [0]),
  concurrency: multiplier("contacts handled at once", "per agent", [1, 1, 3], {min: 1, max: 20, unit: "contacts"}),
  "hand-over": share(
    "handed over to a person at once",
    "of contacts that an automatic channel does not solve",
    [0, 0, 1]
  ),
  "contact-cost": money("cost of a contact apart from agents", "per contact", [0, 0, 2])
} satisfies Record<string, Field>;

export type ChannelField = keyof typeof channelFields;

export const fitField = multiplier("fit for this stage", "of the odds of choosing the channel", [1, 0, 5]);
export const qualityField = multiplier("quality at this stage", "of the odds of moving forward", [1, 0.3, 10]);

/** Fields that mean something only where the channel carries messages, or serves. */
export const messageFields: readonly ChannelField[] = [
  "message-cost",
  "click",
  "remind",
  "opt-out",
  "consent",
  "delivery",
  "undelivered",
  "pressure"
];
export const serveFields: readonly ChannelField[] = [
  "serve-taste",
  "handle",
  "resolution",
  "wait-patience",
  "contact-interruption",
  "latency",
  "concurrency",
  "hand-over",
  "contact-cost"
];

export const roles = ["reaches", "browses", "sells", "serves", "collects"] as const;
export type Role = (typeof roles)[number];
export const traits = [
  "touch",
  "local",
  "take-away",
  "shares-screen",
  "direct",
  "automatic",
  "native-checkout"
] as const;
export type Trait = (typeof traits)[number];
export const devices = ["device", "account", "place"] as const;
