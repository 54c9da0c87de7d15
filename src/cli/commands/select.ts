import {select as selectBest} from "../../experiment/select.ts";
import type {Command} from "../command.ts";
import {amountOf, experimentCommand, outcomeOption} from "../experiment.ts";

export const select: Command = experimentCommand({
  question: "select",
  summary:
    "Finds the best of several strategies with a promise: strategies drop out of a race as soon as another is too far ahead, until one is left. Says who dropped when, and behind whom.",
  options: {
    ...outcomeOption,
    indifference: {
      argument: "X",
      help: "the smallest difference that matters to you, in the unit of the outcome (5000, or 0.2% for shares); by default a hundredth of what the first strategy has"
    },
    confidence: {argument: "P", help: "promised probability of a right choice; by default 95%"}
  },
  usual: {customers: 4000, replications: 200},
  ask: ({scenario, given, lab, onProgress}) =>
    selectBest(scenario, {
      ...lab,
      outcome: typeof given.outcome === "string" ? given.outcome : undefined,
      indifference: amountOf(given, "indifference"),
      confidence: amountOf(given, "confidence", {min: 0, max: 1}),
      onProgress
    })
});
