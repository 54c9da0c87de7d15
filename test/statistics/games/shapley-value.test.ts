import fc from "fast-check";
import {expect, test} from "vitest";
import {shapleyOf, shapleyValues} from "../../../src/statistics/games/shapley-value.ts";
import {anyGame, has} from "./any-game.ts";

test("gloves: one left glove and two right ones are worth 2/3, 1/6 and 1/6", () => {
  const values = shapleyValues(3, coalition => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0));
  [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
});

test("weighted majority [4; 3, 2, 1]: 2/3, 1/6 and 1/6", () => {
  const votes = [3, 2, 1];
  const values = shapleyValues(3, coalition => {
    const cast = votes.reduce((sum, vote, player) => sum + (has(coalition, player) ? vote : 0), 0);
    return cast >= 4 ? 1 : 0;
  });
  [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
});

test("of any game the values add up to what all are worth, and who adds nothing gets nothing", () => {
  const game = fc.integer({min: 0, max: 5}).chain(n => fc.tuple(fc.constant(n), anyGame(n)));
  fc.assert(
    fc.property(game, ([n, worths]) => {
      const values = shapleyValues(n + 1, coalition => worths[coalition & ((1 << n) - 1)]!);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(worths.at(-1)! - worths[0]!, 9);
      expect(values[n]).toBe(0);
    }),
    {seed: 3, numRuns: 150}
  );
});

test("twelve players are solved exactly, a thirteenth is refused", () => {
  const values = shapleyValues(12, coalition => (coalition === 4095 ? 12 : 0));
  for (const value of values) expect(value).toBeCloseTo(1, 12);
  expect(() => shapleyValues(13, () => 0)).toThrow("a game has 0 to 12 players, not 13");
});

test("an airport for planes that need runways of 1, 4 and 6: each stretch is paid by those who need it", () => {
  // Littlechild & Owen 1973: the first unit by all three, the next three by two, the last two by the largest.
  const needs = [1, 4, 6];
  const values = shapleyValues(3, coalition => Math.max(0, ...needs.filter((_, player) => has(coalition, player))));
  [1 / 3, 1 / 3 + 3 / 2, 1 / 3 + 3 / 2 + 2].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
});

test("who adds the same to everybody gets that, and a game in which some are needed is shared among them", () => {
  const own = [3, -2, 0.5, 8];
  const additive = shapleyValues(4, coalition => own.reduce((sum, v, i) => sum + (has(coalition, i) ? v : 0), 0));
  own.forEach((value, i) => expect(additive[i]).toBeCloseTo(value, 12));
  const needed = 0b1011;
  const unanimity = shapleyValues(5, coalition => ((coalition & needed) === needed ? 6 : 0));
  [2, 2, 0, 2, 0].forEach((value, i) => expect(unanimity[i]).toBeCloseTo(value, 12));
});

test("the value is linear and blind to names", () => {
  fc.assert(
    fc.property(anyGame(4), anyGame(4), fc.integer({min: -3, max: 3}), (one, other, times) => {
      const [a, b] = [shapleyOf(one), shapleyOf(other)];
      const sum = shapleyOf(one.map((worth, coalition) => worth + times * other[coalition]!));
      sum.forEach((value, i) => expect(value).toBeCloseTo(a[i]! + times * b[i]!, 9));
      // players 0 and 3 change names
      const swapped = (c: number) => (c & 0b0110) | ((c & 1) << 3) | ((c >> 3) & 1);
      const renamed = shapleyOf(one.map((_, coalition) => one[swapped(coalition)]!));
      [3, 1, 2, 0].forEach((player, i) => expect(renamed[i]).toBeCloseTo(a[player]!, 9));
    }),
    {seed: 11, numRuns: 100}
  );
});

test("a table that lacks a coalition is refused", () => {
  expect(() => shapleyOf([0, 1, 2])).toThrow("a game has a worth for every coalition, 2ⁿ of them, not 3");
  expect(() => shapleyOf([])).toThrow("not 0");
  expect(shapleyOf([7])).toEqual([]);
});
