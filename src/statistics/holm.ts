/**
 * Holm's step-down adjusted p-values (Scandinavian Journal of Statistics 6, 1979), in the order given: rejecting those at or below α makes any
 * wrong rejection among all of them at most α likely, whatever their dependence. Throws on what is no probability.
 */
export function holm(values: readonly number[]): number[] {
  for (const p of values) if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies between 0 and 1, not ${p}`);
  const order = values.map((_, i) => i).toSorted((a, b) => values[a] - values[b] || a - b);
  const adjusted = values.map(() => 1);
  let floor = 0;
  order.forEach((i, rank) => {
    floor = Math.max(floor, Math.min(1, (values.length - rank) * values[i]));
    adjusted[i] = floor;
  });
  return adjusted;
}
