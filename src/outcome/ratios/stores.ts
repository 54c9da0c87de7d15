import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

/** Sales and visits by place. */
export const stores: readonly RatioOutcome[] = [
  ratio(
    {
      id: "online-sales",
      label: "Sales online",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition:
        "Revenue of orders made in web shops, apps, marketplaces and on platforms, less refunds, divided by people in the market. An order made online and collected in a store is online.",
      when: "stores"
    },
    "onlineRevenue",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "store-sales",
      label: "Sales in stores",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition:
        "Revenue of orders made in stores and of what is bought there on the occasion of a pick-up or return, less refunds, divided by people in the market.",
      when: "stores"
    },
    "storeRevenue",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "online-traffic",
      label: "Visits online",
      unit: "count",
      per: "per person in the market",
      better: "higher",
      group: "conversion",
      definition:
        "Sessions in web shops, apps, marketplaces and on platforms, looks at the stock of a store included, divided by people in the market.",
      when: "stores"
    },
    "onlineVisits",
    "customers"
  ),
  ratio(
    {
      id: "store-traffic",
      label: "Visits to stores",
      unit: "count",
      per: "per person in the market",
      better: "higher",
      group: "conversion",
      definition: "Sessions in stores, and visits to collect or to return something, divided by people in the market.",
      when: "stores"
    },
    "storeVisits",
    "customers"
  ),
  ratio(
    {
      id: "online-conversion",
      label: "Conversion online",
      unit: "share",
      per: "of visits online",
      better: "higher",
      group: "conversion",
      definition: "Orders made online divided by visits online.",
      when: "stores"
    },
    "onlineOrders",
    "onlineVisits"
  ),
  ratio(
    {
      id: "store-conversion",
      label: "Conversion in stores",
      unit: "share",
      per: "of visits to stores",
      better: "higher",
      group: "conversion",
      definition: "Orders made in stores divided by visits to stores.",
      when: "stores"
    },
    "storeOrders",
    "storeVisits"
  ),
  ratio(
    {
      id: "add-on-share",
      label: "Bought on the spot",
      unit: "share",
      per: "of visits to stores",
      better: "higher",
      group: "conversion",
      definition: "Purchases on the occasion of a pick-up or return divided by visits to stores.",
      when: "stores"
    },
    "addOns",
    "storeVisits"
  ),
  ratio(
    {
      id: "add-on-revenue",
      label: "Revenue on the spot",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition: "Revenue of what is bought on the occasion of a pick-up or return divided by people in the market.",
      when: "stores"
    },
    "addOnRevenue",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "broken-promises",
      label: "Broken promises",
      unit: "share",
      per: "of orders",
      better: "lower",
      group: "continuity",
      definition: "Orders promised from a shelf on which they were not, to be collected or shipped, divided by orders.",
      when: "stores"
    },
    [
      ["brokenPromises", 1],
      ["brokenShipments", 1]
    ],
    "orders"
  )
];
