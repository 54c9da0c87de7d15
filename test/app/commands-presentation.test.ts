import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {nameOf, slidesOf} from "../../src/app/shell/presentation/slides.ts";
import {winner} from "../../src/app/shell/presentation/winner.ts";
import {placeBeside} from "../../src/app/shell/tour/steps.ts";
import {tourSeen, rememberTour} from "../../src/app/shell/first-visit.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Difference} from "../../src/experiment/comparison.ts";
import {readScenario} from "../../src/scenario/read.ts";

async function small(file: string) {
  const {scenario} = readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file});
  return compare(scenario!, {customers: 300, replications: 3, runner: inlineRunner()});
}

test("a talk goes from the question over the guess to the answer, its figures, the pictures and the limits", async () => {
  const comparison = await small("interrupted-chat.yaml");
  const names = slidesOf(comparison, {person: true}).map(nameOf);
  expect(names.slice(0, 3)).toEqual(["question", "guess", "verdict"]);
  expect(names).toContain("customer-minutes-per-case");
  expect(names).toContain("support");
  expect(names.slice(-2)).toEqual(["person", "limits"]);
  expect(new Set(names).size).toBe(names.length);
});

test("what is not measured has no slide, and of one world nobody guesses the best", async () => {
  const comparison = await small("interrupted-chat.yaml");
  const alone = {...comparison, strategies: comparison.strategies.slice(0, 1) as typeof comparison.strategies};
  expect(slidesOf(alone, {person: false}).map(nameOf)).not.toContain("guess");
  expect(slidesOf(null, {person: false}).map(nameOf)).toEqual(["question", "verdict", "limits"]);
  const silent = {
    ...comparison,
    strategies: comparison.strategies.map(strategy => ({
      ...strategy,
      outcomes: {
        ...strategy.outcomes,
        "customer-minutes-per-case": {value: NaN, low: null, high: null, unit: "minutes"}
      }
    })) as typeof comparison.strategies
  };
  const names = slidesOf(silent, {person: false}).map(nameOf);
  expect(names).not.toContain("support");
  expect(names).not.toContain("customer-minutes-per-case");
});

const worlds = (...ids: string[]) => ids.map(id => ({id, title: id, outcomes: {}, curves: {}})) as never;
const gain = (to: string, value: number, half: number): Difference => ({
  outcome: "net-present-value",
  from: "a",
  to,
  value,
  low: value - half,
  high: value + half,
  method: "paired replications",
  clear: Math.abs(value) > half,
  verdict: "no clear difference"
});

test("a strategy wins on money only where it is clearly ahead of every other one", () => {
  const won = (...differences: Difference[]) => winner({strategies: worlds("a", "b", "c"), differences});
  expect(won(gain("b", 10, 2), gain("c", 3, 2))).toBe("b");
  expect(won(gain("b", 10, 2), gain("c", 9, 2))).toBeNull();
  expect(won(gain("b", 10, 2), gain("c", 5, 9))).toBeNull();
  expect(won(gain("b", -10, 2), gain("c", -3, 2))).toBe("a");
  expect(won(gain("b", -10, 2), gain("c", 1, 2))).toBeNull();
  expect(won(gain("b", 1, 2), gain("c", -1, 2))).toBeNull();
  expect(winner({strategies: worlds("a"), differences: []})).toBeNull();
});

test("the card of the tour never lies over what it is about, if there is any room beside it", () => {
  const window = {width: 1280, height: 800};
  const card = {width: 380, height: 200};
  const apart = (anchor: {left: number; top: number; width: number; height: number}) => {
    const {left, top} = placeBeside(anchor, card, window);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + card.width).toBeLessThanOrEqual(window.width);
    expect(top + card.height).toBeLessThanOrEqual(window.height);
    return (
      left >= anchor.left + anchor.width ||
      left + card.width <= anchor.left ||
      top >= anchor.top + anchor.height ||
      top + card.height <= anchor.top
    );
  };
  expect(apart({left: 20, top: 60, width: 900, height: 120})).toBe(true);
  expect(apart({left: 20, top: 560, width: 900, height: 230})).toBe(true);
  expect(apart({left: 0, top: 0, width: 400, height: 800})).toBe(true);
  expect(apart({left: 900, top: 0, width: 380, height: 800})).toBe(true);
  expect(apart({left: 0, top: 0, width: 1280, height: 800})).toBe(false);
});

test("that the tour was seen is remembered; where storage is closed nobody is asked again and again", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  });
  expect(tourSeen(storage)).toBe(false);
  rememberTour(storage);
  expect(tourSeen(storage)).toBe(true);
  const closed = () => {
    throw new Error("SecurityError");
  };
  expect(tourSeen(closed)).toBe(true);
  expect(() => rememberTour(closed)).not.toThrow();
});
