import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {calibrate, priorSd, type CalibrateOptions} from "../../src/experiment/calibrate.ts";
import type {Calibration} from "../../src/experiment/answers/calibration.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, readMoved, valueAt} from "../../src/experiment/moved.ts";
import type {Result} from "../../src/experiment/result.ts";
import type {Target} from "../../src/scenario/scenario.ts";
import {meanAndSd} from "../../src/statistics/spread.ts";
import {shop} from "./calibrate/world.ts";

const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

const scenario = shop();
const known = allParameters(scenario, ["now", "more"]);
const moved = (...texts: readonly string[]) => texts.map(text => readMoved(known, text));
const need = "segments.all.need";
const cart = "journey.moves.evaluate.cart";
const margin = "money.margin";
const small = {customers: 300, replications: 1, runner, particles: 60};

/** What a large firm with these numbers would see. */
async function observed(truth: Readonly<Record<string, number>>, outcomes: Readonly<Record<string, number>>) {
  const lab = openLab(scenario, {customers: 4000, replications: 5, runner, seed: "the firm's own luck"});
  const [{figures}] = await lab.evaluate([{strategy: "now", values: new Map(Object.entries(truth))}]);
  return Object.entries(outcomes).map(([outcome, tolerance]): Target => {
    const {mean} = meanAndSd(figures[outcome]);
    return {outcome, in: "now", value: mean, tolerance: tolerance * mean};
  });
}

const truth: Readonly<Record<string, number>> = {[need]: 4.3, [cart]: 1.8};
let targets: Target[];
let found: Result<Calibration>;
const options = (): CalibrateOptions => ({
  ...small,
  targets,
  parameters: moved(need, `${cart}=0.3..3`, margin)
});
beforeAll(async () => {
  targets = await observed(truth, {"purchases-per-customer": 0.05, "orders-per-journey": 0.05});
  found = await calibrate(scenario, options());
});

describe("numbers that figures have been made from", () => {
  test("are found again, and the one that moves no figure stays unknown", () => {
    const of = (path: string) => found.figures.parameters.find(parameter => parameter.path === path)!;
    for (const path of [need, cart]) {
      const {posterior, contraction} = of(path);
      const [low, , , , high] = posterior.quantiles;
      expect(truth[path]).toBeGreaterThan(low);
      expect(truth[path]).toBeLessThan(high);
      expect(contraction).toBeLessThan(0.6);
    }
    expect(of(margin).contraction).toBeGreaterThan(0.8);
    expect(of(margin).contraction).toBeLessThan(1.2);
  });

  test("lead to the figures, from which the scenario was far away", () => {
    for (const {target, tolerance, predicted, before, met} of found.figures.targets) {
      expect(met).toBe(true);
      expect(predicted.low!).toBeLessThan(target);
      expect(predicted.high!).toBeGreaterThan(target);
      expect(Math.abs(before - target)).toBeGreaterThan(2 * tolerance);
    }
    expect(found.figures.tolerance).toBe(1);
    expect(found.figures.effective).toBeGreaterThan(30);
  });

  test("are told, in words that say what has been learnt and what has not", () => {
    const said = found.answer.join(" ").replaceAll("\u00a0", " ");
    expect(said).toContain("All 2 targets are met by worlds within the ranges; 2 of 3 numbers have been learnt.");
    expect(said).toMatch(/Needs that can lead to an order \(all\): 4\.\d+ per year per person, 90% range/);
    expect(said).toContain("The targets say nothing certain about gross margin");
  });

  test("come in samples of which the same index is one world", () => {
    const [first, second] = found.figures.parameters;
    expect([first.sample.length, second.sample.length]).toEqual([60, 60]);
    expect(first.sample.every(value => value >= first.low && value <= first.high)).toBe(true);
    expect(new Set(first.sample).size).toBeGreaterThan(30);
  });

  test("do not depend on the number of threads", async () => {
    const few = {...options(), particles: 20, rounds: 3};
    const [one, two] = [await calibrate(scenario, few), await calibrate(scenario, {...few, runner: threads})];
    expect(two.figures).toEqual(one.figures);
    expect(two.fingerprint).toBe(one.fingerprint);
  });
});

