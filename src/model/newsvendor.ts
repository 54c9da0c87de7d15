import {exactExp} from "../random/exact.ts";

const ROOT_2_PI = 2.5066282746310002;

/** Density of the standard normal distribution. */
function density(z: number): number {
  return exactExp(-0.5 * z * z) / ROOT_2_PI;
}

/** Standard normal distribution function, by its power series about 0 (Marsaglia 2004); absolute error below 1e-15 for |z| < 7. */
export function normalShare(z: number): number {
  if (z < -7) return 0;
  if (z > 7) return 1;
  let sum = z;
  let term = z;
  for (let n = 3; ; n += 2) {
    term *= (z * z) / n;
    if (sum + term === sum) break;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/** The z below which a share of the standard normal distribution lies; `share` strictly between 0 and 1. */
export function normalPoint(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share must lie between 0 and 1, not ${share}`);
  let [low, high] = [-7, 7];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Expected excess of a standard normal variable over z. */
export function unitLoss(z: number): number {
  return density(z) - z * (1 - normalShare(z));
}

/** Normal demand of one cycle, and the share of cycles that its stock lasts. */
export interface Demand {
  readonly mean: number;
  readonly deviation: number;
  readonly service: number;
}

/**
 * A shelf filled up to its base stock at the beginning of every cycle (newsvendor; Arrow, Harris & Marschak 1951): base stock,
 * demand that finds nothing and stock that is left over, means per cycle in units of demand.
 */
export function newsvendor({mean, deviation, service}: Demand): {stock: number; short: number; left: number} {
  if (!(mean > 0) || !(deviation >= 0)) throw new RangeError(`no demand: mean ${mean}, deviation ${deviation}`);
  const z = normalPoint(service);
  const short = deviation * unitLoss(z);
  return {stock: mean + z * deviation, short, left: z * deviation + short};
}

/** Demands met from one shelf (Eppen 1979): deviations add as those of variables with one correlation; service is the mean by demand. */
export function pooled(demands: readonly Demand[], correlation: number): Demand {
  let [mean, squares, sum, service] = [0, 0, 0, 0];
  for (const one of demands) {
    mean += one.mean;
    sum += one.deviation;
    squares += one.deviation * one.deviation;
    service += one.mean * one.service;
  }
  const variance = squares + correlation * (sum * sum - squares);
  return {mean, deviation: Math.sqrt(Math.max(0, variance)), service: service / mean};
}
