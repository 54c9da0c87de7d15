import {breakEven as breakEvenOf} from "../../experiment/break-even.ts";
import {wholeNumber} from "../arguments.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, outcomeOption, pairOf, pairOptions} from "../experiment.ts";

export const breakEven = experimentCommand({
  question: "break-even",
  summary:
    "Moves one number of the scenario over a range and says where the better of two strategies changes, how sure that is, and how far the number is from it.",
  usual: {customers: 2000, replications: 10},
  options: {
    parameter: {
      argument: "PATH=LOW..HIGH",
      help: "the number, by its path, such as strategies.omnichannel.links.cart.setup=0..90000; without a range, within its own"
    },
    ...pairOptions,
    ...outcomeOption,
    points: {argument: "N", help: "places of the range that are looked at first; by default 9"}
  },
  ask({scenario, strategies, given, lab, onProgress}) {
    if (typeof given.parameter !== "string")
      throw new Failure(Exit.usage, "which number? --parameter PATH=LOW..HIGH names it");
    return breakEvenOf(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      parameter: given.parameter,
      outcome: typeof given.outcome === "string" ? given.outcome : undefined,
      points: wholeNumber(given, "points"),
      onProgress
    });
  }
});
