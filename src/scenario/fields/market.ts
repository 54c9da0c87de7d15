import {count, duration, minutes, multiplier, odds, share, type Field} from "./field.ts";

export const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
] as const;

export const horizonField = duration("length of the simulated time", "", [minutes.year], {
  min: minutes.day,
  max: 10 * minutes.year
});

export const runFields = {
  customers: count("simulated customers", "per replication", [20000], {min: 1, max: 1e7}),
  replications: count("replications, each with its own luck", "per strategy", [10], {min: 1, max: 1e4})
} satisfies Record<string, Field>;

export const marketFields = {
  people: count("people in the market", "", [100000], {min: 1})
} satisfies Record<string, Field>;

export const seasonField = multiplier("rate of needs in this month", "of the yearly mean", [1, 0.5, 2]);
export const pullField = odds("pull of competitors", "of the odds of leaving at each step", [1, 0.5, 2]);
export const growthField = share("growth of the pull of competitors", "per year", [0, 0, 0.2]);
