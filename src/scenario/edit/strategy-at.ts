import {suggester} from "../nearest.ts";
import {idPattern} from "../schema/names.ts";
import {membersOf, nameOf, type Draft, type MapNode} from "./draft.ts";

/** The map of all strategies. */
export function strategiesOf(draft: Draft): MapNode {
  const map = draft.mapAt(["strategies"]);
  if (!map) throw new Error("there are no strategies");
  return map;
}

/** The map of a strategy. Throws where there is none of that id. */
export function strategyAt(draft: Draft, id: string): MapNode {
  const members = membersOf(strategiesOf(draft));
  const names = members.map(nameOf);
  const map = names.includes(id) ? draft.mapAt(["strategies", id]) : undefined;
  if (map) return map;
  const near = suggester().near(id, names);
  throw new Error(`there is no strategy "${id}"${near === null ? "" : `; did you mean "${near}"?`}`);
}

/** Throws where a new strategy cannot have an id. */
export function checkFree(draft: Draft, id: string): void {
  if (!idPattern.test(id) || id === "base" || id === "catalogue")
    throw new Error(`"${id}" cannot be the name of a strategy`);
  if (membersOf(strategiesOf(draft)).some(one => nameOf(one) === id))
    throw new Error(`there is a strategy "${id}" already`);
}

/** Ids of the strategies that build on a strategy, directly or not. */
export function buildingOn(draft: Draft, id: string): string[] {
  const {strategies} = draft.scenario;
  const ids = Object.keys(strategies);
  const found = new Set<string>();
  const visit = (below: string) => {
    for (const one of ids)
      if (strategies[one]!.extends === below && !found.has(one)) {
        found.add(one);
        visit(one);
      }
  };
  visit(id);
  return ids.filter(one => found.has(one));
}
