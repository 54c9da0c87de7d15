import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {meanInterval} from "../../src/statistics/interval.ts";
import {addCustomer, pairMoments} from "../../src/statistics/pair-moments.ts";
import {ratioDifference, ratioEstimate, ratioVarianceRatio} from "../../src/statistics/ratio.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {confidenceSequence} from "../../src/statistics/confidence-sequence.ts";
import {luck} from "./luck.ts";

const collect = (customers: readonly (readonly number[])[]) => {
  const moments = pairMoments(customers[0].length / 2);
  for (const customer of customers) addCustomer(moments, customer);
  return moments;
};

/** Strategy 0 and 1 of one customer: revenue and orders. Heavy buyers buy dearer things; baskets are lognormal. */
function shopper({uniform, normal, poisson}: ReturnType<typeof luck>): number[] {
  const heavy = uniform() < 0.2;
  const orders = poisson(heavy ? 5 : 0.5);
  let revenue = 0;
  for (let i = 0; i < orders; i++) revenue += (heavy ? 2 : 1) * Math.exp(0.8 * normal());
  const extra = uniform() < 0.1 ? 1 : 0;
  return [revenue, orders, revenue + extra * 0.5 * Math.exp(0.8 * normal()), orders + extra];
}
const basket = Math.exp(0.32);
const revenuePerOrder = [(0.8 * 0.5 + 0.2 * 5 * 2) / 1.4, (0.8 * 0.5 + 0.2 * 5 * 2 + 0.1 * 0.5) / 1.5].map(
  x => x * basket
);

describe("a ratio over customers", () => {
  test("a denominator of 1 gives the mean and Student's interval", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const estimate = ratioEstimate(collect(values.map(v => [v, 1])), 0);
    const {value, low, high, n} = meanInterval(values);
    expect(estimate).toEqual({value, low: expect.closeTo(low!, 12), high: expect.closeTo(high!, 12), n});
  });

  test("the delta method is the interval of the linearised residuals", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 0, max: 9000}), fc.integer({min: 0, max: 12})), {
          minLength: 3,
          maxLength: 60
        }),
        pairs => {
          fc.pre(pairs.some(([, d]) => d > 0));
          const [sumN, sumD] = [0, 1].map(i => pairs.reduce((s, pair) => s + pair[i], 0));
          const {low, high, value} = ratioEstimate(collect(pairs), 0, {level: 0.9});
          const residuals = meanInterval(
            pairs.map(([n, d]) => (n - (sumN / sumD) * d) / (sumD / pairs.length)),
            {level: 0.9}
          );
          expect(value).toBe(sumN / sumD);
          expect(high! - low!).toBeCloseTo(residuals.high! - residuals.low!, 5);
        }
      ),
      {seed: 41, numRuns: 200}
    );
  });

  test("nothing to divide by gives no figure and no interval", () => {
    expect(
      ratioEstimate(
        collect([
          [5, 0],
          [2, 0]
        ]),
        0
      )
    ).toEqual({value: NaN, low: null, high: null, n: 2});
    expect(ratioEstimate(pairMoments(1), 0)).toEqual({value: NaN, low: null, high: null, n: 0});
    expect(ratioEstimate(collect([[5, 2]]), 0)).toEqual({value: 2.5, low: null, high: null, n: 1});
  });

  test("a strategy that does not exist is refused", () => {
    expect(() => ratioEstimate(pairMoments(2), 2)).toThrow("strategy must be a whole number from 0 to 1, not 2");
    expect(() => ratioDifference(pairMoments(2), 0, -1)).toThrow("not -1");
    expect(() =>
      ratioEstimate(
        collect([
          [1, 1],
          [2, 1]
        ]),
        0,
        {level: 95}
      )
    ).toThrow("not 95");
  });
});

