import {realText} from "./small-bench.ts";
import {opened} from "../../src/app/state/opened.ts";
import {expect, test} from "vitest";
import {createLife} from "../../src/app/state/life.ts";
import {createWorkbench} from "../../src/app/state/workbench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {journeys} from "../../src/experiment/journey.ts";
import {readScenario} from "../../src/scenario/read.ts";

const joined = "{links: {cart: {pairs: all}, identity: {match: {site: 90%, shop-app: 90%}}}}";
const scenarioWith = (strategy: string) =>
  readScenario(
    `
throughline: 1
title: Two worlds
currency: EUR
seed: life
horizon: 120d
run: {customers: 300, replications: 2}
market: {people: 20000}
segments: {everybody: {share: 100%, need: 3 per year}}
channels: {site: {kind: website}, shop-app: {kind: app}}
strategies: {apart: {}, joined: ${strategy}}
`,
    {name: "test.yaml"}
  ).scenario!;

/** The state of the view over real people; `prepared` notes the seeds for which people were made ready. */
function setUp(strategy = joined) {
  const prepared: string[] = [];
  const bench = createWorkbench(opened("test.yaml", scenarioWith(strategy)), {
    ...realText,
    compare: () => new Promise(() => {}),
    requestFrame: () => 0
  });
  const life = createLife(bench, {
    journeys: ({scenario, choices}, signal) => {
      prepared.push(choices.seed);
      return journeys(scenario, {...choices, customers: 300, runner: inlineRunner(), signal});
    }
  });
  return {bench, life, prepared};
}
const settled = () => new Promise(resolve => setTimeout(resolve, 5));

test("the view opens on somebody whose life differs", async () => {
  const {life} = setUp();
  life.follow();
  expect(life.loading.value).toBe(true);
  await expect.poll(() => life.loading.value).toBe(false);
  const journey = life.journey.value!;
  expect(journey.customer).toBe(life.customer.value);
  expect(journey.divergence).not.toBe(null);
  expect(journey.tracks.map(({strategy}) => strategy)).toEqual(["apart", "joined"]);
});

test("asking again leads through other people whose lives differ and at last round to the first", async () => {
  const {life, prepared} = setUp();
  life.follow();
  const seen: Array<number | null> = [];
  do {
    await expect.poll(() => life.loading.value).toBe(false);
    seen.push(life.customer.value);
    life.showTelling();
  } while (seen.indexOf(seen.at(-1)!) === seen.length - 1 && seen.length < 50);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.at(-1)).toBe(seen[0]);
  expect(new Set(seen).size).toBe(seen.length - 1);
  expect(prepared).toEqual(["life"]);
});

test("next and previous go round the market", async () => {
  const {life} = setUp();
  life.show(299);
  life.next();
  await expect.poll(() => life.journey.value?.customer).toBe(0);
  life.previous();
  await expect.poll(() => life.journey.value?.customer).toBe(299);
});

test("a number that is none is not looked up", async () => {
  const {life, prepared} = setUp();
  life.show(NaN);
  life.show(1.5);
  await settled();
  expect(prepared).toEqual([]);
});

test("the same person is replayed when the choices change, and no longer once the view is left", async () => {
  const {bench, life, prepared} = setUp();
  const leave = life.follow();
  await expect.poll(() => life.loading.value).toBe(false);
  const {value: customer} = life.customer;
  bench.setSeed("other");
  await expect.poll(() => life.loading.value).toBe(false);
  expect(life.journey.value!.customer).toBe(customer);
  leave();
  bench.setSeed("third");
  await settled();
  expect(prepared).toEqual(["life", "other"]);
});

test("where nobody's life differs the view says so and keeps what it shows", async () => {
  const {life} = setUp("{}");
  life.show(5);
  await expect.poll(() => life.loading.value).toBe(false);
  expect(life.journey.value!.divergence).toBe(null);
  life.showTelling();
  await expect.poll(() => life.noneDiffers.value).toBe(true);
  expect(life.journey.value!.customer).toBe(5);
});

test("people who cannot be made ready say why", async () => {
  const bench = createWorkbench(opened("test.yaml", scenarioWith(joined)), {
    ...realText,
    compare: () => new Promise(() => {}),
    requestFrame: () => 0
  });
  const closed = inlineRunner();
  const life = createLife(bench, {
    journeys: ({scenario}) => journeys(scenario, {strategies: ["nobody"], customers: 300, runner: closed})
  });
  life.showTelling();
  await expect.poll(() => life.failure.value).toMatch(/nobody/);
  expect(life.loading.value).toBe(false);
});
