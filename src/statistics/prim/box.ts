/** Ends of a box, one pair a dimension; −Infinity and Infinity where it has none. */
export type Box = ReadonlyArray<{readonly low: number; readonly high: number}>;

export interface BoxMeasures {
  /** Share of all hits that lie inside. */
  readonly coverage: number;
  /** Share of the points inside that are hits. */
  readonly density: number;
  /** Share of all points inside. */
  readonly mass: number;
  readonly points: number;
  readonly hits: number;
}

export interface Sample {
  /** One row a point. */
  readonly points: ReadonlyArray<readonly number[]>;
  /** Which of them are of interest. */
  readonly hits: readonly boolean[];
}

export const wholeSpace = (dimensions: number): Box =>
  Array.from({length: dimensions}, () => ({low: -Infinity, high: Infinity}));

export function contains(box: Box, point: readonly number[]): boolean {
  return box.every(({low, high}, d) => point[d] >= low && point[d] <= high);
}

/** How well a box describes where the hits are. Density is NaN in an empty box, coverage where nothing is a hit. */
export function measure(box: Box, {points, hits}: Sample): BoxMeasures {
  let inside = 0;
  let found = 0;
  for (const [i, point] of points.entries()) {
    if (!contains(box, point)) continue;
    inside++;
    if (hits[i]) found++;
  }
  const all = hits.filter(Boolean).length;
  return {coverage: found / all, density: found / inside, mass: inside / points.length, points: inside, hits: found};
}
