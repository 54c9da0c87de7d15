import {row} from "./evidence.ts";

/** Customers over the years, integration as a quasi-experiment, and what it costs. */
export const firms = {
  E064: row(
    "profit of a campaign that brings people to more channels",
    [0.4, 0.2, 0.6],
    "relative return",
    ["Montaguti, Neslin & Valentini: 30,000 customers", 2016, "A", true],
    "a message did it, coupons did not"
  ),
  E065: row("multichannel customers are worth most for hedonic goods only", [null], "by category", [
    "Kushwaha & Shankar",
    2013,
    "A",
    true
  ]),
  E066: row(
    "integrating channels raises sales growth",
    [null],
    "sign",
    ["Cao & Li, J. Retailing: 71 US retailers", 2015, "A", false],
    "less where the firm is strong online and in stores already"
  ),
  E068: row("store sales after collecting in the store is offered", [0.036, 0.015, 0.06], "relative change", [
    "Gallino & Moreno",
    2014,
    "A",
    true
  ]),
  E069: row(
    "online sales after collecting in the store is offered",
    [-0.018, -0.04, -0.005],
    "relative change",
    ["Gallino & Moreno", 2014, "A", true],
    "a dashboard of the web alone shows a failure"
  ),
  E070: row(
    "people who have bought more when they collected",
    [0.7, 0.5, 0.85],
    "share of collectors, ever",
    ["ICSC; ChargeItSpot", 2018, "C", true],
    "a third or so for a single visit"
  ),
  E072: row(
    "demand after a showroom opens",
    [0.09, 0.05, 0.13],
    "relative change",
    ["Bell, Gallino & Moreno", 2018, "A", false],
    "web sales up, returns down"
  ),
  E073: row(
    "revenue after stores join direct channels",
    [0.2, 0.14, 0.26],
    "relative change",
    ["Pauwels & Neslin", 2015, "A", true],
    "the catalogue loses, the web hardly"
  ),
  E113: row(
    "value of referred customers against others",
    [0.16, 0, 0.25],
    "relative difference",
    ["Schmitt, Skiera & Van den Bulte", 2011, "A", true],
    "later studies found none"
  ),
  E121: row(
    "BG/NBD of the CDNOW customers: r, alpha, a, b",
    ["0.243, 4.414, 0.793, 2.426"],
    "weeks",
    ["Fader, Hardie & Lee", 2005, "A", true],
    "drop-out: mean a/(a+b) = 0.246, a + b = 3.22"
  ),
  E122: row("sBG of two contractual bases: alpha, beta", ["0.668, 3.806 and 0.704, 1.182"], "years", [
    "Fader & Hardie",
    2007,
    "A",
    true
  ]),
  E126: row(
    "licence of a customer data platform",
    [150000, 50000, 500000],
    "USD per year",
    ["buyers' guide", 2026, "C", true],
    "pilot in 8 to 12 weeks, roll-out in 14 to 22"
  ),
  E127: row(
    "implementation against the first year's licence",
    [1, 0.5, 2],
    "ratio",
    ["integrators' rule", 2023, "C", false],
    "half of such projects cost more than planned"
  ),
  E128: row("programme for distributed order management", [500000, 150000, 2000000], "USD", [
    "integrators",
    2022,
    "C",
    false
  ]),
  E129: row("integrating the tills", [4000, 1500, 10000], "USD per store", ["integrators", 2022, "C", false]),
  E130: row("training of staff", [24, 8, 40], "hours per person in the first year", ["assumption", null, "C", false]),
  E131: row("discount rate for customer lifetime value", [0.12, 0.08, 0.16], "per year", [
    "Gupta & Lehmann",
    2003,
    "A",
    false
  ]),
  E132: row("hurdle rate of finance officers", [0.15, 0.1, 0.2], "per year", [
    "Jagannathan et al., JFE",
    2016,
    "A",
    false
  ]),
  E133: row("cost of winning a customer online", [60, 20, 200], "USD", ["trade figures", 2023, "C", false]),
  E134: row("gross margin of online retail", [0.45, 0.25, 0.6], "share of revenue", [
    "trade figures",
    2023,
    "C",
    false
  ]),
  E135: row("people needed for an experiment with advertisements", [10000000], "person-weeks", [
    "Lewis & Rao",
    2015,
    "A",
    true
  ])
};
