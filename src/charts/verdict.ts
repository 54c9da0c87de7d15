import type {Comparison, Difference} from "../experiment/comparison.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {formatValue} from "../outcome/format.ts";
import {shape} from "./dom.ts";
import {words} from "./words.ts";

export type Tone = "good" | "bad" | "unclear" | "same";

/** The difference of an outcome between two strategies, undefined where the comparison has none. */
export function differenceOf(
  differences: readonly Difference[],
  outcome: string,
  from: string,
  to: string
): Difference | undefined {
  return differences.find(d => d.outcome === outcome && d.from === from && d.to === to);
}

/** Whether any strategy has a value of the outcome: a cost per order has none where nobody ordered. */
export function isMeasured({strategies}: Pick<Comparison, "strategies">, {id}: Pick<Outcome, "id">): boolean {
  return strategies.some(({outcomes}) => !Number.isNaN(outcomes[id]?.value ?? NaN));
}

/** Whether a difference is good news; where an outcome has no better side, a clear difference is neither. */
export function toneOf({verdict}: Difference, {better}: Pick<Outcome, "better">): Tone {
  if (verdict === "no difference") return "same";
  if (verdict === "no clear difference" || better === "neither") return "unclear";
  return verdict === "better" ? "good" : "bad";
}

/** The verdict in words: "better", "worse", "higher", "lower", "no clear difference", "no difference". */
export function verdictOf(difference: Difference, {better}: Pick<Outcome, "better">): string {
  const {verdict, clear, value} = difference;
  if (better === "neither" && clear && verdict !== "no difference") return value > 0 ? words.higher : words.lower;
  return words.verdict[verdict];
}

/** The verdict with its size: "better by 0.8 points". */
export function verdictBy(difference: Difference, outcome: Pick<Outcome, "better" | "unit">, currency: string): string {
  const word = verdictOf(difference, outcome);
  if (!difference.clear || !Number.isFinite(difference.value) || difference.value === 0) return word;
  const size = formatValue(Math.abs(difference.value), outcome.unit, {currency, signed: true}).replace(/^\+/, "");
  return words.by(word, size);
}

/** How many outcomes the strategy `to` is better, worse and not clearly different on. */
export function countVerdicts(
  {differences}: Pick<Comparison, "differences">,
  outcomes: readonly Outcome[],
  from: string,
  to: string
): Record<Tone, number> {
  const count: Record<Tone, number> = {good: 0, bad: 0, unclear: 0, same: 0};
  for (const outcome of outcomes) {
    const difference = differenceOf(differences, outcome.id, from, to);
    if (difference !== undefined) count[toneOf(difference, outcome)]++;
  }
  return count;
}

const signs: Readonly<Record<Tone, string>> = {
  good: "M4.5,8.5 7,11 11.5,5.5",
  bad: "M5.5,5.5 10.5,10.5M10.5,5.5 5.5,10.5",
  unclear: "M4,8.5C5.5,5.5 6.5,6.5 8,8S10.5,10.5 12,7.5",
  same: "M5,6.5H11M5,9.5H11"
};

/** A sign that stands beside the words: tick, cross, wave, equals. */
export function verdictSign(tone: Tone, document: Document): SVGSVGElement {
  return shape(
    document,
    "svg",
    {class: "chart-sign", "data-tone": tone, width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true"},
    shape(document, "circle", {cx: 8, cy: 8, r: 7.25}),
    shape(document, "path", {d: signs[tone]})
  );
}
