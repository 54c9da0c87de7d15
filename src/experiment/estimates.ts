import type {Tallies} from "../engine/tallies.ts";
import {derivedOutcomes, outcome, ratioOutcomes} from "../outcome/registry.ts";
import {confidenceSequence} from "../statistics/confidence-sequence.ts";
import {quantiles} from "../statistics/describe.ts";
import {criticalValue, type Interval} from "../statistics/interval.ts";
import {ratioDifference, ratioEstimate} from "../statistics/ratio.ts";
import {meanAndSd} from "../statistics/spread.ts";
import type {Curves, Difference, Estimate, Worlds} from "./comparison.ts";
import {curvesOf, payback} from "./curves.ts";
import {factorOf, fixedCost, ratioFigure, standing} from "./figures.ts";
import {allCustomers, momentsOf, type Gathered} from "./gather.ts";
import type {Plan} from "./plan.ts";

/** A figure of every strategy with its interval, and the paired differences of every later strategy from the first. */
export interface Estimates {
  readonly strategies: ReadonlyArray<Record<string, Estimate>>;
  readonly differences: Difference[];
  readonly curves: readonly Curves[];
}

/** While the run goes on (`done` false) intervals are valid at every moment at once; at the planned end they are of fixed size. */
export function estimate(plan: Plan, gathered: Gathered, {done}: {done: boolean}): Estimates {
  const strategies = plan.strategies.map((): Record<string, Estimate> => ({}));
  const differences: Difference[] = [];
  const add = (id: string, figures: Interval[], gaps: Gap[]) => {
    const {unit} = outcome(id);
    figures.forEach(({value, low, high}, s) => (strategies[s][id] = {value, low, high, unit}));
    gaps.forEach((gap, i) => differences.push(judge(id, plan.strategies[0].id, plan.strategies[i + 1].id, gap, done)));
  };
  plan.outcomes.forEach(({id, rule}, r) => {
    const worlds = overReplications(plan, gathered, done, (tallies, s, _, r) =>
      ratioFigure(rule, tallies, plan.strategies[s].world, plan.costs(s, r))
    );
    if (plan.shared) return add(id, worlds.figures, worlds.gaps);
    const {figures, gaps} = overCustomers(plan, gathered, done, r);
    add(
      id,
      figures,
      gaps.map((gap, i) => ({...gap, each: worlds.gaps[i].each}))
    );
  });
  for (const {id} of derivedOutcomes) {
    if (id === "payback") continue;
    const {figures, gaps} = overReplications(plan, gathered, done, (tallies, s, all, r) =>
      derived(id, plan, {tallies, s, all, r, customers: gathered.customers[r]})
    );
    add(id, figures, id === "break-even-integration-cost" ? [] : gaps);
  }
  const curves = plan.strategies.map((_, s) => curvesOf(plan, gathered, s));
  curves.forEach(({cashGain}, s) => {
    const known = s > 0 && cashGain.value.length > 0;
    const bound = (curve: readonly (number | null)[]) =>
      known && curve.every(value => value !== null) ? payback(curve) : null;
    strategies[s].payback = {
      value: known ? payback(cashGain.value) : NaN,
      low: bound(cashGain.high),
      high: bound(cashGain.low),
      unit: "months"
    };
  });
  return {strategies, differences, curves};
}

interface Gap extends Interval {
  readonly method: string;
  /** The difference in each paired world. */
  readonly each?: readonly number[];
}

/** Customers as the unit: nobody meets anybody, and nothing happens to all at once. */
function overCustomers(plan: Plan, gathered: Gathered, done: boolean, r: number): {figures: Interval[]; gaps: Gap[]} {
  const {rule} = plan.outcomes[r];
  const count = allCustomers(gathered);
  const shifts = plan.strategies.map(({world}) => fixedCost(world, world, rule) / world.people);
  const moments = momentsOf(gathered, count, plan.strategies.length, r, shifts);
  const factor = factorOf(rule, plan.strategies[0].world);
  const scaled = <I extends Interval>(interval: I): I => ({
    ...interval,
    value: interval.value * factor,
    low: interval.low === null ? null : interval.low * factor,
    high: interval.high === null ? null : interval.high * factor
  });
  return {
    figures: plan.strategies.map((_, s) => scaled(ratioEstimate(moments, s, {anytime: !done}))),
    gaps: plan.strategies.slice(1).map((_, i) => scaled(ratioDifference(moments, i + 1, 0, {anytime: !done})))
  };
}

