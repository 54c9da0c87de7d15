import {expect, test} from "vitest";
import {newsvendor, normalPoint, pooled} from "../../../src/model/newsvendor.ts";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {normal} from "../../../src/random/samplers/normal.ts";
import {channel, link, money, pairs, pool, segment, setting, stock, WEEK} from "../../model/settings.ts";
import {totalsOf} from "../../model/lives.ts";

const few = {customers: 15_000};

/** Web and store, each with a shelf of its own: mean demand 100 and deviation 40 a week, filled to last in 70 % of weeks. */
function shelves(together: boolean, correlation = 0) {
  const shelf = {demand: 100, variation: 0.4, service: 0.7};
  return setting({
    segments: [segment({need: 6, taste: {web: 1, store: 1}})],
    channels: [channel("web", 0), channel("store", 2)],
    links: together ? [link("stock", pairs("web", "store"))] : [],
    stock: stock({pools: [pool("a", ["web"], shelf), pool("b", ["store"], shelf)], correlation, holding: 0.2}),
    money: money({margin: 0.5})
  });
}

/** Weeks of two shelves, demand by demand: mean shortage and mean left over per unit of demand, apart and together. */
function weeks(together: boolean, count: number) {
  const base = together ? 200 + normalPoint(0.7) * 40 * Math.SQRT2 : 100 + normalPoint(0.7) * 40;
  let [short, left] = [0, 0];
  const draws = new Draws(keyFromSeed("weeks", 0));
  for (let week = 0; week < count; week++) {
    const demands = [0, 1].map(shelf => normal(draws.at(week, 1, shelf, 0), 100, 40));
    for (const demand of together ? [demands[0] + demands[1]] : demands) {
      short += Math.max(0, demand - base);
      left += Math.max(0, base - demand);
    }
  }
  return {short: short / (200 * count), left: left / (200 * count)};
}

test.each([
  [false, "apart"],
  [true, "together"]
])("shelves are empty, and full, as often as the newsvendor says , %s", together => {
  const one = {mean: 100, deviation: 40, service: 0.7};
  const demand = together ? pooled([one, one], 0) : one;
  const {short, left} = newsvendor(demand);
  const share = short / demand.mean;
  const {requests, stockOuts, stockLost, orders, stockCost} = totalsOf(shelves(together), few);
  expect(requests).toBeGreaterThan(75_000);
  expect(Math.abs(stockOuts / requests - share)).toBeLessThan(4.5 * Math.sqrt(share / requests));
  expect([stockLost, orders + stockLost]).toEqual([stockOuts, requests]);
  const kept = 50 * 0.2 * (WEEK / (365 * 1440)) * (left / demand.mean);
  expect(stockCost / requests / 100_000).toBeCloseTo(kept, 5);
  const lived = weeks(together, 40_000);
  expect(Math.abs(lived.short / share - 1)).toBeLessThan(0.03);
  expect(Math.abs(lived.left / (left / demand.mean) - 1)).toBeLessThan(0.03);
});

test("two shelves together are short of √½ of what they are short of apart, and keep √½ of what is left over", () => {
  const [apart, together] = [false, true].map(joined => totalsOf(shelves(joined), few));
  const out = (t: typeof apart) => t.stockOuts / t.requests;
  const error = (4.5 * Math.sqrt((2 * out(apart)) / apart.requests)) / out(apart);
  expect(Math.abs(out(together) / out(apart) - Math.SQRT1_2)).toBeLessThan(error);
  const kept = (t: typeof apart) => t.stockCost / t.requests;
  expect(kept(together) / kept(apart)).toBeCloseTo(Math.SQRT1_2, 3);
});

test("shelves whose demands move together gain nothing by being joined", () => {
  const [apart, together] = [false, true].map(joined => totalsOf(shelves(joined, 1), {customers: 5000}));
  expect(together.stockOuts).toBe(apart.stockOuts);
  expect(Math.abs(together.stockCost / apart.stockCost - 1)).toBeLessThan(1e-6);
});

test("the size of the sample changes the noise only", () => {
  const share = ({stockOuts, requests}: ReturnType<typeof totalsOf>) => stockOuts / requests;
  const [small, large] = [3000, 15_000].map(customers => share(totalsOf(shelves(true), {customers})));
  expect(Math.abs(small - large)).toBeLessThan(4.5 * Math.sqrt(large / 18_000));
});
