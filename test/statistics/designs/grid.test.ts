import {expect, test} from "vitest";
import {gridPoints} from "../../../src/statistics/designs/grid.ts";

test("a grid has every combination of levels once, ends included, the last dimension fastest", () => {
  expect(gridPoints([2, 3])).toEqual([
    [0, 0],
    [0, 0.5],
    [0, 1],
    [1, 0],
    [1, 0.5],
    [1, 1]
  ]);
});

test("a single level stands in the middle, and no dimension at all is one point", () => {
  expect(gridPoints([1, 2])).toEqual([
    [0.5, 0],
    [0.5, 1]
  ]);
  expect(gridPoints([])).toEqual([[]]);
});

test("impossible and enormous grids are refused", () => {
  expect(() => gridPoints([0])).toThrow("invalid number of levels: 0");
  expect(() => gridPoints(Array(20).fill(4))).toThrow("at most 1000000 points, not 1099511627776");
});
