import {duration, minutes, money, multiplier, rate, share, type Field} from "./field.ts";

/** What may go wrong with anything that a firm buys. */
export const overrunFields = {
  median: multiplier("one-off cost in the middle case", "of the plan", [1, 0.9, 1.5, "E127", "C"], {positive: true}),
  sd: multiplier("spread of the logarithm of the one-off cost", "over runs", [0, 0.2, 0.8], {max: 3, unit: "log"})
} satisfies Record<string, Field>;

/** What may go wrong with a link. */
export const incidentFields = {
  failure: share("never works", "of links", [0, 0, 0.2]),
  incidents: rate("breakdowns", "per link", [0, 0.1, 6], {max: 1000}),
  outage: duration("time that a breakdown lasts", "mean per breakdown", [minutes.day, 60, 7 * minutes.day]),
  "incident-cost": money("cost of a breakdown", "per breakdown", [0])
} satisfies Record<string, Field>;
