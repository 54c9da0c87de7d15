import {meanInterval, type Interval} from "../statistics/interval.ts";
import {meanSequence} from "../statistics/mean-sequence.ts";
import {pairedDifference} from "../statistics/paired.ts";
import {ratioDifference, ratioEstimate, ratioVarianceRatio} from "../statistics/ratio.ts";
import {welchDifference} from "../statistics/welch.ts";
import type {Luck} from "./comparison.ts";
import {factorOf, fixedCost} from "./figures.ts";
import {allCustomers, momentsOf, type Gathered} from "./gather.ts";
import type {Plan} from "./plan.ts";

export interface GapOptions {
  /** Confidence level of the interval at the planned end. */
  readonly level?: number;
}

/** One outcome in every strategy, and the difference between any two over the same luck. Intervals are valid at every moment while the run goes on. */
export interface Measured {
  readonly unit: "customers" | "replications";
  figure(s: number): Interval;
  /** Strategy s minus strategy t. */
  gap(s: number, t: number, options?: GapOptions): Interval;
  /** What pairing is worth; null where it cannot be said, or nothing differs. */
  luck(s: number, t: number): Luck | null;
}

/** Customers as the unit: nobody meets anybody, and nothing happens to all at once. `r` is the number of the ratio. */
export function overCustomers(plan: Plan, gathered: Gathered, done: boolean, r: number): Measured {
  const {rule} = plan.outcomes[r];
  const shifts = plan.strategies.map(({world}) => fixedCost(world, world, rule) / world.people);
  const moments = momentsOf(gathered, allCustomers(gathered), plan.strategies.length, r, shifts);
  const factor = factorOf(rule, plan.strategies[0].world);
  const scaled = ({value, low, high, n}: Interval): Interval => ({
    value: value * factor,
    low: low === null ? null : low * factor,
    high: high === null ? null : high * factor,
    n
  });
  return {
    unit: "customers",
    figure: s => scaled(ratioEstimate(moments, s, {anytime: !done})),
    gap: (s, t, options) => scaled(ratioDifference(moments, s, t, {anytime: !done, ...options})),
    luck(s, t) {
      const times = ratioVarianceRatio(moments, s, t);
      return moments.count >= 30 && Number.isFinite(times) ? {unit: "customers", times} : null;
    }
  };
}

/** Replications as the unit: customers share queues, or the figure is no ratio. `values` by strategy, then by replication. */
export function overReplications(values: ReadonlyArray<readonly number[]>, done: boolean): Measured {
  const interval = (list: readonly number[], options?: GapOptions) =>
    done ? meanInterval(list, options) : meanSequence(list);
  return {
    unit: "replications",
    figure: s => interval(values[s].filter(Number.isFinite)),
    gap: (s, t, options) => interval(gapsOf(values, s, t), options),
    luck(s, t) {
      const pairs = values[s].map((value, r) => [value, values[t][r]] as const);
      const both = pairs.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
      const [a, b] = [both.map(([value]) => value), both.map(([, value]) => value)];
      if (both.length < 3) return null;
      const {varianceRatio: times} = pairedDifference(a, b);
      const {low, high} = welchDifference(a, b);
      return Number.isFinite(times) && low !== null && high !== null
        ? {unit: "replications", times, independent: {low, high}}
        : null;
    }
  };
}

/** The difference in each paired world in which both have a figure. */
export function gapsOf(values: ReadonlyArray<readonly number[]>, s: number, t: number): number[] {
  return values[s].map((value, r) => value - values[t][r]).filter(Number.isFinite);
}
