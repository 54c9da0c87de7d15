import {exactExp} from "../random/exact.ts";
import {symmetricQuantile} from "./quantile-solver.ts";

const SQRT_TWO_PI = 2.5066282746310007;

const density = (z: number): number => exactExp(-0.5 * z * z) / SQRT_TWO_PI;

/** P(Z ≤ z) of the standard normal distribution, relative error below 1e-13 out to the smallest representable tail. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("the normal distribution needs a number, not NaN");
  return z < 0 ? upper(-z) : 0.5 + central(z);
}

/** The z with P(Z ≤ z) = p. */
export const normalQuantile = (p: number): number => symmetricQuantile(p, {central, upper, density});

/** Marsaglia's series z + z³/3 + z⁵/15 + …, Evaluating the Normal Distribution, J. Stat. Software 11(4), 2004. */
function central(z: number): number {
  if (z > 3) return 0.5 - upper(z);
  let term = z;
  let sum = z;
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return density(z) * sum;
}

/** Laplace's continued fraction of Mills' ratio, evaluated backwards. */
function upper(z: number): number {
  if (z <= 2) return 0.5 - central(z);
  if (z > 40) return 0;
  let ratio = z;
  for (let k = 25 + Math.ceil(600 / (z * z)); k > 0; k--) ratio = z + k / ratio;
  return density(z) / ratio;
}
