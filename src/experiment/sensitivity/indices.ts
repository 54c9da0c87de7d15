import {Draws} from "../../random/draws.ts";
import {keyFromSeed} from "../../random/key.ts";
import {saltelliDesign} from "../../statistics/designs/saltelli.ts";
import {sampledOrders} from "../../statistics/games/orders.ts";
import type {Interval} from "../../statistics/interval.ts";
import {sampledShapleyEffects, shapleyEffects} from "../../statistics/sensitivity/shapley-effects.ts";
import {additiveShare, sobolIndices, type SaltelliOutputs} from "../../statistics/sensitivity/sobol-indices.ts";
import {withLuck} from "../../statistics/sensitivity/with-luck.ts";
import type {Moved} from "../answers/parameter.ts";
import type {SobolBar} from "../answers/sensitivity.ts";
import type {Range} from "../result.ts";
import {byReplication, type Setting} from "./live.ts";
import {settingAt} from "./screening.ts";

/** Numbers up to which Shapley effects come from all sets of them, and at most. */
const MOST_EXACT = 4;
export const mostFinalists = 20;

/** Two samples over the ranges of some numbers and the points between them. */
export interface IndexDesign {
  readonly settings: readonly Setting[];
  /** Random settings of all numbers at once are the first so many. */
  readonly samples: number;
  /** Whether Shapley effects come from all sets of numbers rather than from one random order at each point. */
  readonly exact: boolean;
  /** From the outputs at the settings; the number with the largest Shapley effect first. And the share that is additive. */
  readonly indices: (outputs: ReadonlyArray<readonly number[]>) => {sobol: SobolBar[]; additive: Range};
}

/** `n` points of each sample, a power of 2 from 4 on. Throws on more than 20 numbers. */
export function indexDesign(parameters: readonly Moved[], n: number, seed: string): IndexDesign {
  const k = parameters.length;
  if (k > mostFinalists)
    throw new Error(`Sobol' indices are computed of at most ${mostFinalists} numbers at once, not ${k}`);
  const shift = new Draws(keyFromSeed(`${seed}/sensitivity/sobol`, 0));
  const {a, b} = saltelliDesign(n, k, {shift});
  // Point i with the numbers of a set from b: every point that is needed is one of these.
  const at = (i: number, set: number) => a[i]!.map((place, d) => (((set >>> d) & 1) === 1 ? b[i]![d]! : place));
  const all = (1 << k) - 1;
  const exact = k <= MOST_EXACT;
  const orders = exact ? [] : sampledOrders(k, {key: keyFromSeed(`${seed}/sensitivity/orders`, 0), pairs: n / 2});
  const places = new Map<number, number>();
  const points: number[][] = [];
  const need = (i: number, set: number) => {
    const name = set * n + i;
    if (places.has(name)) return;
    places.set(name, points.length);
    points.push(at(i, set));
  };
  const each = (visit: (i: number) => void) => a.forEach((_, i) => visit(i));
  each(i => need(i, 0));
  each(i => need(i, all));
  for (let d = 0; d < k; d++) each(i => need(i, 1 << d));
  if (exact) for (let set = 0; set <= all; set++) each(i => need(i, set));
  else each(i => walkOf(orders[i]!).forEach(set => need(i, set)));

  const measure = (outputs: readonly number[]): Interval[] => {
    const column = (set: number) => a.map((_, i) => outputs[places.get(set * n + i)!]!);
    const saltelli: SaltelliOutputs = {a: column(0), b: column(all), ab: parameters.map((_, d) => column(1 << d))};
    const indices = sobolIndices(saltelli);
    const effects = exact
      ? shapleyEffects(Array.from({length: all + 1}, (_, set) => column(set)))
      : sampledShapleyEffects(
          orders,
          orders.map((order, i) => walkOf(order).map(set => outputs[places.get(set * n + i)!]!))
        );
    return [...indices.flatMap(({first, total}, d) => [first, total, effects[d]!]), additiveShare(saltelli)];
  };
  return {
    settings: points.map(point => settingAt(parameters, point)),
    samples: 2 * n,
    exact,
    indices(outputs) {
      const measured = withLuck(byReplication(outputs), measure).map(({value, low, high}): Range => ({
        value,
        low,
        high
      }));
      const sobol = parameters.map((moved, d): SobolBar => ({
        ...moved,
        first: measured[3 * d]!,
        total: measured[3 * d + 1]!,
        shapley: measured[3 * d + 2]!
      }));
      return {sobol: sobol.toSorted((x, y) => y.shapley.value - x.shapley.value), additive: measured.at(-1)!};
    }
  };
}

/** Sets on the way from the first sample to the second. */
function walkOf(order: readonly number[]): number[] {
  const sets = [0];
  for (const d of order) sets.push(sets.at(-1)! | (1 << d));
  return sets;
}
