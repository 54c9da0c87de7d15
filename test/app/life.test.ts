import {expect, test} from "vitest";
import {createLife} from "../../src/app/state/life.ts";
import {createWorkbench, type Question} from "../../src/app/state/workbench.ts";
import type {TwinJourney} from "../../src/experiment/comparison.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

const scenario: Scenario = {
  throughline: 1,
  title: "t",
  currency: "USD",
  seed: "leesa",
  strategies: {},
  run: {customers: 50, replications: 2}
};

function setUp(telling: (question: Question) => readonly number[] = () => [7, 3, 40]) {
  const replayed: string[] = [];
  const bench = createWorkbench(
    {file: "t.yaml", scenario},
    {compare: () => new Promise(() => {}), requestFrame: () => 0}
  );
  const life = createLife(bench, {
    replay: async ({choices}, customer) => {
      replayed.push(`${choices.seed} ${customer}`);
      return {customer, replication: 0, segment: "s", traits: [], tracks: [], divergence: null} satisfies TwinJourney;
    },
    telling: async question => telling(question)
  });
  return {bench, life, replayed};
}
const settled = () => new Promise(resolve => setTimeout(resolve));

test("the view opens on somebody whose life differs", async () => {
  const {life} = setUp();
  life.follow();
  expect(life.loading.value).toBe(true);
  await settled();
  expect(life.customer.value).toBe(7);
  expect(life.journey.value!.customer).toBe(7);
  expect(life.loading.value).toBe(false);
});

test("asking again leads through all people whose lives differ and round to the first", async () => {
  const {life} = setUp();
  life.follow();
  const seen: Array<number | null> = [];
  for (let i = 0; i < 4; i++) {
    await settled();
    seen.push(life.customer.value);
    life.showTelling();
  }
  expect(seen).toEqual([7, 3, 40, 7]);
});

test("next and previous go round the market", async () => {
  const {life} = setUp();
  life.show(49);
  life.next();
  await settled();
  expect(life.journey.value!.customer).toBe(0);
  life.previous();
  await settled();
  expect(life.journey.value!.customer).toBe(49);
});

test("a number that is none is not looked up", async () => {
  const {life, replayed} = setUp();
  life.show(NaN);
  life.show(1.5);
  await settled();
  expect(replayed).toEqual([]);
});

test("the same person is replayed when the choices change, and no longer once the view is left", async () => {
  const {bench, life, replayed} = setUp();
  const leave = life.follow();
  await settled();
  bench.setSeed("other");
  await settled();
  leave();
  bench.setSeed("third");
  await settled();
  expect(replayed).toEqual(["leesa 7", "other 7"]);
});

test("where nobody's life differs the view says so and keeps what it shows", async () => {
  const {life} = setUp(() => []);
  life.show(5);
  await settled();
  life.showTelling();
  await settled();
  expect(life.noneDiffers.value).toBe(true);
  expect(life.journey.value!.customer).toBe(5);
});

test("a replay that fails says why", async () => {
  const {life} = setUp(() => {
    throw new Error("no runner");
  });
  life.showTelling();
  await settled();
  expect(life.failure.value).toBe("no runner");
  expect(life.loading.value).toBe(false);
});
