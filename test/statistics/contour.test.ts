import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {zeroContour} from "../../src/statistics/contour.ts";

const even = (n: number, low: number, high: number) =>
  Array.from({length: n}, (_, i) => low + ((high - low) * i) / (n - 1));
const surface = (xs: readonly number[], ys: readonly number[], f: (x: number, y: number) => number) =>
  zeroContour({xs, ys, values: ys.flatMap(y => xs.map(x => f(x, y)))});

test("a plane has one straight line from border to border", () => {
  const line = surface(even(9, 0, 1), even(5, 10, 20), (x, y) => 4 * x + 0.1 * y - 3);
  expect(line).toHaveLength(1);
  for (const [x, y] of line[0]) expect(4 * x + 0.1 * y).toBeCloseTo(3, 12);
  const ends = [line[0][0], line[0].at(-1)!].toSorted((a, b) => a[0] - b[0]);
  expect(ends[0][0]).toBeCloseTo(0.25, 12);
  expect(ends[0][1]).toBe(20);
  expect(ends[1][0]).toBeCloseTo(0.5, 12);
  expect(ends[1][1]).toBe(10);
});

test("any plane is met exactly, by one line or none", () => {
  const number = fc.double({min: -5, max: 5, noNaN: true});
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const [xs, ys] = [even(7, -1, 2), even(6, 0, 3)];
      const f = (x: number, y: number) => a * x + b * y + c;
      const lines = surface(xs, ys, f);
      const scale = Math.abs(a) + Math.abs(b) + Math.abs(c);
      fc.pre(scale > 1e-3);
      for (const line of lines) for (const [x, y] of line) expect(Math.abs(f(x, y))).toBeLessThan(1e-9 * scale);
      const corners = [f(-1, 0), f(2, 0), f(-1, 3), f(2, 3)].map(value => value >= 0);
      expect(lines).toHaveLength(new Set(corners).size === 1 ? 0 : 1);
    }),
    {seed: 4, numRuns: 200}
  );
});

test("a hill has a closed line near its circle", () => {
  const lines = surface(even(41, -2, 2), even(41, -2, 2), (x, y) => 1 - x * x - y * y);
  expect(lines).toHaveLength(1);
  expect(lines[0][0]).toEqual(lines[0].at(-1));
  for (const [x, y] of lines[0]) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(0.004);
});

describe("a saddle", () => {
  const corners = (middle: number) => [1 + middle, -1 + middle, -1 + middle, 1 + middle];

  test.each([
    [0.2, "the low corners are cut off"],
    [-0.2, "the high corners are cut off"]
  ])("with a middle of %d has two lines: %s", middle => {
    const lines = zeroContour({xs: [0, 1], ys: [0, 1], values: corners(middle)});
    expect(lines).toHaveLength(2);
    const cutOff = lines.map(line => {
      const [x, y] = [0, 1].map(axis => line.reduce((sum, point) => sum + point[axis], 0) / line.length);
      return `${Math.round(x)}${Math.round(y)}`;
    });
    expect(cutOff.toSorted()).toEqual(middle > 0 ? ["01", "10"] : ["00", "11"]);
  });
});

test("cells without a number have no line, and a grid needs all its values", () => {
  expect(zeroContour({xs: [0, 1], ys: [0, 1], values: [1, -1, NaN, 1]})).toEqual([]);
  expect(() => zeroContour({xs: [0, 1], ys: [0, 1], values: [1]})).toThrow("has 4 values, not 1");
});
