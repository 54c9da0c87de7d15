import {readFileSync} from "node:fs";
import {run} from "../src/engine/run.ts";
import {plan, type Plan} from "../src/experiment/plan.ts";
import {T, type TallyName} from "../src/model/tally.ts";
import type {World} from "../src/model/world.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {readScenario} from "../src/scenario/read.ts";
import type {Scenario} from "../src/scenario/scenario.ts";

/** A scenario by the path of its file from here, without ending: by its mere name where it is in the folder scenarios/. Throws when it has errors. */
export function scenarioOf(name: string): Scenario {
  const file = new URL(`${name.includes("/") ? name : `../scenarios/${name}`}.yaml`, import.meta.url);
  const {scenario, errors} = readScenario(readFileSync(file, "utf8"), {name});
  if (!scenario) throw new Error(`invalid scenario ${name}: ${errors[0]?.message}`);
  return scenario;
}

/** Its strategies made ready to run for that many days. */
export function planOf(name: string, {days}: {days: number}): Plan {
  return plan(scenarioOf(name), {values: new Map([["horizon", days * 1440]])});
}

/** The same world with nobody meeting anybody: one epoch, no queues. */
export function uncoupled(world: World): World {
  return {...world, coupled: false, epoch: world.horizon};
}

/** Runs customers 0…n−1 through one strategy as its coupling asks. Returns the counters by index T. */
export function runWorld(world: World, {customers, replication = 0}: {customers: number; replication?: number}) {
  const key = keyFromSeed("bench", replication);
  return world.coupled
    ? run({kind: "replication", world, key, customers}).tallies.totals
    : run({kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null}).tallies[0].totals;
}

/** Runs every strategy and adds up some counters. */
export function countsOf(
  {strategies}: Plan,
  names: readonly TallyName[],
  {customers}: {customers: number}
): Record<string, number> {
  const totals = strategies.map(({world}) => runWorld(world, {customers}));
  return Object.fromEntries(names.map(name => [name, totals.reduce((sum, total) => sum + total[T[name]], 0)]));
}
