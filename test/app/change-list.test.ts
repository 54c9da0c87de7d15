import {expect, test} from "vitest";
import {changesBetween} from "../../src/app/panel/change-list.ts";
import {asWritten, setValue, switchLevers} from "../../src/app/state/choices.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened} from "../../src/app/state/opened.ts";
import {countChanges} from "../../src/app/state/changes.ts";
import {readScenario} from "../../src/scenario/read.ts";

const text = `
throughline: 1
title: Two shops
currency: EUR
seed: small
market: {people: 20000}
segments: {everybody: {share: 100%, need: 2 per year}}
channels: {site: {kind: website}, shop: {kind: store}}
strategies:
  apart: {title: Apart}
  joined: {title: Joined, links: {cart: {pairs: all, setup: 5000}}}
`;
const documentOf = (written: string) => {
  const one = opened("two.yaml", readScenario(written).scenario!);
  return {offered: offered(one.scenario), opened: one};
};
const once = documentOf(text);

test("a document as it was opened has no changes", () => {
  expect(changesBetween(once, once)).toEqual([]);
});

test("levers and numbers are told with what they were and are, whether chosen or written", () => {
  let choices = switchLevers(asWritten(once.opened), "joined", ["joined/links.cart"], false);
  choices = setValue(choices, "segments.everybody.need", 3, 2);
  const chosen = changesBetween(once, {...once, choices});
  expect(chosen).toEqual([
    {kind: "lever", strategy: "joined", lever: "joined/links.cart", from: true, to: false},
    {kind: "value", path: "segments.everybody.need", from: 2, to: 3, standard: 2}
  ]);
  expect(chosen).toHaveLength(countChanges(once, {...once, choices}));
  const written = changesBetween(once, documentOf(text.replace("need: 2 per year", "need: 3 per year")));
  expect(written).toEqual([{kind: "value", path: "segments.everybody.need", from: 2, to: 3, standard: 3}]);
});

test("a strategy that came, went or has another name is told once, without all that is in it", () => {
  const renamed = documentOf(text.replace("title: Joined", "title: Together"));
  expect(changesBetween(once, renamed)).toEqual([
    {kind: "strategy", strategy: "joined", from: "Joined", to: "Together"}
  ]);
  const more = documentOf(`${text}  more: {title: More, links: {cart: {pairs: all, setup: 1}}}\n`);
  expect(changesBetween(once, more)).toEqual([{kind: "strategy", strategy: "more", from: undefined, to: "More"}]);
  expect(changesBetween(more, once)).toEqual([{kind: "strategy", strategy: "more", from: "More", to: undefined}]);
});
