import {row, type Evidence} from "./evidence.ts";

/** Referrals, reviews, and what effort makes people say. */
export const advocacy = {
  E096: row(
    "negative word of mouth after low and high effort",
    ["0.01 and 0.81"],
    "share of customers",
    ["CEB, Effortless Experience", 2013, "B", true],
    "intentions, not behaviour; in the same study 94 and 4 % would buy again"
  ),
  E114: row(
    "churn of referred customers against others",
    [-0.18, -0.25, -0.05],
    "relative hazard",
    ["Schmitt, Skiera & Van den Bulte", 2011, "A", true],
    "later work: as long as the one who referred them stays"
  ),
  E115: row(
    "visitors of a referral page who share",
    [0.077, 0.05, 0.15],
    "share of visitors",
    ["Extole, retail", 2025, "C", true],
    "apparel 5 %"
  ),
  E116: row(
    "friends who buy after a click on a shared link",
    [0.108, 0.07, 0.16],
    "share of clicks",
    ["Extole, retail", 2025, "C", true],
    "apparel 16 %; about one new customer per five people who share"
  ),
  E117: row(
    "customers who refer",
    [0.035, 0.02, 0.05],
    "share of customers",
    ["vendors of referral programmes", 2023, "C", true],
    "other vendors: 2 to 3 % of orders"
  ),
  E118: row(
    "requests for a review that are answered",
    [0.05, 0.02, 0.1],
    "share of requests",
    ["vendors", 2020, "C", true],
    "asking gave one brand seven times the reviews and half a star more; the rate itself is from memory"
  ),
  E119: row(
    "likelihood of purchase with five reviews against none",
    [2.7, 0, 3.8],
    "relative difference",
    ["Spiegel Research Center, one retailer", 2017, "B", true],
    "a correlation; highest between 4.0 and 4.7 stars"
  ),
  E120: row(
    "orders by number and level of reviews",
    [0.3, 0.1, 0.5],
    "relative difference",
    ["Bazaarvoice, cases", 2012, "C", true],
    "a vendor's cases"
  )
} satisfies Record<string, Evidence>;
