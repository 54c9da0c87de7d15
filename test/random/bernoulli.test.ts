import fc from "fast-check";
import {expect, test} from "vitest";
import {hit, threshold} from "../../src/random/bernoulli.ts";

const HOLDS = {failed: false, counterexample: null};

const probability = fc.double({min: 0, max: 1, noNaN: true});
const word = fc.integer({min: -0x80000000, max: 0x7fffffff});
const EXTREMES = [0, 1, -1, 0x7fffffff, -0x80000000];

test("probability 0 never hits and probability 1 always does", () => {
  expect(threshold(0)).toBe(0);
  expect(threshold(1)).toBe(2 ** 32);
  for (const w of EXTREMES) {
    expect(hit(w, threshold(0))).toBe(false);
    expect(hit(w, threshold(1))).toBe(true);
  }
  expect(
    fc.check(
      fc.property(word, w => !hit(w, threshold(0)) && hit(w, threshold(1))),
      {seed: 4}
    )
  ).toMatchObject(HOLDS);
});

test("the threshold counts the words that hit", () => {
  expect(threshold(0.5)).toBe(2 ** 31);
  expect(hit(0x7fffffff, threshold(0.5))).toBe(true);
  expect(hit(0x80000000 | 0, threshold(0.5))).toBe(false);
  expect(threshold(2 ** -33)).toBe(0);
  expect(
    fc.check(
      fc.property(probability, p => {
        const t = threshold(p);
        return (
          t <= p * 2 ** 32 &&
          t > p * 2 ** 32 - 1 &&
          (t === 0 || hit((t - 1) | 0, t)) &&
          (t === 2 ** 32 || !hit(t | 0, t))
        );
      }),
      {seed: 5, numRuns: 2000}
    )
  ).toMatchObject(HOLDS);
});

test("a word that hits at one probability hits at every higher one", () => {
  expect(
    fc.check(
      fc.property(word, probability, probability, (w, p, q) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        return !hit(w, threshold(low)) || hit(w, threshold(high));
      }),
      {seed: 6, numRuns: 5000}
    )
  ).toMatchObject(HOLDS);
});

test.each([NaN, -1e-300, 1.0000000000000002, Infinity, -Infinity])("probability %s is refused", p => {
  expect(() => threshold(p)).toThrow(`invalid probability: ${p}`);
});
