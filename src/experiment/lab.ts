import type {Runner} from "../engine/runners/runner.ts";
import type {Tallies} from "../engine/tallies.ts";
import {compile} from "../model/compile.ts";
import {costsOf} from "../model/risks.ts";
import type {World} from "../model/world.ts";
import {derivedOutcomes, outcome, ratioOutcomes} from "../outcome/registry.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {keyFromSeed} from "../random/key.ts";
import {resolve} from "../scenario/resolve.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Arm} from "./arm.ts";
import {cumulativeCash} from "./curves.ts";
import {ratioFigure, standing} from "./figures.ts";
import {inOrder} from "./in-order.ts";
import {counted} from "./plan.ts";
import type {Inputs} from "./result.ts";
import {memoryStore, type Store} from "./store.ts";
import {worldHash} from "./world-hash.ts";

export interface LabOptions {
  /** Simulated customers per replication. */
  readonly customers: number;
  readonly replications: number;
  readonly runner: Runner;
  readonly seed?: string | undefined;
  /** Strategies that the question is about, for `inputs`; all of the scenario by default. */
  readonly strategies?: readonly string[] | undefined;
  /** Levers switched off in every arm, by strategy; and numbers replaced in every arm. Those of an arm come on top. */
  readonly off?: Readonly<Record<string, ReadonlySet<string>>> | undefined;
  readonly values?: ReadonlyMap<string, number> | undefined;
  /** Where simulated cells are kept; by default in memory, for this laboratory. */
  readonly store?: Store | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of one arm, replication by replication. The same index is the same luck in every arm. */
export interface Evaluation {
  readonly arm: Arm;
  /** Name of the arm's world: equal names, equal lives. */
  readonly world: string;
  /**
   * By outcome id: the figure in each replication, in the unit of the outcome; NaN where it has no meaning. All ratio outcomes, `survival-12-months`,
   * `naive-premium`, or those asked for.
   */
  readonly figures: Readonly<Record<string, readonly number[]>>;
  /** Cumulative cash at the end of each month from day 0 on, market scale, money; by replication. */
  readonly cash: ReadonlyArray<readonly number[]>;
  /** One-off costs of links and tools discounted to day 0, money; by replication. */
  readonly capital: readonly number[];
}

export interface EvaluateOptions {
  /** Replications `from` … `to` − 1; by default all of the laboratory. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Ids of the outcomes that evaluations have; all by default, which takes longer. */
  readonly outcomes?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Receives the share of this call's work that is done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Receives every arm as soon as it and all before it are known. */
  readonly onArm?: ((evaluation: Evaluation, index: number) => void) | undefined;
}

/** Lives through many worlds of one scenario with the same people and the same luck, each world once. */
export interface Lab {
  readonly scenario: Scenario;
  readonly customers: number;
  readonly replications: number;
  readonly seed: string;
  /** Money is in it. */
  readonly currency: string;
  /** Jobs that it works on at once. */
  readonly width: number;
  /** Of a result that has asked for nothing else. */
  readonly inputs: Omit<Inputs, "version">;
  /**
   * What becomes of every arm. The figures depend on nothing but the arms and the laboratory's options. An arm that cannot be made into a world,
   * or whose run fails, rejects the call; `tryOut` says which.
   */
  evaluate(arms: readonly Arm[], options?: EvaluateOptions): Promise<Evaluation[]>;
  /** The same, but a failed arm comes back as its error. Aborting still rejects. */
  tryOut(arms: readonly Arm[], options?: EvaluateOptions): Promise<Array<Evaluation | Error>>;
  /** Cells (a world in a replication) asked for so far, and how many of them had to be simulated. */
  readonly counts: {readonly asked: number; readonly simulated: number};
}

/** What is needed of a world once its lives are lived. */
type Frame = Pick<
  World,
  "months" | "people" | "horizon" | "channels" | "discount" | "risks" | "fixedOnce" | "fixedMonthly" | "capital"
>;

interface Prepared {
  readonly arm: Arm;
  readonly index: number;
  readonly name: string;
  readonly frame: Frame;
  readonly world: World;
}

interface Piece {
  readonly prepared: Prepared | Error;
  readonly arm: Arm;
  readonly index: number;
  readonly replication: number;
}

const rules = new Map(ratioOutcomes.map(({id, rule}) => [id, rule]));
/** Outcomes that every evaluation has unless told otherwise. */
const measured = [
  ...ratioOutcomes,
  ...derivedOutcomes.filter(({id}) => id === "survival-12-months" || id === "naive-premium")
];

/** Outcomes that an experiment can be about: those that one world has by itself. */
export const measurable: readonly Outcome[] = measured;

/** Throws on an outcome that no single world has, and on one that does not exist. */
export function measurableOutcome(id: string): Outcome {
  const found = outcome(id);
  if (!measured.some(one => one.id === id))
    throw new Error(`${id} is a comparison with the baseline already: an experiment cannot be about it`);
  return found;
}

/** Opens a laboratory. Throws on an impossible size and on an unknown strategy. */
export function openLab(scenario: Scenario, options: LabOptions): Lab {
  const {customers, replications, runner, off = {}, values, store = memoryStore()} = options;
  const {seed = scenario.seed, strategies = Object.keys(scenario.strategies)} = options;
  for (const [name, value] of Object.entries({customers, replications})) {
    if (!(Number.isSafeInteger(value) && value >= 1)) throw new Error(`invalid number of ${name}: ${value}`);
  }
  if (strategies.length === 0) throw new Error("invalid experiment: no strategies");
  const compiledOf = (arm: Arm, parts?: ReadonlySet<string>): World => {
    const merged = {
      off: new Set([...(off[arm.strategy] ?? []), ...(arm.off ?? [])]),
      values: new Map([...(values ?? []), ...(arm.values ?? [])])
    };
    return compile(resolve(arm.scenario ?? scenario, arm.strategy, merged), parts);
  };
  // Parts that count what the others do in another way have to count in all arms alike.
  const parts = new Set<string>();
  const known = Object.keys(scenario.strategies).map(strategy => compiledOf({strategy}));
  for (const world of known) for (const part of counted) if (world[part] !== null) parts.add(part);
  const [first] = known;
  const keys = new Map<number, Int32Array>();
  const keyOf = (replication: number) => {
    if (!keys.has(replication)) keys.set(replication, keyFromSeed(seed, replication));
    return keys.get(replication)!;
  };
  const counts = {asked: 0, simulated: 0};
  const underWay = new Map<string, Promise<Tallies>>();

  function prepare(arm: Arm, index: number): Prepared {
    const world = compiledOf(arm, parts);
    const {months, people, horizon, channels, discount, risks, fixedOnce, fixedMonthly, capital} = world;
    const frame = {months, people, horizon, channels, discount, risks, fixedOnce, fixedMonthly, capital};
    return {arm, index, name: worldHash(world), frame, world};
  }

  /** Lives of a world in a replication: remembered, on their way already, or simulated. */
  async function cell(prepared: Prepared, replication: number, signal: AbortSignal | undefined): Promise<Tallies> {
    const {name, world} = prepared;
    const id = `${name}-${customers}-${replication}-${keyOf(replication)[0] >>> 0}-${keyOf(replication)[1] >>> 0}`;
    counts.asked++;
    const already = underWay.get(id);
    if (already) {
      try {
        return await already;
      } catch {
        // Whoever asked first may have stopped; this call has not.
        signal?.throwIfAborted();
        return cell(prepared, replication, signal);
      }
    }
    const making = (async () => {
      const remembered = await store.get(id);
      if (remembered) return remembered;
      counts.simulated++;
      const key = keyOf(replication);
      const made = world.coupled
        ? (await runner.run({kind: "replication", world, key, customers}, {signal})).tallies
        : (await runner.run({kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null}, {signal}))
            .tallies[0];
      await store.put(id, made);
      return made;
    })();
    underWay.set(id, making);
    try {
      return await making;
    } finally {
      underWay.delete(id);
    }
  }

  async function tryOut(arms: readonly Arm[], asked: EvaluateOptions = {}): Promise<Array<Evaluation | Error>> {
    const {from = 0, to = replications, outcomes, signal = options.signal, onProgress, onArm} = asked;
    if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to > from))
      throw new Error(`invalid replications: ${from} to ${to}`);
    const wanted = outcomes?.map(measurableOutcome) ?? measured;
    signal?.throwIfAborted();
    const results: Array<Evaluation | Error> = [];
    let growing: Growing | Error | null = null;
    let done = 0;
    function* pieces(): Generator<Piece> {
      for (const [index, arm] of arms.entries()) {
        let prepared: Prepared | Error;
        try {
          prepared = prepare(arm, index);
        } catch (error) {
          prepared = asError(error);
        }
        for (let replication = from; replication < to; replication++) yield {prepared, arm, index, replication};
      }
    }
    await inOrder<Piece, Tallies | Error>(
      pieces(),
      async ({prepared, replication}) => {
        if (prepared instanceof Error) return prepared;
        try {
          return await cell(prepared, replication, signal);
        } catch (error) {
          signal?.throwIfAborted();
          return asError(error);
        }
      },
      ({prepared, arm, index, replication}, tallies) => {
        if (replication === from)
          growing = prepared instanceof Error ? prepared : emptyEvaluation(arm, prepared.name, wanted);
        if (!(growing instanceof Error) && !(prepared instanceof Error)) {
          if (tallies instanceof Error) growing = tallies;
          else grow(growing!, prepared.frame, tallies, {customers, key: keyOf(replication)});
        }
        if (replication === to - 1) {
          results.push(growing!);
          if (!(growing instanceof Error)) onArm?.(growing!, index);
        }
        onProgress?.(++done / (arms.length * (to - from)));
      },
      {ahead: Math.max(2, 2 * runner.width), signal}
    );
    return results;
  }

  return {
    scenario,
    customers,
    replications,
    seed,
    currency: scenario.currency,
    width: runner.width,
    inputs: {
      scenario: scenario.title,
      seed,
      currency: scenario.currency,
      customers,
      replications,
      market: first.people,
      days: first.horizon / 1440,
      strategies: strategies.map(id => {
        if (!Object.hasOwn(scenario.strategies, id)) throw new Error(`unknown strategy: ${id}`);
        return {id, title: scenario.strategies[id].title ?? id};
      }),
      options: {
        ...(values && values.size > 0 && {values: Object.fromEntries(values)}),
        ...(Object.values(off).some(({size}) => size > 0) && {
          off: Object.fromEntries(Object.entries(off).map(([id, levers]) => [id, [...levers].toSorted()]))
        })
      }
    },
    tryOut,
    async evaluate(arms, asked) {
      const results = await tryOut(arms, asked);
      return results.map(result => {
        if (result instanceof Error) throw result;
        return result;
      });
    },
    counts
  };
}

interface Growing extends Evaluation {
  readonly figures: Record<string, number[]>;
  readonly cash: number[][];
  readonly capital: number[];
}

function emptyEvaluation(arm: Arm, world: string, outcomes: readonly Outcome[]): Growing {
  return {arm, world, figures: Object.fromEntries(outcomes.map(({id}) => [id, []])), cash: [], capital: []};
}

function grow(
  evaluation: Growing,
  frame: Frame,
  tallies: Tallies,
  {customers, key}: {customers: number; key: Int32Array}
): void {
  const costs = costsOf(frame, key);
  for (const [id, figures] of Object.entries(evaluation.figures)) {
    const rule = rules.get(id);
    figures.push(
      rule === undefined
        ? standing(id as "survival-12-months" | "naive-premium", tallies, frame)
        : ratioFigure(rule, tallies, frame, costs)
    );
  }
  evaluation.cash.push(cumulativeCash(tallies, costs, frame.people / customers));
  evaluation.capital.push(costs.capital * 1e-5);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
