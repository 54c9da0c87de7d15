import {exactExp, exactLog} from "../random/exact.ts";
import {log1p} from "./elementary.ts";
import {logBeta} from "./gamma.ts";
import {regularisedBeta} from "./incomplete-beta.ts";
import {normalCdf, normalQuantile} from "./normal.ts";
import {symmetricQuantile} from "./quantile-solver.ts";

/** P(T ≤ t) of Student's distribution with `df` > 0 degrees of freedom; Infinity gives the normal distribution. */
export function studentCdf(t: number, df: number): number {
  check(df);
  if (df === Infinity) return normalCdf(t);
  return t < 0 ? upper(-t, df) : 0.5 + central(t, df);
}

/** The t with P(T ≤ t) = p, to 1e-12. `df` > 0, Infinity gives the normal quantile. */
export function studentQuantile(p: number, df: number): number {
  check(df);
  if (df === Infinity) return normalQuantile(p);
  const scale = -logBeta(df / 2, 0.5) - 0.5 * exactLog(df);
  return symmetricQuantile(p, {
    central: t => central(t, df),
    upper: t => upper(t, df),
    density: t => exactExp(scale - ((df + 1) / 2) * log1p((t * t) / df))
  });
}

function upper(t: number, df: number): number {
  const square = t * t;
  return square === Infinity ? 0 : 0.5 * regularisedBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

function central(t: number, df: number): number {
  const square = t * t;
  return square === Infinity ? 0.5 : 0.5 * regularisedBeta(square / (df + square), 0.5, df / 2, df / (df + square));
}

function check(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be above 0, not ${df}`);
}
