import {beforeAll, describe, expect, test} from "vitest";
import {keyFromSeed} from "../../../src/random/key.ts";
import {posteriorRank, rankUniformity} from "../../../src/statistics/calibration/ranks.ts";
import {sequentialPosterior, type Posterior} from "../../../src/statistics/calibration/sequential.ts";
import {effectiveSize, weightedMoments, weightedQuantiles} from "../../../src/statistics/calibration/weighted.ts";
import {regularisedBeta} from "../../../src/statistics/incomplete-beta.ts";
import {luck} from "../luck.ts";
import {betaPosterior, binomial} from "./toys.ts";

const sampleOf = ({points, weights}: Posterior, d = 0) => ({values: points.map(point => point[d]), weights});

describe("a chance of which 6 of 20 trials are known", () => {
  test("has the beta posterior, in mean, spread and quantiles", async () => {
    const posterior = await betaPosterior(6, 20, "beta", {particles: 2000});
    expect(posterior).toMatchObject({reached: true, tolerance: 0.5});
    const sample = sampleOf(posterior);
    const {mean, sd} = weightedMoments(sample);
    // Beta(7, 15): mean 7/22, variance 7·15/(22²·23)
    const spread = Math.sqrt(105 / (484 * 23));
    const size = effectiveSize(posterior.weights);
    expect(size).toBeGreaterThan(1000);
    expect(Math.abs(mean - 7 / 22)).toBeLessThan((4 * spread) / Math.sqrt(size));
    expect(sd / spread).toBeGreaterThan(1 - 4 / Math.sqrt(2 * size));
    expect(sd / spread).toBeLessThan(1 + 4 / Math.sqrt(2 * size));
    for (const [p, quantile] of [0.05, 0.5, 0.95].map((p, _, all) => [
      p,
      weightedQuantiles(sample, all)[all.indexOf(p)]
    ]))
      expect(Math.abs(regularisedBeta(quantile, 7, 15) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / size));
  });

  test("is as good from rounds that narrow as from the prior at once", async () => {
    const narrowing = await betaPosterior(6, 20, "rounds", {particles: 1000});
    const {uniform} = luck("rejection");
    const kept: number[] = [];
    for (let i = 0; i < 100_000; i++) {
      const p = uniform();
      if (binomial(20, p, uniform) === 6) kept.push(p);
    }
    const plain = weightedMoments({values: kept, weights: kept.map(() => 1)});
    const {mean, sd} = weightedMoments(sampleOf(narrowing));
    expect(Math.abs(mean - plain.mean)).toBeLessThan((4 * plain.sd) / Math.sqrt(effectiveSize(narrowing.weights)));
    expect(Math.abs(sd / plain.sd - 1)).toBeLessThan(4 / Math.sqrt(2 * effectiveSize(narrowing.weights)));
    expect(narrowing.rounds.length).toBeGreaterThan(2);
  });
});

test("what the data say nothing about stays as it was, whatever is learnt beside it", async () => {
  const {normal} = luck("two");
  const posterior = await sequentialPosterior({
    dimensions: 2,
    particles: 600,
    rounds: 12,
    tolerance: 0.02,
    key: keyFromSeed("two", 0),
    distances: async trials => trials.map(({point}) => Math.abs(point[0] + 0.05 * normal() - 0.3))
  });
  const [known, unknown] = [0, 1].map(d => weightedMoments(sampleOf(posterior, d)));
  expect(Math.abs(known.mean - 0.3)).toBeLessThan(0.012);
  // √(0.05² + 0.02²/3)
  expect(known.sd / 0.0513).toBeCloseTo(1, 0);
  expect(unknown.mean).toBeCloseTo(0.5, 1);
  expect(unknown.sd / Math.sqrt(1 / 12)).toBeGreaterThan(0.9);
  expect(unknown.sd / Math.sqrt(1 / 12)).toBeLessThan(1.1);
});

test("two numbers of which only the sum is known lie on a line, and both ends of it are found", async () => {
  const posterior = await sequentialPosterior({
    dimensions: 2,
    particles: 400,
    rounds: 15,
    tolerance: 0.02,
    key: keyFromSeed("line", 0),
    distances: async trials => trials.map(({point}) => Math.abs(point[0] + point[1] - 1))
  });
  const [first] = [sampleOf(posterior)];
  const [low, high] = weightedQuantiles(first, [0.05, 0.95]);
  expect(low).toBeLessThan(0.1);
  expect(high).toBeGreaterThan(0.9);
  expect(posterior.points.every(point => Math.abs(point[0] + point[1] - 1) <= 0.02)).toBe(true);
});

