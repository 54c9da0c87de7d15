import {realText} from "./small-bench.ts";
import {opened} from "../../src/app/state/opened.ts";
import {expect, test} from "vitest";
import {createLife} from "../../src/app/state/life.ts";
import {createWorkbench} from "../../src/app/state/workbench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {folkOf} from "../../src/app/journeys/folk.ts";
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
strategies: {apart: {}, joined: ${strategy}, third: {extends: joined, title: Third}}
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
    folk: (question, strategies, signal) => {
      prepared.push(`${question.choices.seed}: ${strategies.join(", ")}`);
      return folkOf(question, strategies, {runner: inlineRunner(), signal});
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

test("looking again leads through other people whose lives differ and at last round to the first", async () => {
  const {life, prepared} = setUp();
  life.show(0);
  const seen: Array<number | null> = [];
  do {
    life.seek("differs");
    await expect.poll(() => life.loading.value).toBe(false);
    seen.push(life.customer.value);
  } while (seen.indexOf(seen.at(-1)!) === seen.length - 1 && seen.length < 300);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.at(-1)).toBe(seen[0]);
  expect(new Set(seen).size).toBe(seen.length - 1);
  expect(prepared).toEqual(["life: apart, joined"]);
});

test("a search says how far it is, and stops when told to", async () => {
  const {life} = setUp("{}");
  life.show(5);
  await expect.poll(() => life.loading.value).toBe(false);
  life.seek("flips");
  expect(life.seeking.value).toEqual({sought: "flips", share: 0});
  life.stopSeeking();
  expect([life.seeking.value, life.loading.value]).toEqual([null, false]);
  await settled();
  expect(life.nobody.value).toBe(null);
  expect(life.customer.value).toBe(5);
});

test("the worlds side by side are the baseline and the next one, until others are chosen", async () => {
  const {bench, life, prepared} = setUp();
  const leave = life.follow();
  await expect.poll(() => life.loading.value).toBe(false);
  bench.setBaseline("third");
  expect(life.pair.value).toEqual(["third", "apart"]);
  life.setPair("third", "joined");
  expect(life.stale.value).toBe(true);
  await expect.poll(() => life.stale.value).toBe(false);
  expect(life.journey.value!.tracks.map(({title}) => title)).toEqual(["Third", "joined"]);
  life.setPair("joined", "joined");
  expect(life.pair.value).toEqual(["joined", "third"]);
  await expect.poll(() => prepared.at(-1)).toBe("life: joined, third");
  leave();
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
  expect(prepared).toEqual(["life: apart, joined", "other: apart, joined"]);
});

test("where nobody's life differs the view says so and keeps what it shows", async () => {
  const {life} = setUp("{}");
  life.show(5);
  await expect.poll(() => life.loading.value).toBe(false);
  expect(life.journey.value!.divergence).toBe(null);
  life.seek("differs");
  await expect.poll(() => life.nobody.value).toEqual({sought: "differs", among: 300});
  expect(life.journey.value!.customer).toBe(5);
});

test("people who cannot be made ready say why", async () => {
  const bench = createWorkbench(opened("test.yaml", scenarioWith(joined)), {
    ...realText,
    compare: () => new Promise(() => {}),
    requestFrame: () => 0
  });
  const life = createLife(bench, {folk: question => folkOf(question, ["nobody"], {runner: inlineRunner()})});
  life.show(3);
  await expect.poll(() => life.failure.value).toMatch(/nobody/);
  expect(life.loading.value).toBe(false);
});
