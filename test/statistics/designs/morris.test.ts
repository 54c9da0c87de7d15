import fc from "fast-check";
import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {morrisTrajectories} from "../../../src/statistics/designs/morris.ts";

const draws = new Draws(keyFromSeed("morris", 0));

test("each trajectory moves every dimension once by the step and stays on the levels of the unit cube", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 8}),
      fc.integer({min: 1, max: 15}),
      fc.constantFrom(2, 4, 6, 8),
      (count, dimensions, levels) => {
        for (const points of morrisTrajectories(count, dimensions, {levels, draws})) {
          expect(points).toHaveLength(dimensions + 1);
          for (const place of points.flat()) {
            expect(place * (levels - 1)).toBeCloseTo(Math.round(place * (levels - 1)), 12);
            expect(place >= 0 && place <= 1).toBe(true);
          }
          const moved = points.slice(1).map((point, i) => {
            const steps = point.map((place, d) => place - points[i]![d]!);
            const dimension = steps.findIndex(step => step !== 0);
            expect(steps.filter(step => step !== 0)).toHaveLength(1);
            expect(Math.abs(steps[dimension]!)).toBeCloseTo(levels / (2 * (levels - 1)), 12);
            return dimension;
          });
          expect(new Set(moved).size).toBe(dimensions);
        }
      }
    ),
    {seed: 3, numRuns: 60}
  );
});

test("orders, directions and starts vary: every dimension comes first, goes up and goes down", () => {
  const trajectories = morrisTrajectories(200, 3, {draws});
  const firsts = trajectories.map(([start, next]) => next!.findIndex((place, d) => place !== start![d]));
  expect(new Set(firsts)).toEqual(new Set([0, 1, 2]));
  for (let d = 0; d < 3; d++)
    expect(new Set(trajectories.map(points => Math.round(3 * points[0]![d]!)))).toEqual(new Set([0, 1, 2, 3]));
});

test("an odd number of levels and empty designs are refused", () => {
  expect(() => morrisTrajectories(2, 2, {levels: 3, draws})).toThrow("even number of levels, not 3");
  expect(() => morrisTrajectories(0, 2, {draws})).toThrow("invalid number of trajectories: 0");
});
