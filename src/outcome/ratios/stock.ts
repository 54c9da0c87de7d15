import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

/** Shelves that run out. */
export const stock: readonly RatioOutcome[] = [
  ratio(
    {
      id: "stock-out-share",
      label: "Stock-outs",
      unit: "share",
      per: "of requests",
      better: "lower",
      group: "conversion",
      definition:
        "Wishes to order that found nothing, neither here nor in a pool whose records reach this channel, divided by wishes to order where stock is limited.",
      when: "stock"
    },
    "stockOuts",
    "requests"
  ),
  ratio(
    {
      id: "lost-sales",
      label: "Sales lost to empty shelves",
      unit: "share",
      per: "of requests",
      better: "lower",
      group: "conversion",
      definition: "Stock-outs after which people bought elsewhere divided by wishes to order where stock is limited.",
      when: "stock"
    },
    "stockLost",
    "requests"
  ),
  ratio(
    {
      id: "served-from-elsewhere",
      label: "Served from elsewhere",
      unit: "share",
      per: "of requests",
      better: "neither",
      group: "conversion",
      definition:
        "Orders that the own shelf could not meet and another pool did (endless aisle, ship from store), divided by wishes to order where stock is limited.",
      when: "stock"
    },
    "rescued",
    "requests"
  ),
  ratio(
    {
      id: "visits-in-vain",
      label: "Visits in vain",
      unit: "share",
      per: "of visits to stores",
      better: "lower",
      group: "continuity",
      definition:
        "Visits to a store whose record said that the product was there, and it was not, divided by visits to stores.",
      when: "stock"
    },
    "vainVisits",
    "storeVisits"
  ),
  ratio(
    {
      id: "cost-of-stock",
      label: "Keeping stock",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of keeping what is left over at the end of a cycle divided by people in the market.",
      when: "stock"
    },
    "stockCost",
    "customers",
    {scale: MONEY}
  )
];
