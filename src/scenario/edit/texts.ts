import type {Draft, MapNode} from "./draft.ts";
import {addBehind} from "./members.ts";
import {strategyAt} from "./strategy-at.ts";
import {member, quoted} from "./wording.ts";

export function editTitle(draft: Draft, strategy: string, title: string): void {
  const map = strategyAt(draft, strategy);
  const node = map.get("title", true);
  if (node) draft.replace(node, quoted(title, draft.json));
  else addBehind(draft, map, [], member("title", quoted(title, draft.json), draft.json));
}

export function editSeed(draft: Draft, seed: string): void {
  const node = draft.at(["seed"]);
  if (node) return draft.replace(node, quoted(seed, draft.json));
  const head = ["throughline", "title", "question", "currency", "horizon", "start"];
  addBehind(draft, draft.root as MapNode, head, member("seed", quoted(seed, draft.json), draft.json));
}
