import {hoverTooltip} from "@codemirror/view";
import type {Parameter} from "../../../scenario/scenario.ts";
import {describe, describing} from "./describe.ts";
import {placeAt, treeOf} from "./places.ts";
import {aboutOf, shapesAt, type Shape} from "./schema.ts";

/** What a key means, shown when somebody rests on it. */
export function keyTips(schema: () => Shape | null, parameterAt: (path: readonly string[]) => Parameter | undefined) {
  return hoverTooltip((view, at) => {
    const known = schema();
    const place = placeAt(treeOf(view.state), view.state.doc, at);
    if (!known || !place?.key || place.part !== "key") return null;
    const {from, to} = place.key;
    if (at < from || at > to) return null;
    const shape = aboutOf(shapesAt(known, place.path));
    if (!shape) return null;
    const lines = describe(place.path.at(-1)!, shape, parameterAt(place.path));
    return {pos: from, end: to, above: true, create: () => ({dom: describing(lines)})};
  });
}
