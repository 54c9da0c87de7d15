import {isScalar, type Node, type YAMLSeq} from "yaml";
import {membersOf, nameOf, type Draft} from "./draft.ts";
import {addLast, blockOf, separator} from "./members.ts";
import {checkFree, strategiesOf, strategyAt} from "./strategy-at.ts";
import {editTitle} from "./texts.ts";
import {member, quoted} from "./wording.ts";

/** A strategy that says nothing but its title, and what it builds on: the last one of the file. */
export function addStrategy(draft: Draft, id: string, title: string, builds: string | null): void {
  checkFree(draft, id);
  if (builds !== null) strategyAt(draft, builds);
  const all = strategiesOf(draft);
  const said = [
    member("title", quoted(title, draft.json), draft.json),
    ...(builds === null ? [] : [member("extends", quoted(builds, draft.json), draft.json)])
  ];
  const last = membersOf(all).at(-1)!;
  const flow = all.flow || draft.mapAt(["strategies", nameOf(last)])!.flow;
  if (flow) return addLast(draft, all, member(id, `{${said.join(", ")}}`, draft.json));
  const indent = " ".repeat(draft.column(last.key.range![0]));
  const inner = " ".repeat(draft.column(membersOf(draft.mapAt(["strategies", nameOf(last)])!)[0]!.key.range![0]));
  addLast(draft, all, [`${indent}${quoted(id, false)}:`, ...said.map(text => inner + text), ""].join("\n"));
}

/** A copy of a strategy right behind it, comments included. Claims and targets are about the original only. */
export function duplicateStrategy(draft: Draft, strategy: string, id: string, title: string): void {
  strategyAt(draft, strategy);
  checkFree(draft, id);
  const all = strategiesOf(draft);
  const own = membersOf(all).find(one => nameOf(one) === strategy)!;
  const [start, end] = [own.key.range![0], draft.endOf(own.value!)];
  if (all.flow)
    draft.splice(
      end,
      end,
      separator(draft, all) + quoted(id, draft.json) + draft.text.slice(draft.endOf(own.key), end)
    );
  else {
    const block = blockOf(draft, own);
    const copy =
      draft.text.slice(block.start, start) + quoted(id, false) + draft.text.slice(draft.endOf(own.key), block.end);
    const [before, after] = copy.endsWith("\n") ? ["", ""] : ["\n", "\n"];
    draft.splice(block.end, block.end, before + copy + after);
  }
  editTitle(draft, id, title);
  const levers = (draft.at(["strategies", id, "without"]) as YAMLSeq<Node> | undefined)?.items ?? [];
  for (const lever of levers.toReversed()) {
    const name = isScalar(lever) ? String(lever.value) : "";
    if (name.startsWith(`${strategy}/`)) draft.replace(lever, quoted(id + name.slice(strategy.length), draft.json));
  }
}
