import {expect, test} from "vitest";
import {packRatios} from "../../../src/engine/ratios.ts";
import {run} from "../../../src/engine/run.ts";
import {inlineRunner} from "../../../src/engine/runners/inline.ts";
import {openLab} from "../../../src/experiment/lab.ts";
import {compile} from "../../../src/model/compile.ts";
import {T} from "../../../src/model/tally.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {pairedDifference} from "../../../src/statistics/paired.ts";
import {ratioDifference, ratioEstimate} from "../../../src/statistics/ratio.ts";
import {meanAndSd} from "../../../src/statistics/spread.ts";
import {scenarioAt} from "../../engine/scenarios.ts";
import {coverage} from "../../statistics/coverage.ts";
import {absorbingChain} from "../closed-forms/markov.ts";
import {funnel, strategies} from "./funnel.ts";

const CUSTOMERS = 200;
const [SUMS, PRODUCTS] = [4, 10];

test("intervals over simulated customers hold the conversions of the closed form, and their difference, in 94 to 96 of 100 of 10 000 experiments", () => {
  const worlds = strategies.map(({moves}) => compile(funnel(moves, 2)));
  const truth = strategies.map(({q, r}) => absorbingChain(q, r).absorption[0][0]);
  const ratios = packRatios([{over: [[T.orders, 1]], under: [[T.journeys, 1]]}]);
  let replication = 0;
  const found = coverage(10_000, () => {
    const key = keyFromSeed("coverage", replication++);
    const {products} = run({kind: "block", worlds, key, from: 0, to: CUSTOMERS, ratios});
    const moments = {
      strategies: 2,
      count: CUSTOMERS,
      sums: products.slice(0, SUMS),
      products: products.slice(SUMS, SUMS + PRODUCTS)
    };
    return {
      separate: [ratioEstimate(moments, 0), truth[0]],
      connected: [ratioEstimate(moments, 1), truth[1]],
      difference: [ratioDifference(moments, 1, 0), truth[1] - truth[0]]
    };
  });
  console.log(found);
  for (const share of Object.values(found)) {
    expect(share).toBeGreaterThan(0.94);
    expect(share).toBeLessThan(0.96);
  }
});

test("where people meet in queues, paired t intervals over 10 replications hold the difference in 93.5 to 96.5 of 100 of 2 000 experiments", async () => {
  const scenario = scenarioAt(new URL("../../cli/fixtures/queue.yaml", import.meta.url));
  const [experiments, size, chunk] = [2000, 10, 500];
  const lab = openLab(scenario, {customers: 100, replications: experiments * size, runner: inlineRunner()});
  const ids = ["customer-minutes-per-case", "agent-minutes-per-case", "net-present-value"];
  const figures = ids.map(() => [[], []] as [number[], number[]]);
  for (let from = 0; from < experiments * size; from += chunk) {
    const found = await lab.evaluate([{strategy: "apart"}, {strategy: "together"}], {from, to: from + chunk});
    ids.forEach((id, i) => found.forEach((one, s) => figures[i][s].push(...one.figures[id])));
  }
  // the mean of 20 000 replications is as good as the truth for an interval over 10 of them
  const truth = figures.map(([a, b]) => meanAndSd(b.map((value, r) => value - a[r])).mean);
  let at = 0;
  const found = coverage(experiments, () => {
    const part = (list: readonly number[]) => list.slice(at, at + size);
    const intervals = ids.map((id, i) => [
      id,
      [pairedDifference(part(figures[i][1]), part(figures[i][0])), truth[i]] as const
    ]);
    at += size;
    return Object.fromEntries(intervals);
  });
  console.log(found);
  // 2 000 experiments: a standard error of half a point
  for (const share of Object.values(found)) {
    expect(share).toBeGreaterThan(0.935);
    expect(share).toBeLessThan(0.965);
  }
});
