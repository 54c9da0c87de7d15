import {duration, logOdds, minutes, money, multiplier, score, share, type Field} from "./field.ts";

const {day} = minutes;

export const relationshipFields = {
  customers: share("relationship of customers on day 0", "per customer", [0.6, 0.4, 0.8]),
  prospects: share("relationship of prospects on day 0", "per prospect", [0.5, 0.3, 0.6]),
  smoothing: share("weight of the newest experience", "per experience", [0.2, 0.05, 0.5]),
  baseline: share("score of an experience without friction", "per experience", [0.75, 0.6, 0.9]),
  effort: score("loss from effort", "per hour", [0.15, 0, 0.5]),
  repeat: score("loss from explaining again", "per repeated explanation", [0.12, 0.05, 0.2, "E092", "B"]),
  wait: score("loss from waiting at a desk", "per hour", [0.3, 0.1, 1]),
  unsolved: score("loss from an unsolved case", "per case", [0.45, 0.2, 0.8]),
  "broken-promise": score("loss from a broken pick-up promise", "per promise", [0.4, 0.1, 0.8]),
  "wrong-record": score("loss of relationship from being taken for somebody else", "per wrong record", [0.05, 0, 0.2]),
  delivery: score("loss from delivery time", "per day", [0.01, 0, 0.05]),
  expectation: share("weight of the newest experience in what is expected of the next", "per experience", [0, 0, 0.3]),
  "drop-out": logOdds("slope of log drop-out in the loss of score", "per unit of score", [1.5, 0, 4], {
    unit: "log risk"
  })
} satisfies Record<string, Field>;

export const messagesFields = {
  "half-life": duration("half-life of contact pressure", "", [7 * day, 2 * day, 21 * day], {positive: true}),
  fatigue: multiplier("pressure at which response has halved and opt-outs have doubled", "", [4, 2, 10, "E026", "C"], {
    positive: true,
    unit: "e-mails"
  }),
  irritation: score(
    "loss of relationship beyond the first message of a half-life",
    "per unit of pressure",
    [0.0005, 0, 0.01]
  ),
  "waste-irritation": score("loss of relationship from a message after the purchase", "per message", [0.003, 0, 0.02]),
  forward: duration("needs this near may be brought forward by a click", "", [60 * day, 0, 180 * day]),
  "waste-window": duration("messages that sell the same thing are waste this long after an order", "", [
    60 * day,
    14 * day,
    180 * day
  ])
} satisfies Record<string, Field>;

export const moneyFields = {
  margin: share("gross margin", "of revenue before discount", [0.45, 0.25, 0.6, "E134", "C"]),
  "discount-rate": share("discount rate", "per year", [0.12, 0.08, 0.16, "E131", "A"]),
  "payment-fee": share("payment processing", "of revenue", [0.02, 0.01, 0.035]),
  wage: money("wage of agents", "per agent hour", [24, 12, 45])
} satisfies Record<string, Field>;
