import {exactExp, exactLog} from "../../random/exact.ts";
import {square} from "../elementary.ts";
import {criticalValue, type Interval, type IntervalOptions} from "../interval.ts";
import {normalQuantile} from "../normal.ts";
import {meanAndSd} from "../spread.ts";

/** Variance of an output by what it comes from: the draw of the parameters, and luck. */
export interface VarianceComponents {
  /** Variance of the expected output over draws; below 0 where luck hides it, its interval not. */
  readonly parameters: Interval;
  /** Variance of the output of one replication at a fixed draw. */
  readonly luck: number;
  /** Share of the parameters in the variance of a mean over all replications at a random draw, 0..1, with its interval. */
  readonly share: Interval;
}

/** `values[p][r]`: P draws with R replications each. */
type Layout = ReadonlyArray<readonly number[]>;

interface Squares {
  /** Variance of the means of the draws, and what luck adds to it. */
  readonly between: number;
  readonly noise: number;
  /** Variance of one replication at a fixed draw. */
  readonly luck: number;
  /** Part of `luck` that all draws have in common, as estimated by R − 1 degrees of freedom with its noise; 0 for own luck. */
  readonly common: number;
}

/**
 * Nested design: every draw of the parameters has its own luck. One-way analysis of variance: σ²_parameters = (MSB − MSW) / R, σ²_luck = MSW (Searle,
 * Casella & McCulloch, Variance Components, 1992). Intervals put together the doubt of the draws, by the jackknife of the logarithm of their
 * variance (Miller, Biometrika 61(1), 1974), which does without normality, and that of luck, taken for normal as a mean of many people is: by
 * the method of variance estimates recovery (Donner & Zou 2012). Throws on fewer than two draws or replications.
 */
export function nestedComponents(values: Layout, options: IntervalOptions = {}): VarianceComponents {
  return componentsOf(values, nestedSquares, options);
}

/**
 * Crossed design: replication r has the same luck at every draw. That moves all draws together, so it counts within draws but not between them, and
 * the nested estimate would be too low. Two-way analysis: σ²_parameters = (MS_draws − MS_residual) / R; σ²_luck is the common part
 * (MS_replications − MS_residual) / P and the residual. Intervals as for the nested design. Throws on fewer than two draws or replications.
 */
export function crossedComponents(values: Layout, options: IntervalOptions = {}): VarianceComponents {
  return componentsOf(values, crossedSquares, options);
}

function nestedSquares(values: Layout): Squares {
  const rows = values.map(row => meanAndSd(row));
  const luck = rows.reduce((sum, {sd}) => sum + square(sd), 0) / values.length;
  const between = square(meanAndSd(rows.map(({mean}) => mean)).sd);
  return {between, noise: luck / values[0]!.length, luck, common: 0};
}

function crossedSquares(values: Layout): Squares {
  const [p, r] = [values.length, values[0]!.length];
  const rows = values.map(row => meanAndSd(row).mean);
  const columns = values[0]!.map((_, j) => meanAndSd(values.map(row => row[j]!)).mean);
  const {mean, sd} = meanAndSd(rows);
  let residual = 0;
  values.forEach((row, i) => row.forEach((value, j) => (residual += square(value - rows[i]! - columns[j]! + mean))));
  residual /= (p - 1) * (r - 1);
  const common = square(meanAndSd(columns).sd);
  return {between: square(sd), noise: residual / r, luck: common + residual * (1 - 1 / p), common};
}

function componentsOf(
  values: Layout,
  squares: (values: Layout) => Squares,
  {level = 0.95}: IntervalOptions
): VarianceComponents {
  const [n, r] = [values.length, values[0]?.length ?? 0];
  if (n < 2 || r < 2 || values.some(row => row.length !== r))
    throw new RangeError(
      `variance components need at least 2 draws with the same 2 or more replications, not ${n} with ${r}`
    );
  const {between, noise, luck, common} = squares(values);
  const value = between - noise;
  if (luck === 0) {
    const all = value > 0 ? 1 : null;
    return {parameters: {value, low: null, high: null, n}, luck, share: {value: all ?? NaN, low: all, high: all, n}};
  }
  // (P − 1)(R − 1) degrees of freedom, or a few more.
  const degrees = (n - 1) * (r - 1);
  const limits = (meanSquare: number, df: number) => ({
    low: meanSquare / meanSquareQuantile((1 + level) / 2, df),
    high: meanSquare / meanSquareQuantile((1 - level) / 2, df)
  });
  const noises = limits(noise, degrees);
  const owns = limits(luck - common, degrees);
  const commons = limits(common, r - 1);

  const logs = values.map((_, i) => exactLog(squares(values.toSpliced(i, 1)).between));
  const factor = exactExp((criticalValue(n - 1, level) * meanAndSd(logs).sd * (n - 1)) / Math.sqrt(n));
  const low = Math.max(0, value - distance(between - between / factor, noises.high - noise));
  const high = Math.max(0, value + distance(between * factor - between, noise - noises.low));
  const luckLow = luck - distance(luck - common - owns.low, common - commons.low);
  const luckHigh = luck + distance(owns.high - (luck - common), commons.high - common);

  const shareOf = (ratio: number) => ratio / (ratio + 1 / r);
  const known = Math.max(0, value);
  const share = {
    value: shareOf(known / luck),
    low: shareOf(ratioLimit(known, low, luck, luckHigh)),
    high: shareOf(ratioLimit(known, high, luck, luckLow)),
    n
  };
  return n > 2 && Number.isFinite(factor)
    ? {parameters: {value, low, high, n}, luck, share}
    : {parameters: {value, low: null, high: null, n}, luck, share: {...share, low: null, high: null}};
}

const distance = (a: number, b: number): number => Math.sqrt(square(a) + square(b));

/**
 * A limit of a / b from a limit of each: the upper one of a with the lower one of b, or the other way round (Donner & Zou, Statistical Methods in
 * Medical Research 21, 2012).
 */
function ratioLimit(a: number, limitA: number, b: number, limitB: number): number {
  const over = limitA * (2 * a - limitA);
  const under = limitB * (2 * b - limitB);
  const spread = Math.sqrt(Math.max(0, square(a * b) - over * under));
  if (limitA <= a) return over === 0 ? 0 : over / (a * b + spread);
  return (a * b + spread) / under;
}

/** Quantile of a mean square of normal values over its expectation (Wilson & Hilferty, PNAS 17, 1931), at least 1e-6. */
function meanSquareQuantile(p: number, df: number): number {
  const root = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df));
  return Math.max(1e-6, root * root * root);
}
