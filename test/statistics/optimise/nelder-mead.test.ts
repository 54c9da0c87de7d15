import {describe, expect, test} from "vitest";
import {nelderMead} from "../../../src/statistics/optimise/nelder-mead.ts";

describe("a minimum is found", () => {
  test("of Rosenbrock's valley from its usual start", () => {
    const {point, value, converged} = nelderMead(([x, y]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1]);
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(value).toBeLessThan(1e-12);
    expect(converged).toBe(true);
  });

  test("of Powell's singular function in four dimensions", () => {
    const {value} = nelderMead(
      ([a, b, c, d]) => (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4,
      [3, -1, 0, 1]
    );
    expect(value).toBeLessThan(1e-8);
  });

  test("of a bowl whose other side has no values", () => {
    const {point} = nelderMead(([x]) => (x <= 0 ? NaN : x - Math.log(x)), [5]);
    expect(point[0]).toBeCloseTo(1, 6);
  });
});

test("it stops where its evaluations end, and says so", () => {
  let count = 0;
  const {evaluations, converged} = nelderMead(([x, y]) => (count++, x * x + y * y), [100, 100], {evaluations: 20});
  expect(converged).toBe(false);
  expect(count).toBe(evaluations);
  expect(count).toBeLessThan(30);
});

test("a start without a value is refused", () => {
  expect(() => nelderMead(() => NaN, [1, 2])).toThrow("the function has no value at the start: 1, 2");
});