describe("a paired difference of ratios", () => {
  test("strategies that did the same to everybody differ by exactly nothing", () => {
    const draws = luck("identical");
    const customers = Array.from({length: 500}, () => {
      const [n, d, otherN, otherD] = shopper(draws);
      return [n, d, otherN, otherD, n, d];
    });
    const moments = collect(customers);
    for (const anytime of [false, true]) {
      expect(ratioDifference(moments, 0, 2, {anytime})).toMatchObject({value: 0, low: 0, high: 0, n: 500});
      expect(ratioDifference(moments, 1, 1, {anytime})).toMatchObject({value: 0, low: 0, high: 0});
      expect(ratioDifference(moments, 0, 1, {anytime}).low).not.toBe(0);
    }
    expect(ratioVarianceRatio(moments, 0, 2)).toBe(Infinity);
  });

  test("the direction is first minus second", () => {
    const moments = collect([
      [3, 1, 1, 1],
      [5, 1, 2, 1]
    ]);
    const forth = ratioDifference(moments, 0, 1);
    const back = ratioDifference(moments, 1, 0);
    expect(forth).toMatchObject({value: 2.5, n: 2, method: "paired customers"});
    expect([back.value, back.low, back.high]).toEqual([-forth.value, -forth.high!, -forth.low!]);
  });

  test("with denominators of 1 it is the paired t interval and the same twin bonus", () => {
    const {normal} = luck("per customer");
    const a: number[] = [];
    const b: number[] = [];
    const customers = Array.from({length: 200}, () => {
      const shared = normal();
      a.push(shared + 0.3 * normal());
      b.push(shared + 0.3 * normal() - 0.1);
      return [a.at(-1)!, 1, b.at(-1)!, 1];
    });
    const moments = collect(customers);
    const expected = pairedDifference(a, b);
    const actual = ratioDifference(moments, 0, 1);
    for (const key of ["value", "low", "high"] as const) expect(actual[key]).toBeCloseTo(expected[key]!, 12);
    expect(ratioVarianceRatio(moments, 0, 1)).toBeCloseTo(expected.varianceRatio, 9);
  });

  test("the anytime interval has the width of the confidence sequence over customers", () => {
    const draws = luck("anytime");
    const moments = collect(Array.from({length: 5000}, () => shopper(draws)));
    const fixed = ratioDifference(moments, 1, 0);
    const anytime = ratioDifference(moments, 1, 0, {anytime: true});
    expect(anytime.method).toBe("paired customers, anytime-valid");
    const widening = (anytime.high! - anytime.low!) / (fixed.high! - fixed.low!);
    const expected = confidenceSequence(5000, 1, {optimum: 4096})! / (1.960439 / Math.sqrt(5000));
    expect(widening).toBeCloseTo(expected, 4);
    expect(
      ratioEstimate(
        collect([
          [1, 1],
          [2, 1]
        ]),
        0,
        {anytime: true}
      )
    ).toMatchObject({low: null, high: null});
  });

  test("another unit of money scales the difference and nothing else", () => {
    const draws = luck("unit");
    const customers = Array.from({length: 300}, () => shopper(draws));
    const one = ratioDifference(collect(customers), 1, 0);
    const cents = ratioDifference(collect(customers.map(([n, d, m, e]) => [n * 100, d, m * 100, e])), 1, 0);
    for (const key of ["value", "low", "high"] as const) expect(cents[key]! / 100).toBeCloseTo(one[key]!, 11);
  });

  test("one differing customer in a hundred thousand still has its width", () => {
    const {uniform} = luck("rare");
    const moments = pairMoments(2);
    for (let i = 0; i < 100_000; i++) {
      const revenue = Math.floor(200_000 * uniform());
      addCustomer(moments, [revenue, 1, revenue + (i === 500 ? 1000 : 0), 1]);
    }
    const {value, low, high} = ratioDifference(moments, 1, 0);
    expect(value).toBeCloseTo(0.01, 9);
    // sd = 1000/√n, standard error 1000/n
    expect((high! - low!) / 2).toBeCloseTo(1.95999 * 0.01, 4);
  });

  test("95 % intervals of skewed ratios cover the truth in 93.5 to 96.5 % of 2 000 experiments", () => {
    const draws = luck("ratio coverage");
    let [single, paired] = [0, 0];
    const truth = revenuePerOrder[1] - revenuePerOrder[0];
    for (let run = 0; run < 2000; run++) {
      const moments = pairMoments(2);
      for (let i = 0; i < 400; i++) addCustomer(moments, shopper(draws));
      const level = ratioEstimate(moments, 0);
      const gain = ratioDifference(moments, 1, 0);
      if (level.low! <= revenuePerOrder[0] && level.high! >= revenuePerOrder[0]) single++;
      if (gain.low! <= truth && gain.high! >= truth) paired++;
    }
    for (const covered of [single, paired]) {
      expect(covered / 2000).toBeGreaterThan(0.935);
      expect(covered / 2000).toBeLessThan(0.965);
    }
  });
});
