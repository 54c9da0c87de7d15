import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  asWritten,
  editsOf,
  isOn,
  nextSeed,
  sameChoices,
  setSeed,
  setValue,
  switchLevers,
  type Choices
} from "../../src/app/state/choices.ts";
import {settledChoices} from "../../src/app/state/link.ts";
import {opened} from "../../src/app/state/opened.ts";
import type {Parameter, Scenario} from "../../src/scenario/scenario.ts";

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

describe("shares of one whole", () => {
  const shared = (path: string, value: number): [string, Parameter] => [
    path,
    {
      path,
      label: "share",
      value,
      low: null,
      high: null,
      unit: "share",
      per: "of people",
      evidence: null,
      grade: null,
      stated: true,
      limits: {min: 0, max: 1, positive: false, whole: false, word: null}
    }
  ];
  const known = new Map([
    shared("segments.a.share", 0.5),
    shared("segments.b.share", 0.3),
    shared("segments.c.share", 0.2)
  ]);
  const move = (choices: Choices, id: string, value: number) =>
    setValue(choices, `segments.${id}.share`, value, known.get(`segments.${id}.share`)!.value, known);
  const sharesOf = ({values}: Choices) => [...known].map(([path, {value}]) => values.get(path) ?? value);

  test("the others make way in proportion, in numbers that can be read", () => {
    expect(sharesOf(move(written, "a", 0.6))).toEqual([0.6, 0.24, 0.16]);
    expect(sharesOf(move(written, "b", 0.31))).toEqual([0.4929, 0.31, 0.1971]);
    expect(sharesOf(move(written, "a", 1))).toEqual([1, 0, 0]);
    expect(sharesOf(move(written, "a", 0))).toEqual([0, 0.6, 0.4]);
    expect(sharesOf(move(move(written, "a", 1), "a", 0.75))).toEqual([0.75, 0.15, 0.1]);
  });

  test("taking a move back leaves nothing of it", () => {
    for (const value of [0, 0.123, 0.31, 0.77, 1])
      expect(sameChoices(move(move(written, "b", value), "b", 0.3), written)).toBe(true);
  });

  test("whatever was moved, all add up", () => {
    const moves = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.double({min: 0, max: 1, noNaN: true})));
    fc.assert(
      fc.property(moves, list => {
        const sum = sharesOf(list.reduce((made, [id, value]) => move(made, id, value), written));
        expect(sum.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
      }),
      {seed: 3}
    );
  });

  test("a link that moves one alone moves the others with it", () => {
    const scenario = {seed: "leesa", levers: new Map(), parameters: known};
    const raw = {seed: "", off: [], values: [["segments.a.share", 0.75]] as const};
    expect(sharesOf(settledChoices(raw, scenario))).toEqual([0.75, 0.15, 0.1]);
  });
});
