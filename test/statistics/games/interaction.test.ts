import fc from "fast-check";
import {expect, test} from "vitest";
import {shapleyInteractions} from "../../../src/statistics/games/interaction.ts";
import {shapleyOf} from "../../../src/statistics/games/shapley-value.ts";
import {anyGame, has} from "./any-game.ts";

function table(players: number, worth: (coalition: number) => number): number[] {
  return Array.from({length: 1 << players}, (_, coalition) => worth(coalition));
}

function between(worths: readonly number[], one: number, other: number): number {
  return shapleyInteractions(worths).find(pair => pair.one === one && pair.other === other)!.value;
}

test("two players who are worth something only together interact by all of it", () => {
  expect(between([0, 0, 0, 5], 0, 1)).toBe(5);
  expect(between([0, 5, 5, 5], 0, 1)).toBe(-5);
});

test("in an additive game nobody interacts", () => {
  const own = [3, -2, 5, 8];
  const worths = table(4, coalition => own.reduce((sum, v, i) => sum + (has(coalition, i) ? v : 0), 0));
  for (const {value} of shapleyInteractions(worths)) expect(value).toBeCloseTo(0, 12);
});

test("where t players are needed each pair of them interacts by 1/(t − 1), nobody else", () => {
  // Grabisch & Roubens 1999: the index of a pair in the unanimity game of T is 1/(|T| − 1).
  const needed = 0b10111;
  const worths = table(5, coalition => ((coalition & needed) === needed ? 1 : 0));
  for (const {one, other, value} of shapleyInteractions(worths))
    expect(value).toBeCloseTo(has(needed, one) && has(needed, other) ? 1 / 3 : 0, 12);
});

test("gloves: the left one helps each right one by 1/2, right ones stand in for each other by 1/2", () => {
  // by hand: left with right 1: (1 + 0) / 2; right with right: (0 + (1 − 1 − 1 + 0)) / 2
  const worths = table(3, coalition => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0));
  expect(between(worths, 0, 1)).toBeCloseTo(0.5, 12);
  expect(between(worths, 0, 2)).toBeCloseTo(0.5, 12);
  expect(between(worths, 1, 2)).toBeCloseTo(-0.5, 12);
});

test("a pair interacts by how much more it is worth as one player than its two are worth without each other", () => {
  // Grabisch & Roubens: I(ij) = value of [ij] in the game where they are one, less that of i in the game without j, and of j without i.
  fc.assert(
    fc.property(anyGame(4), worths => {
      const merged = shapleyOf(table(3, c => worths[(c & 3) | (has(c, 2) ? 0b1100 : 0)]!))[2]!;
      const without3 = shapleyOf(table(3, c => worths[c]!))[2]!;
      const without2 = shapleyOf(table(3, c => worths[(c & 3) | (has(c, 2) ? 0b1000 : 0)]!))[2]!;
      expect(between(worths, 2, 3)).toBeCloseTo(merged - without3 - without2, 9);
    }),
    {seed: 12, numRuns: 100}
  );
});
