import {duration, minutes, money, share, type Field} from "./field.ts";

const {day} = minutes;

/** Media budgets, and how they follow what the firm measures. */
export const budgetFields = {
  total: money("money for the channels of the split", "per month", [undefined], {positive: true}),
  review: duration("time between two reviews of the split", "per review", [90 * day, 30 * day, 365 * day], {
    min: 7 * day,
    word: ["never", Infinity]
  }),
  weight: share("weight of the newest figures in the split", "per review", [1, 0.2, 1]),
  floor: share("left to a channel whatever its figures", "of the total", [0.05, 0, 0.1]),
  view: duration("a channel claims orders this long after a message was seen", "per order", [day, 0, 28 * day]),
  click: duration("a channel claims orders this long after a click", "per order", [7 * day, day, 30 * day]),
  "look-back": duration("the firm's own log credits clicks this long before an order", "per order", [
    30 * day,
    7 * day,
    90 * day
  ])
} satisfies Record<string, Field>;

export const splitField = share("share of the channel on day 0", "of the total", [undefined]);

/** Whose figures the split follows: what each channel claims, or what the firm's own log credits. */
export const measures = ["claims", "last-click", "linear"] as const;
