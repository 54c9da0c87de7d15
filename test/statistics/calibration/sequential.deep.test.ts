import {expect, test} from "vitest";
import {keyFromSeed} from "../../../src/random/key.ts";
import {posteriorRank, rankUniformity} from "../../../src/statistics/calibration/ranks.ts";
import {sequentialPosterior} from "../../../src/statistics/calibration/sequential.ts";
import {luck} from "../luck.ts";
import {betaPosterior, binomial} from "./toys.ts";

test("ranks of 10,000 true chances in their posteriors are uniform", async () => {
  const {uniform} = luck("many truths");
  const ranks: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    const truth = uniform();
    const {points, weights} = await betaPosterior(binomial(20, truth, uniform), 20, `many ${i}`);
    ranks.push(posteriorRank(truth, {values: points.map(([p]) => p), weights}, uniform()));
  }
  expect(rankUniformity(ranks).p).toBeGreaterThan(0.001);
});

test("so are those of two numbers of which a sum and a difference are seen, with an error as large as the tolerance", async () => {
  const {uniform, normal} = luck("two truths");
  const seen = ([x, y]: readonly number[]) => [x + 0.5 * y + 0.08 * normal(), x - y + 0.08 * normal()];
  const ranks: [number[], number[]] = [[], []];
  let near = 0;
  for (let i = 0; i < 1500; i++) {
    const truth = [uniform(), uniform()];
    const data = seen(truth).map(value => value + 0.1 * (2 * uniform() - 1));
    const {points, weights, reached} = await sequentialPosterior({
      dimensions: 2,
      particles: 150,
      rounds: 20,
      tolerance: 1,
      key: keyFromSeed("two truths", i),
      distances: async trials =>
        trials.map(({point}) => Math.max(...seen(point).map((value, g) => Math.abs(value - data[g]) / 0.1)))
    });
    if (reached) near++;
    for (const d of [0, 1])
      ranks[d].push(posteriorRank(truth[d], {values: points.map(point => point[d]), weights}, uniform()));
  }
  // data at the very rim of what is possible may have no world near enough
  expect(near).toBeGreaterThan(1485);
  for (const d of [0, 1]) expect(rankUniformity(ranks[d]).p).toBeGreaterThan(0.001);
});
