import {expect, test} from "vitest";
import type {Moved} from "../../../src/experiment/answers/parameter.ts";
import type {Sensitivity, TornadoBar} from "../../../src/experiment/answers/sensitivity.ts";
import type {Range} from "../../../src/experiment/result.ts";
import {answerOf, readingOf, type Told} from "../../../src/experiment/sensitivity/words.ts";
import {outcome} from "../../../src/outcome/registry.ts";

const range = (value: number, half: number): Range => ({value, low: value - half, high: value + half});
const moved = (label: string): Moved => ({
  path: label,
  label,
  unit: "share",
  per: "",
  value: 0.2,
  low: 0.1,
  high: 0.4,
  evidence: null,
  grade: null
});
const bar = (label: string, atLow: Range, atHigh: Range, flags: Partial<TornadoBar> = {}): TornadoBar => ({
  ...moved(label),
  atLow,
  atHigh,
  swing: Math.abs(atHigh.value - atLow.value),
  clear: true,
  flips: false,
  ...flags
});

function told(figures: Partial<Sensitivity>, about: Partial<Told> = {}): string {
  const all: Sensitivity = {
    outcome: "net-present-value",
    from: {id: "a", title: "Apart"},
    to: {id: "j", title: "Joined"},
    standing: range(500_000, 100_000),
    method: "tornado",
    tornado: [],
    morris: [],
    sobol: [],
    additive: null,
    variance: null,
    ...figures
  };
  const sentences = answerOf({
    figures: all,
    outcome: outcome(all.outcome),
    parameters: [],
    points: 64,
    exact: false,
    asked: 10,
    worlds: 10,
    currency: "EUR",
    customers: 2000,
    replications: 10,
    ...about
  });
  return sentences.join(" ").replaceAll("\u00a0", " ");
}

test("the decision comes first, with its interval, and what could turn it by name and end", () => {
  const turning = bar("match rate", range(-200_000, 50_000), range(900_000, 100_000), {flips: true});
  const steady = bar("fatigue", range(450_000, 100_000), range(600_000, 100_000));
  expect(told({tornado: [turning, steady]})).toBe(
    "As the numbers stand, Joined is ahead of Apart: net present value is €500 k higher (€400 k to €600 k). " +
      "Net present value of Joined over Apart moves most with match rate, by €1.1 M over its range: " +
      "−€200 k (−€250 k to −€150 k) at 10%, +€0.9 M (+€0.8 M to +€1.0 M) at 40%. Then comes fatigue (€150 k). " +
      "Which of the two is better turns within the range of 1 of the 2 numbers: match rate (Apart at 10% and Joined at 40%)."
  );
});

test("of an outcome that is better low, the lower strategy is ahead", () => {
  const bars = [bar("handling time", range(-2, 0.5), range(-1, 0.5))];
  expect(told({outcome: "cost-per-order", standing: range(-1.5, 0.5), tornado: bars})).toMatch(
    /^As the numbers stand, Joined is ahead of Apart: cost per order is €1\.50 lower \(€1\.00 to €2\.00\)\..*Joined stays ahead at both ends of every range\.$/
  );
});

test("without a clear difference it says what would make one", () => {
  const bars = [bar("match rate", range(10_000, 50_000), range(900_000, 100_000))];
  expect(told({standing: range(20_000, 60_000), tornado: bars})).toMatch(
    /show no clear difference in net present value: \+€20 k \(−€40 k to \+€80 k\)\..*That becomes clear at an end of its range: match rate \(Joined at 40%\)/
  );
});

test("numbers that luck hides are counted, not named", () => {
  const hidden = bar("x", range(0, 9), range(2, 9), {clear: false});
  expect(told({tornado: [hidden, hidden]})).toContain("None of the 2 numbers moves it more than luck does.");
  expect(told({tornado: [bar("y", range(0, 1), range(9, 1)), hidden]})).toContain(
    "One of the 2 numbers has no clear effect by itself."
  );
});

test.each([
  [0.95, "More customers would not settle it; better numbers would."],
  [0.6, "Better numbers and more customers would both help."],
  [0.1, "More customers or replications settle most of it."]
])("where %d of the doubt is about the numbers, the advice is: %s", (value, advice) => {
  const variance = {
    parameters: range(value, 0.03),
    luck: range(1 - value, 0.03),
    sdParameters: 412_000,
    sdLuck: 83_000,
    numbers: 43,
    draws: 32
  };
  const text = told({tornado: [bar("y", range(0, 1), range(9, 1))], variance});
  expect(text).toContain(
    "all 43 numbers at once move it by a standard deviation of €412 k, the luck of 2,000 customers × 10 replications by €83 k"
  );
  expect(text.endsWith(advice)).toBe(true);
});

test("effects that differ from place to place are told from steady ones and from luck", () => {
  const point = {...moved("x"), mu: 0, muStar: range(10, 4), sigma: 4};
  expect(readingOf(point)).toBe("steady");
  expect(readingOf({...point, sigma: 6})).toBe("depends on others");
  expect(readingOf({...point, muStar: range(10, 10)})).toBe("unclear");
  expect(readingOf({...point, muStar: range(0, 0), sigma: 0})).toBe("none");
  expect(told({method: "morris", morris: [{...point, sigma: 6}]})).toContain(
    "What x does depends much on where it and the other numbers stand."
  );
});

test("shares name the largest, sum up the rest, and say whether numbers act together", () => {
  const sobol = [0.4, 0.3, 0.15, 0.1, 0.03, 0.02].map((value, i) => ({
    ...moved(`number ${i}`),
    first: range(value, 0.05),
    total: range(value, 0.05),
    shapley: range(value, 0.05)
  }));
  const text = told({method: "sobol", sobol, additive: range(0.8, 0.1)});
  expect(text).toContain("40% (35% to 45%) is due to number 0, 30% (25% to 35%) to number 1");
  expect(text).toContain("and 5.0% to the other 2.");
  expect(text).toContain(
    "Each by itself, they explain 80% (70% to 90%) of it; the rest comes from numbers acting together."
  );
  expect(told({method: "sobol", sobol, additive: range(0.98, 0.05)})).toContain(
    "No part of it clearly comes from numbers acting together"
  );
});