type Figure = (tallies: Tallies, s: number, all: readonly Tallies[], replication: number) => number;

/** Replications as the unit: customers share queues, or the figure is no ratio. */
function overReplications(
  plan: Plan,
  gathered: Gathered,
  done: boolean,
  figure: Figure
): {figures: Interval[]; gaps: Gap[]} {
  const values = plan.strategies.map((_, s) => finished(gathered).map((all, r) => figure(all[s], s, all, r)));
  const method = done ? "paired replications" : "paired replications, anytime-valid";
  return {
    figures: values.map(list => mean(list.filter(Number.isFinite), done)),
    gaps: values.slice(1).map(list => {
      const gaps = list.map((value, r) => value - values[0][r]).filter(Number.isFinite);
      return {...mean(gaps, done), method, each: gaps};
    })
  };
}

/** Replications with all their customers; the first one in any case. */
function finished({replications, customers}: Gathered): readonly Tallies[][] {
  return replications.filter((_, r) => r === 0 || customers[r] === customers[0]);
}

/** Replications before which no interval is shown while they still come in. */
const FEWEST = 6;

/**
 * Mean over replications: Student's t at the planned end; before it the confidence sequence, widened by Student's factor because
 * there are few replications (watched from 6 to 300 it misses the mean of normal values in 5 % of runs).
 */
function mean(values: readonly number[], done: boolean): Interval {
  const n = values.length;
  const {mean: value, sd} = meanAndSd(values);
  if (n < 2) return {value, low: null, high: null, n};
  const critical = criticalValue(n - 1, 0.95);
  const sequence = confidenceSequence(n, sd, {optimum: 50, minimum: FEWEST});
  const half = done ? (critical * sd) / Math.sqrt(n) : sequence === null ? null : (sequence * critical) / NORMAL;
  return {value, low: half === null ? null : value - half, high: half === null ? null : value + half, n};
}

/** Two-sided 95 % point of the normal distribution. */
const NORMAL = 1.959963984540054;

/** One strategy in a replication, beside all of them. */
interface Run {
  readonly tallies: Tallies;
  readonly s: number;
  readonly all: readonly Tallies[];
  readonly r: number;
  readonly customers: number;
}

/** An outcome that is no ratio of counters, for one replication. */
function derived(id: string, plan: Plan, {tallies, s, all, r, customers}: Run): number {
  const {world} = plan.strategies[s];
  if (id === "naive-premium" || id === "survival-12-months") return standing(id, tallies, world);
  if (s === 0) return NaN;
  const rule = ratioOutcomes.find(candidate => candidate.id === "net-present-value")!.rule;
  const [before, after] = [plan.costs(0, r), plan.costs(s, r)];
  const gain = ratioFigure(rule, tallies, world, after) - ratioFigure(rule, all[0], plan.strategies[0].world, before);
  return customers > 0 ? gain + (after.capital - before.capital) * 1e-5 : NaN;
}

function judge(id: string, from: string, to: string, gap: Gap, done: boolean): Difference {
  const {value, low, high, method, each = []} = gap;
  const {better} = outcome(id);
  const none = value === 0 && low === 0 && high === 0;
  const clear = low !== null && high !== null && (low > 0 || high < 0);
  const exact = done && low !== null && low === high;
  const verdict =
    none && done
      ? "no difference"
      : !clear
        ? "no clear difference"
        : value > 0 === (better === "higher")
          ? "better"
          : "worse";
  const difference = {
    outcome: id,
    from,
    to,
    value,
    low,
    high,
    method: exact ? "exact" : method,
    clear,
    verdict
  } as const;
  return each.length < 3 ? difference : {...difference, worlds: worldsOf(each, better)};
}

function worldsOf(each: readonly number[], better: "higher" | "lower" | "neither"): Worlds {
  const [low, median, high] = quantiles(each, [0.1, 0.5, 0.9]);
  const ahead = each.filter(value => (better === "lower" ? value < 0 : value > 0)).length;
  return {better: ahead / each.length, low, median, high};
}
