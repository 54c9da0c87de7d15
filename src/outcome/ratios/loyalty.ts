import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

const part = {group: "retention", when: "loyalty"} as const;

export const loyalty: readonly RatioOutcome[] = [
  ratio(
    {
      ...part,
      id: "members",
      label: "Members",
      unit: "share",
      per: "of all who are or become customers",
      better: "higher",
      definition: "People who joined the loyalty programme divided by customers on day 0 and new customers."
    },
    "members",
    [
      ["existing", 1],
      ["newCustomers", 1]
    ]
  ),
  ratio(
    {
      ...part,
      id: "member-orders",
      label: "Orders with a card",
      unit: "share",
      per: "of orders",
      better: "higher",
      definition: "Orders at which a member was recognised divided by orders."
    },
    "memberOrders",
    "orders"
  ),
  ratio(
    {
      ...part,
      id: "points-redeemed",
      label: "Paid with points",
      unit: "money",
      per: "per order",
      better: "lower",
      definition: "Discount from points divided by orders."
    },
    "pointsRedeemed",
    "orders",
    {scale: MONEY}
  ),
  ratio(
    {
      ...part,
      id: "points-outstanding",
      label: "Points not redeemed",
      unit: "money",
      per: "per person in the market",
      better: "neither",
      definition: "Points given less points redeemed by the end of the run divided by people in the market."
    },
    [
      ["pointsGiven", 1],
      ["pointsRedeemed", -1]
    ],
    "customers",
    {scale: MONEY}
  )
];
