import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

export const messages: readonly RatioOutcome[] = [
  ratio(
    {
      id: "messages-per-customer",
      label: "Messages",
      unit: "count",
      per: "per person in the market",
      better: "lower",
      group: "messages",
      definition: "Messages delivered and advertisements shown divided by people in the market."
    },
    "messages",
    "customers"
  ),
  ratio(
    {
      id: "click-rate",
      label: "Response",
      unit: "share",
      per: "of messages",
      better: "higher",
      group: "messages",
      definition: "Messages that brought the person to a session divided by messages delivered."
    },
    "clicks",
    "messages"
  ),
  ratio(
    {
      id: "opt-outs",
      label: "Opt-outs",
      unit: "count",
      per: "per 1,000 people in the market",
      better: "lower",
      group: "messages",
      definition:
        "People's withdrawals of consent to a channel's messages divided by people in the market, times 1,000."
    },
    "optOuts",
    "customers",
    {scale: 1000}
  ),
  ratio(
    {
      id: "wasted-impressions",
      label: "Wasted messages",
      unit: "share",
      per: "of messages",
      better: "lower",
      group: "messages",
      definition:
        "Messages that still advertised the product after the person had bought it divided by messages delivered."
    },
    "wasted",
    "messages"
  ),
  ratio(
    {
      id: "wasted-money",
      label: "Money for wasted messages",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "messages",
      definition: "Cost of messages after the purchase divided by people in the market."
    },
    "wastedCost",
    "customers",
    {scale: MONEY}
  )
];
