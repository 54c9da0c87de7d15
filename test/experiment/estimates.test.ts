import {beforeAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Tallies} from "../../src/engine/tallies.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {plan} from "../../src/experiment/plan.ts";
import {T} from "../../src/model/tally.ts";
import type {World} from "../../src/model/world.ts";
import {criticalValue} from "../../src/statistics/interval.ts";
import {each, named, talliesOf, totalsOf, type Named} from "../model/lives.ts";
import {rich} from "../engine/scenarios.ts";

const runner = inlineRunner();
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
const sd = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(sum(values.map(x => (x - centre) ** 2)) / (values.length - 1));
};

describe("where nobody meets anybody", () => {
  const customers = 300;
  const replications = 2;
  let comparison: Comparison;
  let worlds: World[];
  let people: Named[][];

  beforeAll(async () => {
    const strategies = ["separate", "joined"];
    comparison = await compare(rich, {strategies, customers, replications, runner});
    worlds = plan(rich, {strategies}).strategies.map(({world}) => world);
    people = worlds.map(world =>
      [0, 1].flatMap(replication =>
        each(world, {customers, seed: "rich", replication}).map(({totals}) => named(totals))
      )
    );
  });

  test.each([
    ["orders-per-journey", "orders", "journeys", 1],
    ["continuity-per-switch", "carried", "switches", 1],
    ["satisfaction", "scoreSum", "scores", 0.1],
    ["customer-minutes-per-case", "caseSeconds", "cases", 1 / 60],
    ["revenue-per-customer", "revenue", "customers", 1e-5],
    ["opt-outs", "optOuts", "customers", 1000]
  ] as const)("%s and its difference have the delta-method intervals of the people", (id, over, under, scale) => {
    const residuals = people.map(all => {
      const ratio = sum(all.map(one => one[over])) / sum(all.map(one => one[under]));
      const size = mean(all.map(one => one[under]));
      return {ratio, each: all.map(one => (one[over] - ratio * one[under]) / size)};
    });
    const n = customers * replications;
    const t = criticalValue(n - 1, 0.95);
    residuals.forEach(({ratio, each: errors}, s) => {
      const half = (t * sd(errors)) / Math.sqrt(n);
      const {value, low, high} = comparison.strategies[s].outcomes[id];
      expect([value, low, high]).toEqual([ratio, ratio - half, ratio + half].map(x => expect.closeTo(x * scale, 6)));
    });
    const [one, two] = residuals;
    const gaps = two.each.map((error, i) => error - one.each[i]);
    const half = (t * sd(gaps)) / Math.sqrt(n);
    const {value, low, high, method} = comparison.differences.find(({outcome}) => outcome === id)!;
    const gap = two.ratio - one.ratio;
    expect([value, low, high]).toEqual([gap, gap - half, gap + half].map(x => expect.closeTo(x * scale, 6)));
    expect(method).toBe("paired customers");
  });

  test("costs include what no customer causes, at the size of the market", () => {
    worlds.forEach((world, s) => {
      const all = people[s];
      const per = (name: keyof Named) => sum(all.map(one => one[name])) / all.length;
      const serving = sum((["serviceCost", "messageCost", "fulfilmentCost", "feeCost", "agentCost"] as const).map(per));
      const fixed = (sum([...world.fixedOnce]) + sum([...world.fixedMonthly])) / world.people;
      const {outcomes, curves} = comparison.strategies[s];
      expect(outcomes["cost-per-customer"].value).toBeCloseTo((serving + fixed) * 1e-5, 8);
      expect(outcomes["cost-per-order"].value).toBeCloseTo(
        ((serving + fixed) * 1e-5) / (per("orders") + per("renewals")),
        8
      );
      expect(sum(curves.costs.map(({value}) => value))).toBeCloseTo((serving + fixed) * 1e-5 * world.people, 3);
    });
  });

  test("the present value is that of the people and of all that no customer causes", () => {
    worlds.forEach((world, s) => {
      const own = sum(people[s].map(one => one.presentValue)) / people[s].length;
      const monthly = [...world.fixedMonthly].map((cost, i) => cost * world.discount[Math.floor(i / 3)]);
      const fixed = sum([...world.fixedOnce]) + sum(monthly);
      const value = (own * world.people - fixed) * 1e-5;
      expect(comparison.strategies[s].outcomes["net-present-value"].value / value).toBeCloseTo(1, 9);
    });
  });

  test("what integration may cost at most is the present value gained without its one-off cost", () => {
    const [{outcomes: one}, {outcomes: two}] = comparison.strategies;
    const capital = (worlds[1].fixedOnce[0] + worlds[1].fixedOnce[2]) / 1e5;
    expect(capital).toBe(29_000);
    const gained = two["net-present-value"].value - one["net-present-value"].value;
    expect(two["break-even-integration-cost"].value).toBeCloseTo(gained + capital, 3);
    expect(one["break-even-integration-cost"].value).toBeNaN();
  });
});

