import {exactExp, exactLog, logistic} from "../../random/exact.ts";
import {inversePositive} from "../cholesky.ts";
import {normalQuantile} from "../normal.ts";
import {hessian} from "./hessian.ts";
import {nelderMead} from "./nelder-mead.ts";

/** A parameter on the whole line: numbers above 0 by their logarithm, shares by their log odds. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly from: (place: number) => number;
}

export const positive: Scale = {to: exactLog, from: exactExp};
export const share: Scale = {to: value => exactLog(value) - exactLog(1 - value), from: logistic};

/** An estimate with its 95 % interval; the ends are null where the likelihood has no curvature there. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Fitted {
  readonly estimates: readonly Estimate[];
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/**
 * The parameters that make data likeliest, by Nelder–Mead on their scales, with intervals from the curvature of the log-likelihood at the maximum (Wald, on the
 * scale, so that no end leaves its bounds).
 */
export function maximumLikelihood(
  logLikelihood: (values: readonly number[]) => number,
  start: readonly number[],
  scales: readonly Scale[]
): Fitted {
  const valuesAt = (places: readonly number[]) => places.map((place, i) => scales[i].from(place));
  const loss = (places: readonly number[]) => -logLikelihood(valuesAt(places));
  const {point, value, converged} = nelderMead(
    loss,
    start.map((one, i) => scales[i].to(one)),
    {tolerance: 1e-7, evaluations: 4000}
  );
  const errors = errorsAt(loss, point);
  const z = normalQuantile(0.975);
  return {
    estimates: point.map((place, i) => ({
      value: scales[i].from(place),
      low: errors ? scales[i].from(place - z * errors[i]) : null,
      high: errors ? scales[i].from(place + z * errors[i]) : null
    })),
    logLikelihood: -value,
    converged
  };
}

/** Standard errors from the inverse of the observed information; null where that is not positive definite. */
function errorsAt(loss: (places: readonly number[]) => number, point: readonly number[]): number[] | null {
  try {
    return inversePositive(hessian(loss, point)).map((row, i) => Math.sqrt(row[i]));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
