import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {sobolPoints} from "../../../src/statistics/designs/sobol-sequence.ts";
import {normalCdf, normalQuantile} from "../../../src/statistics/normal.ts";

/** Worth of knowing a net benefit that is normal with this mean and deviation before choosing between it and nothing: σ φ(μ/σ) − |μ| Φ(−|μ|/σ). */
export function worthOfNormal(mean: number, deviation: number): number {
  if (deviation === 0) return 0;
  const z = Math.abs(mean) / deviation;
  return deviation * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalCdf(-z));
}

/** Independent standard normal inputs on an evenly spread sample, one row each. */
export function normalInputs(n: number, dimensions: number, seed: string): number[][] {
  const points = sobolPoints(n, dimensions, {shift: new Draws(keyFromSeed(seed, 0))});
  return points.map(point => point.map(u => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, u)))));
}

export const luckOf = (seed: string, part = 1): Draws => new Draws(keyFromSeed(seed, part));
