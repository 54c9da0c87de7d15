import {duration, logOdds, score, share, type Field} from "./field.ts";

/** What people see of the same product in several channels. Without this section all channels say the same, and it is found at once. */
export const consistencyFields = {
  inconsistency: share(
    "price, offer or description contradict each other",
    "of products, per pair of channels without a link of content",
    [0.28, 0.1, 0.6, "E078", "A"]
  ),
  "sort-out": duration("time to sort a contradiction out", "per contradiction", [3, 0, 10]),
  doubt: logOdds("loss from a contradiction", "per step, for the rest of the journey", [0.2, 0, 0.6]),
  trust: score("loss of relationship", "per contradiction", [0.02, 0, 0.1]),
  find: duration("time to find and read about the product", "per journey", [6, 2, 15]),
  again: duration(
    "time to find it again in another channel that does not know what was looked at",
    "per channel",
    [4, 1, 10]
  )
} satisfies Record<string, Field>;
