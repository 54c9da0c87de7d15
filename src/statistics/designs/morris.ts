import type {Draws} from "../../random/draws.ts";

export interface MorrisOptions {
  /** Places in each dimension, even; the step is levels / (2 (levels − 1)). Defaults to 4. */
  readonly levels?: number;
  /** Its luck: trajectory t reads addresses (t, …, 0, 0) and no others. */
  readonly draws: Draws;
}

/**
 * Morris' design (Technometrics 33(2), 1991): trajectories through the unit cube, each of dimensions + 1 points on a grid of levels. Each point differs
 * from the one before in one dimension, by the step up or down, in random order; every dimension is moved once in each trajectory.
 */
export function morrisTrajectories(
  trajectories: number,
  dimensions: number,
  {levels = 4, draws}: MorrisOptions
): number[][][] {
  for (const [name, count] of Object.entries({trajectories, dimensions}))
    if (!(Number.isSafeInteger(count) && count >= 1)) throw new RangeError(`invalid number of ${name}: ${count}`);
  if (!(Number.isSafeInteger(levels) && levels >= 2 && levels % 2 === 0))
    throw new RangeError(`Morris' design needs an even number of levels, not ${levels}`);
  const half = levels / 2;
  return Array.from({length: trajectories}, (_, t) => {
    const keys: number[] = [];
    const place: number[] = [];
    const steps: number[] = [];
    for (let d = 0; d < dimensions; d++) {
      draws.at(t, d, 0, 0);
      keys.push(draws.word());
      // Of the lower half of the levels; half of the trajectories walk down through the same pair of places.
      const from = (draws.word() >>> 0) % half;
      const up = draws.word() >= 0;
      place.push(up ? from : from + half);
      steps.push(up ? half : -half);
    }
    const order = keys.map((_, d) => d).toSorted((a, b) => keys[a]! - keys[b]! || a - b);
    const points = [[...place]];
    for (const d of order) {
      place[d] = place[d]! + steps[d]!;
      points.push([...place]);
    }
    return points.map(point => point.map(level => level / (levels - 1)));
  });
}
