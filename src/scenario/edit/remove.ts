import {isScalar, isSeq, type Node, type YAMLSeq} from "yaml";
import {lineage} from "../layers.ts";
import {resolve} from "../resolve.ts";
import type {Scenario} from "../scenario.ts";
import type {Setting} from "../setting.ts";
import type {Draft} from "./draft.ts";
import {inline} from "./inline.ts";
import {replaceItem} from "./list.ts";
import {removeMember} from "./members.ts";
import {same} from "../same.ts";
import {strategyAt} from "./strategy-at.ts";
import {editWithout} from "./without.ts";
import {quoted} from "./wording.ts";

/**
 * Takes a strategy out, and the claims and targets about it. What builds on it gets what it has had from it written into its own sheet. Throws where
 * two sheets cannot be one: both have a link of the same record, say.
 */
export function removeStrategy(draft: Draft, id: string): void {
  strategyAt(draft, id);
  const before = draft.scenario;
  const others = Object.keys(before.strategies).filter(one => one !== id);
  if (others.length === 0) throw new Error("the last strategy cannot be removed");
  const heirs = others.filter(one => before.strategies[one]!.extends === id);
  for (const heir of heirs) bequeath(draft, id, heir, before.strategies[id]!.extends);
  for (const one of others) renameLevers(draft, before, one, id);
  removeMember(draft, ["strategies"], id, {comments: true});
  for (const section of ["expect", "targets"]) removeMentions(draft, section, id);
  for (const one of others) {
    const heir = lineage(before, one).find(step => heirs.includes(step));
    if (heir !== undefined && !same(plain(resolve(draft.scenario, one)), plain(resolve(before, one), id, heir)))
      throw new Error(
        `"${heir}" builds on "${id}", and both say something of the same thing, so that they cannot be written as one`
      );
  }
}

/** Writes what a strategy says into one that extends it, which then extends what that has extended. */
function bequeath(draft: Draft, id: string, heir: string, below: string | undefined): void {
  inline(draft, id, heir);
  const map = strategyAt(draft, heir);
  if (below === undefined) removeMember(draft, ["strategies", heir], "extends");
  else draft.replace(map.get("extends", true)!, quoted(below, draft.json));
}

/** Levers of the strategy that goes have come to its heirs. */
function renameLevers(draft: Draft, before: Scenario, strategy: string, gone: string): void {
  const line = lineage(before, strategy);
  const heir = line[line.indexOf(gone) + 1];
  const {without = []} = before.strategies[strategy]!;
  if (!line.includes(gone) || heir === undefined || !without.some(lever => lever.startsWith(`${gone}/`))) return;
  editWithout(
    draft,
    strategy,
    without.map(lever => (lever.startsWith(`${gone}/`) ? heir + lever.slice(gone.length) : lever))
  );
}

/** Takes the entries of a list of claims or targets that are about a strategy out of it. */
function removeMentions(draft: Draft, section: string, id: string): void {
  const about = (item: Node) =>
    ["in", "from", "to"].some(name => {
      const node: unknown =
        "get" in item
          ? (item as unknown as {get: (name: string, keep: boolean) => unknown}).get(name, true)
          : undefined;
      return isScalar(node) && node.value === id;
    });
  const listNow = () => draft.at([section]);
  const first = listNow();
  if (!isSeq(first)) return;
  const items = first.items as Node[];
  if (items.length > 0 && items.every(about)) return removeMember(draft, [], section);
  for (let i = items.length - 1; i >= 0; i--)
    if (about(items[i]!)) replaceItem(draft, listNow() as YAMLSeq<Node>, i, []);
}

/** A world without regard to the order of its investments; levers of one strategy as if they were another's. */
function plain(setting: Setting, from?: string, to?: string): unknown {
  const renamed = <T extends {readonly id: string}>(list: readonly T[]) =>
    list
      .map(one =>
        from !== undefined && one.id.startsWith(`${from}/`) ? {...one, id: to + one.id.slice(from.length)} : one
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...setting,
    identity: renamed(setting.identity),
    links: renamed(setting.links),
    tools: renamed(setting.tools)
  };
}
