import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {exactExp, exactLog, exactPow, logistic, uniform, unitExponential} from "../../src/random/exact.ts";

const HOLDS = {failed: false, counterexample: null};

const relative = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));
const settings = {seed: 2, numRuns: 20_000};
const positive = fc.double({min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true});
const word = fc.integer({min: 0, max: 0xffffffff});

describe("exactLog", () => {
  test("agrees with Math.log within 4e-16 over all positive numbers", () => {
    expect(
      fc.check(
        fc.property(positive, x => relative(exactLog(x), Math.log(x)) <= 4e-16),
        settings
      )
    ).toMatchObject(HOLDS);
  });

  test("keeps its relative accuracy near 1, where the logarithm vanishes", () => {
    const near = fc.double({min: 0.5, max: 2, noNaN: true});
    expect(
      fc.check(
        fc.property(near, x => relative(exactLog(x), Math.log(x)) <= 4e-16),
        settings
      )
    ).toMatchObject(HOLDS);
    expect(exactLog(1)).toBe(0);
    for (const d of [2 ** -52, 2 ** -40, 2 ** -21, 2 ** -20, 2 ** -19]) {
      expect(relative(exactLog(1 + d), Math.log1p(d))).toBeLessThan(4e-16);
      expect(relative(exactLog(1 - d / 2), Math.log1p(-d / 2))).toBeLessThan(4e-16);
    }
  });

  test("gives limits and NaN at the edges", () => {
    expect(exactLog(0)).toBe(-Infinity);
    expect(exactLog(-0)).toBe(-Infinity);
    expect(exactLog(Infinity)).toBe(Infinity);
    expect(exactLog(-1)).toBeNaN();
    expect(exactLog(-Infinity)).toBeNaN();
    expect(exactLog(NaN)).toBeNaN();
    expect(exactLog(Number.MIN_VALUE)).toBeCloseTo(-744.4400719213812, 12);
    expect(exactLog(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  });

  test("whole powers of two give whole multiples of ln 2", () => {
    for (let k = -1074; k <= 1023; k++) expect(relative(exactLog(2 ** k), k * Math.LN2)).toBeLessThan(4e-16);
  });
});

describe("exactExp", () => {
  test("agrees with Math.exp within 4e-16 wherever the result is normal", () => {
    const range = fc.double({min: -708, max: 709.78, noNaN: true});
    expect(
      fc.check(
        fc.property(range, x => relative(exactExp(x), Math.exp(x)) <= 4e-16),
        settings
      )
    ).toMatchObject(HOLDS);
    const small = fc.double({min: -1, max: 1, noNaN: true});
    expect(
      fc.check(
        fc.property(small, x => relative(exactExp(x), Math.exp(x)) <= 4e-16),
        settings
      )
    ).toMatchObject(HOLDS);
  });

  test("agrees with Math.exp within one smallest number where the result is subnormal", () => {
    for (let x = -745.2; x < -708; x += 0.013) {
      expect(Math.abs(exactExp(x) - Math.exp(x))).toBeLessThanOrEqual(Number.MIN_VALUE);
    }
  });

  test("gives limits and NaN at the edges", () => {
    expect(exactExp(0)).toBe(1);
    expect(exactExp(-0)).toBe(1);
    expect(exactExp(Infinity)).toBe(Infinity);
    expect(exactExp(-Infinity)).toBe(0);
    expect(exactExp(NaN)).toBeNaN();
    expect(exactExp(709.79)).toBe(Infinity);
    expect(exactExp(709.782712893384)).toBeGreaterThan(1.797e308);
    expect(exactExp(-746)).toBe(0);
    expect(exactExp(Number.MIN_VALUE)).toBe(1);
  });

  test("undoes exactLog", () => {
    const range = fc.double({min: 1e-3, max: 1e3, noNaN: true});
    expect(
      fc.check(
        fc.property(range, x => relative(exactExp(exactLog(x)), x) <= 2e-15),
        settings
      )
    ).toMatchObject(HOLDS);
  });
});

describe("exactPow", () => {
  test("agrees with Math.pow to the accuracy that its exponent allows", () => {
    const base = fc.double({min: 1e-6, max: 1e6, noNaN: true});
    const exponent = fc.double({min: -10, max: 10, noNaN: true});
    expect(
      fc.check(
        fc.property(
          base,
          exponent,
          (x, y) => relative(exactPow(x, y), x ** y) <= 4e-16 * (2 + Math.abs(y * Math.log(x)))
        ),
        settings
      )
    ).toMatchObject(HOLDS);
  });

  test("is 1 at exponent 0, 0 from base 0 and NaN from a negative base", () => {
    expect([exactPow(0, 0), exactPow(5, 0), exactPow(0, 2), exactPow(1, 9)]).toEqual([1, 1, 0, 1]);
    expect(exactPow(-8, 1 / 3)).toBeNaN();
  });
});

describe("logistic", () => {
  test("agrees with 1 / (1 + exp(−x)) and never leaves [0, 1]", () => {
    const range = fc.double({min: -700, max: 700, noNaN: true});
    expect(
      fc.check(
        fc.property(range, x => relative(logistic(x), 1 / (1 + Math.exp(-x))) <= 1e-15),
        settings
      )
    ).toMatchObject(HOLDS);
    expect([logistic(-Infinity), logistic(-800), logistic(0), logistic(800), logistic(Infinity)]).toEqual([
      0, 0, 0.5, 1, 1
    ]);
    expect(logistic(NaN)).toBeNaN();
  });
});

describe("uniform", () => {
  test("lies strictly between 0 and 1 and reads the word as unsigned", () => {
    expect(uniform(0)).toBe(2 ** -33);
    expect(uniform(-1)).toBe(1 - 2 ** -33);
    expect(uniform(0x80000000)).toBe(uniform(0x80000000 | 0));
    expect(
      fc.check(
        fc.property(word, u => uniform(u) === (u + 0.5) / 2 ** 32 && uniform(u) === uniform(u | 0)),
        settings
      )
    ).toMatchObject(HOLDS);
  });
});

describe("unitExponential", () => {
  const truth = (u: number): number =>
    u < 2 ** 31 ? -Math.log((u + 0.5) / 2 ** 32) : -Math.log1p((u + 0.5) / 2 ** 32 - 1);

  test("is −ln((u + ½) / 2³²) within 4e-7 of its value", () => {
    expect(
      fc.check(
        fc.property(word, u => relative(unitExponential(u), truth(u)) <= 4e-7),
        settings
      )
    ).toMatchObject(HOLDS);
    for (let k = 0; k < 4096; k++) {
      expect(relative(unitExponential(k), truth(k))).toBeLessThan(4e-7);
      expect(relative(unitExponential(0xffffffff - k), truth(0xffffffff - k))).toBeLessThan(4e-7);
      expect(relative(unitExponential(k * 2 ** 20), truth(k * 2 ** 20))).toBeLessThan(4e-7);
    }
  });

  test("decreases strictly from each word to the next, also across octaves and table cells", () => {
    expect(
      fc.check(
        fc.property(word, u => u === 0 || unitExponential(u) < unitExponential(u - 1)),
        settings
      )
    ).toMatchObject(HOLDS);
    for (let octave = 0; octave < 32; octave++) {
      for (let cell = 0; cell < 1024; cell++) {
        const edge = Math.floor(2 ** octave * (1 + cell / 1024));
        for (let u = edge - 2; u <= edge + 2; u++) {
          if (u > 0 && !(unitExponential(u) < unitExponential(u - 1))) throw new Error(`not decreasing at word ${u}`);
        }
      }
    }
  });

  test("has mean 1 and second moment 2 over an even sweep of words", () => {
    const step = 4099;
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (let u = 2049; u < 2 ** 32; u += step) {
      const e = unitExponential(u);
      n++;
      sum += e;
      squares += e * e;
    }
    // The midpoint rule errs by 3e-7 and 1.1e-5 because both integrands are unbounded at word 0.
    expect(Math.abs(sum / n - 1)).toBeLessThan(1e-6);
    expect(Math.abs(squares / n - 2)).toBeLessThan(2e-5);
  });

  test("reads the word as unsigned", () => {
    expect(
      fc.check(
        fc.property(word, u => unitExponential(u) === unitExponential(u | 0)),
        settings
      )
    ).toMatchObject(HOLDS);
  });
});
