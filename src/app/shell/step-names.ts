import type {Change} from "../state/steps.ts";
import type {Bench} from "../view/bench.ts";
import {words} from "../words.ts";

/** What was done in a step, in a few words. */
export function stepName(bench: Bench, change: Change): string {
  const {steps} = words;
  const key = (lever: string) => lever.slice(lever.lastIndexOf(".") + 1).replaceAll("-", " ");
  const title = (strategy: string) => bench.titles.peek().get(strategy) ?? strategy;
  switch (change.kind) {
    case "levers":
      return steps.levers(change.levers.map(key), title(change.strategy), change.on);
    case "value":
      return steps.value(bench.offered.peek().parameters.get(change.path)?.label ?? change.path);
    case "seed":
      return steps.seed(change.seed);
    case "baseline":
      return steps.baseline(change.strategy === undefined ? undefined : title(change.strategy));
    default:
      return steps[change.kind];
  }
}
