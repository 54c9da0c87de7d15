import {count, duration, minutes, money, multiplier, share, type Field} from "./field.ts";

/** What a link, an identity programme or a tool costs, and when it works. */
export const investmentFields = {
  setup: money("one-off cost", "once", [0]),
  monthly: money("running cost", "per month", [0]),
  begin: duration("time until work on it begins and the one-off cost is paid", "from day 0", [0]),
  ready: duration("time until it works", "from its beginning", [0]),
  ramp: duration("time from then to full effect", "", [0])
} satisfies Record<string, Field>;

/** People who are taken for somebody else. */
export const falseMergeFields = {
  "false-merge": share("taken for somebody else", "of people recognised", [0, 0, 0.02]),
  "false-merge-cost": money("setting right what went to the wrong person", "per wrong record", [0])
} satisfies Record<string, Field>;

export const coverageField = share("really carried by the link", "of records", [1, 0.7, 1]);
export const matchField = share("recognised here", "of people", [0]);

export const offerFields = {
  off: money("discount", "per order", [undefined]),
  from: duration("time from which it is made and counts", "from day 0", [0]),
  until: duration("time until which it is made and counts", "from day 0", [Infinity], {word: ["always", Infinity]})
} satisfies Record<string, Field>;

export const ruleFields = {
  after: duration("time from the event to the first message", "per message", [0]),
  every: duration("time between messages", "per message", [undefined], {min: 1}),
  for: duration("time during which messages are sent", "per trigger", [undefined], {positive: true}),
  priority: count("the higher goes first when several messages are due at once", "", [undefined], {
    max: 1000,
    unit: "rank"
  })
} satisfies Record<string, Field>;

/** How long a message goes unanswered before it counts as ignored. */
export const ignoredField = duration("time without an answer until a message counts as ignored", "per message", [
  minutes.day,
  minutes.hour,
  3 * minutes.day
]);

export const popUpFields = {
  accept: share("accept a pop-up", "of people who see it", [0.03, 0.01, 0.1]),
  pressure: multiplier("contact pressure of a pop-up", "of one e-mail", [0.3, 0.1, 1])
} satisfies Record<string, Field>;

export const capFields = {
  count: count("messages at most", "per person", [undefined], {min: 1, max: 1000, unit: "messages"}),
  per: duration("in this time", "", [minutes.day], {positive: true})
} satisfies Record<string, Field>;
