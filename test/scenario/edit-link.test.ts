import {readdirSync, readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {recordObjects} from "../../src/scenario/setting/records.ts";
import {scenarioOf} from "./reading.ts";
import {tried} from "./tried.ts";

const text = (base: string, own: string) => `throughline: 1
title: Links
segments: {all: {share: 100%}}
channels: {site: {kind: website}, app: {kind: app}, email: {kind: email}}
groups: {web: [site, app]}
base:
  links:
    promotion: [email -> site]
${base}
strategies:
  one:
    title: One
    links:
      case: all
${own}
  two: {extends: one}
`;
const link = (strategy: string, from: string, to: string, on: boolean, object = "cart") =>
  ({kind: "link", strategy, object, from, to, on}) as const;
const pairsOf = (scenario: Scenario, strategy: string, object = "cart") =>
  resolve(scenario, strategy)
    .links.filter(one => one.object === object)
    .flatMap(({pairs}) => pairs.map(pair => pair.join(">")))
    .toSorted();
const line = (after: string) =>
  after
    .split("\n")
    .filter(one => one.includes("cart"))
    .map(one => one.trim());

describe("switched on", () => {
  test.each([
    ["", "", ["cart: [email -> site]"]],
    ["", "      cart: [site -> email]", ["cart: [site <-> email]"]],
    ["", "      cart: [site -> app]   # ours", ["cart: [site -> app, email -> site]   # ours"]],
    ["", "      cart: {pairs: [], setup: 5}", ["cart: {pairs: [email -> site], setup: 5}"]],
    ["", "      cart: none", ["cart: [email -> site]"]],
    [
      "    cart: [site -> app]",
      "      cart: none",
      [
        "cart: [site -> app]",
        "without: [base/links.cart]",
        "cart: [email -> site]",
        "two: {extends: one, without: [base/links.cart]}"
      ]
    ],
    ["    cart: [email -> site]", "", ["cart: [email -> site]"]]
  ])("base %j, own %j", (base, own, lines) => {
    const before = text(base, own);
    const after = editScenario(before, [link("one", "email", "site", true)]);
    expect(line(after)).toEqual(lines);
    expect(pairsOf(scenarioOf(after), "one")).toContain("email>site");
    expect(pairsOf(scenarioOf(after), "two")).toContain("email>site");
  });

  test("in lines", () => {
    const after = editScenario(text("", "      cart:\n        # first\n        - site -> app   # a\n        # last"), [
      link("one", "email", "site", true)
    ]);
    expect(after).toContain("        - site -> app   # a\n        - email -> site\n        # last");
  });
});

describe("switched off", () => {
  test.each([
    ["", "      cart: [email -> site]", []],
    ["", "      cart: {pairs: [email -> site], setup: 5}", ["cart: {pairs: [], setup: 5}"]],
    ["", "      cart: [email <-> site, app -> site]", ["cart: [site -> email, app -> site]"]],
    ["", "      cart: [email -> web]", ["cart: [email -> app]"]],
    ["", "      cart: [email <-> site <-> app]", ["cart: [site <-> app, site -> email, app <-> email]"]],
    ["", "      cart: all   # so", ["cart: [site <-> app, site -> email, app <-> email]   # so"]],
    [
      "    cart: [email -> site]",
      "",
      ["cart: [email -> site]", "without: [base/links.cart]", "two: {extends: one, without: [base/links.cart]}"]
    ],
    [
      "    cart: {pairs: [email -> web], coverage: 90%, monthly: 3}",
      "",
      [
        "cart: {pairs: [email -> web], coverage: 90%, monthly: 3}",
        "without: [base/links.cart]",
        "cart: {pairs: [email -> app], coverage: 90%, monthly: 3}",
        "two: {extends: one, without: [base/links.cart]}"
      ]
    ],
    [
      "    cart: [email -> web]",
      "      cart: [site -> app]",
      [
        "cart: [email -> web]",
        "without: [base/links.cart]",
        "cart: [site -> app, email -> app]",
        "two: {extends: one, without: [base/links.cart]}"
      ]
    ]
  ])("base %j, own %j", (base, own, lines) => {
    const before = text(base, own);
    const after = editScenario(before, [link("one", "email", "site", false)]);
    expect(line(after)).toEqual(lines);
    for (const id of ["one", "two"])
      expect(pairsOf(scenarioOf(after), id)).toEqual(
        pairsOf(scenarioOf(before), id).filter(pair => pair !== "email>site")
      );
  });

  test("in lines, down to none", () => {
    const before = text("", "      cart:\n        - email -> site\n        # and\n        - app -> site");
    const one = editScenario(before, [link("one", "email", "site", false)]);
    expect(one).toBe(before.replace("        - email -> site\n", ""));
    const none = editScenario(one, [link("one", "app", "site", false)]);
    expect(pairsOf(scenarioOf(none), "one")).toEqual([]);
  });

  test("what the base has under a general risk is not at risk when it is restated", () => {
    const before = text("    cart: [email -> web]", "").concat("transition: {failure: 10%}\n");
    const after = scenarioOf(editScenario(before, [link("one", "email", "site", false)]));
    expect(resolve(after, "one").links.find(({object}) => object === "cart")!.risk).toBeUndefined();
  });

  test("beside an entry with a price of its own, the rest of one below cannot be said", () => {
    const before = text("    cart: [email -> web]", "      cart: {pairs: [site -> app], ready: 30d}");
    expect(() => editScenario(before, [link("one", "email", "site", false)])).toThrow(
      '"one" has a cart link of its own and cannot take over a part of that of "base" beside it'
    );
  });
});

test.each([
  [link("one", "email", "email", true), '"email" cannot be linked with itself'],
  [link("one", "email", "shop", true), 'strategy "one" has no channel "shop"'],
  [link("one", "email", "site", true, "identity"), "recognition is not drawn from channel to channel"],
  [link("one", "email", "site", true, "__proto__"), 'there is no record "__proto__"'],
  [link("three", "email", "site", true), 'there is no strategy "three"']
])("%j is refused", (edit, message) => {
  expect(() => editScenario(text("", ""), [edit])).toThrow(message);
});

test("a link that is switched off as a whole is switched on first", () => {
  const off = text("", "      cart: [site -> app]\n    without: [one/links.cart]");
  expect(() => editScenario(off, [link("one", "email", "site", true)])).toThrow("is switched off; switch it on first");
});

describe.each(readdirSync("scenarios").filter(file => file.endsWith(".yaml")))("any pair in %s", file => {
  const own = readFileSync(`scenarios/${file}`, "utf8");
  const scenario = scenarioOf(own);
  const pairs = Object.keys(scenario.strategies).flatMap(strategy => {
    const ids = resolve(scenario, strategy).channels.map(({id}) => id);
    return recordObjects
      .filter(object => object !== "identity")
      .flatMap(object => ids.flatMap(from => ids.filter(to => to !== from).map(to => ({strategy, object, from, to}))));
  });

  test("is switched by itself, or refused in a sentence, and can be switched back", () => {
    if (pairs.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ({strategy, object, from, to}) => {
        const on = !pairsOf(scenario, strategy, object).includes(`${from}>${to}`);
        const {made, said} = tried(() => editScenario(own, [link(strategy, from, to, on, object)]));
        expect(said).toMatch(/^$|draw the links in the text|never tells the firm/);
        if (made === null) return;
        const now = scenarioOf(made);
        for (const id of Object.keys(scenario.strategies)) {
          const others = (one: Scenario) => pairsOf(one, id, object).filter(pair => pair !== `${from}>${to}`);
          expect(others(now)).toEqual(others(scenario));
        }
        expect(pairsOf(now, strategy, object).includes(`${from}>${to}`)).toBe(on);
        const back = scenarioOf(editScenario(made, [link(strategy, from, to, !on, object)]));
        expect(pairsOf(back, strategy, object)).toEqual(pairsOf(scenario, strategy, object));
      }),
      {numRuns: 5, seed: 3}
    );
  });
});
