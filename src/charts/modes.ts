import {element} from "./dom.ts";
import {headingName} from "./figure.ts";
import {marker} from "./marker.ts";
import type {Settled} from "./options.ts";
import {columnsFor, panels} from "./parts.ts";
import {seriesBeside} from "./theme.ts";
import {words} from "./words.ts";

/** How strategies stand in a picture: each in its own on the same axes, all in one, or as differences from the baseline. */
export type Mode = "side" | "overlay" | "difference";

/** One panel for each strategy, named by its look and title, the baseline marked as such; `draw` is told its room. */
export function sideBySide(
  strategies: ReadonlyArray<{readonly id: string; readonly title: string}>,
  draw: (index: number, settled: Settled) => Node | null,
  settled: Settled
): HTMLElement {
  const {document, theme, order, headingLevel} = settled;
  const fit = columnsFor(strategies.length, settled, {least: 15, most: 3});
  // Three stand beside each other or below each other, never two and one.
  const {columns, room} = fit.columns < Math.min(3, strategies.length) ? {columns: 1, room: settled.width} : fit;
  // Below each other they stay low, so that they can be seen together.
  const height = columns === 1 ? Math.round(Math.max(170, Math.min(room * 0.42, 240))) : undefined;
  const parts = strategies.map(({id, title}, index) =>
    element(
      document,
      "section",
      {class: "chart-part"},
      element(
        document,
        headingName(headingLevel + 1),
        {class: "chart-card-title"},
        marker(seriesBeside(theme, order, id, strategies[0]!.id), document),
        title,
        index === 0 && strategies.length > 1 ? badge(document) : null
      ),
      draw(index, {...settled, width: room, height})
    )
  );
  return panels(parts, columns, document);
}

/** Says that a strategy is the baseline. */
export function badge(document: Document): HTMLElement {
  return element(document, "span", {class: "chart-badge"}, words.baseline);
}
