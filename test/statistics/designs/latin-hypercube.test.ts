import fc from "fast-check";
import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {latinHypercube} from "../../../src/statistics/designs/latin-hypercube.ts";

const drawn = (seed: string) => ({draws: new Draws(keyFromSeed(seed, 0))});

test("every dimension has exactly one point in each of n equal parts", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 12}), fc.string(), (n, dimensions, seed) => {
      const points = latinHypercube(n, dimensions, drawn(seed));
      for (let d = 0; d < dimensions; d++)
        expect(points.map(point => Math.floor(point[d]! * n)).toSorted((a, b) => a - b)).toEqual(
          Array.from({length: n}, (_, i) => i)
        );
    }),
    {seed: 2, numRuns: 60}
  );
});

test("dimensions are shuffled independently and places within the parts are uniform", () => {
  const n = 4000;
  const points = latinHypercube(n, 3, drawn("independence"));
  // Correlations of independent permutations have standard deviation 1/√(n − 1).
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2]
  ] as const) {
    const products = points.reduce((sum, point) => sum + (point[a]! - 0.5) * (point[b]! - 0.5), 0);
    expect(Math.abs(((12 * products) / n) * Math.sqrt(n))).toBeLessThan(4.9);
  }
  const places = points.map(point => (point[0]! * n) % 1);
  expect(Math.abs(places.reduce((sum, place) => sum + place - 0.5, 0) * Math.sqrt(12 / n))).toBeLessThan(4.9);
});

test("the same luck gives the same points, other luck others", () => {
  expect(latinHypercube(9, 4, drawn("a"))).toEqual(latinHypercube(9, 4, drawn("a")));
  expect(latinHypercube(9, 4, drawn("a"))).not.toEqual(latinHypercube(9, 4, drawn("b")));
});

test("sizes without a meaning are refused", () => {
  expect(() => latinHypercube(1.5, 2, drawn("a"))).toThrow("invalid number of points: 1.5");
  expect(() => latinHypercube(2, 0, drawn("a"))).toThrow("invalid number of dimensions: 0");
});
