import {exactLog} from "./exact.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;

const LOG_FACTORIAL = new Float64Array(16);
for (let k = 2; k < 16; k++) LOG_FACTORIAL[k] = LOG_FACTORIAL[k - 1] + exactLog(k);

/** ln k! of a whole k ≥ 0 by table below 16 and Stirling's series above (relative error below 2e-15). */
export function logFactorial(k: number): number {
  if (k < 16) return LOG_FACTORIAL[k];
  const r = 1 / k;
  const r2 = r * r;
  const series = r * (1 / 12 - r2 * (1 / 360 - r2 * (1 / 1260 - r2 / 1680)));
  return (k + 0.5) * exactLog(k) - k + HALF_LOG_TWO_PI + series;
}
