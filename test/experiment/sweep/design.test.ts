import {expect, test} from "vitest";
import {allParameters, movedBy} from "../../../src/experiment/moved.ts";
import {asTaken, designPoints} from "../../../src/experiment/sweep/design.ts";
import {shipped} from "./shipped.ts";

const scenario = shipped("leesa-mattress");
const strategies = Object.keys(scenario.strategies);
const known = allParameters(scenario, strategies);
const effort = movedBy(known, "journey.effort", [0.2, 1]);
const mobile = movedBy(known, "journey.mobile", [0.1, 0.3]);
const parameters = [effort, mobile];
const seed = "a";

test("a grid has every level of the one with every level of the other, ends included", () => {
  const points = designPoints({
    design: "grid",
    parameters: [
      {...effort, levels: 3},
      {...mobile, levels: 2}
    ],
    seed
  });
  expect(points).toEqual([
    [0.2, 0.1],
    [0.2, 0.3],
    [0.6, 0.1],
    [0.6, 0.3],
    [1, 0.1],
    [1, 0.3]
  ]);
});

test("the first points of a Sobol' sequence are those of its two simplest dimensions, and a longer one begins with them", () => {
  // 0, 1/2, 3/4, 1/4 and 0, 1/2, 1/4, 3/4 in gray-code order
  const unit = parameters.map(parameter => ({...parameter, low: 0, high: 1}));
  const four = designPoints({design: "sobol", parameters: unit, points: 4, seed});
  expect(four).toEqual([
    [0, 0],
    [0.5, 0.5],
    [0.75, 0.25],
    [0.25, 0.75]
  ]);
  expect(designPoints({design: "sobol", parameters: unit, points: 9, seed}).slice(0, 4)).toEqual(four);
});

test("a Latin hypercube has one point in each part of every range, and depends on the seed", () => {
  const make = (of: string) => designPoints({design: "latin-hypercube", parameters, points: 10, seed: of});
  const parts = (d: number) =>
    make("a").map(point =>
      Math.floor(((point[d] - parameters[d].low) / (parameters[d].high - parameters[d].low)) * 10)
    );
  for (const d of [0, 1]) expect(parts(d).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(make("a")).toEqual(make("a"));
  expect(make("a")).not.toEqual(make("b"));
});

test("numbers of things are whole, all others stay as they are", () => {
  const agents = [...known.keys()].find(path => path.endsWith(".agents"))!;
  const moved = [movedBy(known, agents, [1, 4]), effort];
  expect(
    asTaken(scenario, strategies, moved, [
      [1.4, 0.25],
      [2.6, 0.7]
    ])
  ).toEqual([
    [1, 0.25],
    [3, 0.7]
  ]);
});

test.each([
  ["no numbers", {design: "sobol", parameters: [], seed}, "no number to move"],
  ["a number twice", {design: "sobol", parameters: [effort, effort], seed}, "journey.effort is moved twice"],
  ["no points", {design: "sobol", parameters, points: 0, seed}, "invalid number of points: 0"],
  ["half a point", {design: "latin-hypercube", parameters, points: 1.5, seed}, "invalid number of points: 1.5"],
  ["too many points", {design: "sobol", parameters, points: 1e6, seed}, "at most 100000 points, not 1000000"],
  [
    "a huge grid",
    {
      design: "grid",
      parameters: [
        {...effort, levels: 1000},
        {...mobile, levels: 1000}
      ],
      seed
    },
    "at most 100000 points, not 1000000"
  ],
  ["an empty list", {design: "list", parameters, list: [], seed}, "the list has no points"],
  ["a short row", {design: "list", parameters, list: [[1, 2], [1]], seed}, "point 2 of the list is not 2 numbers"]
] as const)("a design with %s is refused", (_, options, message) => {
  expect(() => designPoints(options)).toThrow(message);
});
