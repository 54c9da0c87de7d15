import {expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {behaviour} from "../../src/scenario/schema/behaviour.ts";
import {firm} from "../../src/scenario/schema/firm.ts";
import {small, withLine} from "./texts.ts";

const cases: ReadonlyArray<readonly [title: string, text: string, errors: readonly string[]]> = [
  [
    "a share where a duration is expected is named as such",
    withLine("  all: {share: 100%, patience: 5%}"),
    ['5:32 `patience: 5%` is a share; a duration such as 5d or "never" is expected']
  ],
  [
    "a duration needs its unit",
    withLine("  all: {share: 100%, patience: 14}"),
    ['5:32 `patience: 14` is a plain number; a duration such as 5d or "never" is expected — write 14d, 14h or 14min']
  ],
  [
    "a share above one gets a hint",
    withLine("  all: {share: 62}"),
    ["5:16 `share: 62` is outside 0% to 100% — write 62% or 0.62"]
  ],
  [
    "a rate needs its denominator",
    withLine("  all: {share: 100%, need: 6}"),
    ["5:28 `need: 6` is a plain number; a rate such as 6 per year is expected — write 6 per year"]
  ],
  [
    "text is not a share",
    withLine("  all: {share: lots}"),
    ["5:16 `share: lots` is text; a share such as 62% is expected"]
  ],
  [
    "an empty value is not a share",
    withLine("  all: {share: }"),
    ["5:16 `share:` is empty; a share such as 62% is expected"]
  ],
  [
    "a list is not a share",
    withLine("  all: {share: [1]}"),
    ["5:16 `share: […]` is a list; a share such as 62% is expected"]
  ],
  [
    "money is a plain number",
    withLine("  welcome: {off: 10%}"),
    ["11:18 `off: 10%` is a share; money as a plain number such as 40 is expected"]
  ],
  [
    "agents are whole people",
    withLine("    phone: {channels: [phone], agents: 2.5}"),
    ['16:40 `agents: 2.5` is not a whole number; a whole number such as 20 or "as-needed" is expected']
  ],
  [
    "a desk has at least one agent",
    withLine("    phone: {channels: [phone], agents: 0}"),
    ["16:40 `agents: 0` is outside 1 to 1000000"]
  ],
  [
    "only the word of the field may stand for its number",
    withLine("    phone: {channels: [phone], agents: as-neded}"),
    ['16:40 `agents: as-neded` is text; a whole number such as 20 or "as-needed" is expected']
  ],
  [
    "an unknown section gets a suggestion",
    small + "titel: Small\n",
    ['23:1 unknown key "titel" — did you mean "title"?']
  ],
  [
    "an unknown key gets a suggestion",
    withLine("  all: {share: 100%, pateince: 14d}"),
    ['5:22 unknown key "pateince" in segments.all — did you mean "patience"?']
  ],
  [
    "an unknown kind gets a suggestion",
    withLine("  site: {kind: web-site}"),
    [
      '7:16 `kind: web-site` is not one of website, app, store, marketplace, phone, catalogue, blog, live-chat, messenger, chatbot, self-service, video-chat, email, sms, push, direct-mail, facebook, instagram, pinterest, tiktok, youtube, search-ads, or display-ads — did you mean "website"?'
    ]
  ],
  ["a channel needs a kind", withLine("  site: {}"), ['7:3 "kind" is missing in channels.site']],
  [
    "a month is written in full",
    small + "start: Jan\n",
    [
      "23:8 `start: Jan` is not one of january, february, march, april, may, june, july, august, september, october, november, or december"
    ]
  ],
  [
    "a currency is a code",
    small + "currency: dollars\n",
    ["23:11 `currency: dollars` is not a currency; a code such as USD is expected"]
  ],
  ["only version 1 is read", withLine("throughline: 2"), ["1:14 `throughline: 2` is not 1"]],
  [
    "a name is in lower case",
    small.replace("  all:", "  All:"),
    ['5:3 "All" is not a name; lower-case letters, digits and hyphens are expected, a letter first, at most 64']
  ],
  [
    "a link names known channels",
    withLine("    cart: [emial -> site]"),
    ['14:12 unknown channel "emial" — did you mean "email"?']
  ],
  [
    "a link is drawn with an arrow",
    withLine("    cart: [email => site]"),
    ["14:12 `email => site` is not a link; a -> b, a <-> b or a chain a <-> b <-> c is expected"]
  ],
  [
    "a link joins two channels",
    withLine("    cart: [email -> email]"),
    ["14:12 `email -> email` links a channel with itself"]
  ],
  [
    "links are about known records",
    small.replace("    cart:", "    carts:"),
    ['14:5 unknown key "carts" in base.links — did you mean "cart"?']
  ],
  [
    "a link is a word, a list or a map",
    withLine("    cart: everything"),
    ['14:11 `cart: everything` is not one of "all", "none", a list, or a map of names and values']
  ],
  [
    "a desk answers channels that serve",
    withLine("    phone: {channels: [email], agents: 3}"),
    ['16:24 "email" does not serve, so no desk can answer it — add serves: true to the channel']
  ],
  [
    "a desk names known channels",
    withLine("    phone: {channels: [fone], agents: 3}"),
    ['16:24 unknown channel "fone" — one of email, phone, site']
  ],
  [
    "a message needs a channel that carries it",
    withLine("    news: [{every: 7d, send: {channel: phone}}]"),
    ['18:40 "phone" cannot carry messages — add reaches: true to the channel']
  ],
  [
    "a message offers a known offer",
    withLine("    news: [{every: 7d, send: {channel: email, offer: welcom}}]"),
    ['18:54 unknown offer "welcom" — did you mean "welcome"?']
  ],
  [
    "a rule by the calendar needs every",
    withLine("    news: [{send: {channel: email}}]"),
    ["18:12 a rule without `on` goes by the calendar and needs `every` — add on: order, or every: 7d"]
  ],
  [
    "a rule does one thing",
    withLine("    news: [{on: order, send: {channel: email}, stop: [email]}]"),
    ["18:12 a rule does exactly one thing: send, show, ask, stop — write a rule for each"]
  ],
  [
    "a rule does something",
    withLine("    news: [{on: order}]"),
    ["18:12 a rule does exactly one thing: send, show, ask, stop — add send: {channel: email}"]
  ],
  [
    "a request needs a channel",
    withLine("    news: [{on: order, ask: review}]") + "reviews: {}\n",
    ["18:24 `ask` needs a channel to ask through — add via: email"]
  ],
  [
    "a pop-up has its own occasions and needs no time",
    withLine("    news: [{on: order, after: 1h, show: {at: site, capture: email}}]"),
    [
      "18:17 a pop-up is shown on first visit, leaving or ignored — use send:",
      '18:24 "after" has no use in a rule that says `show`'
    ]
  ],
  [
    "a pop-up has something to say",
    withLine("    news: [{on: leaving, show: {at: site}}]"),
    ["18:26 a pop-up offers something, asks for consent, or both — add offer: or capture: email"]
  ],
  [
    "whoever leaves cannot be written to",
    withLine("    news: [{on: leaving, send: {channel: email}}]"),
    ["18:17 whoever is leaving can only be shown something — add show: or wait for product seen"]
  ],
  [
    "the first rule cannot answer the one before",
    withLine("    news: [{on: ignored, send: {channel: email}}]"),
    ["18:17 there is no rule before this one that could be ignored — name it: on: {ignored: …}"]
  ],
  [
    "a rule answers rules of its programme",
    withLine(
      "    news: [{id: one, on: order, send: {channel: email}}, {on: {ignored: [one, tow]}, send: {channel: email}}]"
    ),
    ['18:79 this programme has no other rule "tow" — one of one']
  ],
  [
    "silence is a time after the last sign",
    withLine("    news: [{on: silence, for: 7d, send: {channel: email}}]"),
    ["18:26 `for` needs `every` — write after: 7d for seven days of silence"]
  ],
  [
    "conditions do not exclude each other",
    withLine("    news: [{on: order, if: [customer, new customer], send: {channel: email}}]"),
    ['18:28 nobody is both "customer" and "new customer" at once']
  ],
  [
    "a condition is one of those that are known",
    withLine("    news: [{on: order, if: [costumer], send: {channel: email}}]"),
    [
      '18:29 `costumer` is not one of customer, new customer, just bought, not just bought, recognised, not recognised, cart open, no cart, offer at hand, no offer, open case, no open case, touch-first suspected, or near store — did you mean "customer"?'
    ]
  ],
  [
    "what is stopped can send",
    withLine("    news: [{on: order, stop: [site]}]"),
    ['18:31 "site" cannot carry messages — add reaches: true to the channel']
  ],
  [
    "a fallback carries messages",
    withLine("    news: [{on: order, send: {channel: email}, fallback: phone}]"),
    ['18:58 "phone" cannot carry messages — add reaches: true to the channel']
  ],
  [
    "a rule waits for a known event",
    withLine("    news: [{on: cart abandond, send: {channel: email}}]"),
    [
      '18:17 `on: cart abandond` is not one of "product seen", "cart abandoned", "order", "received", "first visit", "leaving", "ignored", "engaged", "silence", "interest changed", "sign-up", "case solved", "case unsolved", "complaint", "review", "review of 5", "review of 4 or more", "review of 3 or less", "review of 2 or less", or a map of names and values — did you mean "cart abandoned"?'
    ]
  ],
  [
    "for needs every",
    withLine("    news: [{on: order, for: 3d, send: {channel: email}}]"),
    ["18:24 `for` needs `every` — add every: 1d"]
  ],
  [
    "a click leads where people browse",
    withLine("    news: [{every: 7d, send: {channel: email}, land: email}]"),
    ['18:54 nobody can browse or buy in "email"']
  ],
  [
    "a programme is a list",
    withLine("    news: {every: 7d, send: {channel: email}}"),
    ['18:11 `news: {…}` is not one of "off" or a list']
  ],
  [
    "a strategy extends a known one",
    small + "  third: {extends: joind}\n",
    ['23:20 unknown strategy "joind" — did you mean "joined"?']
  ],
  [
    "strategies cannot extend each other in a circle",
    small + "  a: {extends: b}\n  b: {extends: a}\n",
    ['23:16 "a" extends itself in the end', '24:16 "b" extends itself in the end']
  ],
  [
    "only what is there can be switched off",
    small + "  a: {tools: {cdp: off}}\n",
    ['23:15 there is no "cdp" to switch off']
  ],
  [
    "shares of segments add up",
    withLine("  all: {share: 90%}"),
    ["4:1 the shares of the segments add up to 90%, not to 100%"]
  ],
  [
    "a claim is about a known outcome",
    small + "expect:\n  - {outcome: conversoin, in: siloed, above: 3%}\n",
    ['24:15 unknown outcome "conversoin" — did you mean "conversion"?']
  ],
  [
    "a claim is about one strategy or two",
    small + "expect:\n  - {outcome: conversion, in: siloed, from: joined, above: 3%}\n",
    ["24:5 a claim is about one strategy (`in`) or about two (`from` and `to`)"]
  ],
  [
    "a claim has a test",
    small + "expect:\n  - {outcome: conversion, in: siloed}\n",
    ["24:5 a claim has exactly one of between, above, below, sign"]
  ],
  [
    "a claim names known strategies",
    small + "expect:\n  - {outcome: conversion, in: silo, above: 3%}\n",
    ['24:31 unknown strategy "silo" — one of joined, siloed']
  ],
  [
    "a sign compares two strategies",
    small + "expect:\n  - {outcome: conversion, in: siloed, sign: +}\n",
    ["24:39 `sign` compares two strategies: `from` and `to`"]
  ],
  [
    "a lone minus in braces gets a hint",
    small + "expect:\n  - {outcome: conversion, from: siloed, to: joined, sign: -}\n",
    ['24:59 a dash or an indented block does not belong inside brackets — put a lone minus in quotes: "-"']
  ],
  [
    "a lone minus on a line gets a hint",
    small + "expect:\n  - outcome: conversion\n    sign: -\n",
    ['25:11 this does not belong here — put a lone minus in quotes: "-"']
  ],
  [
    "bounds are in order",
    small + "expect:\n  - {outcome: conversion, in: siloed, between: [5%, 3%]}\n",
    ["24:48 the first bound is above the second"]
  ],
  [
    "between has two bounds",
    small + "expect:\n  - {outcome: conversion, in: siloed, between: 5%}\n",
    ["24:48 `between: 5%` is text; a list of two is expected"]
  ],
  [
    "a bound is a quantity",
    small + "expect:\n  - {outcome: conversion, in: siloed, above: much}\n",
    ["24:46 `above: much` is no bound; a number in the unit of the outcome, or a share, is expected"]
  ],
  [
    "a low above the value and a misspelt high are both reported",
    withLine("  all: {share: 100%, mobile: {value: 60%, low: 70%, hihg: 80%}}"),
    [
      "5:48 `low: 70%` is more than the value 60%",
      '5:53 unknown key "hihg" in segments.all.mobile — did you mean "high"?'
    ]
  ],
  [
    "bounds of doubt have the unit of the value",
    withLine("  all: {share: 100%, mobile: {value: 60%, low: 70%, high: 5d}}"),
    ["5:59 `high: 5d` is a duration; a share such as 62% is expected"]
  ],
  [
    "doubt needs a value",
    withLine("  all: {share: 100%, mobile: {low: 70%}}"),
    ['5:22 "value" is missing in segments.all.mobile']
  ],
  [
    "evidence is in the register",
    withLine("  all: {share: 100%, mobile: {value: 60%, evidence: E999}}"),
    ["5:53 the evidence register has no E999 — name a source of your own in words"]
  ],
  [
    "a claim is never an input",
    withLine("  all: {share: 100%, mobile: {value: 60%, evidence: E111}}"),
    ["5:53 E111 is a claim, never an input: customers retained: strong against weak omnichannel firms"]
  ],
  ["a key is written once", withLine("  all: {share: 100%, share: 100%}"), ['5:22 "share" is written twice']],
  ["tabs do not indent", "throughline: 1\n\ttitle: x\n", ["2:1 indent with spaces, not with tabs"]],
  ["anchors are refused", withLine("  all: &a {share: 100%}"), ["5:11 anchors and aliases are not allowed"]],
  ["tags are refused", withLine("title: !!str Small"), ["2:14 tags (!) are not allowed"]],
  [
    "merge keys are refused",
    small.replace("  phone: {kind: phone}", "  phone: {kind: phone}\n  <<: {}"),
    ["10:3 merge keys (<<) are not allowed"]
  ],
  ["a file is one document", small + "---\na: 1\n", ["23:1 a file holds one document; remove the line with ---"]],
  ["an open brace is reported", withLine("  all: {share: 100%"), ["6:1 a bracket or brace above is not closed"]],
  [
    "a second colon is reported",
    withLine("title: a: b"),
    ["2:8 a second colon on one line: put the inner part in braces or on a line of its own"]
  ],
  [
    "__proto__ is refused",
    withLine("  all: {share: 100%, __proto__: {a: 1}}"),
    ['5:22 "__proto__" must not be used as a name']
  ],
  [
    "a taste needs a channel where people browse",
    withLine("  all: {share: 100%, taste: {email: 2}}"),
    ['5:30 "email" has no use: it does not let people browse — add browses: true to the channel, or leave it out']
  ],
  [
    "a taste names known channels",
    withLine("  all: {share: 100%, taste: {sit: 2}}"),
    ['5:30 unknown channel "sit" — did you mean "site"?']
  ],
  [
    "a number without use is reported",
    withLine("  site: {kind: website, click: 3%}"),
    ['7:25 "click" has no use: "site" does not carry messages — add reaches: true, or leave it out']
  ],
  [
    "stages that lead only to each other are reported",
    small + "journey: {moves: {help: {evaluate: 1}, evaluate: {help: 1}}}\n",
    [
      "23:19 no move leads from help to order, leave or later",
      "23:40 no move leads from evaluate to order, leave or later"
    ]
  ],
  [
    "a share who remember needs a code",
    withLine("  welcome: {off: 10, remembered: 50%}"),
    ['11:22 "welcome" is no code — add code: true']
  ],
  [
    "a personalised message needs somebody who personalises",
    withLine("    news: [{every: 7d, send: {channel: email, content: personalised}}]"),
    ["18:56 nobody can personalise without a tool — add tools: {engine: {does: personalisation}}"]
  ],
  [
    "an invitation needs a place",
    withLine("    news: [{every: 7d, send: {channel: email, content: invitation}}]"),
    ["18:56 an invitation needs a place to come to — add a store, or land: the store"]
  ],
  ["an interest needs products", small + "interest: {switch: 5%}\n", ["23:1 `interest` has no use without `products`"]],
  ["products without a product are reported", small + "products: {}\n", ["23:1 there is no product"]],
  [
    "a row without odds is reported",
    small + "journey: {moves: {help: {later: 0}}}\n",
    ["23:19 no move leads from help to order, leave or later"]
  ],
  [
    "a premium has its sign",
    withLine("    phone: {channels: [phone], agents: 3, wage: 6%}"),
    ["16:49 `wage: 6%` is a share; money as a plain number such as 24, or a premium such as +6%, is expected"]
  ],
  [
    "a premium is a share",
    withLine("    phone: {channels: [phone], agents: 3, wage: +6d}"),
    ["16:49 `wage: +6d` is a duration; money as a plain number such as 24, or a premium such as +6%, is expected"]
  ],
  [
    "all missing sections are reported at once",
    "throughline: 1\n",
    ['1:1 "title" is missing', '1:1 "segments" is missing', '1:1 "channels" is missing', '1:1 "strategies" is missing']
  ],
  ["an empty file is no scenario", "", ["1:1 this is no scenario; it begins with `throughline: 1`"]],
  ["a word is no scenario", "hello", ["1:1 this is no scenario; it begins with `throughline: 1`"]],
  ["a list is no scenario", "- 1\n", ["1:1 this is no scenario; it begins with `throughline: 1`"]],
  [
    "control characters are refused",
    withLine('title: "a\\u001b[31mb"'),
    ["2:8 text holds a control character (U+001B)"]
  ],
  ["infinity is refused", withLine("  welcome: {off: .inf}"), ["11:18 `.inf` is not a finite number"]],
  [
    "an empty strategy is written as braces",
    withLine("  siloed:"),
    ["20:10 `siloed:` is empty; a map of names and values is expected — write {} for nothing"]
  ],
  [
    "a strategy changes known channels",
    small + "  x: {channels: {sit: {fee: 2%}}}\n",
    ['23:18 unknown channel "sit" — did you mean "site"?']
  ],
  [
    "a channel keeps its kind",
    small + "  x: {channels: {site: {kind: app}}}\n",
    ['23:31 "site" is a website elsewhere; a channel keeps its kind']
  ],
  [
    "groups hold channels and have names of their own",
    small + "groups: {g: [site, fone], site: [email]}\n",
    [
      '23:14 "site" is a group; a group holds channels',
      '23:20 unknown channel "fone" — one of email, phone, site, g',
      '23:27 "site" is a channel and a group'
    ]
  ],
  [
    "a strategy cannot change people",
    small + "  x: {segments: {all: {share: 1}}}\n",
    [
      `23:7 unknown key "segments" in strategies.x — one of ${["title", "extends", "without", "channels", "offers", ...Object.keys(behaviour), ...Object.keys(firm)].join(", ")}`
    ]
  ],
  [
    "a strategy changes known offers",
    small + "  x: {offers: {welcom: {for: new}}}\n",
    ['23:16 unknown offer "welcom" — a new offer needs off: a discount in money']
  ],
  [
    "a desk with a number of agents has no target for them",
    withLine("    phone: {channels: [phone], agents: 3, answer: 80%}"),
    [
      "16:43 `answer` has no use: the desk has a number of agents — leave out `agents`, so that as many come as the load needs"
    ]
  ],
  [
    "a desk that opens at a time of day needs its hours, and closes before midnight",
    withLine("    phone: {channels: [phone], opens: 9h}"),
    ["16:32 `opens` needs `hours` — add hours: 45"]
  ],
  [
    "a desk does not stay open past midnight",
    withLine("    phone: {channels: [phone], opens: 9h, days: 5, hours: 90}"),
    ["16:59 the desk would close after midnight — fewer hours, more days, or an earlier time for `opens`"]
  ],
  [
    "open days need a time of opening",
    withLine("    phone: {channels: [phone], days: 5}"),
    ["16:32 `days` needs `opens` — add opens: 9h"]
  ],
  [
    "people do not hand over to people",
    withLine("  phone: {kind: phone, hand-over: 50%}"),
    ['9:24 "hand-over" has no use: people answer in "phone" — add automatic: true, or leave it out']
  ],
  [
    "a strategy cannot link a channel that it does without",
    small + "  x: {channels: {email: off}, links: {cart: [email -> site]}}\n",
    ['23:46 strategy "x" has no channel "email"']
  ]
];

test.each(cases)("%s", (_, text, expected) => {
  const {scenario, errors} = readScenario(text, {name: "f.yaml", outcomes: ["conversion", "cart-abandonment"]});
  expect(scenario).toBeNull();
  expect(
    errors.map(({line, column, message, hint}) => `${line}:${column} ${message}${hint ? ` — ${hint}` : ""}`)
  ).toEqual(expected);
});

test("a valid file has no errors", () => {
  expect(readScenario(small).errors).toEqual([]);
});

test("errors carry the file's name and the path of what is wrong", () => {
  const {errors} = readScenario(withLine("  all: {share: 62}"), {name: "my.yaml"});
  expect(errors[0]).toMatchObject({file: "my.yaml", path: "segments.all.share"});
});

test("errors of different parts come at once, in the order of the file", () => {
  const text = withLine("  all: {share: 90%, patience: 5%}").replace("email -> site", "emial -> site");
  expect(readScenario(text).errors.map(({line}) => line)).toEqual([4, 5, 14]);
});
