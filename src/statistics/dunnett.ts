import {wholePower} from "./elementary.ts";
import {expectation, scaledChi, standardNormal} from "./expectation.ts";
import {increasingRoot} from "./increasing-root.ts";
import {normalCdf} from "./normal.ts";

export interface DunnettOptions {
  /** "one": only in one direction from the control; "two": in either. */
  sides?: "one" | "two";
}

/**
 * Probability that no one of `comparisons` treatments, each compared with the same control on as many observations (correlation ½), comes out
 * further than `t` standard errors of a difference from it when all are alike (Dunnett, JASA 50, 1955). `df` ≥ 1 of the pooled variance.
 */
export function dunnettCdf(t: number, comparisons: number, df: number, {sides = "one"}: DunnettOptions = {}): number {
  check(comparisons);
  if (sides === "two" && !(t > 0)) return 0;
  return expectation(scaledChi(df), standardNormal(), (s, z) => {
    const reach = Math.sqrt(2) * t * s;
    return wholePower(normalCdf(z + reach) - (sides === "two" ? normalCdf(z - reach) : 0), comparisons);
  });
}

/** The t ≥ 0 with that probability p, 0 < p < 1. */
export function dunnettQuantile(p: number, comparisons: number, df: number, options: DunnettOptions = {}): number {
  check(comparisons);
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  return increasingRoot(t => dunnettCdf(t, comparisons, df, options), p, {start: 2});
}

function check(comparisons: number): void {
  if (!(Number.isSafeInteger(comparisons) && comparisons >= 1))
    throw new RangeError(`a comparison with a control needs a whole number of treatments from 1, not ${comparisons}`);
}
