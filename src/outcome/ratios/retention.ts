import {purchases, ratio, type RatioOutcome} from "../ratio.ts";

export const retention: readonly RatioOutcome[] = [
  ratio(
    {
      id: "repeat-share-12-months",
      label: "Repeat customers",
      unit: "share",
      per: "of customers within 12 months",
      better: "higher",
      group: "retention",
      definition:
        "Customers (from day 0, or with a first order at least 12 months before the end) who buy again within 12 months, divided by those customers."
    },
    "repeaters",
    "repeatBase"
  ),
  ratio(
    {
      id: "customers-kept",
      label: "Customers kept",
      unit: "share",
      per: "of everybody ever a customer",
      better: "higher",
      group: "retention",
      definition:
        "Customers who have not been lost when the run ends divided by everybody who was or became a customer."
    },
    "active",
    [
      ["existing", 1],
      ["newCustomers", 1]
    ]
  ),
  ratio(
    {
      id: "active-customers",
      label: "Active customers",
      unit: "count",
      per: "in the market at the end",
      better: "higher",
      group: "retention",
      definition: "Customers who have not been lost when the run ends, at market scale."
    },
    "active",
    "customers",
    {market: true}
  ),
  ratio(
    {
      id: "purchases-per-customer",
      label: "Purchases",
      unit: "orders",
      per: "per person in the market",
      better: "higher",
      group: "retention",
      definition: "Orders and renewals over the whole run divided by people in the market."
    },
    purchases,
    "customers"
  ),
  ratio(
    {
      id: "satisfaction",
      label: "Satisfaction",
      unit: "score",
      per: "of 100, per experience",
      better: "higher",
      group: "retention",
      definition: "Mean score of experiences (goods received, cases closed) on a scale from 0 to 100."
    },
    "scoreSum",
    "scores",
    {scale: 0.1}
  )
];
