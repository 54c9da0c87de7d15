import {square} from "../elementary.ts";
import {shapleyOf} from "../games/shapley-value.ts";
import type {Interval, IntervalOptions} from "../interval.ts";
import {shareOfMean} from "./share-of-mean.ts";

/*
 * Shapley effects (Owen, SIAM/ASA J. Uncertain. Quantif. 2, 2014; Song, Nelson & Staum, same journal 4, 2016): the variance of the output shared out
 * among independent inputs, an interaction equally among those that take part. A set of inputs is worth the variance that remains while
 * all others are known, ½ E (f(x) − f(x with that set from y))² for independent x and y. Effects add up to 1.
 */

/**
 * Exact in the sharing: `outputs[set][i]` is f at point i with the inputs of `set`, a bit mask, from the second sample and the others from the
 * first; 2ⁿ sets of n ≤ 12 inputs. Intervals over points. NaN where the output does not vary.
 */
export function shapleyEffects(outputs: ReadonlyArray<readonly number[]>, options: IntervalOptions = {}): Interval[] {
  const points = outputs[0]!.length;
  const shared = Array.from({length: points}, (_, i) =>
    shapleyOf(outputs.map(values => square(values[i]! - outputs[0]![i]!) / 2))
  );
  return effectsOf(shared, options);
}

/**
 * By one random order at each point (Goda, Eur. J. Oper. Res. 293, 2021): `walks[i]` is f at point i as its inputs go over from the first sample to the second one by
 * one in the order `orders[i]`, n + 1 outputs of n inputs. Intervals over points hold the doubt of the orders too.
 */
export function sampledShapleyEffects(
  orders: ReadonlyArray<readonly number[]>,
  walks: ReadonlyArray<readonly number[]>,
  options: IntervalOptions = {}
): Interval[] {
  const shared = walks.map((walk, i) => {
    const parts: number[] = [];
    orders[i]!.forEach((input, step) => {
      parts[input] = (square(walk[step + 1]! - walk[0]!) - square(walk[step]! - walk[0]!)) / 2;
    });
    return parts;
  });
  return effectsOf(shared, options);
}

/** From what each input gets at each point. */
function effectsOf(shared: ReadonlyArray<readonly number[]>, options: IntervalOptions): Interval[] {
  const wholes = shared.map(parts => parts.reduce((sum, part) => sum + part, 0));
  return (shared[0] ?? []).map((_, input) =>
    shareOfMean(
      shared.map(parts => parts[input]!),
      wholes,
      options
    )
  );
}
