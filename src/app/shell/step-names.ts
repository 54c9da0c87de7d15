import type {Change} from "../state/steps.ts";
import type {Bench} from "../view/bench.ts";
import {stepWords} from "../view/step-words.ts";

/** What was done in a step, in a few words, as the bench calls things now. */
export function stepName({titles, offered}: Bench, change: Change): string {
  const {parameters, levers} = offered.value;
  return stepWords(change, {titles: titles.value, parameters, levers});
}
