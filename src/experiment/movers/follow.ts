import type {ReplayResult} from "../../engine/job.ts";
import {run} from "../../engine/run.ts";
import type {Runner} from "../../engine/runners/runner.ts";
import {keyFromSeed} from "../../random/key.ts";
import type {Plan} from "../plan.ts";

export interface FollowOptions {
  readonly strategies: Plan["strategies"];
  readonly seed: string;
  readonly replication: number;
  /** Customers of the replication: they make the queues. */
  readonly customers: number;
  /** The first of them are followed. */
  readonly people: number;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** One customer's lives, by strategy. */
export interface Followed {
  readonly customer: number;
  readonly lives: readonly ReplayResult[];
}

const CHUNK = 128;

/**
 * Replays the first people of a replication in every strategy, one by one in their order. Where customers meet, the runner lives through the replication
 * first. A replay costs less than its way to a worker would, so they are made here, with pauses in which the host can breathe. Rejects when aborted.
 */
export async function follow(options: FollowOptions, take: (followed: Followed) => void): Promise<void> {
  const {strategies, seed, replication, customers, people, runner, signal, onProgress} = options;
  const key = keyFromSeed(seed, replication);
  const environments = await Promise.all(
    strategies.map(async ({world}) => {
      if (!world.coupled) return null;
      return (await runner.run({kind: "replication", world, key, customers}, {signal})).environment;
    })
  );
  for (let customer = 0; customer < people; customer++) {
    if (customer % CHUNK === 0) {
      onProgress?.(customer / people);
      await new Promise(resolve => setTimeout(resolve));
      signal?.throwIfAborted();
    }
    const lives = strategies.map(({world}, s) =>
      run({kind: "replay", world, key, customer, environment: environments[s]!})
    );
    take({customer, lives});
  }
  onProgress?.(1);
}
