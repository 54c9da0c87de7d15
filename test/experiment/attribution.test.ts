import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {attributionError} from "../../src/experiment/attribution-figures.ts";
import {attribution, type Attribution} from "../../src/experiment/attribution.ts";
import {plan} from "../../src/experiment/plan.ts";
import {T} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {ruleIds} from "../../src/statistics/attribution/rules.ts";
import {errors, scenario, text} from "./adverts.ts";

const size = {customers: 300, replications: 2, runner: inlineRunner()};
const results = new Map<string, Promise<Attribution>>();
function of(strategy: string): Promise<Attribution> {
  const result = results.get(strategy) ?? attribution(scenario, {...size, strategy});
  results.set(strategy, result);
  return result;
}
const source = ({sources}: Attribution, id: string) => sources.find(one => one.id === id)!;

test("the scenario of these tests is valid", () => {
  expect(errors).toEqual([]);
});

test("the orders that are watched are the orders that the run counts", async () => {
  for (const strategy of ["apart", "joined"]) {
    const [{world}] = plan(scenario, {strategies: [strategy]}).strategies;
    const made = [0, 1].map(replication => {
      const key = keyFromSeed(scenario.seed, replication);
      return run({kind: "block", worlds: [world], key, from: 0, to: 300, ratios: null}).tallies[0]!.totals[T.orders]!;
    });
    expect((await of(strategy)).orders).toBe(made[0]! + made[1]!);
    expect(made[0]).toBeGreaterThan(50);
  }
});

test("the truth of a channel is what switching its only programme off costs", async () => {
  const off = {some: new Set(["base/programmes.mails"])};
  const [{world}] = plan(scenario, {strategies: ["some"]}).strategies;
  const [{world: without}] = plan(scenario, {strategies: ["some"], off}).strategies;
  const lost = [0, 1].map(replication => {
    const key = keyFromSeed(scenario.seed, replication);
    const worlds = [world, without];
    const {tallies} = run({kind: "block", worlds, key, from: 0, to: 300, ratios: null});
    const [made, left] = tallies.map(({totals}) => totals[T.orders]!);
    return (made! - left!) / made!;
  });
  expect(source(await of("some"), "messages:email").truth!.value).toBeCloseTo((lost[0]! + lost[1]!) / 2, 12);
});

test("credit of every rule, and truth with people's own accord, add up to all orders", async () => {
  for (const strategy of ["apart", "some", "joined"]) {
    const {sources, ownAccord} = await of(strategy);
    for (const rule of ruleIds) {
      for (const log of ["credit", "completeCredit"] as const) {
        expect(sources.reduce((sum, one) => sum + one[log][rule].value, 0)).toBeCloseTo(1, 9);
      }
    }
    expect(sources.reduce((sum, {truth}) => sum + (truth?.value ?? 0), ownAccord.value)).toBeCloseTo(1, 9);
  }
});

test("messages that do nothing have no effect at all, get no credit, and are claimed for all the same", async () => {
  const banner = source(await of("apart"), "messages:banner");
  expect(banner.truth).toEqual({value: 0, low: 0, high: 0, n: 2});
  for (const rule of ruleIds) expect(banner.credit[rule].value).toBe(0);
  expect(banner.claims.value).toBeGreaterThan(0.05);
});

test("messages have a truth above 0 where hardly anybody comes back without them, and then last touch sees some of it", async () => {
  const {scenario: away} = readScenario(text.replace("patience: 30d", "patience: 30d, gap: 300d"), {name: "away.yaml"});
  const result = await attribution(away!, {...size, replications: 4, strategy: "joined"});
  const {truth, credit} = source(result, "messages:email");
  expect(truth!.low).toBeGreaterThan(0);
  expect(credit.last.value).toBeGreaterThan(0);
  expect(result.ownAccord.value).toBeLessThan(1);
});

