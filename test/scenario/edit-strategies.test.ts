import {readdirSync, readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import type {Edit} from "../../src/scenario/edit/edits.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {scenarioOf} from "./reading.ts";
import {small} from "./texts.ts";
import {tried} from "./tried.ts";

const text = `# Three ways
throughline: 1
title: Three ways
segments: {all: {share: 100%, patience: 14d}}
channels: {site: {kind: website}, app: {kind: app}, email: {kind: email}, phone: {kind: phone}}
base:
  programmes: {news: [{every: 7d, send: {channel: email}}]}
strategies:
  # as it is
  apart:
    title: Apart        # for now
    without: [base/programmes.news]
  # all in one
  joined:
    title: Joined up
    links:
      cart: {pairs: [site <-> app], setup: 500}   # the platform
      case: all
    journey: {effort: 0.4, habit: 1.2}
    without:
      - joined/links.case     # too dear
  more:
    extends: joined
    journey: {effort: 0.3}
    without: [joined/links.cart]
    # with a tool
    tools: {cdp: {setup: 100}}
expect:
  - {outcome: revenue, in: joined, above: 0}
  # the other
  - {outcome: revenue, from: apart, to: more, sign: "+"}
targets:
  - {outcome: revenue, in: joined, value: 5, tolerance: 1}
`;
const edit = (edits: Edit[], from = text) => editScenario(from, edits);
const parts = (one: string, other: string) => ({
  added: other.split("\n").filter(line => !one.split("\n").includes(line)),
  gone: one.split("\n").filter(line => !other.split("\n").includes(line))
});

describe("the title, the seed and what a strategy does without", () => {
  test("are written in the place of what is there", () => {
    const after = edit([
      {kind: "title", strategy: "apart", title: "Side by side: 2"},
      {kind: "without", strategy: "apart", levers: []},
      {kind: "without", strategy: "joined", levers: ["base/programmes.news", "joined/links.case"]},
      {kind: "seed", seed: "42"}
    ]);
    expect(parts(text, after)).toEqual({
      added: ['seed: "42"', '    title: "Side by side: 2"        # for now', "      - base/programmes.news"],
      gone: ["    title: Apart        # for now", "    without: [base/programmes.news]"]
    });
    expect(scenarioOf(after).seed).toBe("42");
  });

  test("a list that ends leaves no empty strategy behind", () => {
    const one = small.replace(
      "  siloed: {title: Siloed}",
      "  siloed:\n    without: [base/links.cart]   # none\n    # why"
    );
    const after = edit([{kind: "without", strategy: "siloed", levers: []}], one);
    expect(after).toBe(small.replace("  siloed: {title: Siloed}", "  siloed: {}\n    # why"));
    const lines = small.replace(
      "  siloed: {title: Siloed}",
      "  siloed:\n    without:\n      # a\n      - base/links.cart\n    title: S"
    );
    expect(edit([{kind: "without", strategy: "siloed", levers: []}], lines)).toBe(
      lines.replace("    without:\n", "").replace("      - base/links.cart\n", "")
    );
  });

  test("are added in braces", () => {
    const after = edit(
      [
        {kind: "without", strategy: "joined", levers: ["base/links.cart"]},
        {kind: "title", strategy: "joined", title: "J"}
      ],
      small
    );
    expect(parts(small, after).added).toEqual(["    title: J", "    without: [base/links.cart]"]);
    const flow = edit([{kind: "without", strategy: "siloed", levers: ["base/links.cart"]}], small);
    expect(parts(small, flow).added).toEqual(["  siloed: {title: Siloed, without: [base/links.cart]}"]);
  });
});

describe("a strategy that is added", () => {
  test("is the last one, written like those before it", () => {
    const after = edit([{kind: "add", id: "hybrid", title: "Half way", builds: "more"}]);
    expect(parts(text, after).added).toEqual(["  hybrid:", "    title: Half way", "    extends: more"]);
    expect(Object.keys(scenarioOf(after).strategies)).toEqual(["apart", "joined", "more", "hybrid"]);
    expect(edit([{kind: "add", id: "null", title: "N", builds: null}], small)).toContain('  "null":\n    title: N\n');
  });

  test.each([
    [{kind: "add", id: "joined", title: "J", builds: null}, 'there is a strategy "joined" already'],
    [{kind: "add", id: "base", title: "J", builds: null}, '"base" cannot be the name of a strategy'],
    [{kind: "add", id: "__proto__", title: "J", builds: null}, '"__proto__" cannot be the name of a strategy'],
    [{kind: "add", id: "x", title: "J", builds: "joind"}, 'there is no strategy "joind"; did you mean "joined"?'],
    [{kind: "add", id: "x", title: "\u202Eevil", builds: null}, "text holds a control character (U+202E)"],
    [{kind: "title", strategy: "constructor", title: "x"}, 'there is no strategy "constructor"'],
    [{kind: "duplicate", strategy: "joined", id: "apart", title: "x"}, 'there is a strategy "apart" already'],
    [{kind: "remove", strategy: "gone"}, 'there is no strategy "gone"'],
    [{kind: "value", path: "__proto__.x", value: 1}, "there is no number at __proto__.x"],
    [{kind: "value", path: "segments.__proto__.need", value: 1}, "there is no number at segments.__proto__.need"],
    [{kind: "value", path: "base.tools.new.setup", value: 1}, "there is no number at base.tools.new.setup"],
    [{kind: "value", path: "title", value: 1}, "there is no number at title"],
    [{kind: "value", path: "journey.effort", value: NaN}, "the value of journey.effort must be a finite number: NaN"],
    [{kind: "value", path: "segments.all.patience", value: -5}, "is outside"],
    [{kind: "without", strategy: "apart", levers: ["base/links.cart"]}, 'there is no lever "base/links.cart" here']
  ] as Array<[Edit, string]>)("or any edit that does not fit is refused: %j", (one, message) => {
    expect(() => edit([one])).toThrow(message);
  });
});

test("a copy stands right behind the original, with its comments and its own levers", () => {
  const after = edit([{kind: "duplicate", strategy: "joined", id: "copy", title: "Joined up, once more"}]);
  expect(after).toContain(`      - joined/links.case     # too dear
  # all in one
  copy:
    title: "Joined up, once more"
    links:
      cart: {pairs: [site <-> app], setup: 500}   # the platform
      case: all
    journey: {effort: 0.4, habit: 1.2}
    without:
      - copy/links.case     # too dear
  more:
`);
  const {strategies, expect: claims} = scenarioOf(after);
  expect(Object.keys(strategies)).toEqual(["apart", "joined", "copy", "more"]);
  expect(claims).toEqual(scenarioOf(text).expect);
  const flow = edit([{kind: "duplicate", strategy: "siloed", id: "again", title: "Again"}], small);
  expect(flow).toContain("  siloed: {title: Siloed}\n  again: {title: Again}\n");
  const last = edit([{kind: "duplicate", strategy: "joined", id: "z", title: "Z"}], small.trimEnd());
  expect(last).toBe(`${small.trimEnd()}\n  z:\n    title: Z\n    links: {cart: all}\n`);
});

describe("a strategy that is removed", () => {
  test("takes the claims and targets about it along", () => {
    const after = edit([{kind: "remove", strategy: "apart"}]);
    expect(parts(text, after)).toEqual({
      added: [],
      gone: [
        "  # as it is",
        "  apart:",
        "    title: Apart        # for now",
        "    without: [base/programmes.news]",
        '  - {outcome: revenue, from: apart, to: more, sign: "+"}'
      ]
    });
  });

  test("leaves what it had to those that build on it", () => {
    const after = edit([{kind: "remove", strategy: "joined"}]);
    const [before, now] = [text, after].map(one => resolve(scenarioOf(one), "more"));
    expect(now!.journey).toEqual(before!.journey);
    expect(now!.links.map(({object}) => object)).toEqual(["case"]);
    expect(after).toContain("      cart: {pairs: [site <-> app], setup: 500}   # the platform");
    expect(after).toContain("without: [more/links.cart]");
    expect(after).toContain("# with a tool");
    expect(scenarioOf(after).targets).toBeUndefined();
    expect(scenarioOf(after).strategies.more!.extends).toBeUndefined();
  });

  test("and where both would be one entry, it cannot be", () => {
    const both = text.replace("tools: {cdp: {setup: 100}}", "links: {cart: [app -> email]}");
    expect(() =>
      edit([{kind: "remove", strategy: "joined"}], both.replace("    without: [joined/links.cart]\n", ""))
    ).toThrow('"more" builds on "joined", and both say something of the same thing');
    expect(() =>
      edit([
        {kind: "remove", strategy: "more"},
        {kind: "remove", strategy: "joined"},
        {kind: "remove", strategy: "apart"}
      ])
    ).toThrow("the last strategy cannot be removed");
  });
});

describe.each(readdirSync("scenarios").filter(file => file.endsWith(".yaml")))("%s", file => {
  const yaml = readFileSync(`scenarios/${file}`, "utf8");
  const {strategies} = scenarioOf(yaml);
  const ids = Object.keys(strategies);

  test.each(["yaml", "json"] as const)("as %s: a copy lives as the original, and goes without a trace", format => {
    const own = format === "yaml" ? yaml : JSON.stringify(parse(yaml), null, 2);
    const read = (one: string) => readScenario(one, {format}).scenario!;
    for (const id of ids) {
      const copied = editScenario(own, [{kind: "duplicate", strategy: id, id: "zz-copy", title: "A copy"}], {format});
      const scenario = read(copied);
      const renamed = JSON.stringify(resolve(scenario, "zz-copy")).replaceAll("zz-copy/", `${id}/`);
      expect(renamed).toBe(JSON.stringify(resolve(scenario, id)));
      expect(editScenario(copied, [{kind: "remove", strategy: "zz-copy"}], {format})).toBe(own);
    }
  });

  test.each(["yaml", "json"] as const)("as %s: what builds on a strategy that goes lives as before", format => {
    const own = format === "yaml" ? yaml : JSON.stringify(parse(yaml), null, 2);
    const read = (one: string) => readScenario(one, {format}).scenario!;
    const world = (one: string, id: string) =>
      JSON.stringify(resolve(read(one), id)).replaceAll(/"[a-z0-9-]+\/(links|tools)/g, '"$1');
    for (const id of ids) {
      const built = editScenario(own, [{kind: "add", id: "zz-heir", title: "Heir", builds: id}], {format});
      const after = editScenario(built, [{kind: "remove", strategy: id}], {format});
      expect(world(after, "zz-heir")).toBe(world(built, "zz-heir"));
    }
  });
});

test("any words can be a title or a seed, as they are, or are refused in a sentence", () => {
  const tricky = [
    "true",
    "~",
    "- a",
    "a: b",
    "#x",
    "{a}",
    "'",
    '"',
    "|",
    "%",
    "!x",
    "&a",
    "*a",
    "? x",
    "1e5",
    ".inf",
    "2024-01-01",
    "null",
    " x",
    "x\ny"
  ];
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...tricky), fc.string({unit: "grapheme"}), fc.string({unit: "binary"})),
      words => {
        const {made, said} = tried(() =>
          edit([
            {kind: "title", strategy: "more", title: words},
            {kind: "seed", seed: words}
          ])
        );
        expect(said).toMatch(/^$|^line \d+: /);
        if (made === null) return;
        const {strategies, seed} = scenarioOf(made);
        expect([strategies.more!.title, seed]).toEqual([words, words]);
      }
    ),
    {numRuns: 150, seed: 2, examples: tricky.map(words => [words] as [string])}
  );
});

test("lines end as they did, and JSON in tabs stays in tabs", () => {
  const edits: Edit[] = [
    {kind: "add", id: "hybrid", title: "Hybrid", builds: "more"},
    {kind: "duplicate", strategy: "joined", id: "copy", title: "Copy"},
    {kind: "value", path: "journey.habit", value: 1.1}
  ];
  expect(edit(edits, text.replaceAll("\n", "\r\n"))).toBe(edit(edits).replaceAll("\n", "\r\n"));
  const json = editScenario(JSON.stringify(parse(text), null, "\t"), edits, {format: "json"});
  expect(json).toContain('\n\t\t"copy": {\n\t\t\t"title": "Copy",\n');
  expect(Object.keys((JSON.parse(json) as Scenario).strategies)).toEqual(["apart", "joined", "copy", "more", "hybrid"]);
});
