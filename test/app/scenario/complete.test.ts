import {readFileSync} from "node:fs";
import {CompletionContext, type Completion} from "@codemirror/autocomplete";
import {yaml} from "@codemirror/lang-yaml";
import {EditorState} from "@codemirror/state";
import {describe, expect, test} from "vitest";
import {completer} from "../../../src/app/scenario/editor/complete.ts";
import {describe as about} from "../../../src/app/scenario/editor/describe.ts";
import {diagnostics} from "../../../src/app/scenario/editor/faults.ts";
import {find, placeAt, spanOf, treeOf} from "../../../src/app/scenario/editor/places.ts";
import {aboutOf, shapesAt, type Shape} from "../../../src/app/scenario/editor/schema.ts";
import {readScenario} from "../../../src/scenario/read.ts";

const schema = JSON.parse(readFileSync("scenarios/scenario.schema.json", "utf8")) as Shape;
const known = {
  schema,
  outcomes: [{id: "net-present-value", label: "Net present value"}],
  evidence: [{id: "E080", label: "returns"}]
};
const file = readFileSync("scenarios/small-shop.yaml", "utf8");

/** Read to its end, however busy the machine is. */
function stateOf(doc: string): EditorState {
  const state = EditorState.create({doc, extensions: [yaml()]});
  treeOf(state, 20_000);
  return state;
}

/** What is offered at the bar. */
function offered(text: string, {json = false, asked = true} = {}): readonly Completion[] {
  const at = text.indexOf("|");
  const state = stateOf(text.replace("|", ""));
  const complete = completer(
    () => known,
    () => json
  );
  return complete(new CompletionContext(state, at, asked))?.options ?? [];
}
const labels = (text: string) => offered(text).map(({label}) => label);
/** The file with a line of it replaced. */
const withLine = (line: string, put: string) => {
  expect(file).toContain(line);
  return file.replace(line, put);
};

describe("what may be written is offered:", () => {
  test("sections at the root, without those that are there", () => {
    const all = labels(`${file}|`);
    expect(all).toContain("stock");
    expect(all).not.toContain("segments");
    expect(all).not.toContain("$schema");
  });
  test("numbers of a segment, with unit and denominator, and what is known of them", () => {
    const options = offered(withLine("    patience: 10d", "    patience: 10d\n    |"));
    expect(options.map(({label}) => label)).toContain("touch-first");
    expect(options.map(({label}) => label)).not.toContain("patience");
    expect(options.find(({label}) => label === "touch-first")).toMatchObject({type: "key", detail: "share of people"});
  });
  test("keys in braces", () => {
    expect(labels("money: {margin: 42%, |}")).toContain("discount-rate");
    expect(labels("money: {margin: 42%, |}")).not.toContain("margin");
  });
  test("what a number may say beside its value", () => {
    expect(labels("money: {margin: {value: 1, |}}").toSorted()).toEqual(["evidence", "grade", "high", "low", "note"]);
  });
  test.each([
    ["words of the language", "start: |", "march"],
    ["kinds of channels", "channels:\n  web: {kind: |}", "marketplace"],
    ["yes and no", "channels:\n  web: {sells: |}", "false"],
    ["the value if nothing is written", "horizon: |", "365d"],
    ["ends of the plausible range", "market:\n  season: {may: |}", "0.5"],
    ["outcomes in claims", "expect:\n  - {outcome: |}", "net-present-value"],
    ["sources", "money: {margin: {value: 1, evidence: |}}", "E080"]
  ])("%s", (_, text, expected) => expect(labels(text)).toContain(expected));

  const names =
    "channels:\n  web: {kind: website}\n  shop: {kind: store}\ngroups: {all-of-it: [web]}\noffers: {five: {off: 5}}\nstrategies:\n  apart: {}\n  joined:\n";
  test.each([
    ["channels as tastes", "segments:\n  a: {taste: {|}}", ["web", "shop"]],
    ["channels and groups in links", "base:\n  links:\n    cart: [web -> |]", ["web", "shop", "all-of-it"]],
    [
      "channels and groups of a rule",
      "base:\n  programmes:\n    a:\n      - {every: 1d, send: {channel: |}}",
      ["web", "shop", "all-of-it"]
    ],
    ["offers of a rule", "base:\n  programmes:\n    a:\n      - {on: order, show: {at: web, offer: |}}", ["five"]],
    ["strategies in claims", "expect:\n  - {outcome: a, from: |}", ["apart", "joined"]],
    ["channels of a desk", "base:\n  desks:\n    a: {channels: [web, |]}", ["web", "shop", "all-of-it"]]
  ])("%s", (_, text, expected) => {
    expect(labels(names.replace(/\n$/, "") + " {}\n" + text)).toEqual(expect.arrayContaining([...expected]));
  });
  test("a strategy that another builds on", () => {
    expect(labels(`${names}    extends: |`)).toEqual(["apart", "joined"]);
  });
  test("names in quotes in JSON", () => {
    expect(offered('{"mar|', {json: true}).map(({label}) => label)).toContain("market");
  });
  test("unasked, words but no numbers and nothing before something is written", () => {
    expect(offered("start: ma|", {asked: false})).not.toEqual([]);
    expect(offered("horizon: 3|", {asked: false})).toEqual([]);
    expect(offered("start: |", {asked: false})).toEqual([]);
  });
  test("nothing in a comment", () => expect(offered("market: {} # mar|")).toEqual([]));
});

