import {expect, test} from "vitest";
import {decisionTable} from "../../../src/statistics/decision/decision-table.ts";
import {partialInformation} from "../../../src/statistics/decision/partial-information.ts";
import {normalCdf} from "../../../src/statistics/normal.ts";
import {meanAndSd} from "../../../src/statistics/spread.ts";
import {standardNormal} from "../../../src/random/samplers/normal.ts";
import {luckOf, normalInputs, worthOfNormal} from "./normal-payoffs.ts";
import {worldsWithLuck} from "./worlds-with-luck.ts";

const EXPERIMENTS = 1000;

// Near a tie and far from it, little luck and much.
test.each([
  {mean: 0.5, doubt: 1, luck: 1},
  {mean: -1, doubt: 1, luck: 0.5},
  {mean: 0.2, doubt: 1, luck: 1.5}
])("intervals of shares and of information hold the truth in 94 % of experiments: $mean, $doubt, $luck", settings => {
  const {mean, doubt} = settings;
  const held = {share: 0, worth: 0, gain: 0};
  for (let e = 0; e < EXPERIMENTS; e++) {
    const worlds = worldsWithLuck({worlds: 128, ...settings}, `coverage ${mean} ${e}`);
    const {actions, valueOfInformation} = decisionTable(worlds, luckOf(`coverage ${e}`));
    const holds = ({low, high}: {low: number | null; high: number | null}, truth: number) =>
      low! <= truth && truth <= high!;
    if (holds(actions[1].best, normalCdf(mean / doubt))) held.share++;
    if (holds(valueOfInformation, worthOfNormal(mean, doubt))) held.worth++;
    if (holds(actions[1].gain, mean)) held.gain++;
  }
  expect(held.share / EXPERIMENTS).toBeGreaterThan(0.94);
  expect(held.worth / EXPERIMENTS).toBeGreaterThan(0.94);
  expect(held.gain / EXPERIMENTS).toBeGreaterThan(0.94);
});

test("intervals of what one number is worth hold the truth in 93 % of experiments, for strong and weak numbers and for none", () => {
  const weights = [1, 0.5, 0.25, 0];
  const held = weights.map(() => 0);
  const runs = 400;
  const means: number[] = [];
  for (let e = 0; e < runs; e++) {
    const inputs = normalInputs(256, weights.length, `partial ${e}`);
    const luck = luckOf(`partial ${e}`, 3);
    const payoffs = inputs.map((row, i) => [
      0,
      0.3 + row.reduce((sum, x, d) => sum + weights[d] * x, 0) + standardNormal(luck.at(i, 0, 0, 0))
    ]);
    const information = partialInformation(payoffs, luckOf(`partial ${e}`));
    for (const [d, weight] of weights.entries()) {
      const {low, high, value} = information.worth(
        inputs.map(row => row[d]),
        d
      );
      const truth = worthOfNormal(0.3, weight);
      if (low <= truth + 1e-12 && truth <= high + 1e-12) held[d]++;
      if (weight === 0) means.push(value);
    }
  }
  for (const count of held) expect(count / runs).toBeGreaterThan(0.93);
  expect(meanAndSd(means).mean).toBeLessThan(0.01);
});
