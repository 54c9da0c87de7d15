import {compare} from "../../experiment/compare.ts";
import {comparisonResult} from "../../experiment/comparison-result.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {plan} from "../../experiment/plan.ts";
import {PrecisionWatch} from "../../experiment/precision.ts";
import {resultOf, type Result} from "../../experiment/result.ts";
import {headline, outcome} from "../../outcome/registry.ts";
import {stopSentence} from "../../outcome/stop-sentence.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {AskOptions} from "./experiments.ts";

/** The comparison with as many runs as the headline shares need to be known to `width`; the first sentence says why it stopped. */
export async function untilPrecise(scenario: Scenario, options: AskOptions): Promise<Result<Comparison>> {
  const {width, onProgress, onPartial: _, ...rest} = options;
  const half = Number(width);
  const prepared = plan(scenario, rest);
  const measured = headline.filter(id => outcome(id).unit === "share" && canWatch(id));
  if (measured.length === 0) throw new Error("none of the headline shares is measured in this scenario");
  const comparison = await compare(scenario, {
    ...rest,
    precision: Object.fromEntries(measured.map(id => [id, half])),
    interval: 200,
    onProgress: ({progress}) => onProgress(progress)
  });
  const {question, inputs, method, answer, figures, tables} = comparisonResult(comparison);
  const stopped = stopSentence(comparison);
  // A fingerprint of its own kind, as the answers to the other questions have.
  return resultOf({
    question,
    inputs,
    method,
    answer: [...(stopped === null ? [] : [stopped]), ...answer],
    figures,
    tables
  });

  function canWatch(id: string): boolean {
    try {
      void new PrecisionWatch(prepared, {[id]: half});
      return true;
    } catch {
      return false;
    }
  }
}
