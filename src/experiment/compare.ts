import {GROUP} from "../engine/ratios.ts";
import type {Runner} from "../engine/runners/runner.ts";
import {keyFromSeed} from "../random/key.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {version} from "../version.ts";
import type {Comparison, Stop} from "./comparison.ts";
import {estimate} from "./estimates.ts";
import {familyOf} from "./family.ts";
import {fingerprint} from "./fingerprint.ts";
import {gather, gatherBlock, type Gathered} from "./gather.ts";
import {inOrder} from "./in-order.ts";
import {plan, type Plan, type PlanOptions} from "./plan.ts";
import {PrecisionWatch, type Precision} from "./precision.ts";

export interface CompareOptions extends PlanOptions {
  /** Simulated customers per replication. */
  readonly customers: number;
  readonly replications: number;
  /** Strategy that the others are compared with; it comes first in the result. By default the first one. */
  readonly baseline?: string | undefined;
  /** Stops after whole replications, `replications` at most, as soon as these differences are known so well. */
  readonly precision?: Precision | undefined;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
  /** Receives the comparison as far as it has got, at most every `interval` milliseconds. */
  readonly onProgress?: ((comparison: Comparison) => void) | undefined;
  readonly interval?: number | undefined;
}

/** Largest number of customers in one job, and in the first, which should be on the screen soon. */
const BLOCK = 16 * GROUP;
const FIRST_BLOCK = 2 * GROUP;

/**
 * Runs the same customers through every strategy and compares the outcomes with the first strategy, or with the baseline named. The result depends
 * on nothing but scenario, options and version: not on the runner, its width, or the order in which work is done. Rejects when aborted.
 */
export async function compare(scenario: Scenario, options: CompareOptions): Promise<Comparison> {
  const {customers, replications, precision, runner, signal, onProgress, interval = 50} = options;
  for (const [name, value] of Object.entries({customers, replications})) {
    if (!(Number.isSafeInteger(value) && value >= 1)) throw new Error(`invalid number of ${name}: ${value}`);
  }
  const prepared = plan(scenario, {...options, strategies: inOrderOf(scenario, options)});
  const watch = precision && new PrecisionWatch(prepared, precision);
  const gathered = gather(prepared);
  let last = -Infinity;
  const report = () => {
    if (onProgress === undefined || performance.now() - last < interval) return;
    onProgress(summarise(prepared, gathered, {customers, replications, done: false}));
    last = performance.now();
  };
  const work = prepared.coupled
    ? replicationWork(prepared, customers, replications)
    : blockWork(prepared, customers, replications);
  const enough = new AbortController();
  const stop = watch === undefined ? signal : AbortSignal.any([enough.signal, ...(signal ? [signal] : [])]);
  try {
    await inOrder(
      work,
      piece => Promise.all(piece.jobs.map(job => job(runner, stop))),
      (piece, results) => {
        const merged = piece.merge(results);
        gatherBlock(gathered, prepared, piece.replication, piece.customers, merged.tallies, merged.products);
        // Only whole replications count, so that the same stop is a run that could have been planned.
        if (gathered.customers[piece.replication] === customers && watch?.look(gathered)) enough.abort();
        else report();
      },
      {ahead: Math.max(2, 2 * runner.width), signal: stop}
    );
  } catch (error) {
    if (!enough.signal.aborted || signal?.aborted) throw error;
  }
  const stopped = watch?.stop({
    replications: gathered.customers.length,
    most: replications,
    precise: enough.signal.aborted
  });
  return summarise(prepared, gathered, {customers, replications, done: true, stop: stopped});
}

function inOrderOf(scenario: Scenario, {strategies, baseline}: CompareOptions): readonly string[] | undefined {
  if (baseline === undefined) return strategies;
  const all = strategies ?? Object.keys(scenario.strategies);
  if (!all.includes(baseline)) throw new Error(`unknown baseline: ${baseline}`);
  return [baseline, ...all.filter(id => id !== baseline)];
}

interface Piece {
  readonly replication: number;
  readonly customers: number;
  readonly jobs: ReadonlyArray<(runner: Runner, signal: AbortSignal | undefined) => Promise<PieceResult>>;
  merge(results: readonly PieceResult[]): PieceResult;
}

interface PieceResult {
  readonly tallies: ReadonlyArray<Gathered["replications"][number][number]>;
  readonly products: Float64Array;
}

function* blockWork({strategies, ratios, seed}: Plan, customers: number, replications: number): Generator<Piece> {
  const worlds = strategies.map(({world}) => world);
  let size = FIRST_BLOCK;
  for (let replication = 0; replication < replications; replication++) {
    const key = keyFromSeed(seed, replication);
    for (let from = 0; from < customers; from += size, size = Math.min(BLOCK, size * 2)) {
      const to = Math.min(customers, from + size);
      yield {
        replication,
        customers: to - from,
        jobs: [(runner, signal) => runner.run({kind: "block", worlds, key, from, to, ratios}, {signal})],
        merge: ([result]) => result
      };
      if (to === customers) break;
    }
  }
}

const nothing = new Float64Array(0);

function* replicationWork({strategies, seed}: Plan, customers: number, replications: number): Generator<Piece> {
  for (let replication = 0; replication < replications; replication++) {
    const key = keyFromSeed(seed, replication);
    yield {
      replication,
      customers,
      jobs: strategies.map(({world}) => async (runner: Runner, signal: AbortSignal | undefined) => {
        const {tallies} = await runner.run({kind: "replication", world, key, customers}, {signal});
        return {tallies: [tallies], products: nothing};
      }),
      merge: results => ({tallies: results.flatMap(({tallies}) => tallies), products: nothing})
    };
  }
}

/** Everything there is to say about what has been gathered so far. */
export function summarise(
  prepared: Plan,
  gathered: Gathered,
  {
    customers,
    replications,
    done,
    stop
  }: {customers: number; replications: number; done: boolean; stop?: Stop | undefined}
): Comparison {
  const {scenario, seed, strategies, coupled} = prepared;
  const {world} = strategies[0];
  const estimates = estimate(prepared, gathered, {done});
  const family = done ? familyOf(estimates.differences) : null;
  const simulated = gathered.customers.reduce((sum, n) => sum + n, 0);
  return {
    version,
    scenario: scenario.title,
    seed,
    currency: scenario.currency,
    customers,
    replications: gathered.customers.filter(n => n === customers).length,
    market: world.people,
    days: world.horizon / 1440,
    coupled,
    fingerprint: done ? fingerprint(prepared, gathered) : "",
    done,
    progress: done ? 1 : simulated / (customers * replications),
    strategies: strategies.map(({id, title}, s) => ({
      id,
      title,
      outcomes: estimates.strategies[s],
      curves: estimates.curves[s]
    })),
    differences: estimates.differences,
    ...(family !== null && {family}),
    ...(estimates.best.length > 0 && {best: estimates.best}),
    ...(stop !== undefined && {stop})
  };
}
