import {permutationTest as simplePermutationTest, quantile} from "simple-statistics";

/** Quantiles by linear interpolation (type 7 of Hyndman & Fan, R's and NumPy's default). Throws on no values. */
export function quantiles(values: readonly number[], probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("quantiles need at least one value");
  for (const p of probabilities)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  return quantile([...values], [...probabilities]);
}

export interface PermutationOptions {
  /** uniform numbers in [0, 1), seeded by the caller */
  random: () => number;
  /** "greater": `a` is larger than `b` */
  alternative?: "two_side" | "greater" | "less";
  permutations?: number;
}

/**
 * p-value of the difference of two means under random relabelling. The observed labelling counts as one of the permutations
 * (Phipson & Smyth 2010), so the value is never 0.
 */
export function permutationTest(
  a: readonly number[],
  b: readonly number[],
  {random, alternative = "two_side", permutations = 9999}: PermutationOptions
): number {
  if (a.length === 0 || b.length === 0)
    throw new RangeError("a permutation test needs at least one value on each side");
  if (!(permutations >= 1 && Number.isSafeInteger(permutations)))
    throw new RangeError(`a permutation test needs a whole number of permutations from 1, not ${permutations}`);
  const extreme = simplePermutationTest([...a], [...b], alternative, permutations, random) * permutations;
  return (Math.round(extreme) + 1) / (permutations + 1);
}
