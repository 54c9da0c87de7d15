import {memoryStore} from "../../src/experiment/store.ts";
import {expect, test} from "vitest";
import type {Askable, AskOptions} from "../../src/app/questions/registry.ts";
import {settle} from "../../src/app/questions/settings.ts";
import {createQuestions} from "../../src/app/questions/state.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Moved} from "../../src/experiment/answers/parameter.ts";
import {resultOf, type Result} from "../../src/experiment/result.ts";
import {smallBench} from "./small-bench.ts";

function resultSaying(text: string): Result {
  const inputs = {
    scenario: "Two shops",
    seed: "small",
    currency: "EUR",
    customers: 1,
    replications: 1,
    market: 1,
    days: 1,
    strategies: [],
    options: {}
  };
  return resultOf({question: "explain", inputs, method: [], answer: [text], figures: {text}, tables: []});
}

/** A question that is answered when the test says so. */
function heldBack() {
  const asked: Array<{
    options: AskOptions;
    answer: (result: Result) => void;
    fail: (error: Error) => void;
  }> = [];
  const askable: Askable = {
    id: "explain",
    group: "why",
    title: "Why?",
    lead: "",
    controls: ["from", "to", "outcome"],
    size: {customers: 50, replications: 2},
    offers: ({scenario}) => ({
      strategies: Object.keys(scenario.strategies),
      numbers: [],
      outcomes: ["net-present-value", "orders-per-journey"]
    }),
    ask: (_, options) =>
      new Promise((answer, fail) => {
        asked.push({options, answer, fail});
        options.signal?.addEventListener("abort", () => fail(options.signal!.reason as Error));
      })
  };
  const bench = smallBench();
  const questions = createQuestions(bench, [askable], {runner: inlineRunner(), store: memoryStore()});
  return {bench, asked, asking: questions.all[0]!};
}

test("a question is asked of the scenario as it stands, with the changes made to it", async () => {
  const {bench, asked, asking} = heldBack();
  bench.setSeed("another");
  bench.switchLevers("joined", ["joined/links.cart"], false);
  asking.set("to", "more");
  void asking.ask();
  const {options} = asked[0]!;
  expect(options).toMatchObject({
    seed: "another",
    from: "apart",
    to: "more",
    outcome: "net-present-value",
    customers: 50
  });
  expect(options.off).toEqual({joined: new Set(["joined/links.cart"])});
});

test("an answer on the way is shown as such, the last one as final, and it stays when the bench changes", async () => {
  const {bench, asked, asking} = heldBack();
  const done = asking.ask();
  asked[0]!.options.onProgress(0.4);
  asked[0]!.options.onPartial(resultSaying("about"));
  expect(asking.progress.value).toBe(0.4);
  expect(asking.answer.value).toMatchObject({final: false, result: {answer: ["about"]}});
  asked[0]!.answer(resultSaying("exactly"));
  await done;
  expect(asking.running.value).toBe(false);
  expect(asking.answer.value).toMatchObject({final: true, result: {answer: ["exactly"]}});
  expect(asking.stale.value).toBe(false);
  bench.switchLevers("joined", ["joined/links.cart"], false);
  expect(asking.stale.value).toBe(true);
  expect(asking.answer.value).toMatchObject({result: {answer: ["exactly"]}});
  bench.undo();
  expect(asking.stale.value).toBe(false);
});

test("a stopped question says so, keeps the answer before it, and can be asked again", async () => {
  const {asked, asking} = heldBack();
  const first = asking.ask();
  asked[0]!.answer(resultSaying("first"));
  await first;
  const second = asking.ask();
  asking.stop();
  await second;
  expect(asking.stopped.value).toBe(true);
  expect(asking.failure.value).toBe(null);
  expect(asking.running.value).toBe(false);
  expect(asking.answer.value).toMatchObject({result: {answer: ["first"]}});
  void asking.ask();
  expect(asking.stopped.value).toBe(false);
});

test("what went wrong is said, and a late answer of a superseded question is not shown", async () => {
  const {asked, asking} = heldBack();
  const first = asking.ask();
  const second = asking.ask();
  asked[0]!.options.onPartial(resultSaying("late"));
  expect(asking.answer.value).toBe(null);
  asked[1]!.fail(new Error("no such luck"));
  await Promise.all([first, second]);
  expect(asking.failure.value).toBe("no such luck");
  expect(asking.answer.value).toBe(null);
});

const number = (path: string): Moved => ({
  path,
  label: path,
  unit: "share",
  per: "",
  value: 0.5,
  low: 0,
  high: 1,
  evidence: null,
  grade: null
});

test("settings that the scenario no longer has fall back, and two choices are never the same", () => {
  const offer = {strategies: ["a", "b", "c"], numbers: [number("p"), number("q")], outcomes: ["net-present-value"]};
  expect(settle({}, offer)).toEqual({from: "a", to: "b", outcome: "net-present-value", x: "p", y: "q", budget: ""});
  expect(settle({from: "b", to: "b", x: "q", y: "q"}, offer)).toMatchObject({from: "b", to: "a", x: "q", y: "p"});
  expect(settle({from: "gone", to: "c", outcome: "gone", x: "gone"}, offer)).toMatchObject({
    from: "a",
    to: "c",
    outcome: "net-present-value",
    x: "p"
  });
  expect(settle({budget: " 5000 "}, offer).budget).toBe("5000");
  expect(settle({budget: "plenty"}, offer).budget).toBe("");
});
