const MOST_POINTS = 1_000_000;

/**
 * A full grid in the unit cube: dimension d at `levels[d]` evenly spread places, both ends among them; one level stands in the middle. The last
 * dimension runs fastest. Throws on more than a million points.
 */
export function gridPoints(levels: readonly number[]): number[][] {
  for (const count of levels)
    if (!(Number.isSafeInteger(count) && count >= 1)) throw new RangeError(`invalid number of levels: ${count}`);
  const size = levels.reduce((product, count) => product * count, 1);
  if (size > MOST_POINTS) throw new RangeError(`a grid has at most ${MOST_POINTS} points, not ${size}`);
  return Array.from({length: size}, (_, index) => {
    const point: number[] = [];
    for (let rest = index, d = levels.length - 1; d >= 0; d--) {
      const count = levels[d]!;
      point[d] = count === 1 ? 0.5 : (rest % count) / (count - 1);
      rest = Math.floor(rest / count);
    }
    return point;
  });
}
