import {ratio, type RatioOutcome} from "../ratio.ts";

/** Figures of what support does beyond answering. */
export const care: readonly RatioOutcome[] = [
  ratio(
    {
      id: "co-browsed",
      label: "Screen shared",
      unit: "share",
      per: "of contacts",
      better: "neither",
      group: "support",
      definition: "Contacts in which customer and agent looked at the same screen divided by contacts.",
      when: "care"
    },
    "coBrowsed",
    "contacts"
  )
];
