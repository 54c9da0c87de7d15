import {count, duration, minutes, money, share, type Field} from "./field.ts";

/** What a link, an identity programme or a tool costs, and when it works. */
export const investmentFields = {
  setup: money("one-off cost", "once", [0]),
  monthly: money("running cost", "per month", [0]),
  ready: duration("time until it works", "from day 0", [0]),
  ramp: duration("time from then to full effect", "", [0])
} satisfies Record<string, Field>;

export const coverageField = share("really carried by the link", "of records", [1, 0.7, 1]);
export const matchField = share("recognised here", "of people", [0]);

export const offerFields = {
  off: money("discount", "per order", [undefined])
} satisfies Record<string, Field>;

export const ruleFields = {
  after: duration("time from the event to the first message", "per message", [0]),
  every: duration("time between messages", "per message", [undefined], {min: 1}),
  for: duration("time during which messages are sent", "per trigger", [undefined], {positive: true})
} satisfies Record<string, Field>;

export const capFields = {
  count: count("messages at most", "per person", [undefined], {min: 1, max: 1000, unit: "messages"}),
  per: duration("in this time", "", [minutes.day], {positive: true})
} satisfies Record<string, Field>;
