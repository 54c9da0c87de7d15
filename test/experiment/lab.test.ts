import {readdirSync, readFileSync} from "node:fs";
import {afterAll, describe, expect, test} from "vitest";
import type {Job, ResultOf} from "../../src/engine/job.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {compare} from "../../src/experiment/compare.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {mixOf} from "../../src/experiment/mix.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {worldHash} from "../../src/experiment/world-hash.ts";
import {compile} from "../../src/model/compile.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {meanAndSd} from "../../src/statistics/spread.ts";

function shipped(name: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}

const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

/** Counts the jobs that are really done. */
function counting(inner: Runner): Runner & {jobs: number} {
  const counted = {
    jobs: 0,
    width: inner.width,
    run<J extends Job>(job: J, options?: {signal?: AbortSignal | undefined}): Promise<ResultOf<J>> {
      counted.jobs++;
      return inner.run(job, options);
    },
    close: () => inner.close()
  };
  return counted;
}

describe.each(["leesa-mattress", "migration", "small-shop"])("in a laboratory with %s", name => {
  const scenario = shipped(name);
  const arms = Object.keys(scenario.strategies).map(strategy => ({strategy}));

  test("the figures are those of a comparison", async () => {
    const lab = openLab(scenario, {customers: 512, replications: 3, runner});
    const found = await lab.evaluate(arms);
    const comparison = await compare(scenario, {customers: 512, replications: 3, runner});
    for (const [s, {outcomes, curves}] of comparison.strategies.entries()) {
      const {figures, cash} = found[s];
      for (const id of ["net-present-value", "orders-per-journey", "survival-12-months"]) {
        const {mean} = meanAndSd(figures[id]);
        const {value} = outcomes[id];
        // Where nobody meets anybody a comparison takes the ratio of sums, a laboratory the mean of ratios.
        const exact = id === "net-present-value" || comparison.coupled;
        expect(Math.abs(mean / value - 1)).toBeLessThan(exact ? 1e-9 : 0.02);
      }
      const last = meanAndSd(cash.map(curve => curve.at(-1)!)).mean;
      expect(last / curves.cash.value.at(-1)!).toBeCloseTo(1, 9);
    }
  });

  test("threads, chunks of replications and what is remembered change no figure", async () => {
    const size = {customers: 300, replications: 3};
    const plain = await openLab(scenario, {...size, runner}).evaluate(arms);
    const store = memoryStore();
    const lab = openLab(scenario, {...size, runner: threads, store});
    const parts = [await lab.evaluate(arms, {from: 0, to: 1}), await lab.evaluate(arms, {from: 1, to: 3})];
    for (const [i, {figures}] of plain.entries())
      for (const [id, values] of Object.entries(figures))
        expect([...parts[0][i].figures[id], ...parts[1][i].figures[id]]).toEqual(values);
    const again = counting(runner);
    expect(await openLab(scenario, {...size, runner: again, store}).evaluate(arms)).toEqual(plain);
    expect(again.jobs).toBe(0);
  });
});

test("a world is simulated once, whatever its links cost", async () => {
  const scenario = shipped("small-shop");
  const counted = counting(runner);
  const lab = openLab(scenario, {customers: 200, replications: 2, runner: counted});
  const path = "strategies.omnichannel.links.cart.setup";
  const [dear, cheap, same] = await lab.evaluate([
    {strategy: "omnichannel", values: new Map([[path, 90_000]])},
    {strategy: "omnichannel", values: new Map([[path, 10_000]])},
    {strategy: "omnichannel", values: new Map([[path, 90_000]])}
  ]);
  expect(counted.jobs).toBe(2);
  expect(lab.counts).toEqual({asked: 6, simulated: 2});
  expect(dear).toEqual(same);
  for (const r of [0, 1])
    expect(cheap.figures["net-present-value"][r] - dear.figures["net-present-value"][r]).toBeCloseTo(80_000, 4);
});

test("costs with their risks are no part of a world's name, anything that happens in it is", () => {
  const scenario = shipped("migration");
  const named = (values: Record<string, number>) =>
    worldHash(compile(resolve(scenario, "omnichannel", {values: new Map(Object.entries(values))})));
  const plain = named({});
  expect(named({"strategies.omnichannel.links.cart.setup": 1})).toBe(plain);
  expect(named({"strategies.omnichannel.links.cart.monthly": 1})).toBe(plain);
  expect(named({"journey.effort": 0.123})).not.toBe(plain);
  expect(named({"strategies.omnichannel.links.cart.coverage": 0.123})).not.toBe(plain);
});

test("an arm that cannot be a world is its own error and stops no other", async () => {
  const lab = openLab(shipped("small-shop"), {customers: 50, replications: 1, runner});
  const bad = {strategy: "omnichannel", values: new Map([["strategies.omnichannel.links.cart.coverage", 7]])};
  const [one, two] = await lab.tryOut([bad, {strategy: "omnichannel"}]);
  expect(one).toBeInstanceOf(Error);
  expect(two).toHaveProperty("world");
  await expect(lab.evaluate([bad])).rejects.toThrow("invalid value for strategies.omnichannel.links.cart.coverage: 7");
});

test("an aborted evaluation rejects, and another one of the same worlds goes on", async () => {
  const lab = openLab(shipped("small-shop"), {customers: 400, replications: 4, runner: threads});
  const stop = new AbortController();
  const stopped = lab.evaluate([{strategy: "omnichannel"}], {signal: stop.signal});
  const going = lab.evaluate([{strategy: "omnichannel"}]);
  stop.abort(new Error("enough"));
  await expect(stopped).rejects.toThrow("enough");
  expect((await going)[0].figures["orders-per-journey"]).toHaveLength(4);
});

test("the memory of a store has an end, and forgets what was used longest ago", () => {
  const tallies = () => ({
    totals: new Float64Array(100),
    cash: new Float64Array(0),
    byChannel: new Float64Array(0),
    life: new Float64Array(0)
  });
  const store = memoryStore({limit: 2500});
  store.put("a", tallies());
  store.put("b", tallies());
  store.get("a");
  store.put("c", tallies());
  expect([store.get("a"), store.get("b"), store.get("c")].map(found => found !== undefined)).toEqual([
    true,
    false,
    true
  ]);
  expect(store.bytes).toBe(2000);
});

const files = readdirSync("scenarios").filter(file => file.endsWith(".yaml"));

describe.each(files)("between any two strategies of %s", file => {
  const scenario = shipped(file.replace(".yaml", ""));
  const ids = Object.keys(scenario.strategies);
  const pairs = ids.flatMap(from => ids.filter(to => to !== from).map(to => [from, to] as const));

  test("no change is the one, every change is the other", () => {
    for (const [from, to] of pairs) {
      const mix = mixOf(scenario, from, to);
      const worldOf = ({scenario: of = scenario, strategy, off}: ReturnType<typeof mix.arm>) =>
        compile(resolve(of, strategy, {...(off && {off})}));
      expect(worldOf(mix.arm(new Set()))).toEqual(compile(resolve(scenario, from)));
      expect(worldOf(mix.arm(new Set(mix.changes.map(({id}) => id))))).toEqual(compile(resolve(scenario, to)));
    }
  });
});
