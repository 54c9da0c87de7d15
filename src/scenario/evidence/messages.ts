import {row} from "./evidence.ts";

/** Messages and advertisements: response, fatigue, cost. */
export const messages = {
  E017: row(
    "opened e-mails",
    [0.2271, 0.15, 0.36],
    "share of delivered",
    ["Mailchimp, October 2019", 2019, "B", true],
    "opens have been inflated by mail programs since 2021: nothing here depends on them"
  ),
  E019: row("clicked e-mails, e-commerce", [0.0207, 0.012, 0.03], "share of delivered", [
    "Mailchimp 2018; Omnisend and Klaviyo 2023",
    2023,
    "B",
    true
  ]),
  E020: row("clicked e-mails in automated series", [0.0583, 0.04, 0.1], "share of delivered", [
    "Klaviyo",
    2025,
    "C",
    true
  ]),
  E021: row("orders per click on an e-mail campaign", [0.05, 0.03, 0.07], "share of clicks", [
    "Omnisend",
    2023,
    "B",
    true
  ]),
  E022: row(
    "orders per click on an automated e-mail",
    [0.33, 0.2, 0.5],
    "share of clicks",
    ["Omnisend", 2023, "C", true],
    "credited by click; strong selection"
  ),
  E023: row(
    "unsubscriptions per e-mail",
    [0.0025, 0.001, 0.005],
    "share of delivered",
    ["Mailchimp, 2018 and 2019", 2019, "B", true],
    "roughly constant per message"
  ),
  E024: row("spam complaints per e-mail", [0.00012, 0.00005, 0.0003], "share of delivered", [
    "Mailchimp, March 2018",
    2018,
    "B",
    true
  ]),
  E026: row(
    "e-mails per week before complaints rise",
    [5, 4, 6],
    "e-mails per week",
    ["Return Path: 8 apparel retailers", 2015, "C", true],
    "among engaged accounts"
  ),
  E027: row(
    "effect of one e-mail on a visit within two weeks",
    [0.0609, 0.045, 0.077],
    "points",
    ["Hillstrom experiment, 64,000 customers", 2008, "A", true],
    "computed from the public data"
  ),
  E028: row(
    "effect of one e-mail on a purchase within two weeks",
    [0.005, 0.0031, 0.0068],
    "points",
    ["Hillstrom experiment, 64,000 customers", 2008, "A", true],
    "computed from the public data; 0.0057 without the e-mail"
  ),
  E030: row(
    "clicked e-mails about an abandoned cart",
    [0.095, 0.06, 0.136],
    "share of delivered",
    ["Klaviyo, 9.35 million deliveries", 2017, "B", true],
    "falls with every further e-mail"
  ),
  E031: row(
    "carts recovered by e-mail",
    [0.04, 0.03, 0.05],
    "share of recipients",
    ["Klaviyo", 2017, "B", true],
    "last touch; perhaps half would have ordered anyway"
  ),
  E033: row("clicked text messages", [0.09, 0.05, 0.19], "share of delivered", ["vendor reports", 2023, "C", false]),
  E034: row("opt-outs per text message", [0.012, 0.005, 0.03], "share of delivered", [
    "vendor reports",
    2023,
    "C",
    false
  ]),
  E035: row("push notifications opened directly, retail", [0.0297, 0.013, 0.046], "share of delivered", [
    "compilation of Airship figures",
    2024,
    "C",
    true
  ]),
  E036: row(
    "response to direct mail, house list",
    [0.034, 0.025, 0.09],
    "share of delivered",
    ["DMA Response Rate Report 2012", 2012, "B", true],
    "the later 9 % come from a change of method"
  ),
  E037: row(
    "response to direct mail, prospects",
    [0.0128, 0.009, 0.05],
    "share of delivered",
    ["DMA Response Rate Report 2012", 2012, "B", true],
    "556 USD per thousand pieces"
  ),
  E039: row(
    "clicks on search advertisements",
    [0.0642, 0.03, 0.065],
    "share of impressions",
    ["WordStream 2024; DMA 2012", 2024, "B", true],
    "3.9 % in 2012"
  ),
  E040: row("cost of a click on a search advertisement", [4.66, 2.69, 5.5], "USD per click", [
    "WordStream",
    2024,
    "B",
    true
  ]),
  E042: row(
    "clicks on display advertisements",
    [0.0046, 0.0005, 0.006],
    "share of impressions",
    ["WordStream", 2023, "B", true],
    "a tenth of that on the open web"
  ),
  E043: row("cost of a click on a social advertisement", [1.88, 0.7, 2], "USD per click", [
    "WordStream",
    2024,
    "B",
    true
  ]),
  E044: row("cost of display advertising", [4, 1, 12], "USD per 1,000 impressions", ["Lewis & Rao", 2015, "A", true]),
  E046: row(
    "lift of purchases by an advertisement, median experiment",
    [0.06, 0, 0.2],
    "relative change",
    ["Gordon, Moakler & Zettelmeyer: 663 experiments", 2022, "A", true],
    "observational estimates miss by far more than this"
  ),
  E047: row("lift of visits by retargeting", [0.172, 0.12, 0.22], "relative change", [
    "Johnson, Lewis & Nubbemeyer, JMR",
    2017,
    "A",
    true
  ]),
  E048: row("lift of purchases by retargeting", [0.105, 0.06, 0.15], "relative change", [
    "Johnson, Lewis & Nubbemeyer, JMR",
    2017,
    "A",
    true
  ]),
  E049: row(
    "people brought back by retargeting in four weeks",
    [0.146, 0.1, 0.19],
    "relative change",
    ["Sahni, Narayanan & Kalyanam, JMR", 2019, "A", true],
    "a third of the first week's effect comes on the first day"
  ),
  E051: row(
    "advertisements for the very product seen, against the brand in general",
    [null],
    "sign",
    ["Lambrecht & Tucker, JMR", 2013, "A", true],
    "worse on average; better once people know what they want"
  ),
  E053: row(
    "personal salutation in the subject line: opens",
    [0.2, 0.1, 0.31],
    "relative change",
    ["Sahni, Wheeler & Chintagunta, Marketing Science", 2018, "A", false],
    "leads +31 %, opt-outs −17 %"
  ),
  E054: row("messages within and across channels weaken each other", [null], "sign", [
    "Ansari, Mela & Neslin, JMR",
    2008,
    "A",
    true
  ]),
  E055: row("last-click attribution credits the wrong channels", [null], "sign", ["Li & Kannan, JMR", 2014, "A", true]),
  E056: row(
    "paid impressions after the purchase",
    [0.15, 0.05, 0.3],
    "share of impressions",
    ["assumption", null, "C", false],
    "no primary study found"
  )
};
