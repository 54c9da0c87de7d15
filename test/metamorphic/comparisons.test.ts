import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {plan, type PlanOptions} from "../../src/experiment/plan.ts";
import {levers} from "../../src/scenario/levers.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {totalsOf} from "../model/lives.ts";
import {hasLeversOnly, scenarioAt} from "../engine/scenarios.ts";
import {scenarioUrls} from "./worlds.ts";

const runner = inlineRunner();
const size = {customers: 256, replications: 2};
const comparison = (scenario: Scenario, options: PlanOptions & Partial<typeof size> = {}) =>
  compare(scenario, {...size, runner, ...options});

/** The same tree with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)])
  );
}

/** The same tree with other names of channels, wherever they are keys, ends of links or members of lists. */
function renamed(value: unknown, names: readonly string[], key = ""): unknown {
  if (["kind", "title", "because", "seed"].includes(key)) return value;
  const word = new RegExp(`(?<![\\w-])(${names.join("|")})(?![\\w-])`, "g");
  const rename = (text: string) => text.replaceAll(word, "$1-zz");
  if (typeof value === "string") return rename(value);
  if (Array.isArray(value)) return value.map(one => renamed(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([id, child]) => [rename(id), renamed(child, names, id)]));
}

describe.each(scenarioUrls.map(url => [url.pathname.split("/").at(-1)!, url] as const))("%s", (_, url) => {
  const scenario = scenarioAt(url);
  const [baseline, ...others] = Object.keys(scenario.strategies);
  const usual = comparison(scenario);
  const of = ({strategies}: Comparison, id: string) => strategies.find(one => one.id === id)!;

  test("a strategy compared with itself differs in nothing", async () => {
    const {differences} = await comparison(
      {...scenario, strategies: {...scenario.strategies, twin: scenario.strategies[others[0]]}},
      {strategies: [others[0], "twin"]}
    );
    expect(differences.length).toBeGreaterThan(20);
    for (const {outcome, value, clear} of differences) {
      // A figure without anybody to count is NaN on both sides; a payback against the baseline is at once.
      expect([outcome, Number.isNaN(value) ? 0 : value, clear]).toEqual([outcome, 0, false]);
    }
  });

  test("one more strategy changes no figure of the others", async () => {
    const twin = {...scenario, strategies: {...scenario.strategies, another: {title: "Another"}}};
    const more = await comparison(twin);
    const fewer = await usual;
    for (const {id, outcomes, curves} of fewer.strategies) {
      expect(of(more, id).outcomes).toEqual(outcomes);
      expect(of(more, id).curves).toEqual(curves);
    }
  });

  test("the strategy on its own has the figures that it has in company", async () => {
    // A mean over replications and a ratio over all customers agree in one replication only.
    const alike = plan(scenario).shared === plan(scenario, {strategies: [baseline]}).shared;
    const once = alike ? {} : {replications: 1};
    const alone = await comparison(scenario, {strategies: [baseline], ...once});
    const company = of(await (alike ? usual : comparison(scenario, once)), baseline);
    for (const [id, {value}] of Object.entries(of(alone, baseline).outcomes))
      expect([id, value]).toEqual([id, company.outcomes[id].value]);
  });

  test("seen from the other side every difference has the other sign", async () => {
    const id = others[0];
    const [there, back] = await Promise.all([
      comparison(scenario, {strategies: [baseline, id]}),
      comparison(scenario, {strategies: [id, baseline]})
    ]);
    const opposite = new Map(back.differences.map(one => [one.outcome, one.value]));
    for (const {outcome, value} of there.differences) {
      // Both are measured against the baseline, whichever that is.
      if (outcome === "payback" || outcome === "break-even-integration-cost") continue;
      const other = opposite.get(outcome)!;
      expect([outcome, Number.isNaN(other)]).toEqual([outcome, Number.isNaN(value)]);
      expect([outcome, Number.isNaN(value) ? 0 : other + value]).toEqual([outcome, 0]);
    }
  });

  test("the same seed gives the same fingerprint, and each other seed another", async () => {
    const prints = await Promise.all(
      [{}, {seed: "one"}, {seed: "two"}, {}].map(async options => (await comparison(scenario, options)).fingerprint)
    );
    expect(prints[3]).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });

  test("a replication is the same whether few or many are asked for", async () => {
    const one = resolve(scenario, baseline);
    const parts = [0, 1].map(replication =>
      totalsOf(one, {customers: size.customers, seed: scenario.seed, replication})
    );
    for (const replications of [1, 2]) {
      const {outcomes} = of(await comparison(scenario, {replications}), baseline);
      const revenue = parts.slice(0, replications).reduce((sum, totals) => sum + totals.revenue / 1e5, 0);
      const expected = revenue / (replications * size.customers);
      expect(outcomes["revenue-per-customer"].value / expected).toBeCloseTo(1, 12);
    }
  });

  test("the order of keys in the file does not matter", () => {
    const turned = reversed(scenario) as Scenario;
    for (const id of Object.keys(scenario.strategies)) expect(resolve(turned, id)).toEqual(resolve(scenario, id));
  });

  test("the names of channels do not matter", async () => {
    const names = Object.keys(scenario["channels"] as object);
    const other = await comparison(renamed(scenario, names) as Scenario);
    const before = await usual;
    expect(names.length).toBeGreaterThan(0);
    expect(other.fingerprint).toBe(before.fingerprint);
    const outcomes = ({strategies}: Comparison) => strategies.map(one => one.outcomes);
    expect(outcomes(other)).toEqual(outcomes(before));
    const channels = other.strategies[0].curves.channels.map(({channel}) => channel);
    expect(channels.toSorted()).toEqual(names.map(name => `${name}-zz`).toSorted());
  });

  const byLevers = others.find(id => hasLeversOnly(scenario, id));
  test.skipIf(byLevers === undefined)(
    "a strategy without its own levers differs from the baseline in nothing",
    async () => {
      const shared = new Set(levers(scenario, baseline).map(({id}) => id));
      const id = byLevers!;
      const own = levers(scenario, id).filter(lever => !shared.has(lever.id));
      expect(own.length).toBeGreaterThan(0);
      const {differences} = await comparison(scenario, {
        strategies: [baseline, id],
        off: {[id]: new Set(own.map(lever => lever.id)), [baseline]: ownOf(scenario, baseline)}
      });
      const moved = differences.filter(({value}) => value !== 0 && !Number.isNaN(value));
      expect(moved.map(({outcome}) => outcome)).toEqual([]);
    }
  );
});

/** Levers that the baseline has beside the base. */
function ownOf(scenario: Scenario, baseline: string): Set<string> {
  return new Set(
    levers(scenario, baseline)
      .map(({id}) => id)
      .filter(id => !id.startsWith("base/"))
  );
}