describe("where people meet in queues", () => {
  const customers = 150;
  const replications = 6;

  test("intervals are Student's over replications, paired by their luck", async () => {
    const strategies = ["separate", "staffed"];
    const {differences, strategies: results} = await compare(rich, {strategies, customers, replications, runner});
    const worlds = plan(rich, {strategies}).strategies.map(({world}) => world);
    const rates = worlds.map(world =>
      Array.from({length: replications}, (_, replication) => {
        const {caseSeconds, cases} = totalsOf(world, {customers, seed: "rich", replication});
        return caseSeconds / cases / 60;
      })
    );
    const t = criticalValue(replications - 1, 0.95);
    const interval = (values: readonly number[]) => {
      const half = (t * sd(values)) / Math.sqrt(replications);
      return [mean(values), mean(values) - half, mean(values) + half].map(x => expect.closeTo(x, 9) as number);
    };
    const id = "customer-minutes-per-case";
    results.forEach(({outcomes}, s) => {
      const {value, low, high} = outcomes[id];
      expect([value, low, high]).toEqual(interval(rates[s]));
    });
    const {value, low, high, method} = differences.find(({outcome}) => outcome === id)!;
    expect([value, low, high]).toEqual(interval(rates[1].map((rate, r) => rate - rates[0][r])));
    expect(method).toBe("paired replications");
  });
});

describe("curves", () => {
  let comparison: Comparison;
  let tallies: Tallies[];
  beforeAll(async () => {
    const strategies = ["separate", "joined"];
    comparison = await compare(rich, {strategies, customers: 500, replications: 1, runner});
    tallies = plan(rich, {strategies}).strategies.map(({world}) => talliesOf(world, {customers: 500, seed: "rich"}));
  });

  test("of cash begin with the one-off costs and end with all that was earned and spent", () => {
    comparison.strategies.forEach(({curves}, s) => {
      const {cash} = curves;
      expect(cash.value[0]).toBeCloseTo(s === 0 ? 0 : -29_000, 6);
      expect(cash.value).toHaveLength(6);
      const {totals} = tallies[s];
      const earned = totals[T.revenue] - totals[T.goods];
      const spent = sum([T.serviceCost, T.messageCost, T.fulfilmentCost, T.feeCost, T.agentCost].map(t => totals[t]));
      const {world} = plan(rich, {strategies: [comparison.strategies[s].id]}).strategies[0];
      const fixed = sum([...world.fixedOnce]) + sum([...world.fixedMonthly]);
      expect(cash.value.at(-1)).toBeCloseTo(((earned - spent) * 60 - fixed) * 1e-5, 2);
    });
  });

  test("of cash gained are differences, and 0 for the baseline", () => {
    const [one, two] = comparison.strategies.map(({curves}) => curves);
    expect(one.cashGain.value).toEqual(one.cash.value.map(() => 0));
    two.cashGain.value.forEach((gain, m) => expect(gain).toBeCloseTo(two.cash.value[m] - one.cash.value[m], 6));
  });

  test("of survival fall from 1, and of customers end with those who are left", () => {
    comparison.strategies.forEach(({curves, outcomes}, s) => {
      const {survival, active} = curves;
      expect(survival.value[0]).toBe(1);
      expect(survival.value).toEqual(survival.value.toSorted((a, b) => b - a));
      expect(Math.min(...survival.value)).toBeGreaterThan(0);
      expect(active.value[0]).toBe(tallies[s].totals[T.existing] * 60);
      expect(active.value.at(-1)).toBe(tallies[s].totals[T.active] * 60);
      expect(active.value.at(-1)).toBeCloseTo(outcomes["active-customers"].value, 6);
    });
  });

  test("of the way to an order narrow, and of channels add up", () => {
    comparison.strategies.forEach(({curves}, s) => {
      const counts = curves.funnel.map(({count}) => count);
      const {totals} = tallies[s];
      expect(counts[0]).toBe(totals[T.journeys] * 60);
      expect(counts.slice(0, 3)).toEqual(counts.slice(0, 3).toSorted((a, b) => b - a));
      expect(counts[4]).toBe(totals[T.orders] * 60);
      expect(sum(curves.channels.map(({orders}) => orders))).toBe(totals[T.orders] * 60);
      expect(sum(curves.channels.map(({sessions}) => sessions))).toBe(totals[T.sessions] * 60);
      expect(sum(curves.channels.map(({contacts}) => contacts))).toBe(totals[T.contacts] * 60);
    });
  });
});
