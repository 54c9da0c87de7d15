import {expect, test} from "vitest";
import type {Comparison, Curves} from "../../src/experiment/comparison.ts";
import {comparisonJson} from "../../src/export/comparison-json.ts";

const band = {value: [], low: [], high: []};
const curves: Curves = {survival: band, active: band, cash: band, cashGain: band, costs: [], funnel: [], channels: []};
const payback = (value: number, low: number | null, high: number | null) => ({
  payback: {value, low, high, unit: "months"}
});

const comparison: Comparison = {
  version: "1.2.3",
  scenario: "A test",
  seed: "s",
  currency: "EUR",
  customers: 10,
  replications: 2,
  market: 50,
  days: 365,
  coupled: false,
  fingerprint: "0123456789abcdef",
  done: true,
  progress: 1,
  strategies: [
    {id: "one", title: "One", outcomes: payback(NaN, null, null), curves},
    {id: "two", title: "Two", outcomes: payback(14, 9, Infinity), curves},
    {id: "three", title: "Three", outcomes: payback(Infinity, -Infinity, Infinity), curves}
  ],
  differences: [
    {
      outcome: "wait",
      from: "one",
      to: "two",
      value: -0.5,
      low: -1,
      high: 0.25,
      method: "paired customers",
      clear: false,
      verdict: "no clear difference"
    }
  ]
};

test("no number becomes null, and infinite ones are named", () => {
  const {strategies} = comparisonJson(comparison);
  expect(strategies).toEqual({
    one: {payback: {value: null, low: null, high: null, unit: "months"}},
    two: {payback: {value: 14, low: 9, high: null, infinite: ["high"], unit: "months"}},
    three: {payback: {value: null, low: null, high: null, infinite: ["value", "-low", "high"], unit: "months"}}
  });
});

test("the object survives JSON unchanged and holds inputs, size and differences", () => {
  const json = comparisonJson(comparison);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  const {strategies: _, differences, ...head} = json;
  expect(head).toEqual({
    version: "1.2.3",
    scenario: "A test",
    seed: "s",
    currency: "EUR",
    customers: 10,
    replications: 2,
    market: 50,
    days: 365,
    fingerprint: "0123456789abcdef"
  });
  expect(differences).toEqual(comparison.differences);
});

test("how sure it is goes with it: worlds, p-values, what luck is worth, the family, the best and the stop", () => {
  const sure: Comparison = {
    ...comparison,
    differences: [
      {
        ...comparison.differences[0]!,
        worlds: {better: 0.5, low: -1, median: 0, high: 1},
        p: 0.2,
        luck: {unit: "replications", times: 3, independent: {low: -2, high: 1}}
      }
    ],
    family: {members: [{outcome: "wait", to: "two", p: 0.2, adjusted: 0.4, alone: false, together: false}]},
    best: [{outcome: "wait", strategies: [{id: "one", low: -1, high: 0, possible: false}]}],
    stop: {reason: "budget", replications: 2, most: 2, wanted: [], wider: [], unmeasured: []}
  };
  const json = comparisonJson(sure);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.differences).toEqual(sure.differences);
  expect(json).toMatchObject({family: sure.family, best: sure.best, stop: sure.stop});
});
