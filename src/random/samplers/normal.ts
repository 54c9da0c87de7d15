import {exactLog} from "../exact.ts";
import type {Draws} from "../draws.ts";

/** A standard normal variate by the polar method (Marsaglia and Bray 1964); uses two words a trial, 2.55 on average. */
export function standardNormal(draws: Draws): number {
  for (;;) {
    const x = (draws.word() + 0.5) / 2147483648;
    const y = (draws.word() + 0.5) / 2147483648;
    const s = x * x + y * y;
    if (s < 1) return x * Math.sqrt((-2 * exactLog(s)) / s);
  }
}

/** A normal variate with the given mean and standard deviation ≥ 0. */
export function normal(draws: Draws, mean: number, deviation: number): number {
  if (!Number.isFinite(mean)) throw new Error(`invalid normal mean: ${mean}`);
  if (!(deviation >= 0 && deviation < Infinity)) throw new Error(`invalid standard deviation: ${deviation}`);
  return mean + deviation * standardNormal(draws);
}
