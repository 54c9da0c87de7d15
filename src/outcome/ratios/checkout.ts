import {ratio, type RatioOutcome} from "../ratio.ts";

/** What makes buying easier: known payment details, samples. */
export const checkout: readonly RatioOutcome[] = [
  ratio(
    {
      id: "payment-ready",
      label: "Payment details known",
      unit: "share",
      per: "of checkouts online",
      better: "higher",
      group: "continuity",
      definition:
        "Checkouts that know the payment details of the person divided by checkouts that would otherwise ask for them.",
      when: "payment"
    },
    "checkoutsReady",
    "checkouts"
  ),
  ratio(
    {
      id: "samples-per-person",
      label: "Samples",
      unit: "count",
      per: "per person in the market",
      better: "neither",
      group: "conversion",
      definition: "Samples sent divided by people in the market.",
      when: "samples"
    },
    "samples",
    "customers"
  ),
  ratio(
    {
      id: "sample-conversion",
      label: "Orders after a sample",
      unit: "share",
      per: "of samples",
      better: "higher",
      group: "conversion",
      definition: "Journeys with a sample that ended in an order divided by samples sent.",
      when: "samples"
    },
    "sampledOrders",
    "samples"
  )
];
