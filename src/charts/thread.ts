import {curveBumpY, line, linkVertical} from "d3";
import {shape} from "./dom.ts";
import type {Column, Knot, Sheet} from "./lanes.ts";

/** Kinds of event at which something that was known stays behind, and at which it comes along. */
export const torn: ReadonlySet<string> = new Set(["lost", "promotion missing", "repeat"]);
export const kept: ReadonlySet<string> = new Set(["carried", "promotion found"]);

const bend = line<Knot>(
  ({x}) => x,
  ({y}) => y
).curve(curveBumpY);

const branch = linkVertical<unknown, {x: number; y: number}>()
  .x(({x}) => x)
  .y(({y}) => y);

/** The thread of a life from event to event: thick where what was known came along, torn where it was lost. */
export function thread({document, theme}: Sheet, {series}: Column, knots: readonly Knot[]): SVGElement[] {
  const stroke = series?.colour ?? theme.ink;
  return knots.slice(1).flatMap((knot, i) => {
    const from = knots[i]!;
    const kind = knot.event?.kind ?? "";
    const path = shape(document, "path", {
      d: bend([from, knot]),
      stroke,
      "stroke-width": kept.has(kind) ? 6 : 2.5,
      "stroke-dasharray": torn.has(kind) ? "2 6" : null,
      "stroke-linecap": "round"
    });
    if (!torn.has(kind)) return [path];
    const [x, y] = [Math.round((from.x + knot.x) / 2), Math.round((from.y + knot.y) / 2)];
    const tear = `M${x - 6},${y + 1}l12,-5M${x - 6},${y + 6}l12,-5`;
    return [path, shape(document, "path", {d: tear, stroke: theme.bad, "stroke-width": 2})];
  });
}

/** Days go on for this person, with nothing more to tell. */
export function tail(
  {document, theme, laneOf}: Sheet,
  {series, left}: Column,
  knots: readonly Knot[],
  bottom: number
): SVGElement[] {
  const last = knots.at(-1);
  if (last === undefined || bottom - last.y < 40) return [];
  const x = left + laneOf(null);
  const d = `${bend([last, {x, y: last.y + 40, event: null}]) ?? ""}V${bottom}`;
  const stroke = series?.colour ?? theme.ink;
  return [
    shape(document, "path", {d, stroke, "stroke-width": 2, "stroke-dasharray": "0.1 7", "stroke-linecap": "round"})
  ];
}

/** One thread that becomes several, from a point to the head of each column. */
export function fork(
  {document, theme}: Sheet,
  from: Omit<Knot, "event">,
  heads: ReadonlyArray<{column: Column; x: number; y: number}>
): SVGElement[] {
  return heads.map(({column, x, y}) =>
    shape(document, "path", {
      d: branch({source: from, target: {x, y}}),
      stroke: column.series?.colour ?? theme.ink,
      "stroke-width": 2.5
    })
  );
}
