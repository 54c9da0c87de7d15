import {KimNelson, type KimNelsonOptions} from "../../src/statistics/kim-nelson.ts";

export interface Races {
  /** Share of races that chose the best. */
  readonly right: number;
  /** Observations of all systems together, on average. */
  readonly spent: number;
}

/**
 * Races among systems of unit variance whose observations of the same index have the given correlation; the last one is the best, ahead of
 * all others by the indifference.
 */
export function races(
  normal: () => number,
  {runs, correlation, ...options}: KimNelsonOptions & {runs: number; correlation: number}
): Races {
  const {systems, indifference} = options;
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  let right = 0;
  let spent = 0;
  for (let run = 0; run < runs; run++) {
    const race = new KimNelson(options);
    while (race.chosen === null) {
      const luck = shared * normal();
      spent += race.alive.length;
      race.observe(
        Array.from({length: systems}, (_, i) => luck + own * normal() + (i === systems - 1 ? indifference : 0))
      );
    }
    if (race.chosen === systems - 1) right++;
  }
  return {right: right / runs, spent: spent / runs};
}
