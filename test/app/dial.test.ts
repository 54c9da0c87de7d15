import * as fc from "fast-check";
import {expect, test} from "vitest";
import {dial, fits, placesAlong, positionOf, positions, stepped, valueAt} from "../../src/app/state/dial.ts";
import type {Parameter} from "../../src/scenario/scenario.ts";

const parameter = (rest: Partial<Parameter>): Parameter => ({
  path: "journey.effort",
  label: "Effort",
  value: 0.6,
  low: 0.2,
  high: 1.5,
  unit: "",
  per: "",
  evidence: null,
  grade: null,
  stated: false,
  limits: {min: 0, max: 1000, positive: false, whole: false, word: null},
  ...rest
});

test("a slider spans the range of its parameter", () => {
  const span = dial(parameter({}));
  expect([span.min, span.max, span.log]).toEqual([0.2, 1.5, false]);
  expect(valueAt(span, 0)).toBe(0.2);
  expect(valueAt(span, positions)).toBe(1.5);
});

test("a share without a range ends at 1", () => {
  const span = dial(parameter({unit: "share", value: 0.8, low: null, high: null}));
  expect([span.min, span.max]).toEqual([0, 1]);
});

test("a number without a range goes from nothing to its double", () => {
  const span = dial(parameter({value: 40, low: null, high: null}));
  expect([span.min, span.max]).toEqual([0, 80]);
});

test("a value outside its stated range is still on the slider", () => {
  const span = dial(parameter({value: 3}));
  expect(span.max).toBe(3);
});

test("wide ranges above 0 get equal ratios", () => {
  const span = dial(parameter({value: 10, low: 1, high: 100}));
  expect(span.log).toBe(true);
  expect(valueAt(span, positions / 2)).toBe(10);
});

test("the standard value is met exactly, and every position leads back to itself", () => {
  fc.assert(
    fc.property(
      fc.double({min: 0.001, max: 1e5, noNaN: true}),
      fc.double({min: 0.001, max: 1e5, noNaN: true}),
      fc.double({min: 0, max: 1, noNaN: true}),
      (a, b, share) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const value = low + (high - low) * share;
        const span = dial(parameter({value, low, high}));
        expect(valueAt(span, positionOf(span, value))).toBe(value);
        for (const position of [0, 37, 100, 163, positions]) {
          const there = valueAt(span, position);
          expect(there).toBeGreaterThanOrEqual(Math.min(span.min, value) * 0.99);
          expect(there).toBeLessThanOrEqual(Math.max(span.max, value) * 1.01);
        }
      }
    ),
    {seed: 2}
  );
});

test("a value as opened that the text no longer has is met exactly and lies on the slider", () => {
  const span = dial(parameter({value: 1, low: 0.8, high: 1.2}), 0.3);
  expect([span.min, span.max]).toEqual([0.3, 1.2]);
  expect(valueAt(span, positionOf(span, 0.3))).toBe(0.3);
});

test("steps go by positions, parts of one included, stop at the ends and meet the standard value again", () => {
  const span = dial(parameter({value: 0.6, low: 0, high: 1}));
  expect(stepped(span, 0.6, 1)).toBe(0.605);
  expect(stepped(span, 0.6, 10)).toBe(0.65);
  expect(stepped(span, 0.6, -0.1)).toBe(0.5995);
  expect(stepped(span, stepped(span, 0.6, 0.1), -0.1)).toBe(0.6);
  expect([stepped(span, 0.99, 10), stepped(span, 0.01, -10)]).toEqual([1, 0]);
});

test("places along a slider are equally far apart on it, by ratios where it goes by ratios", () => {
  expect(placesAlong(dial(parameter({value: 1, low: 0, high: 4})), 5)).toEqual([0, 1, 2, 3, 4]);
  const ratios = placesAlong(dial(parameter({value: 10, low: 1, high: 100})), 3);
  expect(ratios[0]).toBe(1);
  expect(ratios[1]).toBeCloseTo(10, 9);
  expect(ratios[2]).toBe(100);
});

const never = {min: 0, max: 1e8, positive: true, whole: false, word: "never"};

test("a number at its word has it at the right end, and numbers on the way there", () => {
  const span = dial(parameter({unit: "minutes", value: Infinity, low: null, high: null, limits: never}));
  expect(Number.isFinite(span.min) && Number.isFinite(span.max)).toBe(true);
  expect(span.min).toBeGreaterThan(0);
  expect([positionOf(span, Infinity), valueAt(span, positions)]).toEqual([positions, Infinity]);
  expect(stepped(span, Infinity, -1)).toBe(span.max);
  expect(stepped(span, span.max, 1)).toBe(Infinity);
  expect(stepped(span, Infinity, 1)).toBe(Infinity);
  expect(placesAlong(span, 5).every(Number.isFinite)).toBe(true);
});

test("a number that stood at its word when it was opened gets back there", () => {
  const span = dial(parameter({unit: "minutes", value: 1440, low: null, high: null, limits: never}), Infinity);
  expect([span.min, span.max]).toEqual([144, 2880]);
  expect(valueAt(span, positions)).toBe(Infinity);
  expect(valueAt(span, positionOf(span, 1440))).toBeCloseTo(1440, -2);
});

test("a slider goes nowhere where the language does not let it", () => {
  const span = dial(
    parameter({value: 3, low: null, high: null, limits: {...never, min: 1, max: 5, whole: true, word: null}})
  );
  expect([span.min, span.max]).toEqual([1, 5]);
  for (let at = 0; at <= positions; at++) expect(Number.isInteger(valueAt(span, at))).toBe(true);
});

test("a value as opened that the text around it has no room for any more is no place to go back to", () => {
  const desk = parameter({value: 40, low: 20, high: 60, limits: {...never, max: 75, word: null}});
  expect([fits(desk, 168), fits(desk, 60), fits(desk, 0), fits(desk, Infinity)]).toEqual([false, true, false, false]);
  expect(fits(parameter({limits: never}), Infinity)).toBe(true);
  expect(dial(desk, 168).max).toBe(60);
});
