import {ContentHash} from "../../experiment/hash.ts";
import {canonical} from "../../experiment/result.ts";
import type {Question} from "../state/workbench.ts";

/** Names what a question is about: the scenario with everything that was chosen. */
export function aboutOf({scenario, choices: {seed, off, values, baseline}}: Question): string {
  const levers = Object.fromEntries(Object.entries(off).map(([id, set]) => [id, [...set].toSorted()]));
  const moved = [...values].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new ContentHash().text(canonical([scenario, seed, levers, moved, baseline ?? null])).toString();
}
