import {describe, expect, test} from "vitest";
import {packRatios} from "../../../src/engine/ratios.ts";
import {run} from "../../../src/engine/run.ts";
import {compile} from "../../../src/model/compile.ts";
import {T} from "../../../src/model/tally.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {DAY, HOUR, journey, segment, setting} from "../../model/settings.ts";
import {farTotals} from "../../model/far.ts";
import {watch} from "../../model/lives.ts";
import {deviation} from "../../random/chance.ts";
import {absorbingChain} from "../closed-forms/markov.ts";
import {funnel, strategies} from "./funnel.ts";

describe.each(strategies)("the $name funnel of one session", ({moves, q, r}) => {
  const {absorption, steps, stepsVariance} = absorbingChain(q, r);
  const world = compile(funnel(moves));

  test("ends in the orders of the fundamental matrix", async () => {
    const {journeys, ordered, left, openAtEnd, orders} = await farTotals(world, {customers: 50_000});
    expect(ordered + left).toBe(journeys);
    expect(openAtEnd).toBe(0);
    expect(orders).toBe(ordered);
    const buy = absorption[0][0];
    expect(deviation(ordered / journeys, buy, Math.sqrt((buy * (1 - buy)) / journeys))).toBeLessThan(3);
  });

  test("takes the steps of the fundamental matrix, with their variance", () => {
    const lengths: number[] = [];
    const totals = watch(world, {customers: 5_000}, (_, story) => {
      for (const {what} of story) {
        if (what === "need") lengths.push(0);
        if (what === "step") lengths[lengths.length - 1]++;
      }
    });
    const n = lengths.length;
    const mean = lengths.reduce((sum, x) => sum + x, 0) / n;
    const central = (power: number) => lengths.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
    const variance = central(2);
    expect(totals.steps).toBe(mean * n);
    expect(deviation(mean, steps[0], Math.sqrt(stepsVariance[0] / n))).toBeLessThan(3);
    expect(deviation(variance, stepsVariance[0], Math.sqrt((central(4) - variance ** 2) / n))).toBeLessThan(3);
  });

  test("is visited from stage to stage as often as the chain visits its states", () => {
    const {visits} = absorbingChain(q, r);
    const stages = ["discover", "cart", "checkout", "help"];
    const seen = [0, 0, 0, 0];
    let journeys = 0;
    watch(world, {customers: 2_000}, (_, story) => {
      let state = 0;
      for (const {what, a} of story) {
        if (what === "need") {
          journeys++;
          state = 0;
        }
        if (what !== "step") continue;
        seen[state]++;
        state = stages.indexOf(moveNames[a]);
      }
    });
    seen.forEach((count, j) => {
      const expected = visits[0][j];
      // the visits to a state are geometric from the first one on, so their variance is at most E (2 N_jj − 1)
      const spread = Math.sqrt((expected * (2 * visits[j][j] - 1)) / journeys);
      expect(deviation(count / journeys, expected, spread)).toBeLessThan(4);
    });
  });
});

const moveNames = ["order", "leave", "later", "discover", "evaluate", "cart", "checkout", "help"];

describe("two strategies that differ in one row", () => {
  const [siloed, integrated] = strategies.map(({moves}) => compile(funnel(moves)));
  const conversion = packRatios([{over: [[T.orders, 1]], under: [[T.journeys, 1]]}]);

  test("differ by the lift of the closed form", () => {
    const gap = strategies.map(({q, r}) => absorbingChain(q, r).absorption[0][0]);
    const key = keyFromSeed("lift", 0);
    const {tallies, products} = run({
      kind: "block",
      worlds: [siloed, integrated],
      key,
      from: 0,
      to: 10_000,
      ratios: conversion
    });
    const [one, two] = tallies.map(({totals}) => totals[T.ordered] / totals[T.journeys]);
    // journeys are the same in both, so the difference is a mean over customers of orders gained
    const sums = new Float64Array(14);
    for (let i = 0; i < products.length; i++) sums[i % 14] += products[i];
    const [n1, , n2, d2] = sums;
    const squares = sums[4] + sums[11] - 2 * sums[6];
    const customers = 10_000;
    const variance = squares / customers - ((n2 - n1) / customers) ** 2;
    const error = Math.sqrt(variance * customers) / d2;
    expect(deviation(two - one, gap[1] - gap[0], error)).toBeLessThan(3);
  });

  test("need the same luck for a difference to show: its variance is below 0.15 of that with independent luck", async () => {
    const rates = async (world: typeof siloed, seed: string) => {
      const replications = Array.from({length: 200}, (_, replication) => replication);
      const all = await Promise.all(
        replications.map(replication => farTotals(world, {customers: 100, seed, replication}))
      );
      return all.map(({ordered, journeys}) => ordered / journeys);
    };
    const one = await rates(siloed, "crn");
    const two = await rates(integrated, "crn");
    const apart = await rates(integrated, "other");
    const paired = spread(two.map((rate, i) => rate - one[i]));
    const independent = spread(apart.map((rate, i) => rate - one[i]));
    expect(paired / independent).toBeLessThan(0.15);
    expect(paired).toBeGreaterThan(0);
  });

  test("give the same life to everybody who asks for no support", () => {
    const before: string[] = [];
    const changed: boolean[] = [];
    watch(siloed, {customers: 2000}, (customer, story) => (before[customer] = JSON.stringify(story)));
    watch(integrated, {customers: 2000}, (customer, story) => {
      const asked = story.some(({what, a}) => what === "step" && moveNames[a] === "help");
      if (JSON.stringify(story) !== before[customer]) changed.push(asked);
    });
    expect(new Set(changed)).toEqual(new Set([true]));
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.length).toBeLessThan(500);
  });
});

test("a session breaks off after 250 steps and the journey goes on at the next", () => {
  const circle = setting({
    horizon: DAY,
    segments: [segment({need: 365, gap: HOUR})],
    journey: journey({discover: {evaluate: 1}, evaluate: {discover: 1}})
  });
  const totals = watch(circle, {customers: 5}, (_, story) => {
    let run = 0;
    for (const {what} of story) {
      run = what === "step" ? run + 1 : what === "visit" ? 0 : run;
      expect(run).toBeLessThanOrEqual(250);
    }
  });
  expect(totals.steps).toBe(250 * totals.sessions);
  expect(totals.lapsed + totals.openAtEnd).toBe(totals.journeys);
});

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}
