import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {select, type SelectOptions} from "../../src/experiment/select.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {KimNelson} from "../../src/statistics/kim-nelson.ts";
import {rich} from "../engine/scenarios.ts";
import {jumbledRunner} from "./jumbled.ts";

const runner = inlineRunner();
const usual: SelectOptions = {
  strategies: ["separate", "joined", "staffed"],
  customers: 60,
  replications: 40,
  runner,
  outcome: "net-present-value",
  indifference: 30_000
};

describe("the selection of a strategy", () => {
  test("is the race of Kim and Nelson over the figures of a laboratory", async () => {
    const {figures: found} = await select(rich, usual);
    const arms = usual.strategies!.map(strategy => ({strategy}));
    const evaluations = await openLab(rich, usual).evaluate(arms);
    const race = new KimNelson({systems: 3, first: 10, confidence: 0.95, indifference: 30_000});
    const lists = evaluations.map(({figures}) => figures["net-present-value"]);
    for (let r = 0; r < 40 && race.chosen === null; r++) race.observe(lists.map(list => list[r]));
    expect(found.cutOff).toBe(race.chosen === null);
    expect(found.chosen).toBe(usual.strategies![race.chosen ?? race.leader]);
    expect(
      found.strategies.flatMap(({droppedAt, droppedBy}, system) =>
        droppedAt === null ? [] : [{system, at: droppedAt, by: usual.strategies!.indexOf(droppedBy!)}]
      )
    ).toEqual(race.dropped.toSorted((a, b) => a.system - b.system));
    found.strategies.forEach(({mean, replications}, s) => {
      expect(mean.value).toBeCloseTo(lists[s].slice(0, replications).reduce((a, b) => a + b) / replications, 6);
    });
    expect(found.spent).toBe(found.strategies.reduce((sum, {replications}) => sum + replications, 0));
    expect(found.spent).toBeLessThanOrEqual(found.most);
  });

  test("does not depend on the runner, its width or the order of answers", async () => {
    const expected = await select(rich, usual);
    for (const width of [1, 6]) expect(await select(rich, {...usual, runner: jumbledRunner(width)})).toEqual(expected);
  });

  test("without a lead that matters or time to find it has no promise, and says so", async () => {
    const {figures, answer} = await select(rich, {...usual, replications: 10, indifference: 1});
    expect(figures.cutOff).toBe(true);
    expect(answer[0]).toMatch(/^No choice with a promise: the budget of 10 replications ended while /);
  });

  test("takes the direction from the outcome", async () => {
    const options = {...usual, strategies: ["separate", "staffed"], outcome: "wait", indifference: 5};
    const {figures} = await select(rich, options);
    const means = figures.strategies.map(({mean}) => mean.value);
    expect(figures).toMatchObject({better: "lower", cutOff: false});
    expect(figures.chosen).toBe(options.strategies[means.indexOf(Math.min(...means))]);
  });

  test("among strategies that do the same takes the first, after the first stage, whoever asks how well", async () => {
    const options = {...usual, strategies: ["separate", "alike"], indifference: 0.01};
    const {figures, answer, tables} = await select(rich, options);
    expect(figures).toMatchObject({chosen: "separate", cutOff: false, spent: 20});
    expect(answer[0]).toMatch(/^Take Apart: /);
    expect(answer.join(" ")).toContain("After 10 replications Apart again dropped out behind Apart.");
    expect(answer.join(" ")).toContain(
      "As far as they ran together, Apart again lies within $0.0100 of it: nearly as good."
    );
    expect(tables[0].rows.map(row => row.at(-1))).toEqual(["chosen", "Apart"]);
  });

  test("without a difference that matters takes a hundredth of what the first strategy has, in one digit, and says so", async () => {
    const {figures, method, inputs} = await select(rich, {...usual, indifference: undefined});
    const lab = openLab(rich, usual);
    const [first] = await lab.evaluate([{strategy: "separate"}], {to: 10});
    const mean = first.figures["net-present-value"].reduce((a, b) => a + b) / 10;
    expect(figures.indifference / (mean / 100)).toBeCloseTo(1, 0);
    expect(String(figures.indifference)).toMatch(/^[1-9]0*$/);
    expect(method.join(" ")).toContain("since none was named");
    expect(await select(rich, {...usual, indifference: figures.indifference})).toMatchObject({
      figures,
      inputs: {...inputs, options: {...inputs.options, indifference: figures.indifference}}
    });
  });

  test("can take multichannel", async () => {
    const {scenario} = readScenario(readFileSync("scenarios/small-shop.yaml", "utf8"), {name: "small-shop"});
    const {figures} = await select(scenario!, {customers: 100, replications: 20, runner, indifference: 2000});
    expect(figures.chosen).toBe("multichannel");
    expect(figures.independent).toBeGreaterThan(5 * figures.spent);
  });

  test("reports its progress and can be aborted", async () => {
    const shares: number[] = [];
    await select(rich, {...usual, onProgress: share => void shares.push(share)});
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const aborted = select(rich, {...usual, signal: AbortSignal.abort(new Error("enough"))});
    await expect(aborted).rejects.toThrow("enough");
  });

  test.each([
    [{outcome: "naive-premium"}, "naive-premium has no better side"],
    [{outcome: "payback"}, "payback is a comparison with the baseline already"],
    [{outcome: "profit"}, "unknown outcome: profit"],
    [{indifference: 0}, "the smallest difference that matters must be above 0, not 0"],
    [{confidence: 0.2}, "the confidence of a choice among 3 lies between 1/3 and 1, not 0.2"],
    [{strategies: ["separate"]}, "a choice needs two strategies at least"],
    [{replications: 1}, "a choice needs two replications at least, not 1"],
    [{outcome: "survival-12-months"}, "Apart has no still a customer in replication 0"]
  ])("refuses nonsense: %j", async (options, message) => {
    await expect(select(rich, {...usual, ...options})).rejects.toThrow(message);
  });
});
