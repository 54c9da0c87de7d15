import {duration, minutes, money, multiplier, odds, share, type Field} from "./field.ts";

const {day, hour} = minutes;

export const shipFields = {
  cost: money("shipping", "per shipped order", [6, 3, 12]),
  time: duration("delivery time", "per shipped order", [3 * day, day, 7 * day])
} satisfies Record<string, Field>;

export const takeAwayFields = {
  cost: money("handing over in the store", "per order", [1, 0, 5])
} satisfies Record<string, Field>;

export const collectFields = {
  odds: odds("collecting", "against shipping, people near a store", [0.4, 0.1, 1]),
  cost: money("collecting", "per collected order", [2, 0, 8]),
  linked: duration("time until ready with linked stock", "per collected order", [2 * hour, 15, 8 * hour]),
  unlinked: duration("time until ready when sent to the store", "per collected order", [4 * day, 2 * day, 7 * day]),
  "stock-accuracy": share("kept by the stock record", "of shelf promises", [0.95, 0.7, 0.99]),
  cancel: share("cancelled", "of broken promises", [0, 0, 0.5]),
  "add-on": share("buy something else on the spot", "of visits to collect or return", [0, 0, 0.4]),
  "add-on-size": multiplier("what is bought on the spot", "of the person's order value", [0.3, 0.1, 0.6], {max: 10})
} satisfies Record<string, Field>;
