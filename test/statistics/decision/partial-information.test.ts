import {describe, expect, test} from "vitest";
import {standardNormal} from "../../../src/random/samplers/normal.ts";
import {partialInformation} from "../../../src/statistics/decision/partial-information.ts";
import {valueOfPerfectInformation} from "../../../src/statistics/decision/value-of-information.ts";
import {luckOf, normalInputs, worthOfNormal} from "./normal-payoffs.ts";

const column = (rows: readonly number[][], d: number) => rows.map(row => row[d]);

describe.each([
  [1, 2],
  [0, 1],
  [-0.5, 1.5]
])("a net benefit of mean %d, linear in one input with deviation %d", (mean, sd) => {
  const inputs = normalInputs(1024, 3, `linear ${mean}`);
  const payoffs = inputs.map(([x]) => [0, mean + sd * x]);
  const information = partialInformation(payoffs, luckOf("linear"));

  test("makes knowing the input worth what knowing all is", () => {
    const {value, low, high} = information.worth(column(inputs, 0), 0);
    expect(value).toBeCloseTo(valueOfPerfectInformation(payoffs), 4);
    expect(Math.abs(value - worthOfNormal(mean, sd))).toBeLessThan(0.005);
    expect(low).toBeLessThan(worthOfNormal(mean, sd));
    expect(high).toBeGreaterThan(worthOfNormal(mean, sd) - 1e-3);
  });

  test("makes knowing another input worth nothing", () => {
    expect(information.worth(column(inputs, 1), 1).value).toBeLessThan(2e-3);
  });
});

test("of several linear inputs each is worth what its own deviation makes it, though luck is as large as all of them", () => {
  const weights = [1.2, 0.6, 0.3, 0, 0, 0, 0, 0];
  const inputs = normalInputs(1024, weights.length, "several");
  const luck = luckOf("several", 7);
  const payoffs = inputs.map((row, i) => [
    3,
    3.4 + row.reduce((sum, x, d) => sum + weights[d] * x, 0) + 1.5 * standardNormal(luck.at(i, 0, 0, 0))
  ]);
  const information = partialInformation(payoffs, luckOf("several"));
  const total = valueOfPerfectInformation(payoffs);
  for (const [d, weight] of weights.entries()) {
    const {value, low, high} = information.worth(column(inputs, d), d);
    const truth = worthOfNormal(0.4, weight);
    expect(Math.abs(value - truth)).toBeLessThan(0.03);
    expect(low).toBeLessThanOrEqual(truth);
    expect(high).toBeGreaterThanOrEqual(truth);
    expect(value).toBeLessThan(total);
  }
});

test("with three actions knowing one input is worth the mean of the best of two, whichever action is named first", () => {
  const inputs = normalInputs(512, 2, "three");
  const table = inputs.map(([x, y]) => [0, 0.1 + x, 0.3 + 0.8 * y]);
  // Knowing x: E max(0.1 + x, 0.3) − 0.3, which is that of a net benefit of mean −0.2. Knowing y: E max(0.3 + 0.8 y, 0.1) − 0.3.
  const truths = [worthOfNormal(-0.2, 1), worthOfNormal(0.2, 0.8)];
  for (const order of [
    [0, 1, 2],
    [2, 0, 1]
  ]) {
    const information = partialInformation(
      table.map(row => order.map(j => row[j])),
      luckOf("three")
    );
    for (const d of [0, 1])
      expect(Math.abs(information.worth(column(inputs, d), d).value - truths[d])).toBeLessThan(0.01);
  }
});

test("an effect that bends is seen: an input whose square decides", () => {
  const inputs = normalInputs(512, 2, "bent");
  const payoffs = inputs.map(([x]) => [0, x * x - 1]);
  // E max(0, x² − 1) = 2 φ(1), since the mean of x² − 1 beyond ±1 is that.
  const truth = (2 * Math.exp(-0.5)) / Math.sqrt(2 * Math.PI);
  expect(Math.abs(partialInformation(payoffs, luckOf("bent")).worth(column(inputs, 0), 0).value - truth)).toBeLessThan(
    0.03
  );
});

test("inputs without an effect are worth nothing in about half of all samples, and little in the others", () => {
  const worths = Array.from({length: 12}, (_, e) => {
    const inputs = normalInputs(128, 9, `nothing ${e}`);
    const information = partialInformation(
      inputs.map(([x]) => [0, x]),
      luckOf("nothing", e)
    );
    return Array.from({length: 8}, (_row, d) => information.worth(column(inputs, d + 1), d).value);
  }).flat();
  const nothing = worths.filter(worth => worth < 1e-9).length / worths.length;
  expect(nothing).toBeGreaterThan(0.25);
  // Left uncorrected, the line through 128 points of noise alone would be worth 0.4 · √(1/128) = 0.035.
  expect(worths.reduce((a, b) => a + b) / worths.length).toBeLessThan(0.015);
});

test("actions that never differ leave nothing to know", () => {
  const information = partialInformation(
    [
      [1, 1],
      [2, 2],
      [5, 5]
    ],
    luckOf("same")
  );
  expect(information.worth([1, 2, 3], 0)).toEqual({value: 0, low: 0, high: 0});
});
