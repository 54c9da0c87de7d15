/** The limit of one number that tells two kinds of points apart best. */
export interface Split {
  /** Index of the number in a point. */
  readonly dimension: number;
  readonly at: number;
  /** Share of the first kind below the limit and from it on. */
  readonly below: number;
  readonly above: number;
}

/**
 * The best single cut of points into two kinds: the one that lessens Gini's impurity most (Breiman, Friedman, Olshen & Stone 1984), half-way
 * between two neighbouring values; of equals the first. Null where all points are of one kind or no number takes two values.
 */
export function bestSplit(points: readonly (readonly number[])[], kinds: readonly boolean[]): Split | null {
  const all = kinds.filter(Boolean).length;
  if (all === 0 || all === kinds.length) return null;
  let best: Split | null = null;
  let least = Infinity;
  for (let dimension = 0; dimension < points[0].length; dimension++) {
    const order = points.map((_, i) => i).toSorted((a, b) => points[a][dimension] - points[b][dimension]);
    let first = 0;
    for (let n = 1; n < order.length; n++) {
      if (kinds[order[n - 1]]) first++;
      const [lower, upper] = [points[order[n - 1]][dimension], points[order[n]][dimension]];
      if (lower === upper) continue;
      const rest = order.length - n;
      const impurity = (first * (n - first)) / n + ((all - first) * (rest - all + first)) / rest;
      if (impurity >= least) continue;
      least = impurity;
      best = {dimension, at: lower + (upper - lower) / 2, below: first / n, above: (all - first) / rest};
    }
  }
  return best;
}
