import {answerCharts} from "../../charts/answer.ts";
import type {Result} from "../../experiment/result.ts";
import {outcomes} from "../../outcome/registry.ts";

/** The figures of an answer on the page, one below the other. */
export function drawAnswer(result: Result, {width, order}: {width: number; order?: readonly string[]}): Element {
  const place = document.createElement("div");
  place.className = "chart-answers";
  place.append(...answerCharts(result, {outcomes}, {width, headingLevel: 5, ...ordered(result, order)}));
  return place;
}

/** Colours as on the rest of the page, as long as the answer is about strategies that are there. */
function ordered({inputs}: Result, order: readonly string[] = []): {order?: readonly string[]} {
  return inputs.strategies.every(({id}) => order.includes(id)) ? {order} : {};
}
