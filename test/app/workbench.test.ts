import {realText} from "./small-bench.ts";
import {effect} from "@preact/signals";
import {opened} from "../../src/app/state/opened.ts";
import {expect, test} from "vitest";
import type {Work} from "../../src/app/state/latest.ts";
import {asWritten, editsOf} from "../../src/app/state/choices.ts";
import {createWorkbench, type Question, type Workbench} from "../../src/app/state/workbench.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

const scenario = {throughline: 1, title: "t", currency: "USD", seed: "leesa", strategies: {}} satisfies Scenario;
const answer = (seed: string, done = true): Comparison => ({
  version: "1",
  scenario: "t",
  seed,
  currency: "USD",
  customers: 100,
  replications: 1,
  market: 100,
  days: 365,
  coupled: false,
  fingerprint: done ? "f" : "",
  done,
  progress: done ? 1 : 0.5,
  strategies: [],
  differences: []
});

/** A workbench whose simulation the test itself advances; frames pass when it says so. */
function bench() {
  const asked: Array<{
    question: Question;
    work: Work<Comparison>;
    finish(result: Comparison): void;
    fail(error: Error): void;
  }> = [];
  let frames: Array<() => void> = [];
  const workbench = createWorkbench(opened("t.yaml", scenario), {
    ...realText,
    compare: (question, work) =>
      new Promise((finish, fail) => {
        asked.push({question, work, finish, fail});
      }),
    requestFrame: callback => frames.push(callback)
  });
  const frame = () => {
    const callbacks = frames;
    frames = [];
    for (const callback of callbacks) callback();
  };
  return {workbench, asked, frame};
}
/** Switches and numbers that differ from the file; the seed is luck. */
const changes = ({choices, opened: base}: Workbench) =>
  editsOf({...choices.value, seed: base.value.scenario.seed}, asWritten(base.value)).length;
const settled = () => new Promise(resolve => setTimeout(resolve));

test("a workbench is running as soon as it exists, with the scenario as written", () => {
  const {workbench, asked} = bench();
  expect(asked).toHaveLength(1);
  expect(asked[0]!.question.choices.seed).toBe("leesa");
  expect(workbench.running.value).toBe(true);
  expect(workbench.comparison.value).toBe(null);
});

test("results appear once a frame and the last one ends the run", async () => {
  const {workbench, asked, frame} = bench();
  let updates = -1;
  effect(() => {
    void workbench.comparison.value;
    updates++;
  });
  for (let i = 0; i < 5; i++) asked[0]!.work.show(answer("leesa", false));
  expect(updates).toBe(0);
  frame();
  expect(updates).toBe(1);
  expect(workbench.running.value).toBe(true);
  asked[0]!.finish(answer("leesa"));
  await settled();
  frame();
  expect(workbench.comparison.value!.done).toBe(true);
  expect(workbench.running.value).toBe(false);
});

test("after a change the old results stay, marked stale, until the new ones exist", () => {
  const {workbench, asked, frame} = bench();
  asked[0]!.work.show(answer("leesa"));
  frame();
  expect(workbench.stale.value).toBe(false);
  workbench.switchLevers("omni", ["omni/links.cart"], false);
  expect(asked[0]!.work.signal.aborted).toBe(true);
  expect(workbench.stale.value).toBe(true);
  expect(workbench.comparison.value).not.toBe(null);
  expect(workbench.before.value).toBe(workbench.comparison.value);
  asked[1]!.work.show(answer("leesa", false));
  frame();
  expect(workbench.stale.value).toBe(false);
});

test("what is remembered from before a change is the last answer that was final", async () => {
  const {workbench, asked, frame} = bench();
  asked[0]!.work.show(answer("leesa"));
  frame();
  const fixed = workbench.comparison.value;
  workbench.switchLevers("omni", ["a"], false);
  asked[1]!.work.show(answer("on the way", false));
  frame();
  workbench.switchLevers("omni", ["b"], false);
  expect(workbench.before.value).toBe(fixed);
});

test("dragging previews without history, letting go makes one entry to undo and does not start again", () => {
  const {workbench, asked, frame} = bench();
  asked[0]!.work.show(answer("leesa"));
  frame();
  for (const value of [0.7, 0.8, 0.9]) workbench.previewValue("journey.effort", value, 0.6);
  expect(workbench.canUndo.value).toBe(false);
  expect(asked).toHaveLength(2);
  asked[1]!.work.show(answer("leesa", false));
  expect(asked).toHaveLength(3);
  expect(asked[2]!.question.choices.values.get("journey.effort")).toBe(0.9);
  workbench.setValue("journey.effort", 0.9, 0.6);
  expect(asked).toHaveLength(3);
  expect(workbench.canUndo.value).toBe(true);
  workbench.undo();
  expect(changes(workbench)).toBe(0);
  expect(asked).toHaveLength(4);
});

test("while dragging, results of a value on the way are shown but still marked stale", () => {
  const {workbench, asked, frame} = bench();
  workbench.previewValue("journey.effort", 0.7, 0.6);
  asked[0]!.work.show(answer("on the way", false));
  frame();
  expect(workbench.comparison.value!.seed).toBe("on the way");
  expect(workbench.stale.value).toBe(true);
});

test("a choice that changes nothing starts nothing", () => {
  const {workbench, asked} = bench();
  workbench.switchLevers("omni", ["x"], true);
  workbench.setValue("journey.effort", 0.6, 0.6);
  workbench.setSeed("leesa");
  workbench.undo();
  workbench.redo();
  expect(asked).toHaveLength(1);
  expect(workbench.canUndo.value).toBe(false);
});

test("re-roll asks the same question of other people; reset keeps the seed", () => {
  const {workbench, asked} = bench();
  workbench.switchLevers("omni", ["x"], false);
  workbench.reroll();
  expect(asked.at(-1)!.question.choices.seed).toBe("leesa-2");
  expect(changes(workbench)).toBe(1);
  workbench.reset();
  expect(changes(workbench)).toBe(0);
  expect(asked.at(-1)!.question.choices.seed).toBe("leesa-2");
});

test("opening another scenario forgets the history but keeps the results on the page", () => {
  const {workbench, asked, frame} = bench();
  asked[0]!.work.show(answer("leesa"));
  frame();
  workbench.switchLevers("omni", ["x"], false);
  workbench.open(opened("other.yaml", {...scenario, seed: "other"}));
  expect(workbench.canUndo.value).toBe(false);
  expect(changes(workbench)).toBe(0);
  expect(workbench.stale.value).toBe(true);
  expect(workbench.comparison.value!.seed).toBe("leesa");
  expect(asked.at(-1)!.question.choices.seed).toBe("other");
});

test("a run that fails says why and can be tried again", async () => {
  const {workbench, asked} = bench();
  asked[0]!.fail(new Error("the worker stopped"));
  await settled();
  expect(workbench.failure.value).toBe("the worker stopped");
  expect(workbench.running.value).toBe(false);
  workbench.retry();
  expect(workbench.failure.value).toBe(null);
  expect(asked).toHaveLength(2);
});

test("the failure of a superseded run is nobody's business", async () => {
  const {workbench, asked} = bench();
  workbench.reroll();
  asked[0]!.fail(new Error("aborted"));
  await settled();
  expect(workbench.failure.value).toBe(null);
  expect(workbench.running.value).toBe(true);
});
