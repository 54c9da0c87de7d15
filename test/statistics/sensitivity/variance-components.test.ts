import {expect, test} from "vitest";
import {crossedComponents, nestedComponents} from "../../../src/statistics/sensitivity/variance-components.ts";
import {coverage, linearModel} from "./linear-model.ts";

test("a small nested layout has the mean squares of the textbook", () => {
  // Means 2, 5 and 8, so MSB = 2 × 9 = 18; every pair lies 2 apart, so MSW = 2.
  const {parameters, luck, share} = nestedComponents([
    [1, 3],
    [4, 6],
    [7, 9]
  ]);
  expect(parameters.value).toBeCloseTo((18 - 2) / 2, 12);
  expect(luck).toBeCloseTo(2, 12);
  expect(share.value).toBeCloseTo(1 - 2 / 18, 12);
});

test("luck that all draws have in common does not hide the parameters", () => {
  // Row effects −3, 0, 3 and column effects −1, 1 without any residual.
  const layout = [
    [1, 3],
    [4, 6],
    [7, 9]
  ];
  const {parameters, luck, share} = crossedComponents(layout);
  expect(parameters.value).toBeCloseTo(9, 12);
  expect(luck).toBeCloseTo(2, 12);
  expect(share.value).toBeCloseTo(9 / (9 + 2 / 2), 12);
});

test("a two-way layout has the mean squares of the textbook", () => {
  // Grand mean 4; rows 2, 6; columns 3, 5; residuals ±1: MS_rows = 2 × 8 = 16, MS_columns = 2 × 2 = 4, MS_residual = 4.
  const {parameters, luck} = crossedComponents([
    [2, 2],
    [4, 8]
  ]);
  expect(parameters.value).toBeCloseTo((16 - 4) / 2, 12);
  expect(luck).toBeCloseTo((4 - 4) / 2 + 4, 12);
});

test("without luck all doubt is about the parameters, and without either there is none", () => {
  expect(
    crossedComponents([
      [1, 1],
      [2, 2],
      [4, 4]
    ]).share
  ).toEqual({value: 1, low: 1, high: 1, n: 3});
  expect(
    nestedComponents([
      [1, 1],
      [1, 1],
      [1, 1]
    ]).share
  ).toEqual({value: NaN, low: null, high: null, n: 3});
});

test("estimates of a linear model with known variances are right on average", () => {
  const truth = {draws: 30, replications: 6, parameters: 2, common: 1, residual: 0.5};
  for (const [design, components] of [
    ["nested", nestedComponents],
    ["crossed", crossedComponents]
  ] as const) {
    const runs = Array.from({length: 300}, (_, i) => components(linearModel(i, design, truth)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    // Standard deviation of the estimate about 1.1, of its mean 0.063.
    expect(Math.abs(mean(runs.map(({parameters}) => parameters.value)) - 4)).toBeLessThan(0.26);
    // Luck: 1 + 0.25; the common part has 5 degrees of freedom, so the mean has a standard error of at most 0.037.
    expect(Math.abs(mean(runs.map(({luck}) => luck)) - 1.25)).toBeLessThan(0.15);
  }
});

test("95 % intervals cover variance and share in about 95 % of 250 experiments", () => {
  for (const design of ["nested", "crossed"] as const)
    for (const share of Object.values(
      coverage(250, design, {draws: 32, replications: 10, parameters: 1, common: 1, residual: 1})
    ))
      expect(Math.abs(share - 0.95)).toBeLessThan(0.05);
});

test("a layout with gaps or without replications is refused", () => {
  expect(() => nestedComponents([[1], [2]])).toThrow(
    "at least 2 draws with the same 2 or more replications, not 2 with 1"
  );
  expect(() => crossedComponents([[1, 2], [2]])).toThrow("not 2 with 2");
});
