import {outcome} from "../outcome/registry.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {criticalValue, meanInterval} from "../statistics/interval.ts";
import {pairedDifference} from "../statistics/paired.ts";
import {clearlyBeats, paretoFront} from "../statistics/pareto-front.ts";
import type {Pareto} from "./answers/pareto.ts";
import type {Arm} from "./arm.ts";
import {measurableOutcome, type Evaluation} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {mixOf} from "./mix.ts";
import {combinationLabel, combinations, partsOf, subsets} from "./optimise/combinations.ts";
import {optimiseAnswer, optimiseMethod, optimiseTables} from "./optimise/words.ts";
import {resultOf, type Range, type Result} from "./result.ts";

export interface OptimiseOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** Ids of the outcomes that count; by default cost, retention, conversion and effort. */
  readonly outcomes?: readonly string[] | undefined;
  /** Combine levers one by one, or sections as a whole. */
  readonly by?: "lever" | "section" | undefined;
  /** Combinations to look at where there are more than 1,024; by default 512. */
  readonly sample?: number | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Cost, retention, conversion, effort. */
export const tradedOff: readonly string[] = [
  "cost-per-customer",
  "repeat-share-12-months",
  "orders-per-journey",
  "customer-minutes-per-case"
];

/** Parts of which all combinations are lived through: 1,024 worlds. */
const EXACT = 10;

/**
 * Which combinations of what lies between two strategies are worth considering: those that no other beats. One beats another where it is clearly
 * better in one of the outcomes and clearly worse in none, by paired replications. Throws on outcomes that have no better direction.
 */
export async function optimise(scenario: Scenario, options: OptimiseOptions): Promise<Result<Pareto>> {
  const {from, to, outcomes = tradedOff, by = "lever", sample = 512, onProgress, signal, replications} = options;
  if (replications < 2) throw new Error("a set of best combinations needs two replications or more");
  if (outcomes.length === 0) throw new Error("no outcomes to choose by");
  if (!(Number.isSafeInteger(sample) && sample >= 2)) throw new Error(`invalid number of combinations: ${sample}`);
  const counted = [...new Set(outcomes)].map(id => {
    const {better} = measurableOutcome(id);
    if (better === "neither") throw new Error(`${id} has no better direction: nothing can be chosen by it`);
    return {id, better};
  });
  const lab = openLab(scenario, options);
  const mix = mixOf(scenario, from, to);
  const parts = partsOf(mix.changes, by);
  const sets = combinations(parts.length, {exact: EXACT, sample, seed: lab.seed});
  const titleOf = (id: string) => scenario.strategies[id].title ?? id;
  const others = lab.inputs.strategies.map(({id}) => id).filter(id => id !== from && id !== to);
  const arms: Arm[] = [
    ...sets.map(set => mix.arm(new Set(set.flatMap(i => parts[i].levers)))),
    ...others.map(strategy => ({strategy}))
  ];
  const found = await lab.evaluate(arms, {signal, onProgress});

  // Higher is better from here on.
  const oriented = found.map(({figures}) =>
    counted.map(({id, better}) => Float64Array.from(figures[id], value => (better === "higher" ? value : -value)))
  );
  const critical = criticalValue(replications - 1, 0.95);
  const beats = (a: number, b: number) => clearlyBeats(oriented[a], oriented[b], critical);
  const front = new Set(paretoFront(found.length, beats));
  const idOf = (i: number) =>
    i >= sets.length
      ? others[i - sets.length]
      : sets[i].length === 0
        ? from
        : sets[i].length === parts.length
          ? to
          : `combination-${i}`;
  const beater = (i: number): Pareto["points"][number]["beatenBy"] => {
    if (front.has(i)) return null;
    const winners = found.map((_, a) => a).filter(a => a !== i && beats(a, i));
    const winner = winners.find(a => front.has(a)) ?? winners[0];
    return {id: idOf(winner), ahead: counted.map(({id}) => gainOf(found[winner], found[i], id))};
  };
  const figures: Pareto = {
    from: {id: from, title: titleOf(from)},
    to: {id: to, title: titleOf(to)},
    outcomes: counted,
    parts,
    points: found.map((evaluation, i) => {
      const set = sets[i] as number[] | undefined;
      const strategy = idOf(i);
      return {
        id: strategy,
        label: set === undefined ? titleOf(strategy) : combinationLabel(parts, set, titleOf(from), titleOf(to)),
        made: set?.flatMap(part => parts[part].levers) ?? [],
        values: counted.map(({id}) => valueOf(evaluation, id)),
        gains: counted.map(({id}) => gainOf(evaluation, found[0], id)),
        front: front.has(i),
        beatenBy: beater(i),
        strategy: Object.hasOwn(scenario.strategies, strategy) ? strategy : null
      };
    }),
    searched: {
      kind: parts.length <= EXACT ? "exact" : "sampled",
      combinations: sets.length,
      of: subsets(parts.length)
    }
  };
  const context = {figures, inputs: lab.inputs, outcomes: counted.map(({id}) => outcome(id))};
  return resultOf({
    question: "optimise",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        from,
        to,
        outcomes: counted.map(({id}) => id),
        by,
        ...(parts.length > EXACT && {sample})
      }
    },
    method: optimiseMethod(context),
    answer: optimiseAnswer(context),
    figures,
    tables: optimiseTables(context)
  });
}

function valueOf({figures}: Evaluation, id: string): Range {
  const {value, low, high} = meanInterval(figures[id]);
  return {value, low, high};
}

function gainOf(one: Evaluation, base: Evaluation, id: string): Range {
  const {value, low, high} = pairedDifference(one.figures[id], base.figures[id]);
  return {value, low, high};
}
