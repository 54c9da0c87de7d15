import {exactLog} from "../random/exact.ts";
import {log1p} from "./elementary.ts";
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln Γ(x) − ((x−½) ln x − x + ½ ln 2π) for x > 0: the Stirling series from 12 up, the recurrence of Γ below. */
export function stirlingError(x: number): number {
  let error = 0;
  for (; x < 12; x++) error += (x + 0.5) * log1p(1 / x) - 1;
  const y = 1 / (x * x);
  return (
    error +
    (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / x
  );
}

/** ln Γ(x), x > 0. Throws otherwise. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ needs a number above 0, not ${x}`);
  return (x - 0.5) * exactLog(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/** ln B(a, b), a and b > 0, without the cancellation of three large ln Γ. */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`ln B needs numbers above 0, not ${a} and ${b}`);
  const scale = -(a - 0.5) * log1p(b / a) - (b - 0.5) * log1p(a / b) - 0.5 * exactLog(a + b);
  return scale + HALF_LOG_TWO_PI + stirlingError(a) + stirlingError(b) - stirlingError(a + b);
}
