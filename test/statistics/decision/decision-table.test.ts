import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {decisionTable} from "../../../src/statistics/decision/decision-table.ts";
import {normalCdf} from "../../../src/statistics/normal.ts";
import {luckOf, worthOfNormal} from "./normal-payoffs.ts";
import {worldsWithLuck} from "./worlds-with-luck.ts";

/** Worlds without luck: two equal replications of every payoff. */
const sure = (payoffs: readonly number[][]) => payoffs.map(row => row.map(value => [value, value]));

test("without luck the table is plain counting", () => {
  const {gains, luck, actions, expectedBest, minimaxRegret, lead, valueOfInformation} = decisionTable(
    sure([
      [10, 12, 7],
      [10, 8, 7],
      [10, 20, 7],
      [10, 4, 11]
    ]),
    luckOf("counting")
  );
  expect(gains).toEqual([
    [0, 2, -3],
    [0, -2, -3],
    [0, 10, -3],
    [0, -6, 1]
  ]);
  expect(luck).toBe(0);
  expect(actions.map(({best}) => best.value)).toEqual([0.25, 0.5, 0.25]);
  expect(actions.map(({gain}) => gain.value)).toEqual([0, 1, -2]);
  // Regrets: 2 0 5, 0 2 3, 10 0 13, 1 7 0.
  expect(actions.map(({meanRegret}) => meanRegret.value)).toEqual([3.25, 2.25, 5.25]);
  expect(actions.map(({worstRegret}) => worstRegret)).toEqual([10, 7, 13]);
  expect({expectedBest, minimaxRegret}).toEqual({expectedBest: 1, minimaxRegret: 1});
  expect(lead).toMatchObject({over: 0, gain: {value: 1}});
  expect(valueOfInformation.value).toBe(2.25);
});

describe.each([
  {mean: 0.6, doubt: 1, luck: 1.5},
  {mean: -1, doubt: 2, luck: 0.4},
  {mean: 1, doubt: 2, luck: 4}
])("with mean $mean, doubt $doubt and luck $luck per replication", ({mean, doubt, luck}) => {
  const tables = Array.from({length: 12}, (_, e) => {
    const worlds = worldsWithLuck({worlds: 256, mean, doubt, luck}, `table ${mean} ${e}`);
    return decisionTable(worlds, luckOf(`table ${e}`));
  });
  const average = (of: (table: (typeof tables)[number]) => number) =>
    tables.reduce((sum, table) => sum + of(table), 0) / tables.length;
  const truth = {worth: worthOfNormal(mean, doubt), best: normalCdf(mean / doubt)};
  // What it would be with luck left in: half of its variance stays in a mean of two.
  const naive = worthOfNormal(mean, Math.sqrt(doubt * doubt + (luck * luck) / 2));

  test("information is worth what it is without luck", () => {
    const worth = average(({valueOfInformation}) => valueOfInformation.value);
    expect(Math.abs(worth - truth.worth)).toBeLessThan(0.06 * doubt);
    expect(Math.abs(worth - truth.worth)).toBeLessThan(Math.max(0.02, (naive - truth.worth) / 2));
  });

  test("the shares of worlds are those without luck", () => {
    expect(Math.abs(average(({actions}) => actions[1].best.value) - truth.best)).toBeLessThan(0.02);
  });

  test("the share of luck is the one that was put in", () => {
    const share = (luck * luck) / 2 / (doubt * doubt + (luck * luck) / 2);
    expect(Math.abs(average(table => table.luck) - share)).toBeLessThan(0.04);
  });

  test("nearly every interval holds the truth", () => {
    const held = (of: (table: (typeof tables)[number]) => {low: number | null; high: number | null}, value: number) =>
      tables.filter(table => of(table).low! <= value && of(table).high! >= value).length;
    expect(held(({valueOfInformation}) => valueOfInformation, truth.worth)).toBeGreaterThanOrEqual(10);
    expect(held(({actions}) => actions[1].best, truth.best)).toBeGreaterThanOrEqual(10);
    expect(held(({actions}) => actions[1].gain, mean)).toBeGreaterThanOrEqual(10);
  });
});

test("it does not matter which action is named first", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1e6}), fc.shuffledSubarray([0, 1, 2], {minLength: 3}), (seed, order) => {
      const first = worldsWithLuck({worlds: 24, mean: 0.2, doubt: 1, luck: 0.7}, `a ${seed}`);
      const second = worldsWithLuck({worlds: 24, mean: -0.1, doubt: 0.6, luck: 0.7}, `b ${seed}`);
      const three = first.map(([base, one], w) => [
        base,
        one,
        base.map((value, r) => value + second[w][1][r] - second[w][0][r])
      ]);
      const one = decisionTable(three, luckOf("order"));
      const other = decisionTable(
        three.map(row => order.map(j => row[j])),
        luckOf("order")
      );
      expect(order[other.expectedBest]).toBe(one.expectedBest);
      expect(other.valueOfInformation.value).toBeCloseTo(one.valueOfInformation.value, 8);
      for (const [k, j] of order.entries()) {
        expect(other.actions[k].best.value).toBeCloseTo(one.actions[j].best.value, 8);
        expect(other.actions[k].meanRegret.value).toBeCloseTo(one.actions[j].meanRegret.value, 8);
      }
    }),
    {seed: 4, numRuns: 15}
  );
});

test("actions that are the same share all worlds, and there is nothing to know", () => {
  const {actions, valueOfInformation} = decisionTable(
    sure([
      [1, 1],
      [5, 5],
      [2, 2]
    ]),
    luckOf("same")
  );
  expect(actions.map(({best}) => best.value)).toEqual([0.5, 0.5]);
  expect(valueOfInformation).toEqual({value: 0, low: 0, high: 0});
});

test("one replication cannot tell luck from doubt", () => {
  expect(() => decisionTable([[[1], [2]]], luckOf("one"))).toThrow("at least 2 replications of each world, not 1");
});
