import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {plan} from "../../src/experiment/plan.ts";
import {costsOf} from "../../src/model/risks.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";

const text = (overrun: string) => `
throughline: 1
title: A shop that builds
horizon: 365d
seed: builds
market: {people: 1000}
segments: {people: {share: 100%, existing: 50%, need: 2 per year}}
channels: {site: {kind: website}, app: {kind: app}}
strategies:
  before: {}
  after:
    links: {cart: {pairs: [site <-> app], setup: 5000, ${overrun}}}
`;
const {scenario: risky} = readScenario(
  text("overrun: {median: 1.2, sd: 0.5}, incidents: 4 per year, incident-cost: 30")
);
const {scenario: sure} = readScenario(text("monthly: 0"));
const replications = 8;
const size = {customers: 60, replications, runner: inlineRunner()};
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

test("what building costs has an interval over replications, each with its own luck", async () => {
  const {strategies, differences} = await compare(risky!, size);
  const {world} = plan(risky!).strategies[1];
  const each = Array.from({length: replications}, (_, r) => costsOf(world, keyFromSeed("builds", r)));
  const totals = each.map(
    ({fixedOnce, fixedMonthly}) => (fixedOnce[0] + fixedMonthly.reduce((a, b) => a + b, 0)) / 1e5
  );
  const cost = strategies[1].outcomes["cost-of-integration"];
  expect(cost.value).toBeCloseTo(mean(totals) / 1000, 9);
  expect(cost.low!).toBeLessThan(cost.value - 0.3);
  expect(new Set(totals).size).toBe(replications);
  const gap = differences.find(({outcome}) => outcome === "cost-of-integration")!;
  expect([gap.method, gap.value]).toEqual(["paired replications", expect.closeTo(mean(totals) / 1000, 9)]);
  expect([...new Set(differences.map(({method}) => method))]).toEqual(["paired replications"]);
  const {cash, costs} = strategies[1].curves;
  expect(cash.value[0]).toBeCloseTo(-mean(each.map(({fixedOnce}) => fixedOnce[0] / 1e5)), 6);
  expect(cash.low[0]!).toBeLessThan(cash.value[0] - 300);
  expect(costs.find(({category}) => category === "Links and tools")!.value).toBeCloseTo(mean(totals), 6);
});

test("what integration may cost at most does not depend on what it happens to cost", async () => {
  const [one, two] = await Promise.all([risky!, sure!].map(scenario => compare(scenario, size)));
  const most = ({strategies}: typeof one) => strategies[1].outcomes["break-even-integration-cost"].value;
  const breakdowns = Array.from({length: replications}, (_, r) =>
    costsOf(plan(risky!).strategies[1].world, keyFromSeed("builds", r)).fixedMonthly.reduce((a, b) => a + b, 0)
  );
  // breakdowns are running costs, discounted by less than a year
  const between = (most(two) - most(one)) / (mean(breakdowns) / 1e5);
  expect(between).toBeGreaterThan(0.85);
  expect(between).toBeLessThanOrEqual(1);
  // Among so few nobody needs the cart elsewhere: without spread, but not without luck.
  const gap = two.differences.find(({outcome}) => outcome === "net-present-value")!;
  expect(gap).toMatchObject({low: gap.value, high: gap.value, method: "paired customers"});
  expect(two.differences.find(({outcome}) => outcome === "cost-of-integration")!.method).toBe("exact");
});
