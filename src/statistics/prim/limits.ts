import {binomialUpperTail} from "../binomial.ts";
import {measure, type Box, type Sample} from "./box.ts";

export interface Limit {
  readonly dimension: number;
  readonly end: "low" | "high";
  /**
   * How easily chance alone would make the box as dense with this limit as it is: the probability of at least as many hits among the points inside,
   * were they as frequent as inside the box without it (Bryant & Lempert, Technological Forecasting & Social Change 77(1), 2010).
   */
  readonly p: number;
}

/** The limits of a box, each with its p-value in a sample. */
export function limitsOf(box: Box, sample: Sample): Limit[] {
  const {points, hits} = measure(box, sample);
  return box.flatMap((ends, dimension) =>
    (["low", "high"] as const).flatMap(end => {
      if (!Number.isFinite(ends[end])) return [];
      const {density} = measure(without(box, dimension, end), sample);
      return [{dimension, end, p: points === 0 ? 1 : binomialUpperTail(hits, points, density)}];
    })
  );
}

/** The box without limits that may be chance: the one with the largest p-value goes until all that are left are below `level`. */
export function significant(box: Box, sample: Sample, level = 0.05): Box {
  const limits = limitsOf(box, sample);
  if (limits.length === 0) return box;
  const weakest = limits.reduce((worst, next) => (next.p > worst.p ? next : worst));
  return weakest.p < level ? box : significant(without(box, weakest.dimension, weakest.end), sample, level);
}

function without(box: Box, dimension: number, end: "low" | "high"): Box {
  return box.map((ends, d) => (d === dimension ? {...ends, [end]: end === "low" ? -Infinity : Infinity} : ends));
}
