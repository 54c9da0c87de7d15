import type {Runner} from "../engine/runners/runner.ts";
import type {Tallies} from "../engine/tallies.ts";
import {compile} from "../model/compile.ts";
import type {World} from "../model/world.ts";
import {keyFromSeed} from "../random/key.ts";
import {resolve} from "../scenario/resolve.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Arm} from "./arm.ts";
import {openCells, type NamedWorld} from "./cells.ts";
import {
  emptyEvaluation,
  grow,
  measurable,
  measurableOutcome,
  type Evaluation,
  type Frame,
  type Growing
} from "./evaluation.ts";
import {inOrder} from "./in-order.ts";
import {counted} from "./plan.ts";
import type {Inputs} from "./result.ts";
import {memoryStore, type Store} from "./store.ts";
import {onTop} from "./on-top.ts";
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

interface Prepared extends NamedWorld {
  readonly arm: Arm;
  readonly index: number;
  readonly frame: Frame;
}

interface Piece {
  readonly prepared: Prepared | Error;
  readonly arm: Arm;
  readonly index: number;
  readonly replications: readonly number[];
}

/** Customers that are lived through soon enough for nobody to wait for them. */
const SHORT = 20_000;

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
      values: onTop(arm.scenario ?? scenario, arm.strategy, values, arm.values)
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
  const {counts, cells} = openCells({customers, runner, store, keyOf});

  function prepare(arm: Arm, index: number): Prepared {
    const world = compiledOf(arm, parts);
    const {months, people, horizon, channels, discount, risks, fixedOnce, fixedMonthly, capital} = world;
    const frame = {months, people, horizon, channels, discount, risks, fixedOnce, fixedMonthly, capital};
    return {arm, index, name: worldHash(world), frame, world};
  }

  async function tryOut(arms: readonly Arm[], asked: EvaluateOptions = {}): Promise<Array<Evaluation | Error>> {
    const {from = 0, to = replications, outcomes, signal = options.signal, onProgress, onArm} = asked;
    if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to > from))
      throw new Error(`invalid replications: ${from} to ${to}`);
    const outcomesOf = outcomes?.map(measurableOutcome) ?? measurable;
    signal?.throwIfAborted();
    const results: Array<Evaluation | Error> = [];
    // Short cells of a world go to a worker together, so that the world is sent once, as long as every worker has many such jobs.
    const together = Math.max(
      1,
      Math.min(Math.floor((arms.length * (to - from)) / (8 * runner.width)), Math.floor(SHORT / customers))
    );
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
        for (let first = from; first < to; first += together)
          yield {prepared, arm, index, replications: range(first, Math.min(to, first + together))};
      }
    }
    await inOrder<Piece, readonly Tallies[] | Error>(
      pieces(),
      async ({prepared, replications: wanted}) => {
        if (prepared instanceof Error) return prepared;
        try {
          return await cells(prepared, wanted, signal);
        } catch (error) {
          signal?.throwIfAborted();
          return asError(error);
        }
      },
      ({prepared, arm, index, replications: wanted}, made) => {
        if (wanted[0] === from)
          growing = prepared instanceof Error ? prepared : emptyEvaluation(arm, prepared.name, outcomesOf);
        if (!(growing instanceof Error) && !(prepared instanceof Error)) {
          if (made instanceof Error) growing = made;
          else
            for (const [i, replication] of wanted.entries())
              grow(growing!, prepared.frame, made[i], {customers, key: keyOf(replication)});
        }
        if (wanted.at(-1) === to - 1) {
          results.push(growing!);
          if (!(growing instanceof Error)) onArm?.(growing!, index);
        }
        done += wanted.length;
        onProgress?.(done / (arms.length * (to - from)));
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

const range = (from: number, to: number) => Array.from({length: to - from}, (_, i) => from + i);

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
