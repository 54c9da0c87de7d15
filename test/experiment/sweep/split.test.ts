import fc from "fast-check";
import {expect, test} from "vitest";
import {bestSplit} from "../../../src/experiment/sweep/split.ts";

test("kinds that one number tells apart are told apart by it, half-way between them", () => {
  const points = [
    [5, 1],
    [1, 2],
    [4, 3],
    [2, 6],
    [3, 8]
  ];
  expect(bestSplit(points, [false, false, false, true, true])).toEqual({dimension: 1, at: 4.5, below: 0, above: 1});
});

test("the shares on either side are those of the first kind", () => {
  const points = [1, 2, 3, 4, 5, 6, 7, 8].map(x => [x]);
  const kinds = [true, true, false, true, false, false, false, false];
  // Gini by hand: after 4 of 8 the impurity is 3·1/4 + 0, less than after 2 (4·2/6 = 4/3) or 7
  expect(bestSplit(points, kinds)).toEqual({dimension: 0, at: 4.5, below: 0.75, above: 0});
});

test("where all are of one kind, or all points are the same, there is nothing to tell apart", () => {
  expect(bestSplit([[1], [2]], [true, true])).toBeNull();
  expect(bestSplit([[1], [1]], [true, false])).toBeNull();
  expect(bestSplit([], [])).toBeNull();
});

test("no other cut leaves less impurity", () => {
  const point = fc.tuple(fc.integer({min: 0, max: 6}), fc.integer({min: 0, max: 6}));
  fc.assert(
    fc.property(fc.array(fc.tuple(point, fc.boolean()), {minLength: 2, maxLength: 12}), rows => {
      const points = rows.map(([at]) => at);
      const kinds = rows.map(([, kind]) => kind);
      const gini = (of: readonly boolean[]) => {
        const n = of.filter(Boolean).length;
        return of.length === 0 ? 0 : (2 * n * (of.length - n)) / of.length;
      };
      const impurity = (dimension: number, at: number) =>
        gini(kinds.filter((_, i) => points[i][dimension]! < at)) +
        gini(kinds.filter((_, i) => points[i][dimension]! >= at));
      const found = bestSplit(points, kinds);
      if (found === null) return;
      for (const dimension of [0, 1])
        for (let at = 0.5; at < 6; at++)
          expect(impurity(found.dimension, found.at)).toBeLessThanOrEqual(impurity(dimension, at) + 1e-9);
    }),
    {seed: 8, numRuns: 300}
  );
});
