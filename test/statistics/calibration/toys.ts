import {
  sequentialPosterior,
  type Posterior,
  type SequentialOptions
} from "../../../src/statistics/calibration/sequential.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {luck} from "../luck.ts";

/** Successes in `n` trials of probability p, drawn with luck of one's own. */
export function binomial(n: number, p: number, uniform: () => number): number {
  let successes = 0;
  for (let i = 0; i < n; i++) if (uniform() < p) successes++;
  return successes;
}

/** Beta(successes + 1, failures + 1) by the same code as any calibration: counts that agree exactly are the only ones kept. */
export function betaPosterior(
  successes: number,
  n: number,
  seed: string,
  options: Partial<SequentialOptions> = {}
): Promise<Posterior> {
  const {uniform} = luck(seed);
  return sequentialPosterior({
    dimensions: 1,
    particles: 100,
    rounds: 20,
    tolerance: 0.5,
    key: keyFromSeed(seed, 0),
    distances: async trials => trials.map(({point}) => Math.abs(binomial(n, point[0], uniform) - successes)),
    ...options
  });
}
