import type {Draws} from "../../../src/random/draws.ts";
import {beta} from "../../../src/random/samplers/beta.ts";
import {exponential} from "../../../src/random/samplers/exponential.ts";
import {gamma} from "../../../src/random/samplers/gamma.ts";
import {normal} from "../../../src/random/samplers/normal.ts";
import {poisson} from "../../../src/random/samplers/poisson.ts";

/** A sampler with fixed parameters and the closed forms of its distribution. */
export interface Law {
  name: string;
  draw: (draws: Draws) => number;
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
  const draw = (draws: Draws): number => exponential(draws, mean);
  return {name: `exponential with mean ${mean}`, draw, mean, variance: mean * mean, kurtosis: 6, tails};
}

function normalLaw(mean: number, deviation: number): Law {
  const upper = NORMAL_TAILS.map((p, z): [number, number] => [mean + z * deviation, p]);
  const lower = NORMAL_TAILS.map((p, z): [number, number] => [mean - z * deviation, 1 - p]);
  const draw = (draws: Draws): number => normal(draws, mean, deviation);
  const name = `normal with mean ${mean} and deviation ${deviation}`;
  return {name, draw, mean, variance: deviation * deviation, kurtosis: 0, tails: [...upper, ...lower]};
}

function gammaLaw(shape: number, scale: number, tails: [number, number][]): Law {
  const draw = (draws: Draws): number => gamma(draws, shape, scale);
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
  const draw = (draws: Draws): number => beta(draws, a, b);
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

/** The probability of every count that has any. */
export function poissonMasses(mean: number): Map<number, number> {
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
  const draw = (draws: Draws): number => poisson(draws, mean);
  return {name: `poisson with mean ${mean}`, draw, mean, variance: mean, kurtosis: 1 / mean, tails};
}

export const laws: Law[] = [
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
