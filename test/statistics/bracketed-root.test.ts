import fc from "fast-check";
import {expect, test} from "vitest";
import {bracketedRoot} from "../../src/statistics/bracketed-root.ts";

function search(f: (x: number) => number, low: number, high: number, tolerance = 1e-6): {root: number; steps: number} {
  const places = bracketedRoot({low, high, atLow: f(low), atHigh: f(high)}, {tolerance});
  let step = places.next();
  let steps = 0;
  while (!step.done) {
    steps++;
    step = places.next(f(step.value));
  }
  return {root: step.value, steps};
}

test("a straight line takes one step", () => {
  const {root, steps} = search(x => 3 * x - 7, 0, 1000);
  expect(root).toBeCloseTo(7 / 3, 9);
  expect(steps).toBe(1);
});

test.each([
  ["a cube", (x: number) => x ** 3 - 2, Math.cbrt(2)],
  ["an exponential", (x: number) => Math.exp(3 * x) - 100, Math.log(100) / 3],
  ["something nearly flat", (x: number) => (x - 1) ** 9, 1]
])("%s is solved to the tolerance in few steps", (_, f, truth) => {
  const {root, steps} = search(f, -1, 4);
  expect(Math.abs(root - truth)).toBeLessThan(_ === "something nearly flat" ? 0.2 : 1e-6);
  expect(steps).toBeLessThan(30);
});

test("a jump is found", () => {
  const {root} = search(x => (x < 2.345 ? -5 : 0.1), 0, 10, 1e-4);
  expect(Math.abs(root - 2.345)).toBeLessThan(1e-4);
});

test("an end that is 0 is the root, and ends of the same sign have none", () => {
  expect(search(x => x, 0, 3)).toEqual({root: 0, steps: 0});
  expect(search(x => x - 3, 0, 3)).toEqual({root: 3, steps: 0});
  expect(() => search(x => x + 1, 0, 3)).toThrow("no change of sign between 0 and 3");
});

test("whatever the increasing function, the root is inside and the bracket closes", () => {
  fc.assert(
    fc.property(
      fc.double({min: 0.01, max: 0.99, noNaN: true}),
      fc.double({min: 0.2, max: 5, noNaN: true}),
      fc.boolean(),
      (at, power, falls) => {
        const f = (x: number) => (falls ? -1 : 1) * (x ** power - at ** power);
        const {root, steps} = search(f, 0, 1, 1e-7);
        // In value where the function is too flat for the place to matter.
        expect(Math.min(Math.abs(root - at), 1e3 * Math.abs(f(root)))).toBeLessThan(2e-6);
        expect(steps).toBeLessThan(50);
      }
    ),
    {seed: 4, numRuns: 300}
  );
});
