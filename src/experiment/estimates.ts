import type {Tallies} from "../engine/tallies.ts";
import {derivedOutcomes, outcome, ratioOutcomes} from "../outcome/registry.ts";
import {quantiles} from "../statistics/describe.ts";
import {criticalValue, type Interval} from "../statistics/interval.ts";
import {studentCdf} from "../statistics/student.ts";
import {bestOf} from "./best.ts";
import type {Best, Curves, Difference, Estimate, Worlds} from "./comparison.ts";
import {curvesOf, payback} from "./curves.ts";
import {ratioFigure, standing} from "./figures.ts";
import type {Gathered} from "./gather.ts";
import {gapsOf, overCustomers, overReplications, type Measured} from "./measured.ts";
import type {Plan} from "./plan.ts";
import {worldHash} from "./world-hash.ts";

/** A figure of every strategy with its interval, and the paired differences of every later strategy from the first. */
export interface Estimates {
  readonly strategies: ReadonlyArray<Record<string, Estimate>>;
  readonly differences: Difference[];
  readonly curves: readonly Curves[];
  /** Which strategies could still be the best, by outcome, at the planned end and where there are three or more. */
  readonly best: readonly Best[];
}

/** While the run goes on (`done` false) intervals are valid at every moment at once; at the planned end they are of fixed size. */
export function estimate(plan: Plan, gathered: Gathered, {done}: {done: boolean}): Estimates {
  const strategies = plan.strategies.map((): Record<string, Estimate> => ({}));
  const differences: Difference[] = [];
  const best: Best[] = [];
  for (const id of [...plan.outcomes.map(one => one.id), ...derivedOutcomes.map(one => one.id)]) {
    if (id === "payback") continue;
    const {unit} = outcome(id);
    const {measured, values} = measure(plan, gathered, id, done);
    plan.strategies.forEach((_, s) => {
      const {value, low, high} = measured.figure(s);
      strategies[s][id] = {value, low, high, unit};
    });
    if (id === "break-even-integration-cost") continue;
    plan.strategies.slice(1).forEach((_, i) => differences.push(judge(plan, id, {measured, values, s: i + 1, done})));
    const candidates = done ? bestOf(plan, id, measured) : null;
    if (candidates !== null) best.push(candidates);
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
  return {strategies, differences, curves, best};
}

/** An outcome in every strategy, by its id; `values` are its figures by strategy and finished replication. */
function measure(
  plan: Plan,
  gathered: Gathered,
  id: string,
  done: boolean
): {measured: Measured; values: ReadonlyArray<readonly number[]>} {
  const rounds = finished(gathered);
  const values = plan.strategies.map((_, s) => rounds.map(r => figureIn(plan, gathered, id, {s, r})));
  const ratio = plan.shared ? -1 : plan.outcomes.findIndex(one => one.id === id);
  return {
    measured: ratio < 0 ? overReplications(values, done) : overCustomers(plan, gathered, done, ratio),
    values
  };
}

/** Replications with all their customers; the first one in any case. */
function finished({customers}: Gathered): number[] {
  return customers.flatMap((n, r) => (r === 0 || n === customers[0] ? [r] : []));
}

/** An outcome of strategy `s` in replication `r`, in its unit; NaN where it has no meaning. */
export function figureIn(plan: Plan, gathered: Gathered, id: string, {s, r}: {s: number; r: number}): number {
  const {world} = plan.strategies[s];
  const all = gathered.replications[r];
  const ratio = plan.outcomes.find(one => one.id === id);
  if (ratio !== undefined) return ratioFigure(ratio.rule, all[s], world, plan.costs(s, r));
  return derived(id, plan, {tallies: all[s], s, all, r, customers: gathered.customers[r]});
}

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

interface Judged {
  readonly measured: Measured;
  readonly values: ReadonlyArray<readonly number[]>;
  readonly s: number;
  readonly done: boolean;
}

function judge(plan: Plan, id: string, {measured, values, s, done}: Judged): Difference {
  const {strategies} = plan;
  const gap = measured.gap(s, 0);
  const {value, low, high} = gap;
  const {better} = outcome(id);
  const none = value === 0 && low === 0 && high === 0;
  const clear = low !== null && high !== null && (low > 0 || high < 0);
  const still = low !== null && low === high;
  const exact = done && still && withoutLuck(plan, id, s);
  const verdict =
    none && done
      ? "no difference"
      : !clear
        ? "no clear difference"
        : value > 0 === (better === "higher")
          ? "better"
          : "worse";
  const p = done && !still ? pValue(gap) : null;
  const luck = done && !still ? measured.luck(s, 0) : null;
  const each = gapsOf(values, s, 0);
  return {
    outcome: id,
    from: strategies[0].id,
    to: strategies[s].id,
    value,
    low,
    high,
    method: exact ? "exact" : `paired ${measured.unit}${done ? "" : ", anytime-valid"}`,
    clear,
    verdict,
    ...(each.length >= 3 && {worlds: worldsOf(each, better)}),
    ...(p !== null && {p}),
    ...(luck !== null && {luck})
  };
}

/**
 * No luck is in a difference: both worlds have the same lives, or customers are not in the figure. That all replications agree is not enough, as what is rare may not have
 * happened in any.
 */
function withoutLuck({strategies, outcomes}: Plan, id: string, s: number): boolean {
  const [one, other] = [strategies[0].world, strategies[s].world];
  if (one.risks !== null || other.risks !== null) return false;
  const rule = outcomes.find(candidate => candidate.id === id)?.rule;
  return (rule !== undefined && rule.over.length === 0) || worldHash(one) === worldHash(other);
}

/** Two-sided p-value of the t-test whose 95 % interval this is; null without one. */
function pValue({value, low, high, n}: Interval): number | null {
  if (low === null || high === null || !(high > low)) return null;
  const t = (2 * Math.abs(value) * criticalValue(n - 1, 0.95)) / (high - low);
  return Math.min(1, 2 * studentCdf(-t, n - 1));
}

function worldsOf(each: readonly number[], better: "higher" | "lower" | "neither"): Worlds {
  const [low, median, high] = quantiles(each, [0.1, 0.5, 0.9]);
  const ahead = each.filter(value => (better === "lower" ? value < 0 : value > 0)).length;
  const same = each.filter(value => value === 0).length;
  return {better: ahead / each.length, ...(same > 0 && {same: same / each.length}), low, median, high};
}
