import {describe, expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {beta} from "../../../src/random/samplers/beta.ts";
import {exponential} from "../../../src/random/samplers/exponential.ts";
import {gamma, gammaLogarithm} from "../../../src/random/samplers/gamma.ts";
import {normal, standardNormal} from "../../../src/random/samplers/normal.ts";
import {poisson} from "../../../src/random/samplers/poisson.ts";
import {deviation, misfit, Z} from "../chance.ts";

const N = 200_000;
const draws = new Draws(keyFromSeed("samplers", 0));

interface Law {
  name: string;
  draw: () => number;
  mean: number;
  variance: number;
  /** Excess kurtosis. */
  kurtosis: number;
  /** Pairs of a value and the probability to exceed it. */
  tails: [number, number][];
}

const NORMAL_TAILS = [0.5, 0.15865525393145707, 0.022750131948179195, 0.0013498980316300933];

function exponentialLaw(mean: number): Law {
  const tails = [0.01, 0.5, 1, 2, 5, 8].map((t): [number, number] => [t * mean, Math.exp(-t)]);
  const draw = (): number => exponential(draws, mean);
  return {name: `exponential with mean ${mean}`, draw, mean, variance: mean * mean, kurtosis: 6, tails};
}

function normalLaw(mean: number, deviation: number): Law {
  const upper = NORMAL_TAILS.map((p, z): [number, number] => [mean + z * deviation, p]);
  const lower = NORMAL_TAILS.map((p, z): [number, number] => [mean - z * deviation, 1 - p]);
  const draw = (): number => normal(draws, mean, deviation);
  const name = `normal with mean ${mean} and deviation ${deviation}`;
  return {name, draw, mean, variance: deviation * deviation, kurtosis: 0, tails: [...upper, ...lower]};
}

function gammaLaw(shape: number, scale: number, tails: [number, number][]): Law {
  const draw = (): number => gamma(draws, shape, scale);
  const name = `gamma with shape ${shape} and scale ${scale}`;
  return {name, draw, mean: shape * scale, variance: shape * scale * scale, kurtosis: 6 / shape, tails};
}

/** P(X > x) for a unit-scale gamma with whole shape: fewer than shape arrivals before x. */
function erlangTail(shape: number, x: number): number {
  let term = Math.exp(-x);
  let sum = 0;
  for (let k = 0; k < shape; k++) {
    sum += term;
    term *= x / (k + 1);
  }
  return sum;
}

const erlang = (shape: number, scale: number): Law =>
  gammaLaw(
    shape,
    scale,
    [0.3, 0.7, 1, 1.5, 2.5].map(m => [m * shape * scale, erlangTail(shape, m * shape)])
  );

// Shape ½ and scale 2 is the square of a standard normal.
const chiSquared = gammaLaw(
  0.5,
  2,
  NORMAL_TAILS.slice(1).map((p, i): [number, number] => [(i + 1) ** 2, 2 * p])
);

function betaLaw(a: number, b: number, tails: [number, number][]): Law {
  const n = a + b;
  const kurtosis = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  const draw = (): number => beta(draws, a, b);
  const name = `beta with shapes ${a} and ${b}`;
  return {name, draw, mean: a / n, variance: (a * b) / (n * n * (n + 1)), kurtosis, tails};
}

/** P(X > x) for whole shapes: fewer than a successes in a + b − 1 trials at x. */
function wholeBetaTail(a: number, b: number, x: number): number {
  const trials = a + b - 1;
  let term = (1 - x) ** trials;
  let sum = 0;
  for (let k = 0; k < a; k++) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * (x / (1 - x));
  }
  return sum;
}

const wholeBeta = (a: number, b: number): Law =>
  betaLaw(
    a,
    b,
    [0.1, 0.3, 0.5, 0.8]
      .map((x): [number, number] => [x, wholeBetaTail(a, b, x)])
      .filter(([, p]) => p > 1e-4 && p < 0.9999)
  );

const arcsine = betaLaw(
  0.5,
  0.5,
  [0.001, 0.1, 0.5, 0.9, 0.999].map(x => [x, 1 - (2 / Math.PI) * Math.asin(Math.sqrt(x))])
);

const powerLaw = (a: number): Law =>
  betaLaw(
    a,
    1,
    [0.01, 0.2, 0.5, 0.95].map(x => [x, 1 - x ** a])
  );

function poissonMasses(mean: number): Map<number, number> {
  const masses = new Map<number, number>();
  let log = -mean;
  for (let k = 0; k < mean + 40 * Math.sqrt(mean) + 40; k++) {
    masses.set(k, Math.exp(log));
    log += Math.log(mean) - Math.log(k + 1);
  }
  return masses;
}

function poissonLaw(mean: number): Law {
  const masses = [...poissonMasses(mean)];
  const tails = [-2, -1, 0, 1, 2, 3]
    .map(z => Math.floor(mean + z * Math.sqrt(mean)))
    .filter(k => k >= 0)
    .map((k): [number, number] => [k, masses.reduce((sum, [j, p]) => (j > k ? sum + p : sum), 0)]);
  const draw = (): number => poisson(draws, mean);
  return {name: `poisson with mean ${mean}`, draw, mean, variance: mean, kurtosis: 1 / mean, tails};
}

const laws: Law[] = [
  exponentialLaw(1),
  exponentialLaw(0.003),
  exponentialLaw(40),
  normalLaw(0, 1),
  normalLaw(-3, 0.25),
  normalLaw(1000, 200),
  erlang(1, 1),
  erlang(2, 3),
  erlang(7, 0.5),
  erlang(50, 2),
  chiSquared,
  gammaLaw(0.1, 1, []),
  gammaLaw(1.7, 5, []),
  gammaLaw(400.25, 1, []),
  wholeBeta(1, 1),
  wholeBeta(2, 5),
  wholeBeta(6, 2),
  wholeBeta(30, 70),
  arcsine,
  powerLaw(0.05),
  powerLaw(0.3),
  powerLaw(3.5),
  poissonLaw(0.02),
  poissonLaw(1),
  poissonLaw(4.5),
  poissonLaw(9.99),
  poissonLaw(10),
  poissonLaw(37.5),
  poissonLaw(900)
];

describe.each(laws)("$name", ({draw, mean, variance, kurtosis, tails}) => {
  test("has its mean, variance and tail probabilities", () => {
    let sum = 0;
    let squares = 0;
    const beyond = new Float64Array(tails.length);
    for (let i = 0; i < N; i++) {
      draws.at(i, 1, 2, 3);
      const x = draw();
      sum += x - mean;
      squares += (x - mean) ** 2;
      for (let t = 0; t < tails.length; t++) if (x > tails[t][0]) beyond[t]++;
    }
    expect(deviation(sum / N, 0, Math.sqrt(variance / N))).toBeLessThan(Z);
    expect(deviation(squares / N, variance, variance * Math.sqrt((kurtosis + 2) / N))).toBeLessThan(Z);
    for (let t = 0; t < tails.length; t++) {
      const p = tails[t][1];
      expect(deviation(beyond[t] / N, p, Math.sqrt((p * (1 - p)) / N))).toBeLessThan(Z);
    }
  });
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

test("a normal beyond four deviations is as rare as it should be", () => {
  let beyond = 0;
  const n = 2_000_000;
  for (let i = 0; i < n; i++) if (Math.abs(standardNormal(draws.at(i, 7, 8, 9))) > 4) beyond++;
  const p = 2 * 3.167124183311986e-5;
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
