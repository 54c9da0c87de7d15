import {Draws} from "../../random/draws.ts";
import {uniform} from "../../random/exact.ts";
import {keyFromSeed} from "../../random/key.ts";
import {mostSobolDimensions, sobolPoints} from "../../statistics/designs/sobol-sequence.ts";
import type {Moved} from "../answers/parameter.ts";
import {inOrder} from "../in-order.ts";
import type {Lab} from "../lab.ts";
import {valueAt} from "../moved.ts";

/** One draw of the doubtful numbers, lived through by every strategy. */
export interface Draw {
  /** Index as the moved numbers. */
  readonly values: readonly number[];
  /** The outcome by strategy, then by replication. */
  readonly payoffs: ReadonlyArray<readonly number[]>;
}

export interface DrawsOptions {
  readonly moved: readonly Moved[];
  readonly strategies: readonly string[];
  readonly outcome: string;
  readonly draws: number;
  /** Replications of each draw. */
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  /** Receives every draw, in their order, with the number of draws that are done. An error is a draw that is no world. */
  readonly onDraw: (draw: Draw | Error, done: number) => void;
}

/**
 * Lives through draws of the doubtful numbers in a laboratory that has room for all their replications: draw i has replications i R … (i + 1) R − 1 to
 * itself, so luck is independent from draw to draw and averages out with them, and within a draw all strategies have the same.
 */
export async function liveThrough(
  lab: Lab,
  {moved, strategies, outcome, draws, replications, signal, onDraw}: DrawsOptions
): Promise<void> {
  const places = placesOf(draws, moved.length, lab.seed);
  let done = 0;
  await inOrder(
    places.entries(),
    async ([i, place]): Promise<Draw | Error> => {
      const drawn = moved.map((one, d) => valueAt(one, place[d]));
      const replaced = new Map(moved.map(({path}, d) => [path, drawn[d]] as const));
      const found = await lab.tryOut(
        strategies.map(strategy => ({strategy, values: replaced})),
        {from: i * replications, to: (i + 1) * replications, outcomes: [outcome], signal}
      );
      const payoffs: Array<readonly number[]> = [];
      for (const evaluation of found) {
        if (evaluation instanceof Error) return evaluation;
        payoffs.push(evaluation.figures[outcome]);
      }
      if (payoffs.some(figures => figures.some(Number.isNaN))) return new Error(`${outcome} has no value`);
      return {values: drawn, payoffs};
    },
    (_, draw) => onDraw(draw, ++done),
    {ahead: Math.max(2, lab.width), signal}
  );
}

/**
 * Points of the unit cube that lie evenly whatever part of them from the first on is taken: a Sobol' sequence with a random shift, and plain random
 * numbers in the dimensions beyond those that it has.
 */
export function placesOf(n: number, dimensions: number, seed: string): number[][] {
  const draws = new Draws(keyFromSeed(`${seed}, places of doubtful numbers`, 0));
  const even = sobolPoints(n, Math.min(dimensions, mostSobolDimensions), {shift: draws});
  return even.map((point, i) => [
    ...point,
    ...Array.from({length: dimensions - point.length}, (_, d) => uniform(draws.at(i, d, 1, 0).word()))
  ]);
}
