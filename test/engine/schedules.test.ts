import {afterAll, describe, expect, test} from "vitest";
import {addTallies, emptyTallies, type Tallies} from "../../src/engine/tallies.ts";
import {GROUP} from "../../src/engine/ratios.ts";
import {epochsOf, run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {compare} from "../../src/experiment/compare.ts";
import {gather, gatherBlock} from "../../src/experiment/gather.ts";
import {plan} from "../../src/experiment/plan.ts";
import {T} from "../../src/model/tally.ts";
import type {World} from "../../src/model/world.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {bytes} from "../model/lives.ts";
import {rich} from "./scenarios.ts";

const runners: Record<string, Runner> = {
  inline: inlineRunner(),
  serialised: serialisedRunner(),
  "one thread": threadRunner({threads: 1}),
  "three threads": threadRunner({threads: 3}),
  "seven threads": threadRunner({threads: 7})
};
afterAll(() => Object.values(runners).forEach(runner => runner.close()));

/** Finishes its jobs in the wrong order: every job waits for the one after it. */
function contraryRunner(): Runner {
  const waiting: Array<() => void> = [];
  const release = () => setTimeout(() => waiting.pop()?.());
  return {
    width: 4,
    async run(job) {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
        release();
      });
      return run(job);
    },
    close() {}
  };
}

describe.each([
  ["customers who never meet", ["separate", "alike", "joined"], 1300, 3],
  ["customers who meet in queues", ["separate", "staffed"], 500, 4]
])("a comparison of %s", {timeout: 60_000}, (_, strategies, customers, replications) => {
  const comparisonBy = async (runner: Runner) =>
    JSON.stringify(await compare(rich, {strategies, customers, replications, runner}));
  const expected = comparisonBy(runners.inline);

  test.each(Object.keys(runners).slice(1))("is the same to the last byte with the %s runner", async name => {
    expect(await comparisonBy(runners[name])).toBe(await expected);
  });

  test("is the same when jobs finish in the wrong order", async () => {
    expect(await comparisonBy(contraryRunner())).toBe(await expected);
  });

  test("is the same when it is watched", async () => {
    let seen = 0;
    const options = {strategies, customers, replications, runner: runners.inline, interval: 0};
    const watched = await compare(rich, {...options, onProgress: () => void seen++});
    expect(JSON.stringify(watched)).toBe(await expected);
    expect(seen).toBeGreaterThan(2);
  });
});

describe("blocks of customers", () => {
  const prepared = plan(rich, {strategies: ["separate", "joined"]});
  const worlds = prepared.strategies.map(({world}) => world);
  const key = keyFromSeed("blocks", 2);
  const customers = 5 * GROUP + 77;

  function gatheredIn(sizes: readonly number[]) {
    const gathered = gather(prepared);
    let from = 0;
    for (let i = 0; from < customers; i++) {
      const to = Math.min(customers, from + GROUP * sizes[i % sizes.length]);
      const {tallies, products} = run({kind: "block", worlds, key, from, to, ratios: prepared.ratios});
      gatherBlock(gathered, prepared, 0, to - from, tallies, products);
      from = to;
    }
    return gathered;
  }

  test.each([[[1]], [[2, 1]], [[3]], [[1, 4]], [[1, 1, 2]]])(
    "of %j groups add up to the very numbers of one block, cross products too",
    sizes => {
      expect(gatheredIn(sizes)).toEqual(gatheredIn([100]));
    }
  );

  test("give the totals of runs without ratios", () => {
    const {tallies} = run({kind: "block", worlds, key, from: 0, to: customers, ratios: null});
    expect(tallies).toEqual(gatheredIn([2]).replications[0]);
  });

  test("give each strategy what it has alone, in any company", () => {
    const tallies = (chosen: readonly World[]) =>
      run({kind: "block", worlds: chosen, key, from: 0, to: 300, ratios: prepared.ratios}).tallies;
    const [separate, joined] = tallies(worlds);
    expect(tallies([worlds[1]])).toEqual([joined]);
    expect(tallies([worlds[1], worlds[0], worlds[1]])).toEqual([joined, separate, joined]);
  });

  test("begin where groups begin, and only for worlds without queues", () => {
    const {ratios} = prepared;
    expect(() => run({kind: "block", worlds, key, from: 7, to: 9, ratios})).toThrow(
      "invalid block: it begins at customer 7, not at a multiple of 256"
    );
    const [{world}] = plan(rich, {strategies: ["staffed"]}).strategies;
    expect(() => run({kind: "block", worlds: [world], key, from: 0, to: 9, ratios: null})).toThrow(
      "invalid job: a coupled world cannot run person by person"
    );
  });
});

describe("a replication", () => {
  const [separate, joined, staffed] = plan(rich, {strategies: ["separate", "joined", "staffed"]}).strategies.map(
    ({world}) => world
  );
  const key = keyFromSeed("replication", 0);
  const customers = 300;

  test.each([
    ["separate", separate],
    ["joined", joined]
  ])("without queues is a block: %s", (_, world) => {
    const whole = run({kind: "replication", world, key, customers});
    const block = run({kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null});
    expect(whole.tallies).toEqual(block.tallies[0]);
  });

  test("without queues is the same in one epoch and in many", () => {
    const whole = run({kind: "replication", world: joined, key, customers});
    for (const epoch of [1, 1441, 10080, 100_000]) {
      const cut = run({kind: "replication", world: {...joined, epoch}, key, customers});
      expect(epochsOf({...joined, epoch})).toBe(Math.ceil(joined.horizon / epoch));
      expect(cut.tallies).toEqual(whole.tallies);
    }
  });

  test.each([
    ["without queues", joined],
    ["with queues", staffed]
  ])("%s is the sum of its replayed lives", (_, world) => {
    const {tallies, environment} = run({kind: "replication", world, key, customers});
    const sum: Tallies = emptyTallies(world);
    for (let customer = 0; customer < customers; customer++) {
      const replayed = run({kind: "replay", world, key, customer, environment: world.coupled ? environment : null});
      addTallies(sum, replayed.tallies);
    }
    expect(sum).toEqual(tallies);
  });

  test("with queues keeps the lives of those who never call for help", () => {
    const {tallies, environment} = run({kind: "replication", world: staffed, key, customers});
    expect(bytes(tallies)).not.toBe(bytes(run({kind: "replication", world: joined, key, customers}).tallies));
    expect(environment.some(number => number > 0)).toBe(true);
    let quiet = 0;
    for (let customer = 0; customer < 100; customer++) {
      const [alone, queued] = [joined, staffed].map(
        world => run({kind: "replay", world, key, customer, environment: world.coupled ? environment : null}).tallies
      );
      if (alone.totals[T.contacts] > 0) continue;
      quiet++;
      expect(queued).toEqual(alone);
    }
    expect(quiet).toBeGreaterThan(20);
  });
});
