import type {Tallies} from "../../src/engine/tallies.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import type {World} from "../../src/model/world.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {named, worldOf, type Few, type Named} from "./lives.ts";

/** Large runs on a thread of their own, where the code runs as it is and not as the test runner instruments it. */
const runner = threadRunner({threads: 1});

export async function farTallies(
  of: Setting | World,
  {customers = 1, from = 0, seed = "test", replication = 0}: Few = {}
): Promise<{tallies: Tallies; environment: Float64Array}> {
  const world = worldOf(of);
  const key = keyFromSeed(seed, replication);
  if (world.coupled) return runner.run({kind: "replication", world, key, customers});
  const {tallies} = await runner.run({kind: "block", worlds: [world], key, from, to: from + customers, ratios: null});
  return {tallies: tallies[0], environment: new Float64Array(0)};
}

export async function farTotals(of: Setting | World, few: Few = {}): Promise<Named> {
  return named((await farTallies(of, few)).tallies.totals);
}
