import {Draws} from "../../random/draws.ts";
import {uniform} from "../../random/exact.ts";
import {normalKernel, type Kernel, type Population} from "./kernel.ts";
import {effectiveSize, weightedQuantiles} from "./weighted.ts";

/** A point of the unit cube to be tried; `index` counts all that have been tried, from 0. */
export interface Trial {
  readonly index: number;
  readonly point: readonly number[];
}

export interface SequentialOptions {
  readonly dimensions: number;
  /** Points in every population. */
  readonly particles: number;
  /** Rounds at most, the first one from the prior included. */
  readonly rounds: number;
  /** The tolerance that is to be reached. */
  readonly tolerance: number;
  /** Seeds the draws. */
  readonly key: Int32Array;
  /** Simulates each point with luck of its own: how far from the data it comes out, in order; Infinity for what is impossible. */
  readonly distances: (trials: readonly Trial[]) => Promise<readonly number[]>;
  /** Which quantile of the distances is the tolerance of the next round; 0.4 by default. */
  readonly quantile?: number;
  /** Trials per particle after which a round is given up; 20 by default. */
  readonly patience?: number;
  /** Receives every round that is over, and the share of its particles found while one is under way. */
  readonly onProgress?: ((done: {rounds: number; share: number; tolerance: number}) => void) | undefined;
}

/** What is believed of the points after the data: a weighted sample. */
export interface Posterior extends Population {
  readonly distances: readonly number[];
  /** No distance in the sample is larger. */
  readonly tolerance: number;
  /** The tolerance wanted was reached. */
  readonly reached: boolean;
  /** Every round: its tolerance, points tried, and points within it. A round that was given up has fewer than all. */
  readonly rounds: ReadonlyArray<{readonly tolerance: number; readonly tried: number; readonly accepted: number}>;
  /** Points simulated in all. */
  readonly simulated: number;
}

/** Points tried at once at most: what is accepted is taken in order, so that more at once would only be tried in vain. */
const BATCH = 64;

/**
 * Approximate Bayesian computation by sequential Monte Carlo (Sisson, Fan & Tanaka, PNAS 104, 2007; Toni et al., J. R. Soc. Interface 6, 2009). The prior is even over the unit
 * cube. The tolerance of each round is a quantile of the distances in the sample before. Points within it stay (Lenormand, Jabot & Deffuant, Computational Statistics 28, 2013); the
 * missing ones are looked for around them, with a normal kernel of twice their weighted covariance, and weighted by prior over proposal (Beaumont et al., Biometrika 96, 2009; that the
 * kernel follows those within the next tolerance: Filippi et al., SAGMB 12, 2013). It ends when the tolerance wanted is reached, the rounds are used up, or so few points are
 * accepted that a round is given up: the sample is then the one of the round before, and `reached` is false. The result depends on the options only, not on when distances become known.
 * Throws where no point of the prior can be simulated, and on impossible sizes.
 */
export async function sequentialPosterior(options: SequentialOptions): Promise<Posterior> {
  const {dimensions, particles, rounds: most, tolerance: wanted, key, quantile = 0.4, patience = 20} = options;
  for (const [name, value] of Object.entries({dimensions, particles, rounds: most}))
    if (!(Number.isSafeInteger(value) && value >= 1)) throw new Error(`invalid number of ${name}: ${value}`);
  if (!(wanted > 0)) throw new Error(`invalid tolerance: ${wanted}`);
  if (!(quantile > 0 && quantile < 1)) throw new Error(`invalid quantile: ${quantile}`);
  const draws = new Draws(key);
  const rounds: Array<{tolerance: number; tried: number; accepted: number}> = [];
  let simulated = 0;

  /** The first `missing` points of a round that come out within its tolerance, in the order of their draws; `kept` are there already. */
  async function accept(
    round: number,
    {tolerance, kernel, kept, missing}: {tolerance: number; kernel: Kernel | null; kept: number; missing: number}
  ) {
    const points: number[][] = [];
    const distances: number[] = [];
    let tried = 0;
    while (points.length < missing && tried < patience * particles) {
      const rate = Math.max(0.05, tried === 0 ? 0.5 : points.length / tried);
      const size = Math.min(
        patience * particles - tried,
        BATCH,
        Math.max(8, Math.ceil((missing - points.length) / rate))
      );
      const trials = Array.from({length: size}, (_, i): Trial => {
        const at = (count: number) => void draws.at(tried + i, round, count, 0);
        if (kernel) return {index: simulated + i, point: kernel.draw(draws, at)};
        at(0);
        return {index: simulated + i, point: Array.from({length: dimensions}, () => uniform(draws.word()))};
      });
      const found = await options.distances(trials);
      simulated += size;
      for (const [i, {point}] of trials.entries()) {
        if (points.length === missing) break;
        tried++;
        if (!(found[i] <= tolerance && found[i] < Infinity)) continue;
        points.push([...point]);
        distances.push(found[i]);
      }
      options.onProgress?.({rounds: rounds.length, share: points.length / missing, tolerance});
    }
    rounds.push({tolerance, tried, accepted: kept + points.length});
    return {points, distances};
  }

  const first = await accept(0, {tolerance: Infinity, kernel: null, kept: 0, missing: particles});
  if (first.points.length === 0) throw new Error("no values within the ranges could be simulated");
  let sample: Sample & {tolerance: number} = {
    ...first,
    weights: first.points.map(() => 1 / first.points.length),
    tolerance: Infinity
  };
  for (let round = 1; round < most && sample.tolerance > wanted; round++) {
    const tolerance = Math.max(wanted, narrower(sample, quantile));
    if (!(tolerance < sample.tolerance)) break;
    const kept = within(sample, tolerance);
    const kernel = normalKernel(kept.points.length > 2 * dimensions ? kept : sample);
    const missing = particles - kept.points.length;
    const found = await accept(round, {tolerance, kernel, kept: kept.points.length, missing});
    if (found.points.length < missing) break;
    const raw = found.points.map(point => 1 / kernel.density(point));
    sample = {...pooled(kept, {...found, weights: raw}), tolerance};
  }
  return {...sample, reached: sample.tolerance <= wanted, rounds, simulated};
}

interface Sample extends Population {
  readonly distances: readonly number[];
}

/** The points of a sample that lie within a tolerance. */
function within({points, weights, distances}: Sample, tolerance: number): Sample {
  const inside = <T>(list: readonly T[]) => list.filter((_, i) => distances[i] <= tolerance);
  return {points: inside(points), weights: inside(weights), distances: inside(distances)};
}

/** Two weighted samples of the same distribution as one; each weighs as much as it is worth. */
function pooled(...samples: readonly Sample[]): Sample {
  const there = samples.filter(({points}) => points.length > 0);
  const sizes = there.map(({weights}) => effectiveSize(weights));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return {
    points: there.flatMap(({points}) => points),
    distances: there.flatMap(({distances}) => distances),
    weights: there.flatMap(({weights}, i) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map(weight => ((weight / sum) * sizes[i]) / all);
    })
  };
}

/** A quantile of the distances; where half of the sample stands at the tolerance itself, the largest distance that is smaller. */
function narrower(
  {distances, weights, tolerance}: {distances: readonly number[]; weights: readonly number[]; tolerance: number},
  quantile: number
): number {
  const [middle] = weightedQuantiles({values: distances, weights}, [quantile]);
  return middle < tolerance ? middle : Math.max(0, ...distances.filter(distance => distance < tolerance));
}
