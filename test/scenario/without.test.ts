import {describe, expect, test} from "vitest";
import {mixOf} from "../../src/experiment/mix.ts";
import {levers} from "../../src/scenario/levers.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {scenarioOf} from "./reading.ts";
import {small} from "./texts.ts";

const sparing = small
  .replace("  siloed: {title: Siloed}", "  siloed: {title: Siloed, without: [base/programmes.news]}")
  .replace("    links: {cart: all}", "    links: {cart: all}\n    without: [base/links.cart, joined/links.cart]")
  .concat("  more: {extends: joined}\n");

test("what a strategy does without is off in it, and in it alone", () => {
  const plain = scenarioOf(small);
  const without = scenarioOf(sparing);
  expect(resolve(without, "siloed")).toEqual(resolve(plain, "siloed", {off: new Set(["base/programmes.news"])}));
  expect(resolve(without, "joined").links).toEqual([]);
  expect(resolve(without, "more")).toEqual(resolve(plain, "joined"));
});

test("levers that are switched off on top of them are off too", () => {
  const both = resolve(scenarioOf(sparing), "siloed", {off: new Set(["base/links.cart"])});
  expect([both.rules, both.links]).toEqual([[], []]);
});

test("whoever asks for the levers of a strategy does not get what it does without", () => {
  const scenario = scenarioOf(sparing);
  expect(levers(scenario, "siloed").map(({id}) => id)).toEqual(["base/links.cart", "base/desks.phone"]);
  expect(levers(scenario, "more").map(({id}) => id)).toContain("joined/links.cart");
});

test("on the way from one strategy to another, what only one does without is a change of its own", () => {
  const scenario = scenarioOf(sparing);
  const there = mixOf(scenario, "siloed", "joined");
  expect(there.changes.map(({id}) => id)).toEqual(["base/programmes.news", "without base/links.cart"]);
  const ends = [there.arm(new Set()), there.arm(new Set(there.changes.map(({id}) => id)))];
  expect(ends.map(arm => resolve(arm.scenario!, arm.strategy, arm))).toEqual([
    resolve(scenario, "siloed"),
    resolve(scenario, "joined")
  ]);
  const halfWay = there.arm(new Set(["base/programmes.news"]));
  const world = resolve(halfWay.scenario!, halfWay.strategy, halfWay);
  expect(world.rules).toHaveLength(1);
  expect(world.links.map(({id}) => id)).toEqual(["base/links.cart"]);
});

describe("an entry that is no lever of the strategy is an error", () => {
  const errorOf = (list: string) => {
    const text = small.replace("  siloed: {title: Siloed}", `  siloed: {title: Siloed, without: ${list}}`);
    const [error] = readScenario(text).errors;
    return error && [error.line, error.column, error.message, error.hint].filter(part => part !== undefined);
  };

  test.each([
    ["[base/programmes.news]", undefined],
    ["[]", undefined],
    [
      "[base/programmes.newz]",
      [20, 37, 'there is no lever "base/programmes.newz" here', 'did you mean "base/programmes.news"?']
    ],
    ["[joined/links.cart]", [20, 37, 'there is no lever "joined/links.cart" here', 'did you mean "base/links.cart"?']],
    ["[base/links.cart, base/links.cart]", [20, 54, '"base/links.cart" is listed twice']],
    ["[cart]", [20, 37, "`cart` is not a lever; origin/section.key is expected, such as base/programmes.newsletter"]],
    ["base/links.cart", [20, 36, "`without: base/links.cart` is text; a list is expected"]]
  ])("%s", (list, error) => {
    expect(errorOf(list)).toEqual(error);
  });
});
