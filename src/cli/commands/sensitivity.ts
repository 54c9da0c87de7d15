import {allParameters, readMoved} from "../../experiment/moved.ts";
import {sensitivity as sensitivityOf, sensitivityMethods} from "../../experiment/sensitivity.ts";
import {sensitivityData} from "../../experiment/sensitivity/tables.ts";
import {suggester} from "../../scenario/nearest.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, listOf, outcomeOption, pairOf, pairOptions} from "../experiment.ts";

export const sensitivity = experimentCommand({
  question: "sensitivity",
  summary:
    "Says which numbers of a scenario the difference between two strategies hangs on, where the better one changes, and how much of the doubt is about the numbers rather than luck.",
  usual: {customers: 2000, replications: 10},
  least: 1,
  data: sensitivityData,
  options: {
    ...pairOptions,
    of: {argument: "ID", help: "follows this strategy's own outcome instead of a difference"},
    ...outcomeOption,
    method: {
      argument: "NAME",
      help: "tornado: one number at a time to both ends of its range (default); morris: screens many numbers by their effects; sobol: shares of the variance for a few"
    },
    parameters: {
      argument: "A=LOW..HIGH,B",
      help: "numbers to move, by path; without a range, within their own. By default every number whose range the file or a source states"
    },
    within: {argument: "A,B", help: "only numbers under these paths, such as segments or channels.phone"},
    all: {help: "every number that has a range, also without evidence"},
    points: {
      argument: "N",
      help: "trajectories of morris, by default 8; points of each sample of sobol, a power of 2, by default 64"
    },
    draws: {
      argument: "N",
      help: "settings of all numbers at once that tell doubt about them from luck (tornado, morris); by default 32, 0 leaves it out"
    }
  },
  async ask({scenario, strategies, given, lab, onProgress}) {
    const pair = followedOf(strategies, given);
    const ids = pair.from === null ? [pair.to] : [pair.from, pair.to];
    const known = allParameters(scenario, ids);
    const named = typeof given.parameters === "string";
    if (named && (given.all === true || given.within !== undefined))
      throw new Failure(Exit.usage, "--parameters names the numbers, so --all and --within are not given with it");
    const within = listOf(given, "within");
    return sensitivityOf(scenario, {
      ...lab,
      ...pair,
      ...(typeof given.outcome === "string" && {outcome: given.outcome}),
      method: methodOf(given),
      ...(named && {parameters: listOf(given, "parameters").map(text => readMoved(known, text))}),
      ...(within.length > 0 && {within}),
      among: given.all === true ? "all" : "evidence",
      points: wholeNumber(given, "points"),
      draws: wholeNumber(given, "draws", {min: 0}),
      onProgress
    });
  }
});

function followedOf(strategies: readonly string[], given: Given): {from: string | null; to: string} {
  if (typeof given.of !== "string") {
    if (strategies.length < 2)
      throw new Failure(Exit.usage, "a difference needs 2 strategies; --of ID follows the outcome of one");
    return pairOf(strategies, given);
  }
  if (given.from !== undefined || given.to !== undefined)
    throw new Failure(Exit.usage, "--of follows one strategy, so --from and --to are not given with it");
  if (strategies.includes(given.of)) return {from: null, to: given.of};
  const hint = suggester().suggest(given.of, strategies);
  throw new Failure(Exit.usage, `unknown strategy ${clean(given.of)}${hint === undefined ? "" : `: ${hint}`}`);
}

function methodOf(given: Given): (typeof sensitivityMethods)[number] {
  const name = typeof given.method === "string" ? given.method : "tornado";
  const method = sensitivityMethods.find(one => one === name);
  if (method !== undefined) return method;
  const hint = suggester().suggest(name, sensitivityMethods);
  throw new Failure(Exit.usage, `unknown method ${clean(name)}${hint === undefined ? "" : `: ${hint}`}`);
}
