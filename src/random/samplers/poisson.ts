import {exactExp, exactLog, uniform} from "../exact.ts";
import type {Draws} from "../draws.ts";

const LARGEST_MEAN = 1e9;
const HALF_LOG_TWO_PI = 0.9189385332046728;

const LOG_FACTORIAL = new Float64Array(16);
for (let k = 2; k < 16; k++) LOG_FACTORIAL[k] = LOG_FACTORIAL[k - 1] + exactLog(k);

/** A Poisson variate with mean from 0 to 1e9; below mean 10 a higher mean never gives a lower count. */
export function poisson(draws: Draws, mean: number): number {
  if (!(mean >= 0 && mean <= LARGEST_MEAN)) throw new Error(`invalid poisson mean: ${mean}`);
  return mean < 10 ? arrivals(draws, mean) : transformedRejection(draws, mean);
}

/** Arrivals of a unit-rate process before time mean: uniforms multiplied until they fall below e^−mean (Knuth). */
function arrivals(draws: Draws, mean: number): number {
  const floor = exactExp(-mean);
  let count = 0;
  for (let product = uniform(draws.word()); product > floor; product *= uniform(draws.word())) count++;
  return count;
}

/** Hörmann, "The transformed rejection method for generating Poisson random variables", 1993: algorithm PTRS. */
function transformedRejection(draws: Draws, mean: number): number {
  const logMean = exactLog(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const logInverseAlpha = exactLog(1.1239 + 1.1328 / (b - 3.4));
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform(draws.word()) - 0.5;
    const v = uniform(draws.word());
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const logAcceptance = k * logMean - mean - logFactorial(k);
    if (exactLog(v) + logInverseAlpha - exactLog(a / (us * us) + b) <= logAcceptance) return k;
  }
}

/** ln k! by table below 16 and Stirling's series above (error below 1e-13). */
function logFactorial(k: number): number {
  if (k < 16) return LOG_FACTORIAL[k];
  const r = 1 / k;
  const r2 = r * r;
  const series = r * (1 / 12 - r2 * (1 / 360 - r2 * (1 / 1260 - r2 / 1680)));
  return (k + 0.5) * exactLog(k) - k + HALF_LOG_TWO_PI + series;
}
