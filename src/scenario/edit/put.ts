import {isMap, isSeq} from "yaml";
import {defaultMoves} from "../fields/journey.ts";
import {stages, type Stage} from "../setting/journey.ts";
import {lastOf, membersOf, type Draft, type MapNode} from "./draft.ts";
import {quoted} from "./wording.ts";

type Path = readonly string[];

/** Writes something at a path: in the place of what is there, or added where it belongs. */
export function put(draft: Draft, path: Path, made: string): void {
  const trail = draft.trail(path);
  const node = trail.at(-1)!;
  const missing = path.slice(trail.length - 1);
  if (missing.length === 0) return draft.replace(node, made);
  const inner = nested(missing, made, path, draft.json);
  if (isMap(node)) return addTo(draft, node as MapNode, inner);
  // A link written as its pairs alone becomes an entry that says more.
  const pairs =
    isSeq(node) && !node.flow
      ? `[${node.items.map(item => draft.source(item as typeof node)).join(", ")}]`
      : draft.source(node);
  draft.replace(node, `{${quoted("pairs", draft.json)}: ${pairs}, ${inner}}`);
}

/** `a: {b: made}` for the rest of a path. A row of moves is written whole, or it would lose its other moves. */
function nested([name, ...rest]: Path, made: string, path: Path, json: boolean): string {
  const key = quoted(name!, json);
  if (rest.length === 0) return `${key}: ${made}`;
  const row = rest.length === 1 && path.at(-3) === "moves" && stages.includes(name as Stage);
  const others = row
    ? Object.entries(defaultMoves[name as Stage])
        .filter(([move]) => move !== rest[0])
        .map(([move, odds]) => `, ${quoted(move, json)}: ${odds}`)
        .join("")
    : "";
  return `${key}: {${nested(rest, made, path, json)}${others}}`;
}

/** Adds a member to a map: after the last one in braces, before the first one in a block, at the end of the file at its root. */
function addTo(draft: Draft, map: MapNode, member: string): void {
  const items = membersOf(map);
  if (map.flow) {
    const last = items.at(-1);
    const at = last ? lastOf(last).range![1] : map.range![0] + 1;
    return draft.splice(at, at, last ? `, ${member}` : member);
  }
  if (map === draft.root) {
    const end = draft.text.trimEnd().length;
    return draft.splice(end, draft.text.length, `\n${member}\n`);
  }
  const first = items[0]!.key.range![0];
  draft.splice(first, first, `${member}\n${" ".repeat(draft.column(first))}`);
}
