import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType
} from "d3";
import {element, shape} from "./dom.ts";
import type {Settled} from "./options.ts";
import {seriesAt, type Series, type SeriesSymbol} from "./theme.ts";

const types: Readonly<Record<SeriesSymbol, SymbolType>> = {
  circle: symbolCircle,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  square: symbolSquare,
  star: symbolStar,
  wye: symbolWye
};

/** SVG path of a symbol around 0, 0 with the area of a disc of radius `r` px. */
export function symbolPath(name: SeriesSymbol, r: number): string {
  return symbol(types[name], Math.PI * r * r).digits(2)() ?? "";
}

/** A sample of a strategy's line with its symbol, as a small decoration beside its name. */
export function marker({colour, dash, symbol: name}: Series, document: Document): SVGSVGElement {
  return shape(
    document,
    "svg",
    {class: "chart-marker", width: 26, height: 14, viewBox: "0 0 26 14", "aria-hidden": "true"},
    shape(document, "path", {d: "M0,7H26", stroke: colour, "stroke-width": 2, "stroke-dasharray": dash}),
    shape(document, "path", {d: symbolPath(name, 4.5), transform: "translate(13,7)", fill: colour})
  );
}

/** The strategies by name and look, for pictures that cannot label each mark. */
export function legend(
  strategies: ReadonlyArray<{id: string; title: string}>,
  {document, theme, order}: Settled
): HTMLElement {
  const items = strategies.map(({id, title}) =>
    element(document, "li", {}, marker(seriesAt(theme, order.indexOf(id)), document), title)
  );
  return element(document, "ul", {class: "chart-legend"}, ...items);
}
