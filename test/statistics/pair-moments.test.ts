import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {addCustomer, mergeMoments, pairMoments, product, type PairMoments} from "../../src/statistics/pair-moments.ts";

const of = (strategies: number, customers: readonly (readonly number[])[]): PairMoments => {
  const moments = pairMoments(strategies);
  for (const customer of customers) addCustomer(moments, customer);
  return moments;
};

const customers = fc.array(fc.array(fc.integer({min: -50_000, max: 50_000}), {minLength: 6, maxLength: 6}), {
  maxLength: 40
});

describe("moments of paired customers", () => {
  test("two customers of two strategies give their sums and cross-products", () => {
    const moments = of(2, [
      [1, 2, 3, 4],
      [0, 1, 5, 0]
    ]);
    expect(moments.count).toBe(2);
    expect([...moments.sums]).toEqual([1, 3, 8, 4]);
    // N₁N₁ N₁D₁ N₁N₂ N₁D₂ | D₁D₁ D₁N₂ D₁D₂ | N₂N₂ N₂D₂ | D₂D₂
    expect([...moments.products]).toEqual([1, 2, 3, 4, 5, 11, 8, 34, 12, 16]);
    expect(product(moments, 1, 2)).toBe(11);
    expect(product(moments, 2, 1)).toBe(11);
    expect(product(moments, 3, 3)).toBe(16);
  });

  test("every cell is the plain sum of products", () => {
    fc.assert(
      fc.property(customers, list => {
        const moments = of(3, list);
        for (let i = 0; i < 6; i++)
          for (let j = 0; j < 6; j++)
            expect(product(moments, i, j)).toBe(list.reduce((sum, v) => sum + v[i] * v[j], 0));
      }),
      {seed: 31, numRuns: 60}
    );
  });

  test("whole numbers merge to the same bits however the customers are split and ordered", () => {
    fc.assert(
      fc.property(customers, customers, customers, (a, b, c) => {
        const whole = of(3, [...a, ...b, ...c]);
        expect(mergeMoments(mergeMoments(of(3, a), of(3, b)), of(3, c))).toEqual(whole);
        expect(mergeMoments(of(3, c), mergeMoments(of(3, b), of(3, a)))).toEqual(whole);
      }),
      {seed: 32, numRuns: 60}
    );
  });

  test("a customer can be read from the middle of a longer array", () => {
    const moments = pairMoments(1);
    addCustomer(moments, Float64Array.of(9, 9, 3, 2, 9), 2);
    expect([...moments.sums]).toEqual([3, 2]);
  });

  test("a value that is no number spoils the moments instead of vanishing", () => {
    expect(of(1, [[NaN, 1]]).sums[0]).toBeNaN();
  });

  test("moments that do not fit are refused", () => {
    expect(() => pairMoments(0)).toThrow("moments need a whole number of strategies from 1, not 0");
    expect(() => mergeMoments(pairMoments(2), pairMoments(3))).toThrow("moments of 2 and 3 strategies do not merge");
  });
});
