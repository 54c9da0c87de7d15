import {expect, test} from "vitest";
import {offered} from "../../src/app/state/offered.ts";
import type {Change} from "../../src/app/state/steps.ts";
import {stepWords} from "../../src/app/view/step-words.ts";
import {readScenario} from "../../src/scenario/read.ts";

const {scenario} = readScenario(`throughline: 1
title: Two shops
segments: {online-first: {share: 100%, patience: 14d, need: 4 per year}}
channels: {site: {kind: website}, email: {kind: email}}
strategies:
  apart: {title: Apart}
  joined: {title: Joined up, links: {cart: all, identity: {match: {site: 50%}}}}
`);
const {levers, parameters} = offered(scenario!);
const context = {
  levers,
  parameters,
  titles: new Map([
    ["apart", "Apart"],
    ["joined", "Joined up"]
  ])
};
const edits = (...list: Extract<Change, {kind: "edits"}>["edits"]): Change => ({kind: "edits", edits: list});

test.each<[Change, string]>([
  [{kind: "opened"}, "Opened"],
  [{kind: "levers", strategy: "joined", levers: ["joined/links.cart"], on: false}, "Cart link off in Joined up"],
  [{kind: "levers", strategy: "joined", levers: ["joined/links.identity"], on: true}, "Recognition on in Joined up"],
  [{kind: "levers", strategy: "joined", levers: ["joined/tools.cdp"], on: true}, "Tools cdp on in Joined up"],
  [{kind: "levers", strategy: "gone", levers: ["a/links.x", "a/links.y"], on: true}, "2 switches on in gone"],
  [
    {kind: "value", path: "segments.online-first.need", from: 4, to: 5},
    "Needs that can lead to an order (online first): 4 → 5 per year"
  ],
  [{kind: "value", path: "segments.online-first.patience", from: 14 * 1440, to: 10 * 1440}, "14 → 10 days"],
  [{kind: "value", path: "segments.online-first.patience", from: 60, to: 10 * 1440}, "60 min → 10 days"],
  [{kind: "value", path: "strategies.joined.links.identity.match.site", from: 0.5, to: 0.625}, "50% → 62.5%"],
  [{kind: "value", path: "segments.gone.need", from: 4, to: 5}, "segments.gone.need: 4 → 5"],
  [{kind: "seed", seed: "leesa-2"}, "Luck: leesa-2"],
  [{kind: "baseline", strategy: "joined"}, "Compared with Joined up"],
  [{kind: "baseline", strategy: undefined}, "Compared with the first strategy"],
  [{kind: "reset"}, "Back to the scenario as opened"],
  [{kind: "text"}, "Text edited"],
  [edits(), "Text edited"],
  [edits({kind: "add", id: "hybrid", title: "Hybrid", builds: null}), "Strategy added: Hybrid"],
  [edits({kind: "duplicate", strategy: "joined", id: "x", title: "X"}), "Strategy added: X, a copy of Joined up"],
  [
    edits({kind: "remove", strategy: "hybrid"}, {kind: "seed", seed: "x"}),
    "Strategy removed: hybrid and one more change"
  ],
  [edits({kind: "title", strategy: "apart", title: "Alone"}), "Strategy renamed: Alone"],
  [edits({kind: "value", path: "segments.online-first.need", value: 5}), "(online first): 5 per year"],
  [edits({kind: "without", strategy: "joined", levers: []}), "All switches on in Joined up"],
  [
    edits({kind: "link", strategy: "joined", object: "cart", from: "email", to: "site", on: false}),
    "Cart from email to site off in Joined up"
  ]
])("%j", (change, said) => {
  expect(stepWords(change, context)).toContain(said);
});
