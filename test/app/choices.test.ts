import {expect, test} from "vitest";
import {
  asWritten,
  editsOf,
  isOn,
  nextSeed,
  sameChoices,
  setSeed,
  setValue,
  switchLevers
} from "../../src/app/state/choices.ts";
import {opened} from "../../src/app/state/opened.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

const scenario = {throughline: 1, title: "t", currency: "USD", seed: "leesa", strategies: {}} satisfies Scenario;
const written = asWritten(opened("t.yaml", scenario));

test("a scenario as written has no changes and keeps the author's seed", () => {
  expect(editsOf(written, written)).toHaveLength(0);
  expect(written.seed).toBe("leesa");
});

test("a lever is switched off in one strategy only", () => {
  const off = switchLevers(written, "a", ["base/links.cart"], false);
  expect(isOn(off, "a", "base/links.cart")).toBe(false);
  expect(isOn(off, "b", "base/links.cart")).toBe(true);
  expect(editsOf(off, written)).toHaveLength(1);
});

test("switching off and on again gives back the scenario as written", () => {
  const there = switchLevers(written, "a", ["x", "y"], false);
  const back = switchLevers(there, "a", ["y", "x"], true);
  expect(sameChoices(back, written)).toBe(true);
  expect(Object.keys(back.off)).toEqual([]);
});

test("the order of switching does not matter", () => {
  const one = switchLevers(switchLevers(written, "a", ["x"], false), "b", ["y"], false);
  const other = switchLevers(switchLevers(written, "b", ["y"], false), "a", ["x"], false);
  expect(sameChoices(one, other)).toBe(true);
});

test("the same lever off in another strategy is another choice", () => {
  expect(sameChoices(switchLevers(written, "a", ["x"], false), switchLevers(written, "b", ["x"], false))).toBe(false);
});

test("setting a value to its standard removes the change", () => {
  const changed = setValue(written, "journey.effort", 0.9, 0.6);
  expect(changed.values.get("journey.effort")).toBe(0.9);
  expect(sameChoices(setValue(changed, "journey.effort", 0.6, 0.6), written)).toBe(true);
});

test("changes leave the earlier choices as they were", () => {
  setValue(written, "journey.effort", 0.9, 0.6);
  switchLevers(written, "a", ["x"], false);
  expect(editsOf(written, written)).toHaveLength(0);
});

test.each([NaN, Infinity, -Infinity])("a value of %s is refused by name", value => {
  expect(() => setValue(written, "journey.effort", value, 0.6)).toThrow(
    "the value of journey.effort must be a finite number"
  );
});

test("re-rolling walks through a series of seeds that can be named", () => {
  expect(nextSeed("leesa")).toBe("leesa-2");
  expect(nextSeed("leesa-2")).toBe("leesa-3");
  expect(nextSeed("new-york-9")).toBe("new-york-10");
});

test("an empty seed is refused, another seed is no change to the scenario", () => {
  expect(() => setSeed(written, "")).toThrow("the seed must not be empty");
  expect(editsOf(setSeed(written, "other"), written)).toEqual([{kind: "seed", seed: "other"}]);
  expect(sameChoices(setSeed(written, "other"), written)).toBe(false);
});
