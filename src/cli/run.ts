import {availableParallelism} from "node:os";
import type {Runner} from "../engine/runners/runner.ts";
import {threadRunner} from "../engine/runners/threads.ts";
import {plan, type PlanOptions} from "../experiment/plan.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {suggester} from "../scenario/nearest.ts";
import {wholeNumber} from "./arguments.ts";
import {clean} from "./clean.ts";
import type {Given, Option} from "./command.ts";
import {Exit, Failure} from "./exit.ts";

export const threadsOption: Option = {
  argument: "N",
  help: "worker threads; by default one per core. The result does not depend on it"
};

export const strategiesOption: Option = {
  argument: "A,B",
  help: "strategies in the order wanted, the first being the baseline; by default all of the file"
};

export const seedOption: Option = {argument: "TEXT", help: "seed of all luck; by default that of the file"};

/** Lends a runner to some work and closes it. Failures of the machine come out as limits. */
export async function withRunner<T>(given: Given, work: (runner: Runner) => Promise<T>): Promise<T> {
  const runner = threadRunner({threads: wholeNumber(given, "threads", {max: 256}) ?? availableParallelism()});
  try {
    return await work(runner);
  } catch (error) {
    if (error instanceof Error && /allocation failed|out of memory|Invalid typed array length/i.test(error.message)) {
      throw new Failure(Exit.limit, `not enough memory for so many customers (${error.message})`);
    }
    throw error;
  } finally {
    runner.close();
  }
}

/** Ids of the strategies asked for, or all of the file. Fails on one that the file does not have. */
export function strategiesOf(scenario: Scenario, given: Given): string[] {
  const all = Object.keys(scenario.strategies);
  if (typeof given.strategies !== "string") return all;
  const ids = given.strategies.split(",").map(id => id.trim());
  for (const [i, id] of ids.entries()) {
    const hint = suggester().suggest(id, all);
    if (!all.includes(id)) {
      throw new Failure(Exit.usage, `unknown strategy ${clean(id)}${hint === undefined ? "" : `: ${hint}`}`);
    }
    if (ids.indexOf(id) !== i) throw new Failure(Exit.usage, `strategy ${id} is asked for twice`);
  }
  return ids;
}

/** Fails with the file's name where a scenario that reads well cannot be made into worlds. */
export function checkPlan(file: string, scenario: Scenario, options: PlanOptions): void {
  try {
    plan(scenario, options);
  } catch (error) {
    throw new Failure(Exit.invalid, `${clean(file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
