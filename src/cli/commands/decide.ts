import {decide as decideUnderDoubt} from "../../experiment/decide.ts";
import {allParameters, readMoved} from "../../experiment/moved.ts";
import {wholeNumber} from "../arguments.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, listOf} from "../experiment.ts";
import {mostLives} from "../size.ts";

export const decide = experimentCommand({
  question: "decide",
  summary:
    "Says what to choose while the numbers are doubtful: how often each strategy is best over the ranges of the evidence, what it gains and may lose, and what knowing more before deciding would be worth.",
  usual: {customers: 1000, replications: 2},
  data: ["gains"],
  options: {
    points: {argument: "N", help: "draws of the doubtful numbers; by default 512"},
    parameters: {
      argument: "A=LOW..HIGH,B",
      help: "the doubtful numbers, by path; without a range, within their own. By default every number whose range the file or a source states"
    },
    all: {help: "every number that has a range, also without evidence"}
  },
  ask({scenario, strategies, given, lab, onProgress}) {
    const points = wholeNumber(given, "points") ?? 512;
    const lives = points * strategies.length * lab.replications * lab.customers;
    if (lives > mostLives)
      throw new Failure(
        Exit.limit,
        `${points} draws × ${strategies.length} strategies × ${lab.replications} replications × ${lab.customers} customers are ${lives} lives; at most ${mostLives} are simulated in one run`
      );
    if (given.all === true && given.parameters !== undefined)
      throw new Failure(Exit.usage, "--all and --parameters exclude each other");
    const known = allParameters(scenario, strategies);
    return decideUnderDoubt(scenario, {
      ...lab,
      points,
      ...(given.all === true && {among: "all" as const}),
      ...(given.parameters !== undefined && {
        parameters: listOf(given, "parameters").map(text => readMoved(known, text))
      }),
      onProgress
    });
  }
});
