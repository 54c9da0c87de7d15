import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {calibrate} from "../../src/experiment/calibrate.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, readMoved, valueAt} from "../../src/experiment/moved.ts";
import {posteriorRank, rankUniformity} from "../../src/statistics/calibration/ranks.ts";
import {luck} from "../statistics/luck.ts";
import {shop} from "./calibrate/world.ts";

const runner = inlineRunner();
const scenario = shop();
const parameter = readMoved(allParameters(scenario, ["now"]), "segments.all.need");
const outcome = "purchases-per-customer";
const customers = 200;

test("simulation-based calibration of simulated firms: ranks of the true need in 200 posteriors are uniform", async () => {
  const {uniform} = luck("firms");
  const ranks: number[] = [];
  for (let i = 0; i < 200; i++) {
    const truth = valueAt(parameter, uniform());
    const firm = openLab(scenario, {customers, replications: 1, runner, seed: `firm ${i}`});
    const [{figures}] = await firm.evaluate([{strategy: "now", values: new Map([[parameter.path, truth]])}]);
    // a firm has luck of its own, and is no world of the model to the last digit
    const tolerance = 0.03;
    const value = figures[outcome][0] + tolerance * (2 * uniform() - 1);
    const {figures: fitted} = await calibrate(scenario, {
      customers,
      replications: 1,
      runner,
      seed: `analyst ${i}`,
      particles: 60,
      parameters: [parameter],
      targets: [{outcome, in: "now", value, tolerance}]
    });
    const {sample} = fitted.parameters[0];
    ranks.push(posteriorRank(truth, {values: sample, weights: sample.map(() => 1)}, uniform()));
  }
  const {p, counts} = rankUniformity(ranks);
  expect(counts).toHaveLength(10);
  expect(p).toBeGreaterThan(0.001);
});
