import {createHash} from "node:crypto";
import * as Plot from "@observablehq/plot";
import {parseHTML} from "linkedom";

/**
 * The texts of the `<style>` elements that Observable Plot puts into its figures (plot, swatches legend, ramp legend).
 * They are constants of the installed version, read off real figures drawn into a DOM without a browser.
 */
export function plotStyles(): string[] {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  // Plot.legend takes a document too, though its declared type does not say so.
  const context = {document};
  const figures = [
    Plot.plot({...context, marks: [Plot.dot([[0, 1]])]}),
    Plot.legend({...context, color: {type: "ordinal", domain: ["a", "b"]}}),
    Plot.legend({...context, color: {type: "threshold", domain: [1, 2]}, legend: "ramp"})
  ];
  const texts = figures.flatMap(figure =>
    Array.from(figure.querySelectorAll("style"), style => style.textContent ?? "")
  );
  return [...new Set(texts)];
}

/** A CSP source expression for one inline text: `'sha256-…'` over its UTF-8 bytes. */
export function cspHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
