import {duration, logOdds, minutes, money, multiplier, odds, score, share, type Field} from "./field.ts";

const {day, year} = minutes;

export const poolFields = {
  demand: multiplier("mean demand of a cycle, in any unit that all pools share", "per cycle", [100], {
    positive: true,
    max: 1e9,
    unit: "units"
  }),
  service: share("the stock lasts", "of cycles", [0.9, 0.8, 0.99], {min: 0.01, max: 0.9999}),
  variation: multiplier("standard deviation of demand", "of the mean demand of a cycle", [0.3, 0.1, 0.8], {max: 1})
} satisfies Record<string, Field>;

export const stockFields = {
  correlation: share("correlation of the demand of two pools", "", [0, 0, 0.7]),
  cycle: duration("time from one replenishment to the next", "", [7 * day, day, 28 * day], {
    positive: true,
    max: year
  }),
  holding: share("cost of keeping stock", "of its value per year", [0.2, 0.1, 0.35]),
  transfer: money("serving an order from another pool, beside shipping", "per order so served", [4, 0, 12]),
  "wait-time": duration("waiting for what is not there", "per back order", [7 * day, 2 * day, 28 * day]),
  loss: score("loss from finding nothing there", "per stock-out", [0.1, 0, 0.4])
} satisfies Record<string, Field>;

/** Odds of what people do who find nothing there. */
export const outFields = {
  substitute: odds("taking something else", "per stock-out", [0.4, 0.2, 0.6]),
  wait: odds("ordering it all the same and waiting", "per stock-out", [0.15, 0.05, 0.3]),
  later: odds("coming back later", "per stock-out", [0.15, 0.05, 0.4]),
  leave: odds("buying elsewhere", "per stock-out", [0.3, 0.15, 0.5])
} satisfies Record<string, Field>;

export const shownFields = {
  pull: multiplier("pull of a store that is seen to have the product", "of its odds", [1.25, 1, 2]),
  "look-up": share("look up the stock first, where it is shown", "of visits to a store", [0.2, 0, 0.5]),
  "in-cart": share("fill a cart to see it", "of looks that find it there", [0.5, 0, 1])
} satisfies Record<string, Field>;

export const returnFields = {
  share: share("sent back, of products never touched", "of orders received", [0.176, 0.165, 0.208, "E080", "B"]),
  touched: multiplier("for products that were touched", "of that share", [0.57, 0.4, 1, "E081", "B"]),
  delay: share("added per day of delivery", "of orders received", [0, 0, 0.01]),
  after: duration("time until it is returned", "mean per return", [10 * day, 3 * day, 30 * day], {positive: true}),
  "in-store": odds("returning in a store", "against mail, people near a store", [1, 0.3, 3]),
  "mail-cost": money("return by mail", "per return", [9, 5, 20]),
  "store-cost": money("return in a store", "per return", [3, 1, 8]),
  "mail-effort": duration("customer's time for a return by mail", "per return", [25, 10, 45]),
  "store-effort": duration("customer's time for a return in a store", "per return", [15, 5, 40]),
  resale: share("recovered", "of the cost of goods", [0.7, 0.3, 1]),
  loss: score("loss from a purchase that did not fit", "per return", [0.05, 0, 0.2]),
  "refused-loss": score("loss from a store that does not know the order", "per refusal", [0.15, 0, 0.4])
} satisfies Record<string, Field>;

export const returnChannelField = multiplier("returns of orders made here", "of the share", [1, 0.5, 2]);

export const paymentFields = {
  typing: duration("typing in payment and address", "per checkout without them", [3, 1, 6]),
  loss: logOdds("loss from having to type", "per checkout without them", [0.25, 0, 0.6]),
  keep: share("let a shop keep their details", "of people", [0.6, 0.3, 0.8])
} satisfies Record<string, Field>;

export const touchFields = {
  remembered: share("having touched it once is enough for later", "of people", [0.6, 0, 1]),
  pull: multiplier("pull of places to touch it, for people who want to and have not", "of their odds", [2, 1, 10])
} satisfies Record<string, Field>;

export const sampleFields = {
  share: share("would order a sample where they cannot touch", "of people", [0, 0, 0.5]),
  cost: money("sample, sent there and back", "per sample", [12, 3, 30]),
  time: duration("time until the sample is there", "per sample", [4 * day, day, 10 * day])
} satisfies Record<string, Field>;
