import type {BlockJob, ReplicationJob} from "../engine/job.ts";
import type {Runner} from "../engine/runners/runner.ts";
import type {Tallies} from "../engine/tallies.ts";
import type {World} from "../model/world.ts";
import type {Store} from "./store.ts";

/** A world and the name of all that can happen in it (`worldHash`). */
export interface NamedWorld {
  readonly name: string;
  readonly world: World;
}

export interface CellsOptions {
  /** Simulated customers of a replication. */
  readonly customers: number;
  readonly runner: Runner;
  readonly store: Store;
  /** Luck of a replication. */
  readonly keyOf: (replication: number) => Int32Array;
}

/** Cells, a world in a replication each, by the name of their content: each is simulated once, however often and from wherever it is asked for. */
export function openCells({customers, runner, store, keyOf}: CellsOptions) {
  const idOf = ({name}: NamedWorld, replication: number) => {
    const key = keyOf(replication);
    return `${name}-${customers}-${replication}-${key[0] >>> 0}-${key[1] >>> 0}`;
  };
  const counts = {asked: 0, simulated: 0};
  const underWay = new Map<string, Promise<Tallies>>();

  /** Lives of a world in some replications: remembered, on their way already, or simulated. */
  async function cells(
    named: NamedWorld,
    wanted: readonly number[],
    signal: AbortSignal | undefined
  ): Promise<Tallies[]> {
    counts.asked += wanted.length;
    const missing = wanted.filter(replication => !underWay.has(idOf(named, replication)));
    const making = missing.length === 0 ? null : make(named, missing, signal);
    for (const replication of missing) {
      const one = making!.then(all => all.get(replication)!);
      one.catch(() => {});
      underWay.set(idOf(named, replication), one);
    }
    const heard = async (replication: number): Promise<Tallies> => {
      try {
        return await underWay.get(idOf(named, replication))!;
      } catch (error) {
        if (missing.includes(replication)) throw error;
        // Whoever asked first may have stopped; this call has not.
        signal?.throwIfAborted();
        return (await cells(named, [replication], signal))[0];
      }
    };
    try {
      return await Promise.all(wanted.map(heard));
    } finally {
      for (const replication of missing) underWay.delete(idOf(named, replication));
    }
  }

  async function make(
    named: NamedWorld,
    wanted: readonly number[],
    signal: AbortSignal | undefined
  ): Promise<Map<number, Tallies>> {
    const {world} = named;
    const remembered = await Promise.all(wanted.map(async replication => store.get(idOf(named, replication))));
    const found = new Map<number, Tallies>();
    const missing: number[] = [];
    for (const [i, replication] of wanted.entries()) {
      const tallies = remembered[i];
      if (tallies === undefined) missing.push(replication);
      else found.set(replication, tallies);
    }
    if (missing.length === 0) return found;
    counts.simulated += missing.length;
    const jobs = missing.map((replication): BlockJob | ReplicationJob =>
      world.coupled
        ? {kind: "replication", world, key: keyOf(replication), customers}
        : {kind: "block", worlds: [world], key: keyOf(replication), from: 0, to: customers, ratios: null}
    );
    const results =
      jobs.length === 1
        ? [await runner.run(jobs[0], {signal})]
        : (await runner.run({kind: "several", jobs}, {signal})).results;
    for (const [i, replication] of missing.entries()) {
      const result = results[i];
      const made = result.kind === "block" ? result.tallies[0] : result.tallies;
      await store.put(idOf(named, replication), made);
      found.set(replication, made);
    }
    return found;
  }

  return {cells, counts};
}
