import type {Draws} from "../../random/draws.ts";
import {standardNormal} from "../../random/samplers/normal.ts";
import {quantiles} from "../describe.ts";
import {centred, columnMeans, momentsOf, product, times, transposed, type Matrix} from "./matrix.ts";
import {smooth, splineBasis} from "./regression-spline.ts";
import {symmetricEigen} from "./symmetric-eigen.ts";
import {shrinkage, whitener} from "./without-noise.ts";

/** Payoffs of a probabilistic analysis, prepared for asking what knowing any one of its inputs would be worth. */
export interface PartialInformation {
  /** What knowing an input before choosing is worth, with a 95 % interval. `x`: the input in each row of the payoffs; `index` addresses its luck. */
  worth(x: readonly number[], index: number): {value: number; low: number; high: number};
}

const RESAMPLES = 200;

/**
 * Expected value of partial perfect information by regression on the rows of one sample (Strong, Oakley & Brennan, Medical Decision Making 34(3), 2014): the
 * payoffs are smoothed over the input by penalised splines and the best of the smooths is taken in every row. Payoffs may bear noise that
 * is independent of the input: it averages out.
 *
 * What the smooths owe to noise looks like information and would make every input worth something, the more inputs the more. Their
 * covariance is therefore reduced by that of a smooth of nothing but noise, as `shrinkage` does: an input without any effect comes
 * out as 0 in about half of all samples. The interval is that of a parametric bootstrap about the reduced smooths; `draws` is its luck.
 */
export function partialInformation(payoffs: Matrix, draws: Draws): PartialInformation {
  const n = payoffs.length;
  const mean = columnMeans(payoffs);
  const around = centred(payoffs, mean);
  const {forward, back} = whitener(momentsOf(around, n));
  // White columns have one scale, so one smoothing parameter suits them all.
  const white = around.map(row => times(forward, row));
  const knots = Math.max(3, Math.min(8, Math.floor(n / 8)));

  return {
    worth(x, index) {
      if (forward.length === 0) return {value: 0, low: 0, high: 0};
      const basis = splineBasis(x, knots);
      if (basis.bend.length === 0) return {value: 0, low: 0, high: 0};
      const {coefficients, keep, degrees} = smooth(basis, white);
      const fitted = product(basis.q, coefficients);
      const left = white.map((row, i) => row.map((value, j) => value - fitted[i][j]));
      const residual = momentsOf(left, Math.max(1, n - 1 - degrees));
      const squared = keep.reduce((sum, value) => sum + value * value, 0);
      const noise = residual.map(row => row.map(value => (value * squared) / n));
      const reduced = (found: Matrix): number[][] =>
        product(found, transposed(shrinkage(momentsOf(found, n), noise).matrix));
      const q = Float64Array.from(basis.q.flat());
      const gained = (found: Matrix, means: readonly number[]): number =>
        gainOf(q, transposed(product(back, transposed(found))), means);
      const signal = reduced(coefficients);
      const root = rootOf(residual);
      const again = Array.from({length: RESAMPLES}, (_, b) => {
        const found = coefficients.map((row, k) => {
          const z = row.map((_value, j) => standardNormal(draws.at(b, index, k, j)));
          return times(root, z).map((value, j) => row[j] + keep[k] * value);
        });
        const shift = times(
          back,
          forward.map((_row, j) => standardNormal(draws.at(b, index, 255, j)))
        );
        return gained(
          reduced(found),
          mean.map((value, j) => value + shift[j] / Math.sqrt(n))
        );
      });
      const value = gained(signal, mean);
      const [low, high] = quantiles(again, [0.025, 0.975]);
      return {
        value,
        low: Math.max(0, Math.min(low, value, 2 * value - high)),
        high: Math.max(high, value, 2 * value - low)
      };
    }
  };
}

/** Mean over rows of the best action less the action that is best on average; `coefficients` by direction and action. */
function gainOf(q: Float64Array, coefficients: Matrix, means: readonly number[]): number {
  const width = coefficients.length;
  const best = means.indexOf(Math.max(...means));
  // Against the best action, of which nothing needs to be added up.
  const others = means.flatMap((mean, j) =>
    j === best ? [] : [{lead: mean - means[best], slopes: Float64Array.from(coefficients, row => row[j] - row[best])}]
  );
  let sum = 0;
  for (let start = 0; start < q.length; start += width) {
    let most = 0;
    for (const {lead, slopes} of others) {
      let gain = lead;
      for (let k = 0; k < width; k++) gain += q[start + k] * slopes[k];
      if (gain > most) most = gain;
    }
    sum += most;
  }
  return (sum * width) / q.length;
}

/** R with R R' = a covariance. */
function rootOf(matrix: Matrix): number[][] {
  const {values, vectors} = symmetricEigen(matrix);
  const deviations = values.map(value => Math.sqrt(Math.max(0, value)));
  return matrix.map((_, i) => deviations.map((deviation, k) => vectors[k][i] * deviation));
}
