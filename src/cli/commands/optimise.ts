import {optimise as optimiseCombinations, tradedOff} from "../../experiment/optimise.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, listOf, pairOf, pairOptions} from "../experiment.ts";

export const optimise = experimentCommand({
  question: "optimise",
  summary:
    "Lives through every combination of what lies between two strategies and says which are worth considering: those that no other is better than in one outcome and worse than in none.",
  usual: {customers: 2000, replications: 6},
  options: {
    ...pairOptions,
    outcomes: {argument: "A,B,…", help: `the outcomes that count; by default ${tradedOff.join(", ")}`},
    by: {argument: "WHAT", help: "`lever` combines levers one by one, which is the default, `section` whole sections"},
    sample: {argument: "N", help: "combinations to look at where there are more than 1,024; by default 512"}
  },
  ask: ({scenario, strategies, given, lab, onProgress}) => {
    const {by = "lever"} = given;
    if (by !== "lever" && by !== "section")
      throw new Failure(Exit.usage, `--by is lever or section, not ${clean(String(by))}`);
    const outcomes = listOf(given, "outcomes");
    return optimiseCombinations(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      ...(outcomes.length > 0 && {outcomes}),
      by,
      sample: wholeNumber(given, "sample", {min: 2, max: 100_000}),
      onProgress
    });
  }
});
