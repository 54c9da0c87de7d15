import {element} from "./dom.ts";
import {headingName} from "./figure.ts";
import type {Settled} from "./options.ts";

/** A part of a figure under a heading of its own. */
export function part(
  title: string,
  body: ReadonlyArray<Node | null>,
  {document, headingLevel}: Pick<Settled, "document" | "headingLevel">
): HTMLElement {
  return element(
    document,
    "section",
    {class: "chart-part"},
    element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, title),
    ...body
  );
}

/** How many parts stand side by side, each at least `least` px wide, and how wide each is. */
export function columnsFor(
  count: number,
  {width, fontSize}: Pick<Settled, "width" | "fontSize">,
  {least = 22, most = 4}: {least?: number; most?: number} = {}
): {columns: number; room: number} {
  const gap = 40;
  const fit = Math.floor((width + gap) / (least * fontSize + gap));
  const columns = Math.max(1, Math.min(count, most, fit));
  // Four in two rows of two rather than three and one.
  const even = Math.ceil(count / Math.ceil(count / columns));
  return {columns: even, room: Math.floor((width - (even - 1) * gap) / even)};
}

/** Parts side by side. */
export function panels(parts: readonly Node[], columns: number, document: Document): HTMLElement {
  return element(document, "div", {class: "chart-panels", "data-columns": columns}, ...parts);
}

/** Sentences below a picture. */
export function sentences(lines: readonly string[], document: Document): HTMLElement | null {
  if (lines.length === 0) return null;
  return element(document, "ul", {class: "chart-sentences"}, ...lines.map(line => element(document, "li", {}, line)));
}
