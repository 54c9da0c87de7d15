/**
 * Where a share of values is cut off: the middle between two different neighbours, so that no value lies on the cut. Of many equal values at the
 * quantile all are cut off, from the side of the nearer end. `sorted` upwards, 0 < share < 1.
 */
export function peelQuantile(sorted: readonly number[], share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share to cut off lies between 0 and 1, not ${share}`);
  const place = (sorted.length - 1) * share;
  let low = Math.floor(place);
  let high = Math.ceil(place);
  if (share > 0.5) while (sorted[low] === sorted[high] && low > 0) low--;
  else while (sorted[low] === sorted[high] && high < sorted.length - 1) high++;
  return (sorted[low] + sorted[high]) / 2;
}
