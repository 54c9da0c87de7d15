import {expect, test} from "vitest";
import type {Listening, Wanted} from "../../src/app/questions/asker.ts";
import {paced} from "../../src/app/questions/paced.ts";
import {numbersOf} from "../../src/app/questions/numbers.ts";
import {askables, type Askable} from "../../src/app/questions/registry.ts";
import {settle} from "../../src/app/questions/settings.ts";
import {sizeOf} from "../../src/app/questions/sizes.ts";
import {createQuestions} from "../../src/app/questions/state.ts";
import {aboutOf} from "../../src/app/library/about.ts";
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

/** Questions that are answered when the test says so, on a clock that it sets. */
function heldBack() {
  const asked: Array<{
    card: string;
    options: Wanted & Listening;
    answer: (result: Result) => void;
    fail: (error: Error) => void;
  }> = [];
  const clock = {now: 0};
  const askable: Askable = {
    id: "explain",
    group: "why",
    title: "Why?",
    lead: "",
    controls: ["from", "to", "outcome"],
    size: {customers: 800, replications: 4},
    lives: 30_000,
    offers: ({scenario}) => ({
      strategies: Object.keys(scenario.strategies),
      numbers: [],
      outcomes: ["net-present-value", "orders-per-journey"]
    })
  };
  const bench = smallBench();
  const questions = createQuestions(bench, [askable, {...askable, id: "sensitivity", title: "Which?"}], {
    ask: (card, _, wanted, listening) =>
      new Promise((answer, fail) => {
        asked.push({card, options: {...wanted, ...listening}, answer, fail});
        listening.signal.addEventListener("abort", () => fail(listening.signal.reason as Error));
      }),
    now: () => clock.now
  });
  return {bench, asked, clock, questions, asking: questions.all[0]!, other: questions.all[1]!};
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
    customers: 800,
    replications: 4
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

test("one question is worked out at a time; another waits for its turn, and whoever stops leaves the line", async () => {
  const {asked, asking, other} = heldBack();
  const first = asking.ask();
  const second = other.ask();
  expect(asked.map(({card}) => card)).toEqual(["explain"]);
  expect([asking.waiting.value, other.waiting.value, other.running.value]).toEqual([false, true, true]);
  other.stop();
  await second;
  expect([other.waiting.value, other.stopped.value]).toEqual([false, true]);
  const third = other.ask();
  asked[0]!.answer(resultSaying("first"));
  await first;
  await expect.poll(() => asked.map(({card}) => card)).toEqual(["explain", "sensitivity"]);
  expect(other.waiting.value).toBe(false);
  asked[1]!.answer(resultSaying("second"));
  await third;
  expect(other.answer.value?.result.answer).toEqual(["second"]);
});

test("it says how long it takes yet, and afterwards about how long it would take again", async () => {
  const {asked, asking, clock} = heldBack();
  const before = asking.takes("standard")!;
  asking.sized.value = "thorough";
  const done = asking.ask();
  expect(asked[0]!.options).toMatchObject(sizeOf({customers: 800, replications: 4}, "thorough"));
  expect(asking.left.value).toBe(null);
  clock.now = 2000;
  asked[0]!.options.onProgress(0.25);
  expect(asking.left.value).toBe(6000);
  clock.now = 8000;
  asked[0]!.answer(resultSaying("done"));
  await done;
  expect(asking.takes("thorough")).toBe(8000);
  expect(asking.takes("standard")).toBe(2000);
  expect(before).not.toBe(2000);
});

test("asked from a number, a card is set up, asked and shown; an answer that still holds is only shown", async () => {
  const {asked, asking, questions} = heldBack();
  questions.askFor({id: "explain", settings: {outcome: "orders-per-journey", to: "more"}});
  expect(questions.shown.value).toBe("explain");
  expect(asked[0]!.options).toMatchObject({outcome: "orders-per-journey", to: "more"});
  asked[0]!.answer(resultSaying("so"));
  await expect.poll(() => asking.running.value).toBe(false);
  questions.shown.value = null;
  questions.askFor({id: "explain", settings: {outcome: "orders-per-journey"}});
  expect(questions.shown.value).toBe("explain");
  expect(asked).toHaveLength(1);
  questions.askFor({id: "explain", settings: {outcome: "net-present-value"}});
  expect(asked).toHaveLength(2);
  questions.askFor({id: "no-such-card", settings: {}});
  expect(asked).toHaveLength(2);
});

test("a kept answer comes back, is old where it is about something else, and gives way to a new one", async () => {
  const {bench, asked, asking} = heldBack();
  const now = () => aboutOf({...bench.opened.value, choices: bench.choices.value});
  asking.restore(resultSaying("kept"), now());
  expect(asking.answer.value?.result.answer).toEqual(["kept"]);
  expect(asking.stale.value).toBe(false);
  bench.switchLevers("joined", ["joined/links.cart"], false);
  expect(asking.stale.value).toBe(true);
  bench.undo();
  expect(asking.stale.value).toBe(false);
  const done = asking.ask();
  asked[0]!.answer(resultSaying("new"));
  await done;
  asking.restore(resultSaying("kept"), now());
  expect(asking.answer.value?.result.answer).toEqual(["new"]);
});

test("reports come no faster than wanted", () => {
  const heard: number[] = [];
  let time = 0;
  const tell = paced(
    (value: number) => heard.push(value),
    100,
    () => time
  );
  for (const at of [0, 20, 99, 100, 150, 260]) {
    time = at;
    tell(at);
  }
  expect(heard).toEqual([0, 100, 260]);
});

test("a size is half, all or double of customers and runs; a single run stays one", () => {
  expect(sizeOf({customers: 1000, replications: 5}, "quick")).toEqual({customers: 500, replications: 3});
  expect(sizeOf({customers: 4000, replications: 1}, "thorough")).toEqual({customers: 8000, replications: 1});
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
  expect(settle({}, offer)).toEqual({
    from: "a",
    to: "b",
    outcome: "net-present-value",
    x: "p",
    y: "q",
    budget: "",
    width: "0.002"
  });
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

test("a number without a range that somebody asks about is offered, with the range of its slider", () => {
  const scenario = smallBench().opened.value.scenario;
  const path = "strategies.joined.links.cart.monthly";
  const paths = (asked: readonly string[]) => numbersOf(scenario, new Map(), asked).map(one => one.path);
  expect(paths([])).not.toContain(path);
  expect(paths([path, "no.such.number"]).filter(one => !paths([]).includes(one))).toEqual([path]);
  expect(numbersOf(scenario, new Map(), [path]).find(one => one.path === path)).toMatchObject({
    low: 0,
    high: 200,
    value: 100
  });
  const real = askables.find(({id}) => id === "break-even")!;
  const questions = createQuestions(smallBench(), [real], {ask: () => new Promise(() => {})});
  questions.askFor({id: "break-even", settings: {x: path}});
  expect(questions.all[0]!.settings.value.x).toBe(path);
});
