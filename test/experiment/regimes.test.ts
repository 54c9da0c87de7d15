import {afterAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, movedBy} from "../../src/experiment/moved.ts";
import {regimes, type RegimesOptions} from "../../src/experiment/regimes.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {shipped} from "./sweep/shipped.ts";

const scenario = shipped("vanished-promotion");
const known = allParameters(scenario, Object.keys(scenario.strategies));
const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

const setup = "strategies.promotion-only.links.promotion.setup";
const monthly = "strategies.promotion-only.links.promotion.monthly";
const pair = {from: "multichannel", to: "promotion-only"};
const spaced = (sentences: readonly string[]) => sentences.join(" ").replaceAll(/\s/g, " ");

async function difference(replaced: Record<string, number>, size: {customers: number; replications: number}) {
  const lab = openLab(scenario, {...size, runner});
  const arms = ["multichannel", "promotion-only"].map(strategy => ({
    strategy,
    values: new Map(Object.entries(replaced))
  }));
  const [a, b] = (await lab.evaluate(arms)).map(({figures}) => figures["net-present-value"]);
  return pairedDifference(b, a);
}

describe("a map over two costs, in which net present value is a plane", () => {
  const size = {customers: 300, replications: 8};
  const options: RegimesOptions = {...pair, ...size, runner, x: `${setup}=0..120000`, y: `${monthly}=0..10000`};
  const mapped = regimes(scenario, options);

  test("has the straight line on which the mean difference is 0", async () => {
    const {contour} = (await mapped).figures.map!;
    expect(contour).toHaveLength(1);
    for (const [x, y] of [contour[0][0], contour[0].at(-1)!]) {
      const {value} = await difference({[setup]: x, [monthly]: y}, size);
      expect(Math.abs(value)).toBeLessThan(1);
    }
  });

  test("says of every place who is ahead, by the paired interval there", async () => {
    const {figures} = await mapped;
    const {cells, xs, ys} = figures.map!;
    expect([xs.length, ys.length, cells.length]).toEqual([9, 9, 81]);
    expect(new Set(cells.map(({winner}) => winner))).toEqual(new Set(["from", "to", "unclear"]));
    for (const {x, y, value, low, high, winner} of [cells[0], cells[40], cells[80]]) {
      const truth = await difference({[setup]: x, [monthly]: y}, size);
      expect([value, low!, high!].map(Math.round)).toEqual([truth.value, truth.low!, truth.high!].map(Math.round));
      expect(winner).toBe(truth.low! > 0 ? "to" : truth.high! < 0 ? "from" : "unclear");
    }
    expect(figures.toBetter).toBe(cells.filter(({value}) => value > 0).length / 81);
  });

  test("is told in words, with where the line runs", async () => {
    const answer = spaced((await mapped).answer);
    expect(answer).toMatch(/is ahead in [\d.]+% of the places over one-off cost \(promotion link\) \(\$0 to \$120 k\)/);
    expect(answer).toMatch(
      /The better strategy changes at these values of one-off cost \(promotion link\): at the low end/
    );
  });

  test("is the same with threads", async () => {
    expect((await regimes(scenario, {...options, runner: threads})).fingerprint).toBe((await mapped).fingerprint);
  });
});

describe("a sample in which people and a cost decide", () => {
  const size = {customers: 600, replications: 2};
  const people = movedBy(known, "market.people", [5_000, 400_000]);
  const parameters = [
    {...people, value: 200_000},
    movedBy(known, setup, [10_000, 30_000]),
    movedBy(known, "channels.facebook.click"),
    movedBy(known, "segments.people.mobile")
  ];
  const options: RegimesOptions = {...pair, ...size, runner: threads, parameters, points: 256};
  const sampled = regimes(scenario, options);

  test("each strategy wins somewhere, and the boxes are limits of the number of people", async () => {
    const {figures} = await sampled;
    expect(figures).toMatchObject({map: null, worlds: 256, parameters: 4});
    expect(figures.toBetter).toBeGreaterThan(0.05);
    expect(figures.toBetter).toBeLessThan(0.95);
    expect(new Set(figures.boxes.map(({winner}) => winner))).toEqual(new Set(["from", "to"]));
    const firsts = ["to", "from"].map(winner => figures.boxes.find(box => box.winner === winner)!);
    for (const [i, {limits, density, coverage, mass}] of firsts.entries()) {
      const limit = limits.find(({parameter}) => parameter.path === "market.people")!;
      expect(i === 0 ? limit.low : limit.high).not.toBeNull();
      expect(i === 0 ? limit.high : limit.low).toBeNull();
      // Several times as dense as among all worlds, and most of its wins.
      expect(density).toBeGreaterThan(i === 0 ? 0.9 : 0.3);
      expect(coverage).toBeGreaterThan(0.5);
      expect(mass).toBeLessThan(1);
    }
  });

  test("the words have the limit with its unit, how often it holds and how much of the wins it covers", async () => {
    const answer = spaced((await sampled).answer);
    expect(answer).toMatch(/wins in \d+% of 256 worlds that 4 doubtful numbers allow/);
    expect(answer).toMatch(
      /The promotion is known on the site wins when people in the market is above [\d.,]+( M)?.*: in \d+% of such worlds, which are \d+% of all its wins\./
    );
    expect(answer).toMatch(/The promotion lives in the ad wins most often when people in the market is below/);
  });

  test("the share of wins is what the straight line of gains over costs says", async () => {
    const {figures} = await sampled;
    const [few, many] = await Promise.all(
      [50_000, 400_000].map(count => difference({"market.people": count}, {customers: 2000, replications: 10}))
    );
    const even = 50_000 + (350_000 * -few.value) / (many.value - few.value);
    // Half of the draws lie below 200,000.
    const below = (even - 5_000) / 195_000 / 2;
    expect(Math.abs(1 - figures.toBetter - below)).toBeLessThan(0.15);
  });

  test("is the same in one thread", async () => {
    const few = {...options, customers: 60, points: 64};
    const [one, two] = await Promise.all([runner, threads].map(of => regimes(scenario, {...few, runner: of})));
    expect(one.fingerprint).toBe(two.fingerprint);
  });
});

test("where one wins everywhere there is nothing to box", async () => {
  const parameters = [movedBy(known, "channels.facebook.click"), movedBy(known, "segments.people.mobile")];
  const values = new Map([["market.people", 1000]]);
  const {figures, answer} = await regimes(scenario, {
    values,
    ...pair,
    customers: 100,
    replications: 2,
    runner,
    parameters,
    points: 64
  });
  expect(figures).toMatchObject({boxes: [], toBetter: 0});
  expect(answer[0]).toBe("The promotion lives in the ad wins in all 64 worlds that 2 doubtful numbers allow.");
});

test.each<[string, Partial<RegimesOptions>, string]>([
  ["a map of one number", {x: `${setup}=0..1`}, "a map needs two numbers"],
  ["a map of one number twice", {x: `${setup}=0..1`, y: `${setup}=0..2`}, "two different numbers"],
  ["one replication", {replications: 1}, "at least 2 replications"],
  ["one strategy twice", {to: "multichannel"}, "compared with itself"],
  ["few worlds", {points: 20}, "from 64 on, not 20"],
  ["an outcome without a better side", {outcome: "naive-premium"}, "no better side"],
  ["no number", {within: ["nothing"]}, "no number of this scenario has a range with evidence"]
])("%s is refused in a sentence", async (_, wrong, message) => {
  const usual = {...pair, customers: 50, replications: 2, runner};
  await expect(regimes(scenario, {...usual, ...wrong})).rejects.toThrow(message);
});
