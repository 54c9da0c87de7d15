import {unitExponential} from "../exact.ts";
import type {Draws} from "../draws.ts";

/** An exponential variate with the given mean ≥ 0; uses one word. */
export function exponential(draws: Draws, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new Error(`invalid exponential mean: ${mean}`);
  return mean * unitExponential(draws.word());
}
