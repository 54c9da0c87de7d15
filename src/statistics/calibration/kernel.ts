import type {Draws} from "../../random/draws.ts";
import {exactExp, uniform} from "../../random/exact.ts";
import {standardNormal} from "../../random/samplers/normal.ts";
import {cholesky, forwardSolve} from "../cholesky.ts";
import {weightedCovariance} from "./weighted.ts";

/** A population of points in the unit cube with weights that add up to 1. */
export interface Population {
  readonly points: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/** Where the next points are looked for: around those of a population. */
export interface Kernel {
  /** A point of the unit cube; `attempt` moves the draws to an address of their own. */
  draw(draws: Draws, attempt: (count: number) => void): number[];
  /** Density of `draw` at a point, up to a factor that is the same everywhere. */
  density(point: readonly number[]): number;
}

/** A flat population has no covariance to stretch a kernel along; so much is added to every direction. */
const RIDGE = 1e-8;
const ATTEMPTS = 100_000;

/**
 * The mixture of normal kernels around the points of a population, with twice its weighted covariance (Beaumont, Cornuet, Marin & Robert,
 * Biometrika 96, 2009). A point that falls outside of the cube is drawn again from the beginning, so that the density inside keeps its shape.
 */
export function normalKernel({points, weights}: Population): Kernel {
  const covariance = weightedCovariance(points, weights);
  const lower = cholesky(covariance.map((row, d) => row.map((value, e) => 2 * value + (d === e ? RIDGE : 0))));
  // Distances are those between points after the axes are made round.
  const round = points.map(point => forwardSolve(lower, point));
  const upTo: number[] = [];
  let sum = 0;
  for (const weight of weights) upTo.push((sum += weight));
  return {
    draw(draws, attempt) {
      for (let count = 0; count < ATTEMPTS; count++) {
        attempt(count);
        const place = uniform(draws.word()) * sum;
        const around =
          points[
            Math.max(
              0,
              upTo.findIndex(reached => reached > place)
            )
          ];
        const steps = around.map(() => standardNormal(draws));
        const point = around.map((value, d) => {
          let moved = value;
          for (let k = 0; k <= d; k++) moved += lower[d][k] * steps[k];
          return moved;
        });
        if (point.every(value => value >= 0 && value <= 1)) return point;
      }
      throw new Error("no point inside of the ranges was found");
    },
    density(point) {
      const here = forwardSolve(lower, point);
      let density = 0;
      for (const [i, centre] of round.entries()) {
        let squares = 0;
        for (const [d, value] of here.entries()) squares += (value - centre[d]) * (value - centre[d]);
        density += weights[i] * exactExp(-squares / 2);
      }
      return density;
    }
  };
}
