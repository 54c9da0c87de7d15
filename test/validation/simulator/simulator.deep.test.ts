import {describe, expect, test} from "vitest";
import {LIFE, LIFE_LOST} from "../../../src/model/tally.ts";
import {channel, desk, hotline, market, segment, setting, support, WEEK, YEAR} from "../../model/settings.ts";
import {farTallies, farTotals} from "../../model/far.ts";
import {deviation} from "../../random/chance.ts";
import {absorbingChain} from "../closed-forms/markov.ts";
import {bgNbdMean} from "../closed-forms/bgnbd.ts";
import {sbgSurvival} from "../closed-forms/sbg.ts";
import {funnel, strategies} from "./funnel.ts";

describe("with as many lives as the published tolerances ask for,", () => {
  test.each(strategies)("a million journeys of the $name funnel convert as the chain does", async ({moves, q, r}) => {
    const {absorption, steps, stepsVariance} = absorbingChain(q, r);
    const {journeys, ordered, steps: walked} = await farTotals(funnel(moves), {customers: 100_000});
    expect(journeys).toBeGreaterThan(990_000);
    const buy = absorption[0][0];
    expect(deviation(ordered / journeys, buy, Math.sqrt((buy * (1 - buy)) / journeys))).toBeLessThan(3);
    expect(deviation(walked / journeys, steps[0], Math.sqrt(stepsVariance[0] / journeys))).toBeLessThan(3);
  });

  test("paired funnels of 10,000 journeys, 200 times, vary by less than 0.15 of unpaired ones", async () => {
    const rates = async (s: number, seed: string) => {
      const replications = Array.from({length: 200}, (_, replication) => replication);
      const world = funnel(strategies[s].moves);
      const all = await Promise.all(
        replications.map(replication => farTotals(world, {customers: 1000, seed, replication}))
      );
      return all.map(({ordered, journeys}) => ordered / journeys);
    };
    const [one, two, apart] = [await rates(0, "crn"), await rates(1, "crn"), await rates(1, "other")];
    const gaps = two.map((rate, i) => rate - one[i]);
    const ratio = variance(gaps) / variance(apart.map((rate, i) => rate - one[i]));
    expect(ratio).toBeLessThan(0.15);
    const truth =
      absorbingChain(strategies[1].q, strategies[1].r).absorption[0][0] -
      absorbingChain(strategies[0].q, strategies[0].r).absorption[0][0];
    expect(truth).toBeCloseTo(0.009251, 6);
    expect(deviation(mean(gaps), truth, Math.sqrt(variance(gaps) / 200))).toBeLessThan(3);
  });

  test("200,000 customers of CDNOW buy as the BG/NBD expects, week by week", async () => {
    const model = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};
    for (const [weeks, expected] of [
      [13, 0.5344],
      [39, 1.1967],
      [78, 1.8605]
    ]) {
      const world = setting({
        horizon: weeks * WEEK,
        segments: [
          segment({
            need: ((model.r / model.alpha) * YEAR) / WEEK,
            needShape: model.r,
            dropMean: model.a / (model.a + model.b),
            dropConcentration: model.a + model.b
          })
        ]
      });
      const {orders} = await farTotals(world, {customers: 200_000});
      expect(bgNbdMean(weeks, model)).toBeCloseTo(expected, 4);
      // the standard deviation of purchases is about 1.7 times their mean
      expect(deviation(orders / 200_000, expected, (2 * expected) / Math.sqrt(200_000))).toBeLessThan(3);
    }
  });

  test.each([
    [0.668, 3.806],
    [0.704, 1.182]
  ])("a million contracts with drop-out beta(%d, %d) survive within 0.0015 for ten years", async (alpha, beta) => {
    const customers = 1_000_000;
    const world = setting({
      horizon: 10 * YEAR + 1,
      segments: [segment({contract: YEAR, dropMean: alpha / (alpha + beta), dropConcentration: alpha + beta})]
    });
    const {tallies} = await farTallies(world, {customers});
    let left = customers;
    for (let month = 12; month <= 120; month += 12) {
      left -= tallies.life[month * LIFE + LIFE_LOST];
      expect(Math.abs(left / customers - sbgSurvival(month / 12, {alpha, beta}))).toBeLessThan(0.0015);
    }
  });

  test("a million calls wait and give up as Erlang A says", async () => {
    const world = (weeks: number) =>
      setting({
        horizon: weeks * WEEK,
        market: market({people: 48 * 60 * 168}),
        segments: [segment({need: 365 / 7, serveTaste: {phone: 1}})],
        channels: [channel("web", 0), hotline("phone", 4, {handle: 1, patience: 2})],
        desks: [desk("phone", ["phone"], {agents: 50})],
        support: support({orderCase: 1, caseDelay: 1})
      });
    const [all, first] = [
      await farTotals(world(26), {customers: 40_000}),
      await farTotals(world(1), {customers: 40_000})
    ];
    const contacts = all.contacts - first.contacts;
    expect(contacts).toBeGreaterThan(990_000);
    expect(Math.abs(all.waitSeconds / contacts / 3.7094 - 1)).toBeLessThan(0.05);
    expect(Math.abs(all.contactsGivenUp / contacts - 0.030912)).toBeLessThan(0.003);
  });

  test.each([
    [0.5, 3.7337],
    [0.2, 2.8846],
    [0.1, 2.4773]
  ])(
    "a million people with %d of orders on the web show the premium of selection (%d) within a hundredth",
    async (web, ratio) => {
      const {severalBuyers, severalOrders, singleBuyers, singleOrders} = await farTotals(
        setting({
          segments: [segment({need: 2, needShape: 0.5, taste: {web, store: 1 - web}})],
          channels: [channel("web", 0), channel("store", 2)]
        }),
        {customers: 1_000_000}
      );
      expect(Math.abs(severalOrders / severalBuyers / (singleOrders / singleBuyers) / ratio - 1)).toBeLessThan(0.01);
    }
  );
});

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const variance = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + (x - mean(values)) ** 2, 0) / (values.length - 1);
