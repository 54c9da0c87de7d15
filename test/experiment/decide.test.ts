import {readFileSync} from "node:fs";
import {afterAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import type {Decision} from "../../src/experiment/answers/decision.ts";
import {decide, type DecideOptions} from "../../src/experiment/decide.ts";
import {placesOf} from "../../src/experiment/decide/draws.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, movedBy} from "../../src/experiment/moved.ts";
import type {Result} from "../../src/experiment/result.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {shipped} from "./sweep/shipped.ts";

const scenario = shipped("vanished-promotion");
const known = allParameters(scenario, Object.keys(scenario.strategies));
const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

const setup = "strategies.promotion-only.links.promotion.setup";
const pair = ["multichannel", "promotion-only"];
const spaced = (sentences: readonly string[]) => sentences.join(" ").replaceAll(/\s/g, " ");

describe("when nothing but a one-off cost is doubtful", () => {
  // Evenly spread from end to end, since the cost stands outside the range.
  const [low, high] = [30_000, 110_000];
  const parameters = [movedBy(known, setup, [low, high])];
  const options: DecideOptions = {
    customers: 600,
    replications: 2,
    runner: threads,
    strategies: pair,
    parameters,
    points: 256
  };
  const decided = decide(scenario, options);
  // What joining up brings were it free, from many other people.
  const free = (async () => {
    const lab = openLab(scenario, {customers: 1000, replications: 16, runner: threads, seed: "other people"});
    const arms = pair.map(strategy => ({strategy, values: new Map([[setup, 0]])}));
    const [a, b] = (await lab.evaluate(arms)).map(({figures}) => figures["net-present-value"]);
    return pairedDifference(b, a);
  })();
  const holds = (range: {low: number | null; high: number | null}, truth: {low: number | null; high: number | null}) =>
    range.low! <= truth.high! && range.high! >= truth.low!;

  test("the mean gain is the gain of a free platform less the mean cost", async () => {
    const [, {gain}] = (await decided).figures.strategies;
    const {low: from, high: to} = await free;
    const mean = (low + high) / 2;
    expect(holds(gain, {low: from! - mean, high: to! - mean})).toBe(true);
  });

  test("it is best in the share of draws that cost less than it brings", async () => {
    const {strategies} = (await decided).figures;
    const truth = await free;
    const share = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
    expect(share(truth.value)).toBeGreaterThan(0.1);
    expect(share(truth.value)).toBeLessThan(0.9);
    expect(holds(strategies[1].best, {low: share(truth.low!), high: share(truth.high!)})).toBe(true);
    expect(strategies[0].best.value + strategies[1].best.value).toBeCloseTo(1, 12);
  });

  test("knowing the cost is worth what the integral says", async () => {
    const {evpi, evppi} = (await decided).figures;
    const truth = await free;
    // E max(0, G − c) − max(0, G − E c) for c even between low and high.
    const worth = (gain: number) => (gain - low) ** 2 / (2 * (high - low)) - Math.max(0, gain - (low + high) / 2);
    const ends = [worth(truth.low!), worth(truth.high!), worth(truth.value)];
    expect(holds(evpi, {low: Math.min(...ends), high: Math.max(...ends)})).toBe(true);
    expect(evppi).toHaveLength(1);
    expect(holds(evppi[0].worth, {low: Math.min(...ends), high: Math.max(...ends)})).toBe(true);
    expect(evppi[0].worth.value).toBeLessThanOrEqual(evpi.value);
  });
});

describe("when people in the market and other numbers are doubtful", () => {
  const parameters = [
    movedBy(known, "channels.facebook.click"),
    {...movedBy(known, "market.people", [5_000, 250_000]), value: 80_000},
    movedBy(known, "segments.people.mobile"),
    movedBy(known, setup, [14_000, 16_000])
  ];
  const options: DecideOptions = {
    customers: 600,
    replications: 2,
    runner: threads,
    strategies: pair,
    parameters,
    points: 128
  };
  const partials: Array<Result<Decision>> = [];
  const decided = decide(scenario, {...options, onPartial: partial => partials.push(partial)});

  test("whole answers come after 32 and 64 draws, then the last", async () => {
    const last = await decided;
    expect(partials.map(({figures: {worlds, done}}) => [worlds, done])).toEqual([
      [32, false],
      [64, false]
    ]);
    expect(last.figures).toMatchObject({worlds: 128, done: true, parameters: 4, failed: 0});
    for (const {answer, tables, figures, fingerprint} of partials) {
      expect(answer[1]).toContain("worlds so far");
      expect(tables.map(({id}) => id)).toEqual(["strategies", "regret", "information", "gains"]);
      // Draws that were there stay: only luck is taken out anew.
      expect(figures.strategies[1].gains).toHaveLength(figures.worlds);
      expect(fingerprint).not.toBe(last.fingerprint);
    }
  });

  test("nobody who watches changes the answer, nor threads, nor the wire", async () => {
    const few = {...options, customers: 60, points: 40};
    const {fingerprint} = await decide(scenario, {...few, onPartial: () => {}});
    for (const other of [threads, runner, serialisedRunner()])
      expect((await decide(scenario, {...few, runner: other})).fingerprint).toBe(fingerprint);
  });

  test("the number that decides is the one worth knowing, and none is worth more than all", async () => {
    const {evpi, evppi} = (await decided).figures;
    expect(evpi.value).toBeGreaterThan(0);
    expect(evppi[0].path).toBe("market.people");
    expect(evppi[0].worth.value).toBeGreaterThan(0.5 * evpi.value);
    for (const {worth} of evppi) {
      expect(worth.value).toBeLessThanOrEqual(evpi.value);
      expect(worth.low).toBeLessThanOrEqual(worth.value);
      expect(worth.high).toBeGreaterThanOrEqual(worth.value);
    }
    expect(evppi.slice(1).every(({worth}) => worth.value < 0.2 * evpi.value)).toBe(true);
  });

  test("regrets, shares and the value of information belong together", async () => {
    const {strategies, expectedBest, evpi, minimaxRegret} = (await decided).figures;
    const best = strategies.find(({id}) => id === expectedBest)!;
    expect(best.regret.mean.value).toBeCloseTo(evpi.value, 6);
    const worst = Math.min(...strategies.map(({regret}) => regret.worst));
    expect(strategies.find(({id}) => id === minimaxRegret)!.regret.worst).toBe(worst);
    for (const {regret, quantiles} of strategies) {
      expect(regret.high).toBeLessThanOrEqual(regret.worst);
      expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    }
  });

  test("the words say what to choose or that it is not clear, how often, what may be lost and what knowing is worth", async () => {
    const answer = spaced((await decided).answer);
    expect(answer).toMatch(/^(Choose|No clear difference on average)/);
    expect(answer).toMatch(/is best in \d+% \(.*%\) of 128 worlds that the doubtful numbers allow/);
    expect(answer).toMatch(
      /In nine worlds out of ten what The promotion is known on the site brings against The promotion lives in the ad lies between/
    );
    expect(answer).toMatch(/in the worst/);
    expect(answer).toMatch(/Knowing people in the market before deciding would be worth up to \$/);
  });
});

test("the link is to be chosen in a large market, going without it in a small one", async () => {
  const parameters = [movedBy(known, setup, [14_000, 16_000])];
  const options = {customers: 300, replications: 2, runner, strategies: pair, parameters, points: 32};
  const [small, large] = await Promise.all(
    [1000, 2_000_000].map(people => decide(scenario, {...options, values: new Map([["market.people", people]])}))
  );
  expect(small.figures.expectedBest).toBe("multichannel");
  expect(small.answer[0]).toMatch(
    /^Choose The promotion lives in the ad: .* more than The promotion is known on the site/
  );
  expect(large.figures.expectedBest).toBe("promotion-only");
  expect(large.answer[0]).toMatch(
    /^Choose The promotion is known on the site: .* more than The promotion lives in the ad/
  );
});

test("strategies that are the same leave nothing to decide", async () => {
  const {scenario: shop} = readScenario(readFileSync("test/cli/fixtures/shop.yaml", "utf8"), {name: "shop"});
  const options = {strategies: ["apart", "same"], customers: 60, replications: 2, runner, points: 16};
  const {answer, figures} = await decide(shop!, options);
  expect(answer).toEqual(["All strategies come to the same money in all 16 worlds: there is nothing to decide."]);
  expect(figures.strategies.map(({best}) => best.value)).toEqual([0.5, 0.5]);
  expect(figures.evpi).toEqual({value: 0, low: 0, high: 0});
});

test("draws that are no world are left out and counted", async () => {
  const mobile = "segments.people.mobile";
  const parameters = [{...movedBy(known, mobile, [0.5, 1.5]), value: 1}];
  const options = {customers: 60, replications: 2, runner, parameters, points: 32};
  const {figures, answer} = await decide(scenario, options);
  expect(figures.worlds).toBe(16);
  expect(figures.failed).toBe(16);
  expect(answer.at(-1)).toMatch(
    /^16 of 32 draws could not be lived through and were left out: invalid value for segments.people.mobile/
  );
  await expect(decide(scenario, {...options, parameters: [movedBy(known, mobile, [2, 3])]})).rejects.toThrow(
    "no draw of these numbers is a world: invalid value"
  );
});

test("the first draws are the same however many follow, and lie evenly also beyond the dimensions of the sequence", () => {
  const [few, many] = [16, 64].map(n => placesOf(n, 300, "seed"));
  expect(many.slice(0, 16)).toEqual(few);
  expect(few[0]).toHaveLength(300);
  for (const d of [0, 40, 255]) {
    const quarters = [0, 1, 2, 3].map(q => many.filter(point => Math.floor(point[d] * 4) === q).length);
    expect(quarters).toEqual([16, 16, 16, 16]);
  }
  expect(new Set(many.map(point => point[299])).size).toBe(64);
});

test.each<[string, Partial<DecideOptions>, string]>([
  ["one strategy", {strategies: ["multichannel"]}, "between 2 strategies or more, not 1"],
  ["one replication", {replications: 1}, "at least 2 replications of each draw, to tell luck from doubt, not 1"],
  ["few draws", {points: 4}, "from 8 on, not 4"],
  ["no number", {within: ["nothing"]}, "no number of this scenario has a range with evidence"]
])("%s is refused in a sentence", async (_, wrong, message) => {
  await expect(decide(scenario, {customers: 50, replications: 2, runner, ...wrong})).rejects.toThrow(message);
});

test("an interrupted decision rejects", async () => {
  const stop = new AbortController();
  const onProgress = (share: number) => {
    if (share > 0.2) stop.abort();
  };
  const options = {customers: 60, replications: 2, runner, points: 32, signal: stop.signal, onProgress};
  await expect(decide(scenario, options)).rejects.toThrow(/abort/i);
});
