import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare, type CompareOptions} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {plan} from "../../src/experiment/plan.ts";
import {ratioOutcomes} from "../../src/outcome/registry.ts";
import {stopSentence} from "../../src/outcome/stop-sentence.ts";
import {rich} from "../engine/scenarios.ts";
import {jumbledRunner} from "./jumbled.ts";

const runner = inlineRunner();
const measured = new Set(plan(rich).outcomes.map(({id}) => id));
/** An outcome of a mechanism that this scenario does not use. */
const foreign = ratioOutcomes.find(({id}) => !measured.has(id))!.id;
const apart = {strategies: ["separate", "joined"], customers: 300, replications: 40, runner};
const queues = {strategies: ["separate", "staffed"], customers: 80, replications: 40, runner};
const compared = (options: CompareOptions) => compare(rich, options);

/** Half width of the interval of a difference. */
function halfOf({differences}: Comparison, outcome: string): number {
  const {low, high} = differences.find(one => one.outcome === outcome)!;
  return (high! - low!) / 2;
}

describe.each([
  ["apart", apart, "orders-per-journey", 0.012],
  ["with queues", queues, "customer-minutes-per-case", 1.1]
] as const)("a run that is to be precise, %s,", (_, options, outcome, half) => {
  const precision = {[outcome]: half};

  test("ends before its budget with intervals as narrow as asked for, and says so", async () => {
    const result = await compared({...options, precision});
    const {stop, replications, done, progress} = result;
    expect({done, progress}).toEqual({done: true, progress: 1});
    expect(stop).toMatchObject({reason: "precise", replications, most: 40, wider: [], wanted: [{outcome, half}]});
    expect(replications).toBeLessThan(40);
    expect(halfOf(result, outcome)).toBeLessThanOrEqual(half);
    expect(stopSentence(result)).toMatch(
      new RegExp(`^Stopped after ${replications} of at most 40 replications: the difference is known to ±`)
    );
  });

  test("is the run of that size: the same figures, the same fingerprint", async () => {
    const {stop, ...result} = await compared({...options, precision});
    expect(result).toEqual(await compared({...options, replications: stop!.replications}));
  });

  test("stops at the same place whatever the width of the runner and the order of answers", async () => {
    const expected = await compared({...options, precision});
    for (const width of [1, 5]) {
      expect(await compared({...options, precision, runner: jumbledRunner(width)})).toEqual(expected);
    }
  });

  test("goes on to the end of its budget where that is too small, and says what is still wider", async () => {
    const result = await compared({...options, replications: 3, precision: {[outcome]: half / 1000}});
    const {stop, replications} = result;
    expect(replications).toBe(3);
    expect(stop).toMatchObject({reason: "budget", replications: 3, most: 3});
    expect(stop!.wider).toEqual([
      {outcome, to: options.strategies[1], half: expect.closeTo(halfOf(result, outcome), 12)}
    ]);
    expect(stopSentence(result)).toMatch(/^The budget of 3 replications ended before .*; still wider/);
  });
});

test("with queues waits for ten replications and five more, as few as they are", async () => {
  const {replications} = await compared({...queues, customers: 20, precision: {"orders-per-journey": 10}});
  expect(replications).toBe(15);
});

test("where nobody meets a thousand customers and a twentieth more are enough", async () => {
  const {replications} = await compared({...apart, precision: {"orders-per-journey": 10}});
  // 300 customers each: the fourth is the first with a thousand, 60 of its 1,200 more are in the fifth
  expect(replications).toBe(5);
});

test("all outcomes and all strategies have to be known", async () => {
  const one = await compared({...queues, precision: {"orders-per-journey": 0.02}});
  const both = await compared({...queues, precision: {"orders-per-journey": 0.02, "customer-minutes-per-case": 0.9}});
  const more = await compared({
    ...queues,
    strategies: ["separate", "joined", "staffed"],
    precision: {"customer-minutes-per-case": 0.9}
  });
  expect(one.replications).toBeLessThan(both.replications);
  expect(more.stop!.reason).toBe("precise");
  for (const {low, high} of more.differences.filter(({outcome}) => outcome === "customer-minutes-per-case"))
    expect((high! - low!) / 2).toBeLessThanOrEqual(0.9);
});

test("where there is nothing to measure there is nothing to wait for", async () => {
  const result = await compared({
    ...apart,
    precision: {"survival-12-months": 0.01, "orders-per-journey": 0.5}
  });
  expect(result.stop).toMatchObject({reason: "precise", unmeasured: ["survival-12-months"]});
  expect(stopSentence(result)).toContain("There was nothing to measure in still a customer.");
});

test("a planned run says nothing about a stop", async () => {
  const result = await compared({...apart, customers: 50, replications: 2});
  expect(result.stop).toBeUndefined();
  expect(stopSentence(result)).toBeNull();
});

test("aborting still rejects", async () => {
  const stop = new AbortController();
  const running = compared({
    ...queues,
    precision: {"orders-per-journey": 1e-9},
    signal: stop.signal,
    interval: 0,
    onProgress: () => stop.abort(new Error("enough"))
  });
  await expect(running).rejects.toThrow("enough");
});

test.each([
  [{}, "invalid precision: no outcome"],
  [{profit: 1}, "unknown outcome: profit"],
  [{payback: 1}, "payback is a comparison with the baseline already"],
  [{"orders-per-journey": 0}, "invalid precision of orders-per-journey: 0"],
  [{"orders-per-journey": NaN}, "invalid precision of orders-per-journey: NaN"],
  [{[foreign]: 0.1}, `nothing in this scenario has the outcome ${foreign}`]
])("an impossible precision is refused: %j", async (precision, message) => {
  await expect(compared({...apart, precision: precision as Record<string, number>})).rejects.toThrow(message);
});
