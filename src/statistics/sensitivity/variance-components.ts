import {exactExp, exactLog} from "../../random/exact.ts";
import {square} from "../elementary.ts";
import {criticalValue, type Interval, type IntervalOptions} from "../interval.ts";
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
 * Casella & McCulloch, Variance Components, 1992). Intervals by the jackknife over draws of ln(MSB / MSW) (Arvesen & Schmitz, Biometrics 26(4),
 * 1970), which does without normality, and of ln MSB. Throws on fewer than two draws or replications.
 */
export function nestedComponents(values: Layout, options: IntervalOptions = {}): VarianceComponents {
  return componentsOf(values, nestedSquares, options);
}

/**
 * Crossed design: replication r has the same luck at every draw. That moves all draws together, so it counts within draws but not between them, and
 * the nested estimate would be too low. Two-way analysis: σ²_parameters = (MS_draws − MS_residual) / R; σ²_luck is the common part
 * (MS_replications − MS_residual) / P and the residual. Intervals as for the nested design, and the doubt of the common luck, taken for normal,
 * added in squares. Throws on fewer than two draws or replications.
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
  const found = squares(values);
  const {between, noise, luck, common} = found;
  const without = Array.from({length: n}, (_, i) => squares(values.toSpliced(i, 1)));
  const half = (figure: (squares: Squares) => number) =>
    n < 3 ? NaN : (criticalValue(n - 1, level) * meanAndSd(without.map(figure)).sd * (n - 1)) / Math.sqrt(n);

  const value = between - noise;
  const factor = exactExp(half(each => exactLog(each.between)));
  const parameters = Number.isFinite(factor)
    ? {value, low: Math.max(0, between / factor - noise), high: Math.max(0, between * factor - noise), n}
    : {value, low: null, high: null, n};
  if (luck === 0) {
    const all = value > 0 ? 1 : null;
    return {parameters, luck, share: {value: all ?? NaN, low: all, high: all, n}};
  }

  // Variance of a mean over what luck adds to it; for the nested design MSB / MSW.
  const ratio = (each: Squares) => 1 + (r * (each.between - each.noise)) / each.luck;
  const log = exactLog(ratio(found));
  const slope = (ratio(found) - 1) / ratio(found) / luck;
  const ofCommon = criticalValue(r - 1, level) * slope * common * Math.sqrt(2 / (r - 1));
  const doubt = Math.sqrt(square(half(each => exactLog(ratio(each)))) + square(ofCommon));
  const shareAt = (x: number) => Math.max(0, 1 - exactExp(-x));
  const share = Number.isFinite(doubt)
    ? {value: shareAt(log), low: shareAt(log - doubt), high: shareAt(log + doubt), n}
    : {value: Math.max(0, value / (value + luck / r)), low: null, high: null, n};
  return {parameters, luck, share};
}
