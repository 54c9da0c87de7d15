import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Naive} from "../../src/experiment/answers/naive.ts";
import {attribution} from "../../src/experiment/attribution.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {naive} from "../../src/experiment/naive.ts";
import {halfwayArm} from "../../src/experiment/naive/halfway.ts";
import {verdictOf} from "../../src/experiment/naive/judge.ts";
import {plan} from "../../src/experiment/plan.ts";
import type {Result} from "../../src/experiment/result.ts";
import {T} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

function shipped(name: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}

const runner = inlineRunner();
const pair = {from: "multichannel", to: "omnichannel"};
const row = ({figures}: Result<Naive>, id: string) => figures.rows.find(one => one.id === id)!;

describe("a verdict", () => {
  const range = (low: number, high: number) => ({value: (low + high) / 2, low, high});

  test("is right only where the whole error is within a tenth of the truth", () => {
    expect(verdictOf(range(102, 108), range(95, 105), range(1, 9))).toBe("right");
    expect(verdictOf(range(102, 112), range(95, 105), range(1, 11))).toBe("too high");
    expect(verdictOf(range(80, 120), range(95, 105), range(-20, 20))).toBe("open");
    expect(verdictOf(range(0, 0), range(0, 0), range(0, 0))).toBe("right");
  });

  test("is wrong in the sign only where both signs are clear", () => {
    expect(verdictOf(range(1, 3), range(-4, -2), range(3, 6))).toBe("wrong sign");
    expect(verdictOf(range(-3, -1), range(2, 4), range(-6, -3))).toBe("wrong sign");
    expect(verdictOf(range(1, 3), range(-4, 2), range(0.5, 6))).toBe("too high");
    expect(verdictOf(range(1, 3), range(0, 0), range(1, 3))).toBe("too high");
    expect(verdictOf(range(1, 3), range(5, 9), range(-7, -1))).toBe("too low");
  });

  test("stays open without an interval", () => {
    expect(verdictOf({value: 5, low: null, high: null}, range(0, 0), {value: 5, low: null, high: null})).toBe("open");
  });
});

describe("in a world in which joining up does nothing", () => {
  const result = naive(shipped("null-world"), {...pair, customers: 800, replications: 3, runner});

  test("buyers in several channels look worth three times as much, and the truth is nothing at all", async () => {
    const {estimate, truth, verdict} = row(await result, "premium");
    // A premium of more than 2 is more than 100 % more orders.
    expect(estimate.low).toBeGreaterThan(1);
    expect(truth).toEqual({value: 0, low: 0, high: 0});
    expect(verdict).toBe("too high");
  });

  test("the months after the change are what they would have been", async () => {
    expect(row(await result, "before-after").truth).toEqual({value: 0, low: 0, high: 0});
  });

  test("what there are no data for is said", async () => {
    const {figures, answer} = await result;
    expect(figures.missing.map(({label}) => label)).toEqual([
      "Users of what is new against other customers",
      "Last click, and what channels claim"
    ]);
    expect(answer[0]).toBe(
      "Do not decide by the usual figures: of 2 that an analyst would take from the data, 1 misleads and 1 cannot be told at this size."
    );
  });
});

describe("before and after", () => {
  const shop = shipped("small-shop");
  const size = {customers: 300, replications: 2, runner};

  test("are two times of one world: until the change it is the baseline, to the last cent", async () => {
    const lab = openLab(shop, size);
    const {arm, undated} = halfwayArm(shop, lab, pair);
    expect(undated).toEqual([]);
    const [base, changed] = await lab.evaluate([{strategy: "multichannel"}, arm]);
    for (const r of [0, 1]) {
      expect(changed.cash[r].slice(0, 13)).toEqual(base.cash[r].slice(0, 13));
      // From then on the running costs of 400 a month at the latest.
      expect(changed.cash[r][24] - base.cash[r][24]).toBeLessThan(-3000);
    }
  });

  test("differ by what the firm would have changed by without the change, too", async () => {
    const lab = openLab(shop, size);
    const [base, changed] = await lab.evaluate([{strategy: "multichannel"}, halfwayArm(shop, lab, pair).arm]);
    const mean = (of: (r: number) => number) => (of(0) + of(1)) / 2;
    const {estimate, truth, error} = row(await naive(shop, {...pair, ...size}), "before-after");
    expect(estimate.value).toBeCloseTo(
      mean(r => (changed.cash[r][24] - changed.cash[r][12] - base.cash[r][12] + base.cash[r][0]) / 12),
      6
    );
    expect(truth.value).toBeCloseTo(
      mean(r => (changed.cash[r][24] - base.cash[r][24]) / 12),
      6
    );
    expect(error.value).toBeCloseTo(estimate.value - truth.value, 6);
  });

  test("blame a change for what would have been lost without it, where old customers leave meanwhile", async () => {
    const {estimate, truth, verdict} = row(
      await naive(shop, {...pair, customers: 600, replications: 3, runner, followed: 1}),
      "before-after"
    );
    expect(estimate.value / truth.value).toBeGreaterThan(2);
    expect(verdict).toBe("too low");
  });
});

