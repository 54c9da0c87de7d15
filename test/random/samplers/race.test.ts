import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {exactExp, exactLog} from "../../../src/random/exact.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {race, raceAt} from "../../../src/random/samplers/race.ts";
import {threefry} from "../../../src/random/threefry.ts";
import {misfit} from "../chance.ts";

const HOLDS = {failed: false, counterexample: null};
const N = 1_000_000;
const key = keyFromSeed("race", 0);
const words = new Int32Array(4);

/** Calls visit with the four words of each customer. */
function everyCustomer(visit: (words: Int32Array) => void): void {
  for (let i = 0; i < N; i++) {
    threefry(key[0], key[1], key[2], key[3], i, 0, 0, 0, words);
    visit(words);
  }
}

// Multinomial logit with utilities web 0, store 0.4, app 0.2, phone −1 (McFadden 1974).
const [WEB, STORE, APP, PHONE] = [0, 1, 2, 3];
const weights = [0, 0.4, 0.2, -1].map(exactExp);

describe("the race among web, store, app and phone", () => {
  test("gives the shares of the multinomial logit", () => {
    const counts = new Float64Array(4);
    everyCustomer(w => counts[race(weights, w)]++);
    const shares = [0.245032, 0.365544, 0.299282, 0.090142];
    for (let k = 0; k < 4; k++) expect(Math.abs(counts[k] / N - shares[k])).toBeLessThan(0.0015);
    expect(
      misfit(
        counts,
        shares.map(share => share * N)
      )
    ).toBeLessThan(1);
    expect(exactLog(weights.reduce((sum, w) => sum + w, 0))).toBeCloseTo(1.406368, 6);
  });

  test("without phone moves nobody who had not chosen phone, and those who had in proportion to the other weights", () => {
    const without = [...weights.slice(0, PHONE), 0];
    const moved = new Float64Array(3);
    const counts = new Float64Array(3);
    let others = 0;
    everyCustomer(w => {
      const before = race(weights, w);
      const after = race(without, w);
      counts[after]++;
      if (before === PHONE) moved[after]++;
      else if (after !== before) others++;
    });
    expect(others).toBe(0);
    const shares = [0.269307, 0.40176, 0.328933];
    for (const k of [WEB, STORE, APP]) expect(Math.abs(counts[k] / N - shares[k])).toBeLessThan(0.0015);
    const total = moved[0] + moved[1] + moved[2];
    expect(
      misfit(
        moved,
        shares.map(share => share * total)
      )
    ).toBeLessThan(1);
  });

  test("with a better app moves customers to the app and nowhere else", () => {
    const better = weights.with(APP, exactExp(0.3));
    let gained = 0;
    everyCustomer(w => {
      const before = race(weights, w);
      const after = race(better, w);
      if (before !== after && after === APP) gained++;
      else if (before !== after) throw new Error(`moved from ${before} to ${after}`);
    });
    expect(gained).toBeGreaterThan(0);
  });
});

test("many alternatives win in proportion to weights of very different size", () => {
  const draws = new Draws(key);
  const many = Array.from({length: 19}, (_, k) => (k % 5 === 4 ? 0 : 2 ** (k % 7)));
  const total = many.reduce((sum, w) => sum + w, 0);
  const counts = new Float64Array(many.length);
  const n = 200_000;
  for (let i = 0; i < n; i++) counts[raceAt(draws.at(i, 1, 1, 1), many)]++;
  const possible = many.flatMap((w, k) => (w > 0 ? [k] : []));
  expect(
    misfit(
      possible.map(k => counts[k]),
      possible.map(k => (many[k] / total) * n)
    )
  ).toBeLessThan(1);
  for (let k = 4; k < many.length; k += 5) expect(counts[k]).toBe(0);
});

test("the race at an address runs alternative k on word k, whatever was read before", () => {
  const draws = new Draws(key);
  for (let i = 0; i < 500; i++) {
    threefry(key[0], key[1], key[2], key[3], i, 5, 6, 7 << 8, words);
    draws.at(i, 5, 6, 7);
    for (let read = 0; read < i % 7; read++) draws.word();
    expect(raceAt(draws, weights)).toBe(race(weights, words));
  }
});

const weight = fc.double({min: 1e-3, max: 1e3, noNaN: true});
const word = fc.integer({min: -0x80000000, max: 0x7fffffff});
const field = fc.integer({min: 2, max: 12}).chain(n =>
  fc.record({
    weights: fc.array(weight, {minLength: n, maxLength: n}),
    words: fc.array(word, {minLength: n, maxLength: n}),
    k: fc.nat({max: n - 1}),
    factor: fc.double({min: 1, max: 100, noNaN: true})
  })
);

test("raising one weight keeps every winner or makes that alternative win", () => {
  const property = fc.property(field, f => {
    const before = race(f.weights, f.words);
    const after = race(f.weights.with(f.k, f.weights[f.k] * f.factor), f.words);
    return after === before || after === f.k;
  });
  expect(fc.check(property, {seed: 7, numRuns: 5000})).toMatchObject(HOLDS);
});

test("removing an alternative that did not win changes nothing", () => {
  const property = fc.property(field, f => {
    const winner = race(f.weights, f.words);
    return f.k === winner || race(f.weights.with(f.k, 0), f.words) === winner;
  });
  expect(fc.check(property, {seed: 8, numRuns: 5000})).toMatchObject(HOLDS);
});

test("multiplying all weights by a power of two changes nothing", () => {
  const property = fc.property(field, f => {
    const scaled = f.weights.map(w => w * 1024);
    return race(scaled, f.words) === race(f.weights, f.words);
  });
  expect(fc.check(property, {seed: 9, numRuns: 5000})).toMatchObject(HOLDS);
});

test("weight 0 never wins, and nobody wins when every weight is 0", () => {
  expect(race([0, 1e-320, 0], [-1, 0, -1])).toBe(1);
  expect(race([0, 0], [0, 0])).toBe(-1);
  expect(race([], [])).toBe(-1);
});

test("a dead heat goes to the first alternative", () => {
  expect(race([0, 1, 1, 0.1], [9, 5, 5, 0])).toBe(1);
});

test.each([-1, NaN, Infinity])("weight %s is refused", w => {
  expect(() => race([1, w], [0, 0])).toThrow(`invalid race weight: ${w}`);
});
