import {logistic} from "../exact.ts";
import type {Draws} from "../draws.ts";
import {gammaLogarithm} from "./gamma.ts";

/** A beta variate in [0, 1] with shapes a > 0 and b > 0 (mean a / (a + b)), as the share of one gamma in two. */
export function beta(draws: Draws, a: number, b: number): number {
  const logarithm = gammaLogarithm(draws, a);
  return logistic(logarithm - gammaLogarithm(draws, b));
}
