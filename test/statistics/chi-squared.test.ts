import {expect, test} from "vitest";
import {chiSquaredTail} from "../../src/statistics/chi-squared.ts";

test("upper points of published tables", () => {
  // 5 % and 0.1 % points of 1, 9 and 30 degrees of freedom
  const points: ReadonlyArray<readonly [x: number, df: number, p: number]> = [
    [3.841458821, 1, 0.05],
    [10.82756617, 1, 0.001],
    [16.9189776, 9, 0.05],
    [27.87716487, 9, 0.001],
    [43.77297183, 30, 0.05],
    [59.7030643, 30, 0.001]
  ];
  for (const [x, df, p] of points) expect(chiSquaredTail(x, df) / p).toBeCloseTo(1, 7);
});

test("with two degrees of freedom it is the exponential distribution", () => {
  for (const x of [0, 0.01, 1, 3, 3.9, 4.1, 20, 300]) expect(chiSquaredTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 14);
  expect(chiSquaredTail(Infinity, 2)).toBe(0);
});

test("what is no χ² is refused", () => {
  expect(() => chiSquaredTail(-1, 2)).toThrow("χ² is not below 0: -1");
  expect(() => chiSquaredTail(1, 0)).toThrow("degrees of freedom must be above 0, not 0");
});
