import {count, duration, minutes, multiplier, share, wage, type Field} from "./field.ts";

const {day} = minutes;

export const supportFields = {
  "order-case": share("a case arises", "of orders", [0.12, 0.03, 0.3]),
  "renewal-case": share("a case arises", "of renewals of a contract", [0, 0, 0.3]),
  "case-delay": duration("time from order to case", "mean per case", [4 * day, day, 14 * day]),
  "follow-up": share("try again", "of unsolved contacts", [0.8, 0.5, 0.95]),
  "follow-gap": duration("time until they try again", "mean per contact", [day, 60, 3 * day]),
  habit: multiplier("pull of the channel used last", "of its odds", [1.5, 1, 4]),
  "after-interruption": multiplier("pull of the channel where the contact was cut short", "of its odds", [0.5, 0.1, 1])
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
  hours: multiplier("opening hours", "per week", [168, 40, 168], {positive: true, max: 168, unit: "hours"})
} satisfies Record<string, Field>;
