/** Points with weights that need not add up to 1: a sample in which some points stand for more than others. */
export interface WeightedValues {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** Weighted mean and standard deviation (of the distribution that the weights make of the values). NaN without any weight. */
export function weightedMoments({values, weights}: WeightedValues): {mean: number; sd: number} {
  let [total, sum] = [0, 0];
  for (const [i, value] of values.entries()) {
    total += weights[i];
    sum += weights[i] * value;
  }
  const mean = sum / total;
  let squares = 0;
  for (const [i, value] of values.entries()) squares += weights[i] * (value - mean) * (value - mean);
  return {mean, sd: Math.sqrt(squares / total)};
}

/**
 * Weighted quantiles: the distribution function rises by a point's share of all weight around the point, half of it below and half above, and is
 * straight in between. With equal weights this is type 5 of Hyndman & Fan. Throws on no values and on an impossible probability.
 */
export function weightedQuantiles({values, weights}: WeightedValues, probabilities: readonly number[]): number[] {
  const order = values.map((_, i) => i).filter(i => weights[i] > 0);
  if (order.length === 0) throw new RangeError("quantiles need at least one value with weight");
  order.sort((a, b) => values[a] - values[b]);
  const total = order.reduce((sum, i) => sum + weights[i], 0);
  const middle: number[] = [];
  let below = 0;
  for (const i of order) {
    middle.push((below + weights[i] / 2) / total);
    below += weights[i];
  }
  return probabilities.map(p => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
    const after = middle.findIndex(place => place >= p);
    if (after === 0) return values[order[0]];
    if (after < 0) return values[order.at(-1)!];
    const [low, high] = [values[order[after - 1]], values[order[after]]];
    return low + ((p - middle[after - 1]) / (middle[after] - middle[after - 1])) * (high - low);
  });
}

/** Kish's effective size of a weighted sample, (Σw)² / Σw²: so many equally weighted points would be as good. */
export function effectiveSize(weights: readonly number[]): number {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum) / squares;
}

/** Indices of `count` points with equal weight that stand for a weighted sample: systematic resampling from the place `start`, 0 ≤ start < 1, on. */
export function resample(weights: readonly number[], count: number, start: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chosen: number[] = [];
  let at = 0;
  let reached = weights[0];
  for (let k = 0; k < count; k++) {
    const place = ((k + start) / count) * total;
    while (reached <= place && at < weights.length - 1) reached += weights[++at];
    chosen.push(at);
  }
  return chosen;
}

/** Weighted covariance matrix of points, row by row. */
export function weightedCovariance(points: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const size = points[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = Array.from(
    {length: size},
    (_, d) => points.reduce((sum, point, i) => sum + weights[i] * point[d], 0) / total
  );
  return mean.map((a, d) =>
    mean.map((b, e) => points.reduce((sum, point, i) => sum + weights[i] * (point[d] - a) * (point[e] - b), 0) / total)
  );
}