test("two numbers that only move a figure together are said to be confounded", async () => {
  const {figures, answer} = await calibrate(scenario, {
    ...small,
    targets: targets.slice(0, 1).map(target => ({...target, tolerance: target.value * 0.03})),
    particles: 40,
    parameters: moved(`${need}=2..8`.replace("2..8", "2 per year..8 per year"), `${cart}=0.5..3`)
  });
  expect(figures.confounded).toEqual([{paths: [need, cart], correlation: expect.any(Number)}]);
  expect(figures.confounded![0].correlation).toBeLessThan(-0.7);
  expect(answer.join(" ")).toContain("the higher the one, the lower the other");
});

test("a target that no value reaches is missed, and said to be", async () => {
  const {figures, answer} = await calibrate(scenario, {
    ...small,
    targets: [{outcome: "orders-per-journey", in: "now", value: 0.99, tolerance: 0.01}],
    parameters: moved(`${cart}=0.3..3`),
    particles: 40,
    rounds: 6
  });
  expect(figures.targets[0].met).toBe(false);
  expect(figures.tolerance).toBeGreaterThan(2);
  const said = answer.join(" ").replaceAll("\u00a0", " ");
  expect(said).toContain("The target is not met: no worlds that were found come near enough.");
  expect(said).toMatch(/Conversion of As it is comes out at \d.*% .* instead of 99\.0% ± 1\.0/);
  expect(said).toContain("leans on the end of its range at 3");
});

test("figures month by month find the need for what they are figures of", async () => {
  const lab = openLab(scenario, {customers: 4000, replications: 3, runner, seed: "other luck"});
  const [{figures}] = await lab.evaluate([{strategy: "now", values: new Map([[need, 4.3]])}]);
  // revenue of six months by another way: revenue per person over the run, in equal parts
  const month = (meanAndSd(figures["revenue-per-customer"]).mean * 10_000) / (180 / (365 / 12));
  const values = [null, month, month, month, month, null];
  const {figures: fitted} = await calibrate(scenario, {
    ...small,
    targets: [],
    series: [{figure: "revenue", strategy: "now", values, tolerances: values.map(() => month / 10)}],
    parameters: moved(need)
  });
  const [{posterior}] = fitted.parameters;
  expect(4.3).toBeGreaterThan(posterior.quantiles[0]);
  expect(4.3).toBeLessThan(posterior.quantiles[4]);
  expect(fitted.series).toHaveLength(1);
  const [{months, met}] = fitted.series!;
  expect(months.map(({month: m}) => m)).toEqual([2, 3, 4, 5]);
  expect(met).toBe(true);
});

test("the spread before the data is that of the prior", () => {
  for (const parameter of [
    {value: 3, low: 1, high: 6},
    {value: 1, low: 1, high: 6},
    {value: 9, low: 1, high: 6}
  ]) {
    const values = Array.from({length: 100_000}, (_, i) => valueAt(parameter, (i + 0.5) / 100_000));
    expect(priorSd(parameter)).toBeCloseTo(meanAndSd(values).sd, 3);
  }
});

describe("what cannot be fitted is refused", () => {
  const ask = (changes: Partial<CalibrateOptions>) => calibrate(scenario, {...options(), ...changes});
  test("nothing to fit, or nothing to fit to", async () => {
    await expect(ask({parameters: []})).rejects.toThrow("no numbers to fit");
    await expect(ask({targets: []})).rejects.toThrow("no targets to fit to");
  });

  test("outcomes that need a baseline, unknown ones, and unknown strategies", async () => {
    const of = (outcome: string, strategy: string) => [{outcome, in: strategy, value: 1, tolerance: 1}];
    await expect(ask({targets: of("payback", "now")})).rejects.toThrow("payback is a comparison with the baseline");
    await expect(ask({targets: of("nothing", "now")})).rejects.toThrow("unknown outcome: nothing");
    await expect(ask({targets: of("orders-per-journey", "then")})).rejects.toThrow("unknown strategy: then");
  });

  test("months that the run does not have", async () => {
    const values = Array.from({length: 9}, () => 1);
    const series = [{figure: "revenue", strategy: "now", values, tolerances: values}] as const;
    await expect(ask({series})).rejects.toThrow("the run has 6 months, and there is a target in month 7");
  });

  test("values that no world can have, with the reason", async () => {
    await expect(ask({parameters: moved("segments.all.existing=110%..120%")})).rejects.toThrow(
      "invalid value for segments.all.existing"
    );
  });

  test("an aborted calibration rejects", async () => {
    const stop = new AbortController();
    const going = ask({signal: stop.signal, onProgress: () => stop.abort(new Error("enough"))});
    await expect(going).rejects.toThrow("enough");
  });
});
