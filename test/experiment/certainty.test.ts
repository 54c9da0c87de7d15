import {beforeAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {familyOf} from "../../src/experiment/family.ts";
import {headline} from "../../src/outcome/registry.ts";
import {holm} from "../../src/statistics/holm.ts";
import {criticalValue} from "../../src/statistics/interval.ts";
import {studentCdf} from "../../src/statistics/student.ts";
import {rich} from "../engine/scenarios.ts";

const runner = inlineRunner();
const of = ({differences}: Comparison, outcome: string, to: string) =>
  differences.find(one => one.outcome === outcome && one.to === to)!;

describe.each([
  ["over customers", ["separate", "alike", "joined"], 300, 3],
  ["over replications", ["separate", "joined", "staffed"], 80, 8]
] as const)("a finished comparison %s", (unit, strategies, customers, replications) => {
  let comparison: Comparison;

  beforeAll(async () => {
    comparison = await compare(rich, {strategies, customers, replications, runner});
  });

  test("has the p-value of every difference's own t-test: below 5 % exactly where it is clear", () => {
    const tested = comparison.differences.filter(({p}) => p !== undefined);
    expect(tested.length).toBeGreaterThan(30);
    const df = unit === "over customers" ? customers * replications - 1 : replications - 1;
    expect(tested.filter(({p, clear}) => p! < 0.05 !== clear)).toEqual([]);
    expect(comparison.differences.filter(({p, method}) => method === "exact" && p !== undefined)).toEqual([]);
    const {p, value, low, high} = of(comparison, "orders-per-journey", "joined");
    const error = (high! - low!) / 2 / criticalValue(df, 0.95);
    expect(p).toBeCloseTo(2 * studentCdf(-Math.abs(value / error), df), 10);
  });

  test("reads the headline differences of all strategies together by Holm's correction", () => {
    const {members} = comparison.family!;
    const raw = members.map(({outcome, to}) => of(comparison, outcome, to).p!);
    expect(members.every(({outcome}) => headline.includes(outcome))).toBe(true);
    expect(members.map(({p}) => p)).toEqual(raw);
    expect(members.map(({adjusted}) => adjusted)).toEqual(holm(raw));
    for (const {alone, together, adjusted, outcome, to} of members) {
      expect(alone).toBe(of(comparison, outcome, to).clear);
      expect(together).toBe(alone && adjusted <= 0.05);
    }
  });

  test("says in every outcome with a better side which strategies could be the best, the one ahead among them", () => {
    expect(comparison.best!.length).toBeGreaterThan(20);
    for (const {outcome, strategies: all} of comparison.best!) {
      expect(all.map(({id}) => id)).toEqual(strategies);
      expect([outcome, all.filter(({possible}) => possible).length]).not.toEqual([outcome, 0]);
      expect(all.filter(({low, high, possible}) => low > 0 || high < 0 || (!possible && low >= 0))).toEqual([]);
    }
    const {strategies: candidates} = comparison.best!.find(one => one.outcome === "cost-per-order")!;
    const costs = comparison.strategies.map(({outcomes}) => outcomes["cost-per-order"].value);
    const cheapest = strategies[costs.indexOf(Math.min(...costs))];
    expect(candidates.find(({id}) => id === cheapest)!.possible).toBe(true);
  });

  test("says what common luck is worth: more than nothing, the more the more alike the worlds are", () => {
    const {luck} = of(comparison, "orders-per-journey", "joined");
    expect(luck!.unit).toBe(unit === "over customers" ? "customers" : "replications");
    expect(luck!.times).toBeGreaterThan(1.5);
    const all = comparison.differences;
    expect(all.filter(one => one.method === "exact" && one.luck !== undefined)).toEqual([]);
    const checks = all.flatMap(one => one.luck?.independent ?? []);
    expect(checks.filter(({low, high}) => !(low < high))).toEqual([]);
    expect(luck!.independent === undefined).toBe(unit === "over customers");
  });
});

test("as many independent customers as the gain says have an interval of the same width", async () => {
  const options = {strategies: ["separate", "joined"], customers: 2000, replications: 1, runner};
  const paired = await compare(rich, options);
  const {luck, low, high} = of(paired, "orders-per-journey", "joined");
  const half = (at: Comparison, s: number) => {
    const {low: from, high: to} = at.strategies[s].outcomes["orders-per-journey"];
    return (to! - from!) / 2;
  };
  // independent worlds of the same size: half widths add as squares
  const independent = Math.hypot(half(paired, 0), half(paired, 1));
  expect((independent / ((high! - low!) / 2)) ** 2).toBeCloseTo(luck!.times, 4);
});

test("strategies that do the same both could be the best, and nothing is tested", async () => {
  const strategies = ["separate", "alike", "joined"];
  const {best, family, differences} = await compare(rich, {strategies, customers: 300, replications: 2, runner});
  for (const {strategies: all} of best!) expect(all[0].possible).toBe(all[1].possible);
  expect(family!.members.every(({to}) => to === "joined")).toBe(true);
  expect(familyOf(differences.filter(({to}) => to === "alike"))).toBeNull();
});

test("while it runs a comparison has no p-values, no family and no best: nobody has said that it ends", async () => {
  const seen: Comparison[] = [];
  const options = {strategies: ["separate", "joined", "alike"], customers: 600, replications: 2, interval: 0, runner};
  await compare(rich, {...options, onProgress: part => void seen.push(part)});
  expect(seen.length).toBeGreaterThan(1);
  for (const {family, best, differences} of seen) {
    expect([family, best]).toEqual([undefined, undefined]);
    expect(differences.every(({p, luck}) => p === undefined && luck === undefined)).toBe(true);
  }
});

test("worlds in which nothing differs are no wins and are counted", async () => {
  const options = {strategies: ["separate", "joined"], customers: 3, replications: 12, runner};
  const {worlds} = of(await compare(rich, options), "opt-outs", "joined");
  expect(worlds!.same).toBeGreaterThan(0);
  expect(worlds!.better + worlds!.same!).toBeLessThanOrEqual(1);
});

test("a named baseline comes first and is what all are compared with", async () => {
  const size = {customers: 100, replications: 2, runner};
  const named = await compare(rich, {...size, strategies: ["separate", "alike", "joined"], baseline: "joined"});
  expect(named).toEqual(await compare(rich, {...size, strategies: ["joined", "separate", "alike"]}));
  await expect(compare(rich, {...size, baseline: "nobody"})).rejects.toThrow("unknown baseline: nobody");
});
