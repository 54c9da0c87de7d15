import type {ReplayJob} from "../../engine/job.ts";
import type {Runner} from "../../engine/runners/runner.ts";
import {keyFromSeed} from "../../random/key.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {plan, type Plan, type PlanOptions} from "../plan.ts";

export interface CastOptions extends PlanOptions {
  /** Customers of the replication that the people belong to: they make the queues. */
  readonly customers: number;
  readonly replication?: number | undefined;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
}

/** The customers of one replication, ready to be followed through every strategy. */
export interface Cast {
  readonly strategies: Plan["strategies"];
  readonly customers: number;
  readonly replication: number;
  readonly runner: Runner;
  /** Job that lives one customer's life in a strategy again. */
  readonly replay: (strategy: number, customer: number) => ReplayJob;
}

/** Where customers meet, the replication is lived through once, to know the queues. Throws on an unknown strategy; rejects when aborted. */
export async function castOf(scenario: Scenario, options: CastOptions): Promise<Cast> {
  const {customers, replication = 0, runner, signal} = options;
  const {strategies, seed} = plan(scenario, options);
  const key = keyFromSeed(seed, replication);
  const environments = await Promise.all(
    strategies.map(async ({world}) => {
      if (!world.coupled) return null;
      return (await runner.run({kind: "replication", world, key, customers}, {signal})).environment;
    })
  );
  return {
    strategies,
    customers,
    replication,
    runner,
    replay: (s, customer) => ({
      kind: "replay",
      world: strategies[s]!.world,
      key,
      customer,
      environment: environments[s]!
    })
  };
}
