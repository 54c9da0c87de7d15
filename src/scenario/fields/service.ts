import {count, duration, minutes, multiplier, share, wage, type Field} from "./field.ts";

const {day} = minutes;

export const supportFields = {
  "order-case": share("a case arises", "of orders", [0.12, 0.03, 0.3]),
  "renewal-case": share("a case arises", "of renewals of a contract", [0, 0, 0.3]),
  "case-delay": duration("time from order to case", "mean per case", [4 * day, day, 14 * day]),
  "follow-up": share("try again", "of unsolved contacts", [0.8, 0.5, 0.95]),
  "follow-gap": duration("time until they try again", "mean per contact", [day, 60, 3 * day]),
  habit: multiplier("pull of the channel used last", "of its odds", [1.5, 1, 4]),
  "after-interruption": multiplier("pull of the channel where the contact was cut short", "of its odds", [0.5, 0.1, 1]),
  closed: multiplier("pull of a channel whose desk is closed at the time", "of its odds", [1, 0, 1], {max: 1}),
  diagnosis: share(
    "spent on finding out what the matter is, and saved where that is known",
    "of handling time",
    [0, 0, 0.4]
  ),
  resume: share(
    "saved where the case is known, of the work done before a contact was cut short",
    "of that work",
    [0, 0, 1]
  ),
  "hand-over-time": duration(
    "time of both to pass a contact on to another agent",
    "per contact passed on",
    [1, 0.5, 3]
  ),
  "asks-more": multiplier("cases of people whose case follows them", "of those of others", [1, 1, 1.3], {min: 1}),
  "formal-complaint": share(
    "complain to the firm about a case that was given up",
    "of cases closed unsolved",
    [0, 0, 0.3]
  ),
  "answer-within": duration("wait within which an answer is in time", "per contact", [Infinity], {
    word: ["not-measured", Infinity]
  })
} satisfies Record<string, Field>;

export const repeatFields = {
  customer: duration("customer's time for explaining again", "per repeated explanation", [2, 1, 4, "E100", "C"]),
  agent: duration("agent's time for hearing it again", "per repeated explanation", [2, 1, 4, "E100", "C"])
} satisfies Record<string, Field>;

export const deskFields = {
  agents: count("agents on duty for the whole market", "per desk", [Infinity], {
    min: 1,
    max: 1e6,
    unit: "agents",
    word: ["as-needed", Infinity]
  }),
  generalist: multiplier("handling time of agents who serve several channels", "of the specialist's", [1, 1, 1.3], {
    min: 0.1
  }),
  wage: wage("wage", "per agent hour", [undefined]),
  hours: multiplier("opening hours", "per week", [168, 40, 168], {positive: true, max: 168, unit: "hours"}),
  opens: duration("time of day at which it opens", "per open day", [Infinity], {max: 1439, word: ["always", Infinity]}),
  days: count("open days, from Monday on", "per week", [7, 5, 7], {min: 1, max: 7, unit: "days"}),
  transfer: share("passed on to another agent", "of contacts taken", [0, 0, 0.3]),
  minimum: count("agents on duty at least", "per desk", [0], {max: 1e6, unit: "agents"}),
  answer: share("to be answered in time, by as many agents as that takes", "of contacts", [0, 0, 0.95], {max: 0.999})
} satisfies Record<string, Field>;
