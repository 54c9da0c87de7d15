import fc from "fast-check";
import {expect, test} from "vitest";
import {shapley} from "../../../src/statistics/attribution/shapley.ts";
import {shapleyValues} from "../../../src/statistics/games/shapley-value.ts";
import {anyPaths} from "./any-paths.ts";

const has = (coalition: number, player: number) => ((coalition >> player) & 1) === 1;

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
