import {plot, type PlotOptions} from "@observablehq/plot";
import type {Settled} from "./options.ts";

/** A plot with the manners of the house: one labelled image for assistive technology, readable type, inherited ink. */
export function picture(
  label: string,
  options: PlotOptions,
  {document, fontSize}: Pick<Settled, "document" | "fontSize">
): SVGSVGElement {
  const svg = plot({...options, document, figure: false, ariaLabel: label}) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("font-size", String(fontSize));
  svg.classList.add("chart-picture");
  // Plot labels its groups but gives them no role that may carry a label.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.setAttribute("role", "group");
  return svg;
}
