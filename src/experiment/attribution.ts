import type {Runner} from "../engine/runners/runner.ts";
import {compile} from "../model/compile.ts";
import {T} from "../model/tally.ts";
import type {World} from "../model/world.ts";
import {keyFromSeed} from "../random/key.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {version} from "../version.ts";
import {figuresOf, sharesOf, type AttributionFigures, type Shares} from "./attribution-figures.ts";
import {plan, type PlanOptions} from "./plan.ts";
import {watch, type Windows} from "./watch.ts";

export interface AttributionOptions extends Omit<PlanOptions, "strategies">, Partial<Windows> {
  readonly strategy: string;
  /** Simulated customers per replication. */
  readonly customers: number;
  readonly replications?: number | undefined;
  /** Number of the first replication. */
  readonly replication?: number | undefined;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((progress: number) => void) | undefined;
}

/** What a strategy's own data say about where its orders come from, against the truth. Intervals are over replications. */
export interface Attribution extends AttributionFigures {
  readonly version: string;
  readonly scenario: string;
  readonly seed: string;
  readonly strategy: string;
  readonly title: string;
  readonly customers: number;
  readonly replications: number;
  /** Orders of all replications. */
  readonly orders: number;
}

const DAY = 1440;

/**
 * Measures a strategy's attribution against the truth: the same customers with the same luck live again without the messages of
 * one channel, of each in turn. Throws on an unknown strategy and on impossible numbers; rejects when aborted.
 */
export async function attribution(scenario: Scenario, options: AttributionOptions): Promise<Attribution> {
  const {strategy, customers, replications = 5, replication = 0, runner, signal, onProgress} = options;
  const {lookBack = 30 * DAY, viewWindow = DAY, clickWindow = 7 * DAY} = options;
  for (const [name, value] of Object.entries({customers, replications})) {
    if (!(Number.isSafeInteger(value) && value >= 1)) throw new Error(`invalid number of ${name}: ${value}`);
  }
  for (const [name, value] of Object.entries({lookBack, viewWindow, clickWindow})) {
    if (!(value >= 0)) throw new Error(`invalid ${name}: ${value}`);
  }
  const prepared = plan(scenario, {...options, strategies: [strategy]});
  const [{setting, world, title}] = prepared.strategies;
  const {channels, rules} = setting;
  const senders = channels.map(({id}) => id).filter(id => rules.some(({channel}) => channel === id));
  const without = (gone: (channel: string) => boolean) =>
    compile({...setting, rules: rules.filter(({channel}) => !gone(channel))});
  const worlds = [world, ...senders.map(sender => without(channel => channel === sender)), without(() => true)];

  const ordersOf = (r: number) =>
    Promise.all(
      worlds.map(one => count(one, keyFromSeed(prepared.seed, replication + r), {customers, runner, signal}))
    );
  const started: Array<ReturnType<typeof ordersOf>> = [];
  const shares: Shares[] = [];
  let orders = 0;
  for (let r = 0; r < replications; r++) {
    while (started.length < Math.min(replications, r + 2)) {
      const counts = ordersOf(started.length);
      counts.catch(() => {});
      started.push(counts);
    }
    const counts = await started[r];
    const log = await watch({
      world,
      setting,
      key: keyFromSeed(prepared.seed, replication + r),
      customers,
      environment: counts[0].environment,
      lookBack,
      viewWindow,
      clickWindow,
      signal,
      onProgress: share => onProgress?.((r + share) / replications)
    });
    orders += log.orders;
    if (log.orders > 0)
      shares.push(
        sharesOf(
          log,
          counts.map(({orders: made}) => made)
        )
      );
  }
  return {
    version,
    scenario: scenario.title,
    seed: prepared.seed,
    strategy,
    title,
    customers,
    replications,
    orders,
    ...figuresOf(
      shares,
      senders,
      channels.map(({id}) => id)
    )
  };
}

interface Count {
  readonly orders: number;
  readonly environment: Float64Array | null;
}

/** Orders of a replication in one world, and what it needs to be lived through again. */
async function count(
  world: World,
  key: Int32Array,
  {customers, runner, signal}: {customers: number; runner: Runner; signal: AbortSignal | undefined}
): Promise<Count> {
  if (world.coupled) {
    const {tallies, environment} = await runner.run({kind: "replication", world, key, customers}, {signal});
    return {orders: tallies.totals[T.orders], environment};
  }
  const job = {kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null} as const;
  const {tallies} = await runner.run(job, {signal});
  return {orders: tallies[0].totals[T.orders], environment: null};
}
