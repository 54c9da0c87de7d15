import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

const part = {group: "commerce", when: "rivals"} as const;

export const rivals: readonly RatioOutcome[] = [
  ratio(
    {
      ...part,
      id: "price-comparisons",
      label: "Price comparisons",
      unit: "share",
      per: "of journeys",
      better: "neither",
      definition:
        "Journeys in which the person put a cart off and looked for the product elsewhere divided by journeys."
    },
    "comparisons",
    "journeys"
  ),
  ratio(
    {
      ...part,
      id: "lost-to-rivals",
      label: "Lost to a rival after comparing",
      unit: "share",
      per: "of journeys",
      better: "lower",
      definition: "Journeys that ended with a purchase from a rival after a comparison divided by journeys."
    },
    "toRival",
    "journeys"
  ),
  ratio(
    {
      ...part,
      id: "caught-by-listing",
      label: "Caught by the firm's own listing",
      unit: "share",
      per: "of comparisons",
      better: "higher",
      definition:
        "Comparisons that ended with an order of the firm's product on its marketplace divided by comparisons."
    },
    "toListing",
    "comparisons"
  ),
  ratio(
    {
      ...part,
      id: "sponsored-search-cost",
      label: "Sponsored search",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      definition:
        "Money paid for clicks on the firm's advertisements among search results divided by people in the market."
    },
    "searchCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      ...part,
      id: "needless-clicks",
      label: "Clicks paid for nothing",
      unit: "share",
      per: "of paid clicks",
      better: "lower",
      definition:
        "Paid clicks of people who would have come anyway, or who went to the rival all the same, divided by paid clicks."
    },
    "searchNeedless",
    "searchClicks"
  ),
  ratio(
    {
      ...part,
      id: "lost-for-want-of-a-channel",
      label: "Lost for want of a channel",
      unit: "share",
      per: "of journeys",
      better: "lower",
      definition:
        "Journeys of people who wanted a channel that the firm has done away with and found it at a competitor, divided by journeys."
    },
    "wantedElsewhere",
    "journeys"
  )
];
