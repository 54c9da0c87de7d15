import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {unitExponential} from "../../../src/random/exact.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {beta} from "../../../src/random/samplers/beta.ts";
import {exponential} from "../../../src/random/samplers/exponential.ts";
import {gamma, gammaLogarithm} from "../../../src/random/samplers/gamma.ts";
import {normal, standardNormal} from "../../../src/random/samplers/normal.ts";
import {poisson} from "../../../src/random/samplers/poisson.ts";
import {deviation, misfit, Z} from "../chance.ts";
import {laws, poissonMasses} from "./laws.ts";
import {misfits} from "./misfits.ts";

const N = 200_000;
const draws = new Draws(keyFromSeed("samplers", 0));

test.each(laws)("variates are $name", law => {
  expect(misfits(law, draws, N)).toEqual([]);
});

test("an exponential is its mean times the unit exponential of one word", () => {
  for (let i = 0; i < 100; i++) {
    const word = draws.at(i, 0, 0, 0).word();
    expect(exponential(draws.at(i, 0, 0, 0), i / 7)).toBe((i / 7) * unitExponential(word));
  }
});

test.each([0.5, 3, 9.5, 10, 25, 120, 2500])(
  "poisson counts with mean %s follow the probability of every count",
  mean => {
    const observed: number[] = [];
    for (let i = 0; i < N; i++) {
      const k = poisson(draws.at(i, 4, 5, 6), mean);
      observed[k] = (observed[k] ?? 0) + 1;
    }
    const pooledObserved: number[] = [];
    const pooledExpected: number[] = [];
    let o = 0;
    let e = 0;
    for (const [k, p] of poissonMasses(mean)) {
      o += observed[k] ?? 0;
      e += N * p;
      if (e >= 10) {
        pooledObserved.push(o);
        pooledExpected.push(e);
        o = e = 0;
      }
    }
    pooledObserved[pooledObserved.length - 1] += o;
    pooledExpected[pooledExpected.length - 1] += e;
    expect(misfit(pooledObserved, pooledExpected)).toBeLessThan(1);
  }
);

test("2,000,000 standard normals have deviation 1 within 0.35 % and exceed 4 as rarely as they should", () => {
  const n = 2_000_000;
  let beyond = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = standardNormal(draws.at(i, 7, 8, 9));
    squares += x * x;
    if (Math.abs(x) > 4) beyond++;
  }
  const p = 2 * 3.167124183311986e-5;
  expect(deviation(squares / n, 1, Math.sqrt(2 / n))).toBeLessThan(Z);
  expect(deviation(beyond / n, p, Math.sqrt(p / n))).toBeLessThan(Z);
});

test("the logarithm of a gamma variate with a tiny shape has the mean ψ(shape) and never overflows", () => {
  // The digamma and trigamma functions at 0.01.
  const mean = -100.56088545786868;
  const variance = 10001.62121352835;
  let sum = 0;
  for (let i = 0; i < N; i++) sum += gammaLogarithm(draws.at(i, 1, 1, 1), 0.01) - mean;
  expect(deviation(sum / N, 0, Math.sqrt(variance / N))).toBeLessThan(Z);
});

test("beta variates stay within [0, 1] where both gammas underflow", () => {
  let high = 0;
  for (let i = 0; i < 20_000; i++) {
    const x = beta(draws.at(i, 2, 2, 2), 1e-4, 1e-4);
    expect(x >= 0 && x <= 1).toBe(true);
    if (x > 0.5) high++;
  }
  expect(deviation(high / 20_000, 0.5, Math.sqrt(0.25 / 20_000))).toBeLessThan(Z);
});

test("a longer mean never gives fewer arrivals while counts are drawn as arrivals", () => {
  for (let i = 0; i < 2000; i++) {
    let last = 0;
    for (const mean of [0, 0.01, 0.5, 1, 1.01, 3, 7, 9.999]) {
      const count = poisson(draws.at(i, 3, 3, 3), mean);
      expect(count).toBeGreaterThanOrEqual(last);
      last = count;
    }
  }
});

test("degenerate parameters give the constant", () => {
  draws.at(0, 0, 0, 0);
  expect(poisson(draws, 0)).toBe(0);
  expect(normal(draws, 5, 0)).toBe(5);
  expect(exponential(draws, 0)).toBe(0);
  expect(gamma(draws, 2, 0)).toBe(0);
});

test("parameters outside their range are refused in one sentence", () => {
  draws.at(0, 0, 0, 0);
  expect(() => exponential(draws, -1)).toThrow("invalid exponential mean: -1");
  expect(() => normal(draws, NaN, 1)).toThrow("invalid normal mean: NaN");
  expect(() => normal(draws, 0, -2)).toThrow("invalid standard deviation: -2");
  expect(() => gamma(draws, 0, 1)).toThrow("invalid gamma shape: 0");
  expect(() => gamma(draws, 1, Infinity)).toThrow("invalid gamma scale: Infinity");
  expect(() => beta(draws, 1, NaN)).toThrow("invalid gamma shape: NaN");
  expect(() => poisson(draws, 2e9)).toThrow("invalid poisson mean: 2000000000");
});
