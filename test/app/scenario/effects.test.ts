import {expect, test} from "vitest";
import {effectsOf, type Effect} from "../../../src/app/scenario/differences/effects.ts";
import {inlineRunner} from "../../../src/engine/runners/inline.ts";
import {memoryStore} from "../../../src/experiment/store.ts";
import type {Difference} from "../../../src/scenario/diff/differences.ts";
import {opened} from "../../../src/app/state/opened.ts";
import {readScenario} from "../../../src/scenario/read.ts";
import {realText} from "../small-bench.ts";

const text = `throughline: 1
title: Two shops
currency: EUR
seed: effects
horizon: 180d
market: {people: 20000}
segments: {everybody: {share: 100%, need: 4 per year}}
channels: {site: {kind: website}, shop: {kind: store}}
money: {margin: 40%}
strategies:
  apart: {title: Apart}
  joined:
    title: Joined
    links: {cart: {pairs: all, setup: 5000}, identity: {match: {site: 80%, shop: 60%}}}
`;
const sideOf = (written: string) => {
  const {scenario, errors} = readScenario(written);
  expect(errors).toEqual([]);
  const {scenario: world, off} = opened("a.yaml", scenario!);
  return {scenario: world, off};
};
const number = (path: string, from: number, to: number): Difference => ({
  kind: "number",
  path,
  strategies: ["apart", "joined"],
  edits: [{kind: "value", path, value: to}],
  label: path,
  unit: "",
  per: "",
  from,
  to
});
const silent: Difference = {
  kind: "title",
  path: "strategies.joined.title",
  strategies: ["joined"],
  edits: [{kind: "title", strategy: "joined", title: "Linked"}],
  strategy: "joined",
  from: "Joined",
  to: "Linked"
};
const unsayable: Difference = {...number("x", 1, 2), edits: null};

function measure(differences: readonly Difference[], after: string, {outcome = "net-present-value"} = {}) {
  return effectsOf({
    before: sideOf(text),
    text,
    file: "a.yaml",
    after: sideOf(after),
    differences,
    outcome,
    from: "apart",
    to: "joined",
    seed: "effects",
    size: {customers: 400, replications: 4},
    runner: inlineRunner(),
    store: memoryStore(),
    reader: realText
  });
}

test("a change of costs alone has exactly its price as its effect, and what changes no figure has none", async () => {
  const after = text.replace("setup: 5000", "setup: 8000").replace("title: Joined", "title: Linked");
  const {each, all, start, end} = await measure(
    [number("strategies.joined.links.cart.setup", 5000, 8000), silent, unsayable],
    after
  );
  expect(each[0]).toMatchObject({clear: true});
  expect((each[0] as Effect).value).toBeCloseTo(-3000, 6);
  expect(each.slice(1)).toEqual(["no figure", "not alone"]);
  expect(all).toEqual(each[0]);
  expect(end.value - start.value).toBeCloseTo(-3000, 6);
});

test("one difference is all of them, whether it is said by a number or by the text", async () => {
  const margin = text.replace("margin: 40%", "margin: 60%");
  const {each, all} = await measure([number("money.margin", 0.4, 0.6)], margin);
  expect(each[0]).toEqual(all);
  const linked: Difference = {
    kind: "lever",
    path: "strategies.joined.links.cart",
    strategies: ["joined"],
    edits: [{kind: "without", strategy: "joined", levers: ["joined/links.cart"]}],
    change: "off",
    lever: {id: "joined/links.cart", section: "links", label: "Cart", setup: 5000, monthly: 0}
  };
  const without = text.replace("    title: Joined", "    title: Joined\n    without: [joined/links.cart]");
  const off = await measure([linked], without);
  expect(off.each[0]).toEqual(off.all);
  expect(off.each[0]).not.toMatchObject({value: 0});
});

test("an edit that does not fit is said, not thrown", async () => {
  const broken: Difference = {
    ...number("nowhere.at-all", 1, 2),
    edits: [{kind: "without", strategy: "gone", levers: []}]
  };
  expect((await measure([broken], text)).each).toEqual(["not alone"]);
});
