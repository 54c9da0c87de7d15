import {describe, expect, test} from "vitest";
import {fitHabit} from "../../../src/statistics/buying/habit.ts";

/** Expected transitions of many people with these tastes and habit. */
function expected(taste: readonly number[], habit: number, from: readonly number[]): number[][] {
  return from.map((n, i) => {
    const odds = taste.map((p, j) => (i === j ? habit * p : p));
    const sum = odds.reduce((a, b) => a + b, 0);
    return odds.map(one => (n * one) / sum);
  });
}

function logLikelihood(counts: readonly number[][], taste: readonly number[], habit: number): number {
  const shares = expected(
    taste,
    habit,
    taste.map(() => 1)
  );
  return counts.reduce(
    (sum, row, i) => sum + row.reduce((a, n, j) => a + (n > 0 ? n * Math.log(shares[i][j]) : 0), 0),
    0
  );
}

describe("taste and habit", () => {
  test.each([
    [[0.5, 0.3, 0.2], 2.5],
    [[0.9, 0.1], 1],
    [[0.4, 0.3, 0.2, 0.1], 0.4]
  ])("of tables made from them are found exactly: %j, %d", (taste, habit) => {
    const found = fitHabit(expected(taste, habit, [5000, 300, 2000, 800].slice(0, taste.length)));
    expect(found.habit).toBeCloseTo(habit, 5);
    found.taste.forEach((p, i) => expect(p).toBeCloseTo(taste[i], 6));
  });

  test("are the likeliest of any table", () => {
    const counts = [
      [30, 5, 9],
      [4, 11, 3],
      [8, 2, 20]
    ];
    const {taste, habit} = fitHabit(counts);
    const best = logLikelihood(counts, taste, habit);
    for (const factor of [0.98, 1.02]) {
      expect(logLikelihood(counts, taste, habit * factor)).toBeLessThan(best);
      for (const i of [0, 1, 2])
        expect(
          logLikelihood(
            counts,
            taste.map((p, j) => (i === j ? p * factor : p)),
            habit
          )
        ).toBeLessThan(best);
    }
  });

  test("of one channel are nothing to learn, and a channel that nobody comes to has no taste", () => {
    expect(fitHabit([[12]])).toEqual({taste: [1], habit: 1, error: Infinity});
    expect(
      fitHabit([
        [6, 3, 0],
        [3, 6, 0],
        [1, 1, 0]
      ]).taste[2]
    ).toBe(0);
    expect(() => fitHabit([[0]])).toThrow("no transitions between channels");
  });
});
