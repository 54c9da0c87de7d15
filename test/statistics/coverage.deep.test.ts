import {expect, test} from "vitest";
import {jackknife} from "../../src/statistics/attribution/jackknife.ts";
import {meanInterval} from "../../src/statistics/interval.ts";
import {addCustomer, pairMoments} from "../../src/statistics/pair-moments.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {ratioDifference, ratioEstimate} from "../../src/statistics/ratio.ts";
import {welchDifference} from "../../src/statistics/welch.ts";
import {coverage, sharedLuck, type Coverage} from "./coverage.ts";
import {luck} from "./luck.ts";

const RUNS = 10_000;

/** Ways whose share is not within a point of the nominal one. */
function offNominal(found: Coverage): string[] {
  console.log(found);
  return Object.keys(found).filter(way => !(found[way] > 0.94 && found[way] < 0.96));
}

test("95 % intervals over 10 replications cover in 94 to 96 % of 10 000 experiments: means, paired and independent differences", () => {
  const {normal} = luck("replications");
  const found = coverage(RUNS, () => {
    const shared = Array.from({length: 10}, normal);
    const a = shared.map(x => 5 + 2 * x + 0.3 * normal());
    const b = shared.map(x => 4.7 + 1.5 * x + 0.5 * normal());
    const c = Array.from({length: 14}, () => 1 + 3 * normal());
    return {
      mean: [meanInterval(a), 5],
      paired: [pairedDifference(a, b), 0.3],
      welch: [welchDifference(a, c), 4]
    };
  });
  expect(offNominal(found)).toEqual([]);
});

test("95 % intervals of ratios over customers cover in 94 to 96 % of 10 000 experiments, of each strategy and of their difference", () => {
  const {uniform, exponential, poisson} = luck("customers");
  // revenue per order: orders come in clumps, the second strategy brings one person in eight another one, at another price
  const found = coverage(RUNS, () => {
    const moments = pairMoments(2);
    for (let customer = 0; customer < 400; customer++) {
      const orders = poisson(uniform() < 0.2 ? 4 : 0.6);
      let revenue = 0;
      for (let order = 0; order < orders; order++) revenue += 30 + 20 * exponential();
      const more = uniform() < 0.125;
      addCustomer(moments, [revenue, orders, revenue + (more ? 20 + 10 * exponential() : 0), orders + (more ? 1 : 0)]);
    }
    const [one, two] = [50, (50 * 1.28 + 30 * 0.125) / 1.405];
    return {
      one: [ratioEstimate(moments, 0), one],
      two: [ratioEstimate(moments, 1), two],
      difference: [ratioDifference(moments, 1, 0), two - one]
    };
  });
  expect(offNominal(found)).toEqual([]);
});

test("95 % jackknife intervals over 20 replications cover in 94 to 96 % of 10 000 experiments: a ratio of means, a distance of shares", () => {
  const {normal} = luck("jackknife");
  const found = coverage(RUNS, () => {
    const pairs = Array.from({length: 20}, () => {
      const size = 10 + normal();
      return {cost: 3 * size + normal(), size, shares: [0.3 + 0.02 * normal(), 0.1 + 0.02 * normal()]};
    });
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    return {
      ratio: [jackknife(pairs, all => mean(all.map(({cost}) => cost)) / mean(all.map(({size}) => size))), 3],
      distance: [
        jackknife(pairs, all =>
          [0, 1].reduce((sum, i) => sum + Math.abs(mean(all.map(({shares}) => shares[i])) - 0.2), 0)
        ),
        0.2
      ]
    };
  });
  expect(offNominal(found)).toEqual([]);
});

test("where all customers of a run share its luck, customers as the unit cover in 80 % of 10 000 experiments, runs in 95 %", () => {
  const found = coverage(RUNS, () => sharedLuck(draws));
  console.log(found);
  expect(found.customers).toBeGreaterThan(0.77);
  expect(found.customers).toBeLessThan(0.83);
  expect(found.runs).toBeGreaterThan(0.94);
  expect(found.runs).toBeLessThan(0.96);
});
const draws = luck("10 000 times shared luck");
