import {row} from "./evidence.ts";

/** Conversion and abandonment on sites, in stores and elsewhere. */
export const shops = {
  E001: row(
    "orders on a desktop computer, US web shops",
    [0.038, 0.025, 0.045],
    "share of sessions",
    ["eMarketer, Q4 2021", 2021, "B", true],
    "two thirds of sessions were on phones, under a third on desktops"
  ),
  E002: row("orders on a tablet, US web shops", [0.032, 0.02, 0.04], "share of sessions", [
    "eMarketer, Q4 2021",
    2021,
    "B",
    true
  ]),
  E003: row(
    "orders on a phone, US web shops",
    [0.023, 0.015, 0.029],
    "share of sessions",
    ["eMarketer, Q4 2021; Monetate, Q1 2019", 2021, "B", true],
    "0.4 to 0.6 of the desktop rate"
  ),
  E004: row(
    "orders per session, phone against desktop",
    [0.403, 0.4, 0.7],
    "ratio",
    ["Monetate, Q1 2019", 2019, "B", true],
    "nearer 0.7 where people also buy offline"
  ),
  E005: row("sessions with something put into the cart", [0.13, 0.125, 0.135], "share of sessions", [
    "eMarketer, Q4 2021",
    2021,
    "B",
    true
  ]),
  E006: row(
    "abandoned carts, mean of published studies",
    [0.7019, 0.55, 0.83],
    "share of carts",
    ["Baymard Institute, about 50 studies", 2023, "B", true],
    "the studies differ in method; the mean has risen with phones"
  ),
  E007: row(
    "abandoned carts, US web shops",
    [0.775, 0.72, 0.8],
    "share of carts",
    ["eMarketer, Q4 2021", 2021, "B", true],
    "about 0.8 on phones"
  ),
  E008: row(
    "carted items that were not ordered, OTTO",
    [0.6982],
    "share of carted items",
    ["OTTO recommender data set, 12.9 million sessions", 2022, "A", true],
    "computed from the published totals"
  ),
  E009: row(
    "carted items that were not bought, RetailRocket",
    [0.6761],
    "share of carted items",
    ["RetailRocket data set, 1.41 million visitors", 2015, "A", true],
    "computed from the published totals"
  ),
  E010: row(
    "product views that lead to the cart",
    [0.026, 0.02, 0.09],
    "share of views",
    ["RetailRocket and OTTO data sets", 2022, "A", true],
    "RetailRocket at the low end, OTTO at the high end"
  ),
  E011: row(
    "store visitors who buy",
    [0.25, 0.1, 0.4],
    "share of visitors",
    ["trade benchmarks", 2024, "C", true],
    "depends strongly on what is sold"
  ),
  E012: row(
    "orders per session on a marketplace listing",
    [0.11, 0.08, 0.15],
    "share of sessions",
    ["trade figures", 2022, "C", false],
    "no primary method published"
  ),
  E013: row(
    "orders in an app against the mobile site",
    [2.5, 1.5, 3],
    "ratio",
    ["vendor reports", 2018, "C", false],
    "loyal users choose the app; the causal part is smaller"
  ),
  E014: row(
    "sales calls that end in an order",
    [0.3, 0.15, 0.4],
    "share of sales calls",
    ["vendor reports", 2021, "C", false],
    "people who call already mean to buy"
  ),
  E057: row(
    "people who search in one channel and buy in another",
    [0.3, 0.2, 0.5],
    "share",
    ["Verhoef, Neslin & Vroomen, IJRM 24(2)", 2007, "A", true],
    "from the web to the store most often"
  ),
  E058: row("have ever looked online and bought in a store, US", [0.73, 0.41, 0.78], "share of respondents", [
    "PwC Total Retail; GfK",
    2015,
    "B",
    true
  ]),
  E059: row(
    "have ever looked in a store and bought online, US",
    [0.68, 0.28, 0.68],
    "share of respondents",
    ["PwC Total Retail; GfK", 2015, "B", true],
    "ever, not per purchase: far lower for a single journey"
  ),
  E076: row(
    "net spending after adopting the app",
    [0.36, 0.24, 0.37],
    "relative change",
    ["Narang & Shankar", 2019, "A", true],
    "returns rise by about as much"
  ),
  E077: row("online sales per business day of faster delivery", [0.015, 0.01, 0.02], "relative change per day", [
    "Fisher, Gallino & Xu",
    2019,
    "A",
    true
  ]),
  E078: row("same price online and in the store", [0.72, 0.4, 0.9], "share of products", [
    "Cavallo, AER: 56 retailers in 10 countries",
    2017,
    "A",
    true
  ]),
  E080: row("returned online purchases", [0.176, 0.165, 0.208], "share of sales", ["NRF and Appriss", 2023, "B", true]),
  E081: row("returned store purchases", [0.1002, 0.08, 0.16], "share of sales", ["NRF and Appriss", 2023, "B", true])
};
