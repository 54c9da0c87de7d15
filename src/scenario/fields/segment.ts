import {alike, duration, minutes, money, multiplier, odds, rate, share, type Field} from "./field.ts";

const {day, year} = minutes;

/** What people of a segment are like; members of a distribution are named `order.mean`, `order.sd`. */
export const segmentFields = {
  share: share("share of the market", "of people", [undefined]),
  existing: share("customers already on day 0", "of people", [0, 0, 1]),
  need: rate("needs that can lead to an order", "per person", [1, 0.1, 12]),
  "need-shape": multiplier(
    "shape of the gamma distribution of need rates (small = uneven)",
    "over people",
    [1, 0.2, 5],
    {
      ...alike,
      unit: "shape"
    }
  ),
  contract: duration("time between renewals of a contract", "per contract", [0], {max: 10 * year}),
  "price-sensitivity": multiplier("price sensitivity", "of the price coefficients", [1, 0.5, 2]),
  "touch-first": share("must touch the product before buying", "of people", [0, 0, 0.5]),
  "cause-affinity": share("care about good causes", "of people", [0, 0, 0.5]),
  "near-store": share("live within reach of a store", "of people", [0.5, 0.1, 0.9]),
  patience: duration(
    "time until an unfinished journey is given up",
    "mean per journey",
    [14 * day, 3 * day, 60 * day],
    {
      positive: true,
      word: ["never", Infinity]
    }
  ),
  gap: duration("time between two sessions", "mean per journey", [3 * day, day, 7 * day], {positive: true}),
  "marketplace-check": share(
    "look whether it is cheaper elsewhere",
    "of journeys in which a cart is put off",
    [0, 0, 0.6]
  ),
  mobile: share("on a phone", "of web sessions", [0.6, 0.5, 0.75, "E001", "B"])
} satisfies Record<string, Field>;

export const orderFields = {
  mean: money("order value, mean", "per order", [80, 30, 200], {positive: true}),
  sd: money("order value, standard deviation", "over people", [40, 10, 100])
} satisfies Record<string, Field>;

export const dropOutFields = {
  mean: share("drop-out, mean", "per experience", [0.25, 0.1, 0.4, "E121", "A"]),
  concentration: multiplier("drop-out, a + b of its beta distribution", "over people", [3.2, 1, 10, "E121", "A"], {
    ...alike,
    unit: "a + b"
  })
} satisfies Record<string, Field>;

export const tasteField = odds("taste for the channel", "per session", [undefined]);
export const serveTasteField = odds("taste for the channel when help is needed", "per contact", [undefined]);
