import {element} from "../charts/dom.ts";
import type {CompareOptions} from "../experiment/compare.ts";
import type {Comparison} from "../experiment/comparison.ts";
import {words} from "./words.ts";

/** A number of the scenario that a step of the control sets, at its two ends. */
interface End {
  readonly path: string;
  readonly hardly: number;
  readonly nearly: number;
}

/** What makes people try the Facebook page after a chat broke off: how much they like it, and whether they avoid the chat then. */
const ends: readonly End[] = [
  {path: "segments.people.serve-taste.facebook", hardly: 0.05, nearly: 1},
  {path: "support.after-interruption", hardly: 1.5, nearly: 0.1}
];

/** Values of the scenario where a share `t` from 0 to 1 of the way lies between "hardly anybody changes channel" and "nearly everybody". */
export function switchingValues(t: number): ReadonlyMap<string, number> {
  if (!(t >= 0 && t <= 1)) throw new Error(`the share of the way lies between 0 and 1, not ${t}`);
  return new Map(ends.map(({path, hardly, nearly}) => [path, hardly + (nearly - hardly) * t]));
}

export interface SwitchingOptions {
  readonly run: (options: Pick<CompareOptions, "values" | "signal" | "onProgress">) => Promise<Comparison>;
  readonly draw: (comparison: Comparison) => Node;
  readonly document?: Document;
}

/** One control, from hardly anybody to nearly everybody who changes channel, and the comparison that goes with it. */
export function switching({run, draw, document = globalThis.document}: SwitchingOptions): HTMLElement {
  const input = element(document, "input", {type: "range", id: "switching", min: 0, max: 4, step: 1, value: 0});
  const label = element(document, "output", {for: "switching"});
  const verdict = element(document, "p", {class: "lesson-verdict", role: "status"});
  const picture = element(document, "div", {class: "lesson-picture"});
  let stop = new AbortController();

  async function show() {
    const step = Number(input.value);
    label.textContent = words.switching.steps[step]!;
    input.setAttribute("aria-valuetext", words.switching.steps[step]!);
    stop.abort();
    stop = new AbortController();
    const {signal} = stop;
    const paint = (comparison: Comparison) => {
      if (!signal.aborted) picture.replaceChildren(draw(comparison));
    };
    try {
      const comparison = await run({values: switchingValues(step / 4), signal, onProgress: paint});
      paint(comparison);
      if (!signal.aborted) verdict.textContent = worth(comparison);
    } catch (error) {
      if (!signal.aborted) verdict.textContent = words.switching.failed(error instanceof Error ? error.message : "");
    }
  }
  input.addEventListener("input", () => void show());
  void show();
  return element(
    document,
    "div",
    {class: "lesson-switching"},
    element(document, "label", {for: "switching"}, words.switching.label),
    input,
    label,
    picture,
    verdict
  );
}

/** Whether one record of the case is worth its price, by the clear difference in net present value. */
export function worth({differences, strategies, currency, days}: Comparison): string {
  const money = differences.find(({outcome}) => outcome === "net-present-value")!;
  const repeats = differences.find(({outcome}) => outcome === "repeats-per-case")!;
  const [apart, joined] = strategies.map(({title}) => title);
  const saved = words.switching.saved(Math.round(-100 * repeats.value), repeats.clear);
  if (!money.clear) return words.switching.undecided(saved);
  return money.value < 0
    ? words.switching.apart(apart!, Math.abs(money.value), currency, saved, days)
    : words.switching.joined(joined!, money.value, currency, saved, days);
}
