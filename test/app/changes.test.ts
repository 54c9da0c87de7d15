import {expect, test} from "vitest";
import {countChanges} from "../../src/app/state/changes.ts";
import {asWritten, setValue, switchLevers, type Choices} from "../../src/app/state/choices.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened} from "../../src/app/state/opened.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import type {Edit} from "../../src/scenario/edit/edits.ts";
import {readScenario} from "../../src/scenario/read.ts";

const text = `throughline: 1
title: Two shops
segments: {all: {share: 100%, patience: 14d}}
channels: {site: {kind: website}, email: {kind: email}}
base:
  programmes: {news: [{every: 30d, send: {channel: email}}]}
strategies:
  apart: {title: Apart}
  joined: {title: Joined, links: {cart: all}}
`;
const open = (written: string) => {
  const document = opened("two.yaml", readScenario(written).scenario!, {text: written});
  return {opened: document, offered: offered(document.scenario)};
};
const once = open(text);
const count = (written: string, choose: (choices: Choices) => Choices = chosen => chosen) => {
  const now = written === text ? once : open(written);
  return countChanges(once, {...now, choices: choose(asWritten(now.opened))});
};
const edited = (...edits: Edit[]) => editScenario(text, edits);

test("nothing is changed in a scenario as it was opened, nor by other luck", () => {
  expect(count(text)).toBe(0);
  expect(count(text, chosen => ({...chosen, seed: "luck"}))).toBe(0);
  expect(count(edited({kind: "seed", seed: "luck"}))).toBe(0);
  expect(count(`# ours\n${text}`)).toBe(0);
});

test("numbers and switches count once, chosen or written", () => {
  const choose = (chosen: Choices) =>
    switchLevers(setValue(chosen, "segments.all.patience", 1440, 14 * 1440), "joined", ["base/programmes.news"], false);
  expect(count(text, choose)).toBe(2);
  const written = edited(
    {kind: "value", path: "segments.all.patience", value: 1440},
    {kind: "without", strategy: "joined", levers: ["base/programmes.news"]}
  );
  expect(count(written)).toBe(2);
  expect(count(written, chosen => ({...chosen, off: {}}))).toBe(1);
});

test("a strategy, a link or a channel that is added counts as one, with all its numbers", () => {
  expect(count(edited({kind: "duplicate", strategy: "joined", id: "other", title: "Other"}))).toBe(1);
  expect(count(edited({kind: "link", strategy: "joined", object: "case", from: "email", to: "site", on: true}))).toBe(
    1
  );
  expect(count(edited({kind: "link", strategy: "joined", object: "cart", from: "email", to: "site", on: false}))).toBe(
    1
  );
  expect(count(text.replace("email: {kind: email}", "email: {kind: email}, app: {kind: app}"))).toBe(1);
});
