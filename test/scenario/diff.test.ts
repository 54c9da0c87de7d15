import {readdirSync, readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {diffScenarios} from "../../src/scenario/diff/diff-scenarios.ts";
import type {Difference} from "../../src/scenario/diff/differences.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {scenarioOf} from "./reading.ts";
import {small} from "./texts.ts";

const diff = (before: string, after: string) =>
  diffScenarios({scenario: scenarioOf(before)}, {scenario: scenarioOf(after)});
/** Without the edits, which lead from one side alone. */
const brief = (one: Difference) => ({...one, strategies: [], edits: null});
const replaced = (from: string, to: string) => {
  expect(small).toContain(from);
  return diff(small, small.replace(from, to));
};

test("a number, with its unit, where it counts, and the edit that makes it", () => {
  expect(replaced("patience: 14d", "patience: 10d")).toEqual([
    {
      kind: "number",
      path: "segments.all.patience",
      label: expect.any(String) as string,
      unit: "minutes",
      per: expect.any(String) as string,
      strategies: ["siloed", "joined"],
      from: 14 * 1440,
      to: 10 * 1440,
      edits: [{kind: "value", path: "segments.all.patience", value: 10 * 1440}]
    }
  ]);
});

test("a number that is written instead of its standard, above what lies below", () => {
  expect(replaced("    links: {cart: all}", "    links: {cart: all}\n    journey: {effort: 0.3}")).toMatchObject([
    {kind: "number", path: "strategies.joined.journey.effort", from: 0.6, to: 0.3, strategies: ["joined"]}
  ]);
});

test.each([
  ["patience: 14d", "patience: 2w"],
  ["cart: [email -> site]", "cart:\n      - email -> site"],
  ["    cart: [email -> site]", "    cart: {pairs: [email -> site]}"],
  ["throughline: 1", "# remark\nthroughline: 1"],
  ["links: {cart: all}", "links: {cart: [site <-> email <-> phone]}"]
])("%s or %s is the same", (from, to) => {
  expect(replaced(from, to)).toEqual([]);
});

test.each([
  [
    "patience: 14d",
    "patience: {value: 14d, low: 10d, high: 20d, note: ours}",
    [{kind: "belief", path: "segments.all.patience", to: {low: 14_400, high: 28_800, note: "ours"}}]
  ],
  ["title: Small", "title: Large", [{kind: "setting", path: "title", from: "Small", to: "Large"}]],
  [
    "title: Siloed",
    "title: Apart",
    [
      {
        kind: "title",
        strategy: "siloed",
        from: "Siloed",
        to: "Apart",
        edits: [{kind: "title", strategy: "siloed", title: "Apart"}]
      }
    ]
  ],
  ["horizon: 60d", "horizon: 90d", [{kind: "number", path: "horizon", from: 60 * 1440, to: 90 * 1440}]],
  [
    "horizon: 60d",
    "horizon: 60d\nseed: x",
    [{kind: "setting", path: "seed", from: "throughline", to: "x", edits: [{kind: "seed", seed: "x"}]}]
  ],
  [
    "cart: [email -> site]",
    "cart: [email -> site, site -> phone]",
    [{kind: "pair", change: "added", lever: "base/links.cart", object: "cart", from: "site", to: "phone", edits: null}]
  ],
  [
    "links: {cart: all}",
    "links: {cart: [email -> site]}",
    Array.from({length: 5}, () => ({
      kind: "pair",
      change: "removed",
      lever: "joined/links.cart",
      edits: [{kind: "link", strategy: "joined", on: false}]
    }))
  ],
  [
    "links: {cart: all}",
    "links: {cart: {pairs: all, setup: 5}}",
    [{kind: "number", path: "strategies.joined.links.cart.setup", from: 0, to: 5}]
  ],
  ["links: {cart: all}", "links: {cart: none}", [{kind: "lever", change: "changed", lever: {id: "joined/links.cart"}}]],
  [
    "links: {cart: all}",
    "links: {cart: all, case: {pairs: all, setup: 7, monthly: 2}}",
    [{kind: "lever", change: "added", lever: {id: "joined/links.case", setup: 7, monthly: 2}, strategies: ["joined"]}]
  ],
  [
    "    phone: {channels: [phone], agents: 3}",
    "    phone: {channels: [phone], agents: 4}",
    [{kind: "number", path: "base.desks.phone.agents", from: 3, to: 4}]
  ],
  [
    "links: {cart: all}",
    "without: [base/links.cart]\n    links: {cart: all}",
    [
      {
        kind: "lever",
        change: "off",
        lever: {id: "base/links.cart"},
        strategies: ["joined"],
        edits: [{kind: "without", strategy: "joined", levers: ["base/links.cart"]}]
      }
    ]
  ],
  ["every: 7d", "every: 9d", [{kind: "number", path: "base.programmes.news.0.every"}]],
  ["every: 7d", "every: 7d, if: [customer]", [{kind: "rule", change: "changed", programme: "news", rule: "1"}]],
  [
    "offer: welcome}}]",
    "offer: welcome}}, {id: more, on: order, send: {channel: email}}]",
    [{kind: "rule", change: "added", rule: "more"}]
  ],
  [
    "offers:\n",
    "awareness: {noticed: 5%}\noffers:\n",
    [
      {kind: "number", path: "awareness.noticed", from: null, to: 0.05, edits: null},
      {kind: "part", change: "added", section: "awareness", id: ""}
    ]
  ],
  [
    "email: {kind: email}",
    "email: {kind: email}\n  app: {kind: app}",
    [{kind: "part", change: "added", section: "channels", id: "app", of: null}]
  ],
  [
    "links: {cart: all}",
    "links: {cart: all}\n    channels: {phone: off}",
    [{kind: "part", change: "removed", section: "channels", id: "phone", of: "joined"}]
  ],
  [
    "links: {cart: all}",
    "links: {cart: all}\n    channels: {phone: {sells: false}}",
    [{kind: "setting", path: "strategies.joined.channels.phone.sells", from: null, to: "false"}]
  ],
  [
    "  joined:",
    "  more: {title: More, extends: siloed}\n  joined:",
    [
      {
        kind: "strategy",
        change: "added",
        strategy: "more",
        title: "More",
        edits: [{kind: "add", id: "more", title: "More", builds: "siloed"}]
      }
    ]
  ],
  [
    "  joined:",
    "  other: {title: O, links: {cart: all}}\n  joined:",
    [
      {
        kind: "strategy",
        change: "added",
        edits: [
          {kind: "duplicate", strategy: "joined"},
          {kind: "without", levers: []}
        ]
      }
    ]
  ],
  ["  joined:", "  gone: {}\n  joined:", [{kind: "strategy", change: "added"}]]
])("%j to %j", (from, to, found) => {
  expect(
    replaced(from, to).filter(({path}) => !path.includes("awareness.") || path === "awareness.noticed")
  ).toMatchObject(found);
});

test("choices on top of a scenario differ as if they were written", () => {
  const scenario = scenarioOf(small);
  const chosen = {
    scenario,
    off: {joined: new Set(["base/links.cart"])},
    values: new Map([["journey.effort", 0.3]]),
    seed: "other"
  };
  const written = scenarioOf(
    editScenario(small, [
      {kind: "without", strategy: "joined", levers: ["base/links.cart"]},
      {kind: "value", path: "journey.effort", value: 0.3},
      {kind: "seed", seed: "other"}
    ])
  );
  expect(diffScenarios({scenario}, chosen).map(brief)).toEqual(
    diffScenarios({scenario}, {scenario: written}).map(brief)
  );
  expect(diffScenarios(chosen, {scenario: written}).filter(({kind}) => kind !== "belief")).toEqual([]);
});

describe.each(readdirSync("scenarios").filter(file => file.endsWith(".yaml")))("%s", file => {
  const text = readFileSync(`scenarios/${file}`, "utf8");
  const scenario = scenarioOf(text);
  const read = (data: unknown) => readScenario(JSON.stringify(data), {format: "json"}).scenario;
  const worlds = (one: Scenario) => Object.keys(one.strategies).map(id => [id, resolve(one, id)] as const);

  test("is no different from itself", () => {
    expect(diffScenarios({scenario}, {scenario: read(parse(text))!})).toEqual([]);
  });

  test("differs from any other one whose worlds differ, there and back", () => {
    const paths = leaves(parse(text));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(3), fc.nat(2), (path, how, up) => {
        const data = parse(text) as unknown;
        mutate(data, path.slice(0, Math.max(1, path.length - up)), how);
        const other = read(data);
        if (!other || JSON.stringify(worlds(other)) === JSON.stringify(worlds(scenario))) return;
        const there = diffScenarios({scenario}, {scenario: other});
        const back = diffScenarios({scenario: other}, {scenario});
        expect([there.length > 0, back.length > 0]).toEqual([true, true]);
        const names = there.map(({kind, path: at, ...one}) => `${kind} ${at} ${"change" in one ? one.change : ""}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      {numRuns: 25, seed: 5}
    );
  });

  test("has the other's numbers and switches once the edits of the differences are made", () => {
    const ids = Object.keys(scenario.strategies);
    const numbers = Object.keys(scenario.segments as object).map(id => `segments.${id}.patience`);
    const values = new Map(numbers.map(path => [path, 12_345]));
    const after = {scenario, values, seed: "other"};
    const edits = diffScenarios({scenario}, after).flatMap(one => one.edits ?? []);
    const made = scenarioOf(editScenario(text, edits));
    for (const id of ids) expect(resolve(made, id)).toEqual(resolve(scenario, id, {values}));
    expect(made.seed).toBe("other");
  });
});

function leaves(data: unknown, path: readonly string[] = []): Array<readonly string[]> {
  if (typeof data !== "object" || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** Takes a member out, makes a number smaller, turns a truth round, or doubles an entry of a list. */
function mutate(data: unknown, path: readonly string[], how: number): void {
  const parent = path.slice(0, -1).reduce((at, name) => (at as Record<string, unknown>)[name], data) as Record<
    string,
    unknown
  >;
  const name = path.at(-1)!;
  const value = parent[name];
  if (how === 0) {
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
  } else if (typeof value === "number") parent[name] = how === 1 ? value / 2 : value + 1;
  else if (typeof value === "boolean") parent[name] = !value;
  else if (typeof value === "string")
    parent[name] =
      how === 1 ? value.replace(/\d+/, digits => String(Math.max(1, Math.floor(Number(digits) / 2)))) : `${value}s`;
  else if (Array.isArray(value)) value.reverse();
  else parent[name] = how === 1 ? {} : "off";
}
