import {expect, test} from "vitest";
import {stagedComparison} from "../../src/app/state/staged.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {readScenario} from "../../src/scenario/read.ts";

const read = (text: string) => readScenario(text, {name: "test.yaml"}).scenario!;
const queue = "desks: {phone: {channels: [phone], agents: 3, hours: 50}}";
const text = (desks: string) => `
throughline: 1
title: Two worlds
currency: EUR
seed: staged
horizon: 60d
market: {people: 20000}
segments: {everybody: {share: 100%, need: 2 per year}}
channels: {site: {kind: website}, phone: {kind: phone}}
base: {${desks}}
strategies:
  apart: {}
  joined: {links: {cart: {pairs: all}, identity: {match: {site: 90%, phone: 90%}}}}
`;
const coupled = read(text(queue));
const uncoupled = read(text(""));

/** A runner that does its work here and notes the jobs it got. */
function noting(): {runner: Runner; jobs: string[]} {
  const inline = inlineRunner();
  const jobs: string[] = [];
  const run: Runner["run"] = (job, options) => {
    jobs.push(job.kind === "replication" ? `replication of ${job.customers}` : job.kind);
    return inline.run(job, options);
  };
  return {runner: {...inline, run}, jobs};
}
const size = {customers: 5000, replications: 10, interval: 0};

test("with queues a sketch of fewer customers comes first, and the final result is that of the plain comparison", async () => {
  const [full, quick] = [noting(), noting()];
  const shown: Comparison[] = [];
  const options = {...size, runner: full.runner, quick: quick.runner};
  const result = await stagedComparison(coupled, options, {
    signal: new AbortController().signal,
    show: comparison => shown.push(comparison)
  });
  expect(quick.jobs[0]).toBe("replication of 1500");
  expect(shown[0]).toMatchObject({customers: 1500, done: false, fingerprint: ""});
  expect(shown.every(({done}) => !done)).toBe(true);
  expect(result).toEqual(await compare(coupled, {...size, runner: inlineRunner()}));
  expect(result).toMatchObject({done: true, customers: 5000, replications: 10});
});

test("nothing is shown before there are intervals, and progress never falls", async () => {
  const shown: Comparison[] = [];
  await stagedComparison(
    coupled,
    {...size, runner: inlineRunner(), quick: inlineRunner()},
    {signal: new AbortController().signal, show: comparison => shown.push(comparison)}
  );
  const known = shown.map(({differences}) => differences.some(({low}) => low !== null));
  expect(known.length).toBeGreaterThan(3);
  expect(known).not.toContain(false);
  const progress = shown.map(comparison => comparison.progress);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
});

test("without queues the full run takes over after the first sketch", async () => {
  const quick = noting();
  const result = await stagedComparison(
    uncoupled,
    {...size, runner: inlineRunner(), quick: quick.runner},
    {signal: new AbortController().signal, show: () => {}}
  );
  expect(result.done).toBe(true);
  expect(result.customers).toBe(5000);
  expect(quick.jobs.length).toBeLessThan(5);
});

test("a small comparison needs no sketch", async () => {
  const quick = noting();
  const options = {customers: 500, replications: 2, interval: 0, runner: inlineRunner(), quick: quick.runner};
  await stagedComparison(coupled, options, {signal: new AbortController().signal, show: () => {}});
  expect(quick.jobs).toEqual([]);
});

test("an aborted comparison rejects and shows nothing more", async () => {
  const stop = new AbortController();
  let shown = 0;
  const running = stagedComparison(
    coupled,
    {...size, runner: inlineRunner(), quick: inlineRunner()},
    {
      signal: stop.signal,
      show: () => {
        shown++;
        stop.abort(new Error("changed"));
      }
    }
  );
  await expect(running).rejects.toThrow("changed");
  expect(shown).toBe(1);
});