test("systems that recognise everybody and share contacts see what there is to see, and each order is claimed once", async () => {
  const joined = await of("joined");
  expect(joined.touchesSeen).toMatchObject({value: 1, low: 1, high: 1});
  expect(joined.claimsPerOrder).toMatchObject({value: 1, low: 1, high: 1});
  for (const {error, completeError, gap} of joined.rules) {
    expect(error).toEqual(completeError);
    expect(gap).toMatchObject({value: 0, low: 0, high: 0});
  }
});

test("systems that recognise nobody lose touches, and order by order claim more than once", async () => {
  const [apart, some, joined] = await Promise.all([of("apart"), of("some"), of("joined")]);
  expect(apart.touchesSeen.value).toBeLessThan(some.touchesSeen.value);
  expect(some.touchesSeen.value).toBeLessThan(joined.touchesSeen.value);
  expect(apart.claimsPerOrder.value).toBeGreaterThan(some.claimsPerOrder.value);
  expect(some.claimsPerOrder.value).toBeGreaterThan(1.01);
  const first = apart.rules.find(({id}) => id === "first")!;
  expect(first.gap.value).not.toBe(0);
  expect(apart.rules.find(({id}) => id === "last")!.gap).toMatchObject({value: 0, low: 0, high: 0});
});

test("without messages every order comes of people's own accord, and no rule is wrong", async () => {
  const {sources, ownAccord, rules, allMessages} = await of("quiet");
  expect(sources.every(({kind}) => kind === "visits")).toBe(true);
  expect(ownAccord.value).toBe(1);
  expect(allMessages.value).toBe(0);
  for (const {error} of rules) expect(error.value).toBeCloseTo(0, 12);
});

test("the same question gets the same answer, another seed another", async () => {
  const again = await attribution(scenario, {...size, strategy: "some"});
  expect(again).toEqual(await of("some"));
  const other = await attribution(scenario, {...size, strategy: "some", seed: "other"});
  expect(other.orders).not.toBe(again.orders);
});

test("replications are those of the numbers asked for", async () => {
  const both = await of("some");
  const [one, two] = await Promise.all(
    [0, 1].map(replication => attribution(scenario, {...size, replications: 1, replication, strategy: "some"}))
  );
  expect(one!.orders + two!.orders).toBe(both.orders);
  expect(source(one!, "messages:email").truth).toMatchObject({low: null, high: null, n: 1});
});

test("where customers queue the watched lives are those of the whole replication", async () => {
  const {scenario: queue} = readScenario(
    text
      .replace(
        "base:",
        "support: {order-case: 50%}\nbase:\n  desks: {phones: {channels: [phone], agents: 1, hours: 10}}"
      )
      .replace("  site: {kind: website}", "  site: {kind: website}\n  phone: {kind: phone}"),
    {name: "queue.yaml"}
  );
  const {coupled, strategies} = plan(queue!, {strategies: ["some"]});
  expect(coupled).toBe(true);
  const {tallies} = run({
    kind: "replication",
    world: strategies[0]!.world,
    key: keyFromSeed("adverts", 0),
    customers: 200
  });
  const {orders} = await attribution(queue!, {...size, customers: 200, replications: 1, strategy: "some"});
  expect(orders).toBe(tallies.totals[T.orders]);
});

test("impossible questions are refused, an abandoned one stops", async () => {
  const ask = (options: object) => attribution(scenario, {...size, strategy: "some", ...options});
  await expect(ask({strategy: "dream"})).rejects.toThrow("unknown strategy: dream");
  await expect(ask({customers: 0})).rejects.toThrow("invalid number of customers: 0");
  await expect(ask({lookBack: -1})).rejects.toThrow("invalid lookBack: -1");
  await expect(ask({signal: AbortSignal.abort(new Error("enough"))})).rejects.toThrow("enough");
});

test("the error is the share of orders that would have to move", () => {
  expect(attributionError([0.2, 0.1], [0.2, 0.1])).toBe(0);
  expect(attributionError([0.3, 0], [0.1, 0.2])).toBeCloseTo(0.2, 12);
  expect(attributionError([0.3], [0])).toBeCloseTo(0.3, 12);
  expect(attributionError([0.1], [-0.05])).toBeCloseTo(0.15, 12);
  expect(attributionError([], [])).toBe(0);
});
