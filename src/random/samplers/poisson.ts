import {exactExp, exactLog, uniform} from "../exact.ts";
import type {Draws} from "../draws.ts";
import {logFactorial} from "../log-factorial.ts";

const LARGEST_MEAN = 1e9;
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
