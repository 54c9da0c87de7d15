import {element, shape} from "./dom.ts";
import {symbolPath} from "./marker.ts";
import type {Settled} from "./options.ts";
import type {SeriesSymbol} from "./theme.ts";

/** A sort of mark of a picture and what it stands for. */
export interface KeyItem {
  readonly text: string;
  readonly look: "dot" | "ring" | "bar" | "frame" | "line" | "dashes" | "whisker" | "tick";
  readonly colour: string;
  readonly symbol?: SeriesSymbol;
  /** Of a bar. */
  readonly opacity?: number;
}

/** What the marks of a picture stand for, as a list above it. */
export function key(items: readonly KeyItem[], {document, theme}: Pick<Settled, "document" | "theme">): HTMLElement {
  return element(
    document,
    "ul",
    {class: "chart-legend"},
    ...items.map(item => element(document, "li", {}, sample(item), item.text))
  );

  function sample({look, colour, symbol = "circle", opacity = 1}: KeyItem): SVGSVGElement {
    const stroke = {stroke: colour, "stroke-width": 2};
    const dot = {d: symbolPath(symbol, 4.5), transform: "translate(13,7)"};
    const shapes = {
      dot: () => [shape(document, "path", {...dot, fill: colour})],
      ring: () => [shape(document, "path", {...dot, ...stroke, fill: theme.ground})],
      bar: () => [shape(document, "rect", {x: 3, y: 2, width: 20, height: 10, fill: colour, "fill-opacity": opacity})],
      frame: () => [
        shape(document, "rect", {
          x: 4,
          y: 3,
          width: 18,
          height: 8,
          fill: colour,
          "fill-opacity": 0.15,
          stroke: colour,
          "stroke-width": 1.5
        })
      ],
      line: () => [shape(document, "path", {...stroke, d: "M0,7H26"})],
      dashes: () => [shape(document, "path", {...stroke, d: "M0,7H26", "stroke-dasharray": "4 3"})],
      whisker: () => [shape(document, "path", {...stroke, d: "M3,7H23M3,3V11M23,3V11"})],
      tick: () => [shape(document, "path", {...stroke, d: "M13,1V13", "stroke-width": 2.5})]
    };
    return shape(
      document,
      "svg",
      {class: "chart-marker", width: 26, height: 14, viewBox: "0 0 26 14", "aria-hidden": "true"},
      ...shapes[look]()
    );
  }
}