describe("users of what is new", () => {
  test("are compared with others who came, and with themselves in the world without it", async () => {
    const scenario = shipped("click-and-collect");
    const [customers, replications] = [200, 2];
    const options = {from: "apart", to: "joined", customers, replications, followed: customers, runner};
    const {strategies} = plan(scenario, {strategies: ["apart", "joined"]});
    const worlds = strategies.map(({world}) => world);
    const of = {users: 0, others: 0, byUsers: 0, byOthers: 0, byUsersBefore: 0};
    for (let r = 0; r < replications; r++)
      for (let customer = 0; customer < customers; customer++) {
        const {tallies} = run({
          kind: "block",
          worlds,
          key: keyFromSeed(scenario.seed, r),
          from: customer,
          to: customer + 1,
          ratios: null
        });
        const [without, having] = tallies.map(({totals}) => totals);
        const bought = having[T.orders] + having[T.renewals];
        if (having[T.lookUps] > 0) {
          of.users++;
          of.byUsers += bought;
          of.byUsersBefore += without[T.orders] + without[T.renewals];
        } else if (having[T.sessions] > 0) {
          of.others++;
          of.byOthers += bought;
        }
      }
    const result = await naive(scenario, options);
    const {claim, estimate, truth} = row(result, "users");
    expect(claim).toContain("Customers who looked up what a store has");
    const wanted = of.byUsers / of.users / (of.byOthers / of.others) - 1;
    // The interval is that of the jackknife, whose middle is near the ratio of all together.
    expect(Math.abs(estimate.value / wanted - 1)).toBeLessThan(0.05);
    expect(Math.abs(truth.value - (of.byUsers / of.byUsersBefore - 1))).toBeLessThan(0.005);
    expect(wanted).toBeGreaterThan(1);
  });
});

describe("last click and claims", () => {
  test("are those of the attribution, one replication at a time", async () => {
    const scenario = shipped("vanished-promotion");
    const [from, to] = Object.keys(scenario.strategies);
    const result = await naive(scenario, {from, to, customers: 250, replications: 2, runner});
    const each = await Promise.all(
      [0, 1].map(replication =>
        attribution(scenario, {strategy: from, customers: 250, replications: 1, replication, runner})
      )
    );
    const facebook = each.map(({sources}) => sources.find(({id}) => id === "messages:facebook")!);
    const mean = ([a, b]: number[]) => (a + b) / 2;
    const {estimate, truth} = row(result, "last-click-facebook");
    expect(estimate.value).toBeCloseTo(mean(facebook.map(({credit}) => credit.last.value)), 12);
    expect(truth.value).toBeCloseTo(mean(facebook.map(one => one.truth!.value)), 12);
    const claims = row(result, "claims");
    expect(claims.estimate.value).toBeCloseTo(mean(each.map(({claimsPerOrder}) => claimsPerOrder.value)), 12);
    expect(claims.truth).toEqual({value: 1, low: 1, high: 1});
  });
});

test("what cannot be is refused", async () => {
  const shop = shipped("small-shop");
  const options = {...pair, customers: 10, replications: 2, runner};
  await expect(naive(shop, {...options, to: "multichannel"})).rejects.toThrow("compared with itself");
  await expect(naive(shop, {...options, replications: 1})).rejects.toThrow("two replications or more");
  await expect(naive(shop, {...options, followed: 11})).rejects.toThrow("the people followed are from 1 to 10, not 11");
});
