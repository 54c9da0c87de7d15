import {ratio, type RatioOutcome} from "../ratio.ts";

export const conversion: readonly RatioOutcome[] = [
  ratio(
    {
      id: "orders-per-journey",
      label: "Conversion",
      unit: "share",
      per: "of journeys",
      better: "higher",
      group: "conversion",
      definition:
        "Orders divided by journeys; a journey begins when a person comes to need the product and ends in an order, in leaving for a competitor, or when the need lapses."
    },
    "orders",
    "journeys"
  ),
  ratio(
    {
      id: "orders-per-session",
      label: "Session conversion",
      unit: "share",
      per: "of sessions",
      better: "higher",
      group: "conversion",
      definition: "Orders divided by sessions in all channels, visits to stores included."
    },
    "orders",
    "sessions"
  ),
  ratio(
    {
      id: "cart-abandonment",
      label: "Cart abandonment",
      unit: "share",
      per: "of carts",
      better: "lower",
      group: "conversion",
      definition:
        "Carts that did not become an order divided by carts created. Carts filled in web shops, apps and marketplaces count, baskets in stores do not. A cart that did not follow its owner and is filled again counts again, as it does in a firm's own statistics."
    },
    [
      ["carts", 1],
      ["cartOrders", -1]
    ],
    "carts"
  ),
  ratio(
    {
      id: "carts-per-session",
      label: "Carts per session",
      unit: "share",
      per: "of sessions",
      better: "higher",
      group: "conversion",
      definition: "Carts created in web shops, apps and marketplaces divided by all sessions."
    },
    "carts",
    "sessions"
  ),
  ratio(
    {
      id: "collect-share",
      label: "Click and collect",
      unit: "share",
      per: "of orders",
      better: "higher",
      group: "conversion",
      definition: "Orders collected in a store divided by orders."
    },
    "collected",
    "orders"
  )
];
