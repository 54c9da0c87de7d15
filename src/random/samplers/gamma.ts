import {exactExp, exactLog, uniform} from "../exact.ts";
import type {Draws} from "../draws.ts";
import {standardNormal} from "./normal.ts";

/** A gamma variate with shape > 0 and scale ≥ 0 (mean shape · scale). */
export function gamma(draws: Draws, shape: number, scale: number): number {
  if (!(scale >= 0 && scale < Infinity)) throw new Error(`invalid gamma scale: ${scale}`);
  return scale * (shape < 1 ? exactExp(gammaLogarithm(draws, shape)) : unitScale(draws, shape));
}

/**
 * The logarithm of a unit-scale gamma variate, which a small shape cannot underflow; below shape 1 a variate of
 * shape + 1 times U^(1/shape).
 */
export function gammaLogarithm(draws: Draws, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new Error(`invalid gamma shape: ${shape}`);
  if (shape >= 1) return exactLog(unitScale(draws, shape));
  const above = unitScale(draws, shape + 1);
  return exactLog(above) + exactLog(uniform(draws.word())) / shape;
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 2000; shape ≥ 1. */
function unitScale(draws: Draws, shape: number): number {
  if (!(shape < Infinity)) throw new Error(`invalid gamma shape: ${shape}`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(draws);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform(draws.word());
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (exactLog(u) < 0.5 * square + d * (1 - v + exactLog(v))) return d * v;
  }
}
