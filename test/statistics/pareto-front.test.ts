import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {meanInterval} from "../../src/statistics/interval.ts";
import {clearlyBeats, dominates, paretoFront} from "../../src/statistics/pareto-front.ts";

const front = (points: readonly (readonly number[])[]) =>
  paretoFront(points.length, (a, b) => dominates(points[a], points[b]));

/** Few different values, so that ties and duplicates are common. */
const clouds = fc
  .integer({min: 1, max: 4})
  .chain(outcomes =>
    fc.array(fc.array(fc.integer({min: 0, max: 4}), {minLength: outcomes, maxLength: outcomes}), {maxLength: 25})
  );

describe("the non-dominated set", () => {
  test("holds what no other point is at least as good as in everything and better than in something", () => {
    fc.assert(
      fc.property(clouds, points => {
        const expected = points.flatMap((p, i) =>
          points.some(q => q.every((v, k) => v >= p[k]) && q.some((v, k) => v > p[k])) ? [] : [i]
        );
        expect(front(points)).toEqual(expected);
        expect(points.length === 0 || expected.length > 0).toBe(true);
      }),
      {seed: 1, numRuns: 300}
    );
  });

  test("does not depend on the order of the points", () => {
    fc.assert(
      fc.property(
        clouds.chain(points =>
          fc.tuple(fc.constant(points), fc.shuffledSubarray([...points.keys()], {minLength: points.length}))
        ),
        ([points, order]) => {
          const shuffled = front(order.map(i => points[i])).map(i => order[i]);
          expect(shuffled.toSorted((a, b) => a - b)).toEqual(front(points));
        }
      ),
      {seed: 2, numRuns: 200}
    );
  });

  test("keeps duplicates and ties, and the best alone where there is one outcome", () => {
    expect(
      front([
        [1, 2],
        [1, 2],
        [2, 1],
        [1, 1]
      ])
    ).toEqual([0, 1, 2]);
    expect(front([[3], [5], [5], [4]])).toEqual([1, 2]);
    expect(front([])).toEqual([]);
  });

  test("of five designs by strength (more is better) and weight (less is) leaves the strongest and the light ones worth their weight", () => {
    // Strength and weight; the fourth is weaker and heavier than the fifth, the first than the second.
    const designs = [
      [2, 5],
      [6, 5],
      [1, 1],
      [4, 3],
      [5, 2]
    ].map(([strength, weight]) => [strength, -weight]);
    expect(front(designs)).toEqual([1, 2, 4]);
  });

  test("takes a ring of points that beat each other for one point", () => {
    const beats = (pairs: string) => (a: number, b: number) => pairs.split(" ").includes(`${a}${b}`);
    expect(paretoFront(3, beats("01 12 20"))).toEqual([0, 1, 2]);
    expect(paretoFront(4, beats("01 12 20 03"))).toEqual([0, 1, 2]);
    expect(paretoFront(4, beats("01 12 20 31"))).toEqual([3]);
    // A chain that is no order: what the beaten beat is off too.
    expect(paretoFront(3, beats("01 12"))).toEqual([0]);
  });

  test("survives a chain of thousands", () => {
    expect(paretoFront(3000, (a, b) => b === a + 1)).toEqual([0]);
  });
});

describe("by paired observations", () => {
  const t = 4.302652729911275; // 97.5 % point of Student's t with 2 degrees of freedom

  test("one point beats another where it is clearly better in something and clearly worse in nothing", () => {
    const level = [10, 20, 30];
    const up = [11.9, 22, 32.1];
    const noisy = [12, 20.1, 29];
    expect(clearlyBeats([up, level], [level, level], t)).toBe(true);
    expect(clearlyBeats([level, level], [up, level], t)).toBe(false);
    expect(clearlyBeats([up, noisy], [level, level], t)).toBe(true);
    expect(clearlyBeats([up, level], [level, up], t)).toBe(false);
    expect(clearlyBeats([noisy, noisy], [level, level], t)).toBe(false);
    expect(clearlyBeats([level, level], [level, level], t)).toBe(false);
  });

  test("clear is what Student's interval of the differences says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: -20, max: 20}), fc.integer({min: -20, max: 20})), {
          minLength: 3,
          maxLength: 3
        }),
        pairs => {
          const [a, b] = [pairs.map(pair => pair[0]), pairs.map(pair => pair[1])];
          const {low, high} = meanInterval(a.map((value, r) => value - b[r]));
          expect(clearlyBeats([a], [b], t)).toBe(low! > 0);
          expect(clearlyBeats([b], [a], t)).toBe(high! < 0);
        }
      ),
      {seed: 3, numRuns: 300}
    );
  });

  test("what has no meaning in one of two worlds decides nothing between them", () => {
    const level = [1, 2, 3];
    expect(clearlyBeats([level, [NaN, 2, 3]], [[0, 1, 2], level], t)).toBe(true);
    expect(clearlyBeats([[NaN, 2, 3]], [level], t)).toBe(false);
  });
});