test("a tolerance that cannot be reached is said, with the nearest sample there is", async () => {
  const posterior = await sequentialPosterior({
    dimensions: 1,
    particles: 50,
    rounds: 30,
    tolerance: 0.1,
    key: keyFromSeed("far", 0),
    distances: async trials => trials.map(({point}) => 2 - point[0])
  });
  expect(posterior.reached).toBe(false);
  expect(posterior.tolerance).toBeGreaterThanOrEqual(1);
  expect(posterior.tolerance).toBeLessThan(1.02);
  expect(posterior.rounds.at(-1)!.tried).toBeGreaterThan(0);
});

test("points that cannot be simulated are never kept, and if there is no other kind the search fails", async () => {
  const options = {dimensions: 1, particles: 40, rounds: 6, tolerance: 0.05, key: keyFromSeed("holes", 0)};
  const posterior = await sequentialPosterior({
    ...options,
    distances: async trials => trials.map(({point: [x]}) => (x > 0.5 ? Infinity : x > 0.45 ? NaN : Math.abs(x - 0.4)))
  });
  expect(posterior.reached).toBe(true);
  expect(posterior.points.every(([x]) => x <= 0.45)).toBe(true);
  await expect(
    sequentialPosterior({...options, distances: async trials => trials.map(() => Infinity)})
  ).rejects.toThrow("no values within the ranges could be simulated");
});

test("the sample depends on the key alone, and no point is tried outside of the ranges", async () => {
  const seen: number[] = [];
  const of = (seed: string) =>
    sequentialPosterior({
      dimensions: 2,
      particles: 30,
      rounds: 6,
      tolerance: 0.2,
      key: keyFromSeed(seed, 0),
      async distances(trials) {
        for (const {index, point} of trials) {
          expect(index).toBeGreaterThanOrEqual(0);
          seen.push(...point);
        }
        return trials.map(({point}) => point[0]);
      }
    });
  expect(await of("one")).toEqual(await of("one"));
  expect((await of("one")).points).not.toEqual((await of("two")).points);
  expect(seen.every(value => value >= 0 && value <= 1)).toBe(true);
});

test("impossible sizes are refused", async () => {
  const good = {
    dimensions: 1,
    particles: 1,
    rounds: 1,
    tolerance: 1,
    key: keyFromSeed("", 0),
    distances: async () => [0]
  };
  await expect(sequentialPosterior({...good, particles: 0})).rejects.toThrow("invalid number of particles: 0");
  await expect(sequentialPosterior({...good, rounds: 1.5})).rejects.toThrow("invalid number of rounds: 1.5");
  await expect(sequentialPosterior({...good, tolerance: 0})).rejects.toThrow("invalid tolerance: 0");
  await expect(sequentialPosterior({...good, quantile: 1})).rejects.toThrow("invalid quantile: 1");
});

describe("simulation-based calibration with a chance drawn from 0 to 1", () => {
  const n = 20;
  const experiments = 1200;
  const made: Array<{truth: number; place: number; posterior: Posterior}> = [];
  beforeAll(async () => {
    const {uniform} = luck("truths");
    for (let i = 0; i < experiments; i++) {
      const truth = uniform();
      const posterior = await betaPosterior(binomial(n, truth, uniform), n, `sbc ${i}`);
      made.push({truth, place: uniform(), posterior});
    }
  });
  /** Ranks of the true chances in what is made of their posteriors. */
  const ranks = (reported: (posterior: Posterior) => {values: readonly number[]; weights: readonly number[]}) =>
    rankUniformity(made.map(({truth, place, posterior}) => posteriorRank(truth, reported(posterior), place)));

  test("gives uniform ranks", () => {
    const {p, counts} = ranks(posterior => sampleOf(posterior));
    expect(made.every(({posterior}) => posterior.reached)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(experiments);
    expect(p).toBeGreaterThan(0.01);
  });

  test("finds out a sample that is three fifths as wide as it should be", () => {
    const narrow = ranks(posterior => {
      const {values, weights} = sampleOf(posterior);
      const {mean} = weightedMoments({values, weights});
      return {values: values.map(value => mean + 0.6 * (value - mean)), weights};
    });
    expect(narrow.p).toBeLessThan(1e-6);
  });

  test("finds out a sample that stands a little to the side", () => {
    const aside = ranks(posterior => {
      const {values, weights} = sampleOf(posterior);
      return {values: values.map(value => value + 0.05), weights};
    });
    expect(aside.p).toBeLessThan(1e-6);
  });

  test("finds out a sample that consists of its five best guesses only", () => {
    const few = ranks(({points, weights}) => {
      const best = weights.map((weight, i) => ({weight, value: points[i][0]})).toSorted((a, b) => b.weight - a.weight);
      return {values: best.slice(0, 5).map(({value}) => value), weights: [1, 1, 1, 1, 1]};
    });
    expect(few.p).toBeLessThan(1e-6);
  });
});
