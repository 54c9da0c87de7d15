import {derivedOutcomes, outcome} from "../outcome/registry.ts";
import {Stopping} from "../statistics/stopping.ts";
import type {Stop} from "./comparison.ts";
import {figureIn} from "./estimates.ts";
import type {Gathered} from "./gather.ts";
import {overCustomers, overReplications, type Measured} from "./measured.ts";
import type {Plan} from "./plan.ts";

/** By outcome id: how well its differences are to be known, ± half the width of their intervals, in the unit of the outcome. */
export type Precision = Readonly<Record<string, number>>;

/** Units before a width is looked at. */
const FIRST = {customers: 1000, replications: 10};

/** A difference that is watched. */
interface Watched {
  readonly s: number;
  readonly rule: Stopping;
  half: number | null;
  value: number;
}

/** One outcome of all strategies. */
interface Followed {
  readonly id: string;
  readonly wanted: number;
  /** Number of its ratio where customers are the unit, else −1. */
  readonly ratio: number;
  /** Figures by strategy and replication. */
  readonly values: number[][];
  readonly gaps: readonly Watched[];
}

/** Says, after every whole replication, whether the differences asked for are known well enough. What it says depends on nothing but the data in their order. */
export class PrecisionWatch {
  readonly #plan: Plan;
  readonly #followed: readonly Followed[];
  #replications = 0;

  /** Throws on an outcome that has no differences or is not measured in this scenario, and on a width that is not above 0. */
  constructor(plan: Plan, precision: Precision) {
    this.#plan = plan;
    const asked = Object.entries(precision);
    if (asked.length === 0) throw new Error("invalid precision: no outcome");
    this.#followed = asked.map(([id, wanted]) => {
      outcome(id);
      if (id === "payback" || id === "break-even-integration-cost")
        throw new Error(`invalid precision: ${id} is a comparison with the baseline already`);
      const index = plan.outcomes.findIndex(one => one.id === id);
      if (index < 0 && !derivedOutcomes.some(one => one.id === id))
        throw new Error(`invalid precision: nothing in this scenario has the outcome ${id}`);
      if (!(wanted > 0 && wanted < Infinity)) throw new Error(`invalid precision of ${id}: ${wanted}`);
      const ratio = plan.shared ? -1 : index;
      const first = FIRST[ratio < 0 ? "replications" : "customers"];
      return {
        id,
        wanted,
        ratio,
        values: plan.strategies.map(() => []),
        gaps: plan.strategies
          .slice(1)
          .map((_, i) => ({s: i + 1, rule: new Stopping(wanted, {first}), half: null, value: NaN}))
      };
    });
  }

  /** Looks at what has been gathered, after each replication is whole; true when all is known that was asked for. */
  look(gathered: Gathered): boolean {
    const r = this.#replications++;
    for (const {id, ratio, values, gaps} of this.#followed) {
      if (ratio < 0) values.forEach((list, s) => list.push(figureIn(this.#plan, gathered, id, {s, r})));
      const measured: Measured =
        ratio < 0 ? overReplications(values, true) : overCustomers(this.#plan, gathered, true, ratio);
      for (const gap of gaps) {
        const {value, low, high, n} = measured.gap(gap.s, 0);
        gap.value = value;
        gap.half = low === null || high === null ? null : (high - low) / 2;
        // where nothing is measured at all there is nothing to wait for
        if (Number.isNaN(value)) gap.rule.look(ratio < 0 ? r + 1 : FIRST.customers * (r + 1), 0);
        else gap.rule.look(n, gap.half);
      }
    }
    return this.#followed.every(({gaps}) => gaps.every(({rule}) => rule.done));
  }

  /** What there is to say about the stop. */
  stop({replications, most, precise}: {replications: number; most: number; precise: boolean}): Stop {
    const {strategies} = this.#plan;
    return {
      reason: precise ? "precise" : "budget",
      replications,
      most,
      wanted: this.#followed.map(({id, wanted}) => ({outcome: id, half: wanted})),
      wider: precise
        ? []
        : this.#followed.flatMap(({id, gaps}) =>
            gaps
              .filter(({rule, value}) => !rule.done && !Number.isNaN(value))
              .map(({s, half}) => ({outcome: id, to: strategies[s].id, half}))
          ),
      unmeasured: this.#followed.filter(({gaps}) => gaps.every(({value}) => Number.isNaN(value))).map(({id}) => id)
    };
  }
}
