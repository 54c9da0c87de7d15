import type {Comparison} from "../../experiment/comparison.ts";
import {verdictSentence} from "../../outcome/sentence.ts";

/** The answer in words: one text for every strategy that is compared with the baseline. */
export function answer(comparison: Comparison): string[] {
  const {strategies} = comparison;
  return strategies.length < 2
    ? [verdictSentence(comparison)]
    : strategies.slice(1).map(({id}) => verdictSentence(comparison, id));
}
