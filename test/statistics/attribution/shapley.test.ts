import fc from "fast-check";
import {expect, test} from "vitest";
import {shapley, shapleyValues} from "../../../src/statistics/attribution/shapley.ts";
import {anyPaths} from "./any-paths.ts";

const has = (coalition: number, player: number) => ((coalition >> player) & 1) === 1;

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
  const game = fc
    .integer({min: 0, max: 5})
    .chain(n =>
      fc.tuple(fc.constant(n), fc.array(fc.integer({min: -50, max: 50}), {minLength: 1 << n, maxLength: 1 << n}))
    );
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

test("paths are shared as in the game in which channels are worth the conversions that needed no other", () => {
  fc.assert(
    fc.property(anyPaths(), paths => {
      const credits = shapley(paths);
      const names = [...credits.keys()];
      const values = shapleyValues(names.length, coalition => {
        const done = paths.filter(
          ({channels, converted}) => converted && channels.every(c => has(coalition, names.indexOf(c)))
        );
        return done.reduce((sum, {count = 1}) => sum + count, 0);
      });
      names.forEach((name, i) => expect(credits.get(name)).toBeCloseTo(values[i]!, 9));
    }),
    {seed: 5, numRuns: 100}
  );
});
