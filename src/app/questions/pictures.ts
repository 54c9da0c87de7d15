import {answerCharts} from "../../charts/answer.ts";
import type {Result} from "../../experiment/result.ts";
import {outcomes} from "../../outcome/registry.ts";

/** The figures of an answer on the page, one below the other. */
export function drawAnswer(result: Result, {width}: {width: number}): Element {
  const place = document.createElement("div");
  place.className = "chart-answers";
  place.append(...answerCharts(result, {outcomes}, {width, headingLevel: 5}));
  return place;
}
