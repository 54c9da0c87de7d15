import fc from "fast-check";
import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {mostSobolDimensions, sobolPoints} from "../../../src/statistics/designs/sobol-sequence.ts";

/** Joe & Kuo's published program with new-joe-kuo-6, rows of six dimensions; SciPy 1.17 gives the same. */
const firstRows = [
  [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
  [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
  [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
  [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
  [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
  [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
  [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
  [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125],
  [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125],
  [0.9375, 0.0625, 0.6875, 0.1875, 0.3125, 0.5625],
  [0.4375, 0.5625, 0.1875, 0.6875, 0.8125, 0.0625],
  [0.3125, 0.1875, 0.3125, 0.5625, 0.9375, 0.4375],
  [0.8125, 0.6875, 0.8125, 0.0625, 0.4375, 0.9375],
  [0.5625, 0.4375, 0.0625, 0.8125, 0.1875, 0.6875],
  [0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875]
];
const row1023 = [
  0.0009765625, 0.7529296875, 0.6123046875, 0.1455078125, 0.1865234375, 0.4384765625, 0.1396484375, 0.6181640625,
  0.3447265625, 0.8505859375, 0.6787109375, 0.0361328125, 0.1298828125, 0.6650390625, 0.3623046875, 0.4638671875,
  0.3134765625, 0.8759765625, 0.5849609375, 0.3193359375, 0.8662109375, 0.0185546875, 0.7939453125, 0.1962890625,
  0.2392578125, 0.3759765625, 0.5087890625, 0.7607421875, 0.8408203125, 0.4345703125, 0.9287109375, 0.6142578125,
  0.4521484375, 0.8740234375, 0.3330078125, 0.8642578125, 0.9423828125, 0.9873046875, 0.9013671875, 0.6982421875
];

test("the first sixteen points in six dimensions are the published ones", () => {
  expect(sobolPoints(16, 6)).toEqual(firstRows);
});

test("point 1,023 in forty dimensions is the published one, and each column of the first 1,024 adds up to 511.5", () => {
  const points = sobolPoints(1024, 40);
  expect(points[1023]).toEqual(row1023);
  for (let d = 0; d < 40; d++) expect(points.reduce((sum, point) => sum + point[d]!, 0)).toBe(511.5);
});

test("the last of 256 dimensions agrees with SciPy", () => {
  const points = sobolPoints(1000, 256);
  expect(points[999]!.slice(250)).toEqual([
    0.5185546875, 0.6083984375, 0.9423828125, 0.5263671875, 0.3720703125, 0.4365234375
  ]);
});

test("skipping points gives the rest of the sequence", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(40), fc.integer({min: 1, max: 20}), (skip, n, dimensions) => {
      expect(sobolPoints(n, dimensions, {skip})).toEqual(sobolPoints(skip + n, dimensions).slice(skip));
    }),
    {seed: 1, numRuns: 50}
  );
});

test("every coordinate of the first 2^m points has one in each of 2^m parts, shifted or not, in all dimensions", () => {
  for (const shift of [undefined, new Draws(keyFromSeed("shift", 0))]) {
    const points = sobolPoints(512, mostSobolDimensions, {shift});
    for (let d = 0; d < mostSobolDimensions; d++)
      expect(new Set(points.map(point => Math.floor(point[d]! * 512))).size).toBe(512);
  }
});

test("a shift moves the points, the same seed the same way, another seed another way", () => {
  const shifted = (seed: string) => sobolPoints(8, 3, {shift: new Draws(keyFromSeed(seed, 0))});
  expect(shifted("a")).toEqual(shifted("a"));
  expect(shifted("a")).not.toEqual(shifted("b"));
  expect(shifted("a")).not.toEqual(sobolPoints(8, 3));
});

test("sizes without a meaning are refused", () => {
  expect(() => sobolPoints(-1, 2)).toThrow("invalid number of points: -1");
  expect(() => sobolPoints(1, 0)).toThrow("1 to 256 dimensions here, not 0");
  expect(() => sobolPoints(1, 257)).toThrow("not 257");
  expect(() => sobolPoints(1, 1, {skip: 2 ** 31})).toThrow("2^31 points");
});