test("a key is described with unit, denominator, default, range and source", () => {
  const shape = aboutOf(shapesAt(schema, ["returns", "share"]));
  expect(about("share", shape)).toEqual([
    "Sent back, of products never touched, of orders received",
    "Unit: share, of orders received",
    "If nothing is written: 17.6%",
    "Plausible 16.5% to 20.8%",
    "Source E080, fair evidence"
  ]);
});

describe("places", () => {
  const state = stateOf(file);
  const tree = treeOf(state);
  const textAt = (path: string) => {
    const place = find(tree, state.doc, path.split("."));
    const span = spanOf(place, state.doc);
    return [place.path.join("."), span && state.sliceDoc(span.from, span.to)];
  };
  test.each([
    ["segments.neighbours.need", "3 per year"],
    ["segments.far-away.patience", "14d"],
    ["segments.neighbours.taste.web", "0.03"],
    ["journey.moves.cart.help", "0.03"]
  ])("%s is found where it is written", (path, written) => expect(textAt(path)).toEqual([path, written]));
  test("of a part that is not written, the nearest that is", () => {
    expect(textAt("segments.neighbours.touch-first")).toEqual(["segments.neighbours", "neighbours"]);
  });
  test("the path at an offset is that of what stands there", () => {
    for (const path of ["segments.neighbours.need.low", "horizon", "market.season.december"]) {
      const {key, value} = find(tree, state.doc, path.split("."));
      expect(placeAt(tree, state.doc, key!.from)).toMatchObject({path: path.split("."), part: "key"});
      expect(placeAt(tree, state.doc, value!.to)).toMatchObject({path: path.split("."), part: "value"});
    }
  });
  test("JSON is read the same way", () => {
    const json = stateOf('{"market": {"people": 3, "season": {"may": 1}}, "list": [1, {"a": 2}]}');
    const span = spanOf(find(treeOf(json), json.doc, ["list", "1", "a"]), json.doc);
    expect(json.sliceDoc(span!.from, span!.to)).toBe("2");
  });
});

test.each([
  ["a misspelt key", withLine("patience: 10d", "patinece: 10d"), "patinece"],
  ["a wrong value", withLine("patience: 10d", "patience: soon"), "soon"],
  ["a number out of its bounds", withLine("share: 70%", "share: 170%"), "170%"],
  ["an unclosed brace", withLine("season: {november: 1.3, december: 1.6}", "season: {november: 1.3"), "competitor"]
])("%s is marked where it stands", (_, text, marked) => {
  const {errors} = readScenario(text, {name: "a.yaml"});
  const state = stateOf(text);
  const [first] = diagnostics(errors, treeOf(state), state.doc);
  expect(state.sliceDoc(first!.from, first!.to)).toContain(marked);
  expect(first!.message).toContain(errors[0]!.message);
});

test("errors at the ends of a text have a mark within it", () => {
  for (const text of ["", "a", "a:\n", "\n\n"]) {
    const state = stateOf(text);
    for (const [line, column] of [
      [1, 1],
      [9, 9],
      [1, 99]
    ] as const)
      for (const {from, to} of diagnostics(
        [{file: "", line, column, path: "", message: "m"}],
        treeOf(state),
        state.doc
      )) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(to).toBeGreaterThanOrEqual(from);
      }
  }
});
