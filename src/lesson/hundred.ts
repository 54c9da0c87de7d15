import {shape} from "../charts/dom.ts";
import type {Series} from "../charts/theme.ts";

/** One hundred people as dots, of whom the first so many are filled: a guess made visible. Decoration beside a number in words. */
export function hundred({colour}: Pick<Series, "colour">, document: Document = globalThis.document) {
  const dots = Array.from({length: 100}, (_, i) =>
    shape(document, "circle", {
      cx: 7 + 14 * (i % 20),
      cy: 7 + 14 * Math.floor(i / 20),
      r: 4.5,
      fill: "none",
      stroke: colour,
      "stroke-width": 1.5
    })
  );
  const show = (count: number) => {
    for (const [i, dot] of dots.entries()) dot.setAttribute("fill", i < count ? colour : "none");
  };
  return {
    element: shape(document, "svg", {class: "lesson-hundred", viewBox: "0 0 280 70", "aria-hidden": "true"}, ...dots),
    show
  };
}
