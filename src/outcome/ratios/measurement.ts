import {ratio, type RatioOutcome} from "../ratio.ts";

export const measurement: readonly RatioOutcome[] = [
  ratio(
    {
      id: "claims-per-order",
      label: "Claims",
      unit: "ratio",
      per: "per order",
      better: "lower",
      group: "messages",
      definition:
        "Orders that channels claim for themselves divided by orders: the channel of the sale claims each, and so does every sender that reached the buyer shortly before and whose log is not joined with that channel's. Above 1 is double counting.",
      when: "budgets"
    },
    "ordersClaimed",
    "orders"
  ),
  ratio(
    {
      id: "clicks-tied",
      label: "Clicks known at the order",
      unit: "share",
      per: "of clicks before an order",
      better: "higher",
      group: "messages",
      definition:
        "Senders whose message the buyer followed within the look-back and since the last order, and whom the firm's own log ties to the order, divided by all such senders.",
      when: "budgets"
    },
    "clicksTied",
    "clicksBefore"
  ),
  ratio(
    {
      id: "match-rate",
      label: "Buyers recognised",
      unit: "share",
      per: "of orders",
      better: "higher",
      group: "messages",
      definition: "Orders by people whom the channel of the sale recognises divided by orders.",
      when: "budgets"
    },
    "ordersRecognised",
    "orders"
  ),
  ratio(
    {
      id: "unpaid-messages",
      label: "Messages without money",
      unit: "share",
      per: "of messages due",
      better: "neither",
      group: "messages",
      definition:
        "Messages that were due and not sent because the channel's budget was spent divided by those and messages sent.",
      when: "budgets"
    },
    "unpaidMessages",
    [
      ["unpaidMessages", 1],
      ["messages", 1]
    ]
  )
];
