import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {createTips, type Tips} from "../../src/app/panel/tips.ts";
import type {Bench} from "../../src/app/view/bench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {smallBench} from "./small-bench.ts";

const need = "segments.everybody.need";
const setup = "strategies.joined.links.cart.setup";
let bench: Bench;
let tips: Tips;
let jobs: number;
beforeEach(() => {
  bench = smallBench();
  jobs = 0;
  const real = inlineRunner();
  const runner: Runner = {
    ...real,
    run: (job, options) => {
      jobs++;
      return real.run(job, options);
    }
  };
  tips = createTips({bench, runner, store: memoryStore(), rest: 0});
});
afterEach(() => {
  tips.close();
  bench.close();
});
const known = (path: string) => vi.waitFor(() => expect(tips.of(path).value?.old).toBe(false), {timeout: 30_000});

test("nothing is computed before a slider is on the screen, and then a curve along all of it", async () => {
  await vi.waitFor(() => expect(bench.running.value).toBe(false), {timeout: 30_000});
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(jobs).toBe(0);
  tips.want(setup);
  await known(setup);
  const {answer} = tips.of(setup).value!;
  expect([answer.from.id, answer.to.id, answer.outcome]).toEqual(["apart", "joined", "net-present-value"]);
  expect([answer.points[0]!.at, answer.points.at(-1)!.at]).toEqual([0, 10_000]);
  // What only costs is paid for in full by whoever pays it.
  expect(answer.points[0]!.value - answer.points.at(-1)!.value).toBeCloseTo(10_000, 3);
});

test("a curve does not depend on its own slider, but on every other one; going back brings it back at once", async () => {
  tips.want(need);
  await known(need);
  bench.setValue(need, 3, 2);
  expect(tips.of(need).value!.old).toBe(false);
  bench.setValue(setup, 9000, 5000);
  expect(tips.of(need).value!.old).toBe(true);
  await known(need);
  const so = jobs;
  bench.undo();
  expect(tips.of(need).value!.old).toBe(true);
  await known(need);
  expect(jobs).toBe(so);
});

test("switched off, nothing is computed; another outcome is another curve", async () => {
  tips.on.value = false;
  tips.want(need);
  await vi.waitFor(() => expect(bench.running.value).toBe(false), {timeout: 30_000});
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(jobs).toBe(0);
  tips.outcome.value = "cost-per-order";
  tips.on.value = true;
  await known(need);
  expect(tips.of(need).value!.answer.outcome).toBe("cost-per-order");
});

test("a number that the strategies do not have has no curve, and is not tried again", async () => {
  const path = "strategies.more.tools.cdp.setup";
  tips.want(path);
  await vi.waitFor(() => expect(tips.pending(path).value).toBe(false), {timeout: 30_000});
  expect(tips.of(path).value).toBe(null);
  tips.against.value = "more";
  await known(path);
});
