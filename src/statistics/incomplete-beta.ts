import {exactExp, exactLog} from "../random/exact.ts";
import {log1p} from "./elementary.ts";
import {logBeta} from "./gamma.ts";

/**
 * Regularised incomplete beta function I_x(a, b), a and b > 0, by the continued fraction of Didonato & Morris
 * (Algorithm 708, ACM TOMS 18(3), 1992). `y` is 1 − x: give it where x is so near 1 that the subtraction would lose it.
 */
export function regularisedBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(x >= 0 && y >= 0)) throw new RangeError(`the incomplete beta function needs x between 0 and 1, not ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  const logX = x < 0.5 ? exactLog(x) : log1p(-y);
  const logY = y < 0.5 ? exactLog(y) : log1p(-x);
  const front = exactExp(a * logX + b * logY - logBeta(a, b));
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  return lambda >= 0 ? front * fraction(x, y, a, b, lambda) : 1 - front * fraction(y, x, b, a, -lambda);
}

/** I_x(a, b) / (x^a y^b / B(a, b)) for λ = a − (a + b) x ≥ 0; λ comes from outside so that it keeps its digits. */
function fraction(x: number, y: number, a: number, b: number, lambda: number): number {
  const c = 1 + lambda;
  let p = 1;
  let s = a + 1;
  let [a0, b0, a1, b1] = [0, 1, 1, (c * a) / (a + 1)];
  let value = a1 / b1;
  for (let n = 1; n < 100_000; n++) {
    const t = n / a;
    const w = n * (b - n) * x;
    const e = a / s;
    const alpha = p * (p + b / a) * e * e * w * x;
    const beta = n + w / s + ((t + 1) / (1 + 1 / a + 2 * t)) * (c + n * (y + 1));
    p = t + 1;
    s += 2;
    const a2 = alpha * a0 + beta * a1;
    const b2 = alpha * b0 + beta * b1;
    const before = value;
    value = a2 / b2;
    if (Math.abs(value - before) <= 2e-16 * value) break;
    [a0, b0, a1, b1] = [a1 / b2, b1 / b2, value, 1];
  }
  return value;
}
