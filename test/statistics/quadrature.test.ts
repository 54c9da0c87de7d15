import {describe, expect, test} from "vitest";
import {expectation, scaledChi, standardNormal} from "../../src/statistics/expectation.ts";
import {increasingRoot} from "../../src/statistics/increasing-root.ts";
import {quadrature, type Quadrature} from "../../src/statistics/quadrature.ts";

const integral = ({nodes, weights}: Quadrature, f: (x: number) => number) =>
  nodes.reduce((sum, x, i) => sum + weights[i] * f(x), 0);

describe("Gauss and Legendre's rule", () => {
  test("is exact for polynomials up to degree 31, on any interval", () => {
    for (const degree of [0, 1, 2, 15, 30, 31]) {
      const rule = quadrature(-1, 1, 1);
      const exact = degree % 2 === 0 ? 2 / (degree + 1) : 0;
      expect(integral(rule, x => x ** degree)).toBeCloseTo(exact, 14);
      expect(integral(quadrature(0, 3, 1), x => x ** degree) / (3 ** (degree + 1) / (degree + 1))).toBeCloseTo(1, 13);
    }
    expect(Math.abs(integral(quadrature(-1, 1, 1), x => x ** 32) - 2 / 33)).toBeGreaterThan(1e-11);
  });

  test("takes its points in their order and gives a smooth function to all its digits", () => {
    const rule = quadrature(0, Math.PI, 2);
    expect([...rule.nodes]).toEqual([...rule.nodes].toSorted((a, b) => a - b));
    expect(integral(rule, Math.sin)).toBeCloseTo(2, 14);
  });
});

describe("a distribution as points", () => {
  test("of the normal has its moments", () => {
    const normal = standardNormal();
    expect([0, 1, 2, 3, 4, 6].map(power => integral(normal, z => z ** power))).toEqual(
      [1, 0, 1, 0, 3, 15].map(x => expect.closeTo(x, 9))
    );
  });

  test.each([1, 2, 3, 4, 9, 19, 60, 1000])(
    "of the standard deviation with %i degrees of freedom has its moments",
    df => {
      const chi = scaledChi(df);
      // E S² = 1, E S⁴ = 1 + 2 / df
      expect(integral(chi, () => 1)).toBeCloseTo(1, 10);
      expect(integral(chi, s => s * s)).toBeCloseTo(1, 10);
      expect(integral(chi, s => s ** 4)).toBeCloseTo(1 + 2 / df, 10);
    }
  );

  test("of two independent values multiplies", () => {
    expect(expectation(scaledChi(5), standardNormal(), (s, z) => s * s * (z * z + z))).toBeCloseTo(1, 10);
    expect(expectation(scaledChi(Infinity), standardNormal(), (s, z) => s + z)).toBeCloseTo(1, 12);
  });

  test("needs a degree of freedom", () => {
    expect(() => scaledChi(0)).toThrow("degrees of freedom must be 1 or more, not 0");
    expect(() => scaledChi(NaN)).toThrow("not NaN");
  });
});

describe("the root of an increasing function", () => {
  test("is found wherever it lies", () => {
    for (const root of [0.02, 0.3, 1, 7, 1234]) expect(increasingRoot(x => x ** 3, root ** 3) / root).toBeCloseTo(1, 7);
    expect(increasingRoot(x => 1 - Math.exp(-x), 0.95)).toBeCloseTo(-Math.log(0.05), 9);
  });

  test("is 0 where the function begins above, and infinite where it never gets there", () => {
    expect(increasingRoot(x => x + 1, 0.5)).toBe(0);
    expect(increasingRoot(x => x / (1 + x), 2)).toBe(Infinity);
  });
});
