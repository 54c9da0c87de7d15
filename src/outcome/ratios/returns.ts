import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

/** Goods that come back. */
export const returns: readonly RatioOutcome[] = [
  ratio(
    {
      id: "returns-rate",
      label: "Returns",
      unit: "share",
      per: "of orders received",
      better: "lower",
      group: "conversion",
      definition: "Orders sent back divided by orders received.",
      when: "returns"
    },
    "returned",
    "received"
  ),
  ratio(
    {
      id: "returns-in-store",
      label: "Returned in a store",
      unit: "share",
      per: "of returns",
      better: "neither",
      group: "continuity",
      definition: "Returns that a store took back divided by returns.",
      when: "returns"
    },
    "returnedInStore",
    "returned"
  ),
  ratio(
    {
      id: "returns-refused",
      label: "Returns that a store refused",
      unit: "share",
      per: "of returns",
      better: "lower",
      group: "continuity",
      definition: "Returns that a store did not take because it did not know the order, divided by returns.",
      when: "returns"
    },
    "returnsRefused",
    "returned"
  ),
  ratio(
    {
      id: "refunds",
      label: "Refunds",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Money given back for returned and cancelled orders divided by people in the market.",
      when: "returns"
    },
    "refunds",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-returns",
      label: "Handling of returns",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition:
        "Cost of taking returns back divided by people in the market; refunds and goods that cannot be sold again are not in it.",
      when: "returns"
    },
    "returnCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "minutes-per-return",
      label: "Effort of a return",
      unit: "minutes",
      per: "of the customer per return",
      better: "lower",
      group: "continuity",
      definition: "Minutes of the customer spent on returns divided by returns.",
      when: "returns"
    },
    "returnSeconds",
    "returned",
    {scale: 1 / 60}
  )
];
