import {describe, expect, test} from "vitest";
import {newsvendor, normalPoint, normalShare, pooled, unitLoss} from "../../src/model/newsvendor.ts";

const shelf = {mean: 100, deviation: 30, service: 0.8};

test("the normal distribution is that of the tables", () => {
  expect(normalShare(0)).toBe(0.5);
  expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 14);
  expect(normalShare(-3)).toBeCloseTo(0.0013498980316301, 14);
  expect([normalShare(-9), normalShare(9)]).toEqual([0, 1]);
  expect(normalPoint(0.8)).toBeCloseTo(0.8416212335729143, 12);
  expect(normalPoint(0.001)).toBeCloseTo(-3.090232306167813, 11);
  for (const share of [0, 1, NaN]) expect(() => normalPoint(share)).toThrow(`not ${share}`);
});

describe("a newsvendor", () => {
  test("with normal demand keeps the published stock and is short of the published amount", () => {
    const {stock, short} = newsvendor(shelf);
    expect(stock).toBeCloseTo(125.2486, 4);
    expect(short).toBeCloseTo(3.3491, 4);
    expect(1 - short / 100).toBeCloseTo(0.96651, 5);
  });

  test("is short and left over as much as stock and demand differ", () => {
    const {stock, short, left} = newsvendor(shelf);
    expect(left - short).toBeCloseTo(stock - 100, 10);
    // 4 per unit short and 1 per unit left over: the critical ratio is 0.8
    expect(4 * short + left).toBeCloseTo(41.9943, 4);
  });

  test("whose demand never varies is never short", () => {
    expect(newsvendor({...shelf, deviation: 0})).toEqual({stock: 100, short: 0, left: 0});
    expect(() => newsvendor({...shelf, mean: 0})).toThrow("no demand: mean 0, deviation 30");
  });

  test("who promises more is short less and keeps more", () => {
    const shelves = [0.5, 0.8, 0.95, 0.999].map(service => newsvendor({...shelf, service}));
    for (let i = 1; i < shelves.length; i++) {
      expect(shelves[i].short).toBeLessThan(shelves[i - 1].short);
      expect(shelves[i].stock).toBeGreaterThan(shelves[i - 1].stock);
    }
  });
});

test.each([
  [2, 0, 0.7071],
  [2, 0.3, 0.8062],
  [4, 0, 0.5],
  [4, 0.7, 0.8803],
  [9, 0.3, 0.6146],
  [16, 0, 0.25],
  [16, 1, 1]
])("%d shelves with correlation %d together cost %d of what they cost apart", (n, correlation, ratio) => {
  const cost = ({short, left}: {short: number; left: number}) => 4 * short + left;
  const together = newsvendor(
    pooled(
      Array.from({length: n}, () => shelf),
      correlation
    )
  );
  expect(cost(together) / (n * cost(newsvendor(shelf)))).toBeCloseTo(ratio, 4);
});

test("one expects to exceed a far point hardly ever, and a low one by the distance to it", () => {
  expect(unitLoss(0)).toBeCloseTo(0.3989422804014327, 14);
  expect(unitLoss(-6)).toBeCloseTo(6, 8);
  expect(unitLoss(6)).toBeLessThan(1e-9);
});
