import {exactExp, exactLog} from "../random/exact.ts";
import {logGamma} from "./gamma.ts";

/** P(χ² > x) with `df` degrees of freedom, x ≥ 0. */
export function chiSquaredTail(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be above 0, not ${df}`);
  if (!(x >= 0)) throw new RangeError(`χ² is not below 0: ${x}`);
  return upperGamma(df / 2, x / 2);
}

/** Regularised upper incomplete gamma function: its series below a + 1, Lentz's continued fraction above (Numerical Recipes 6.2). */
function upperGamma(a: number, x: number): number {
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const front = exactExp(a * exactLog(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.max(0, 1 - front * sum);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * value;
}
