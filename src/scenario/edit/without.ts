import {isSeq, type Node, type YAMLSeq} from "yaml";
import {membersOf, nameOf, type Draft} from "./draft.ts";
import {addBehind, removeMember} from "./members.ts";
import {strategyAt} from "./strategy-at.ts";
import {listOf, member, quoted} from "./wording.ts";

/** Which levers a strategy does without: the whole list; none takes the entry away. Comments in the list stay. */
export function editWithout(draft: Draft, strategy: string, levers: readonly string[]): void {
  const map = strategyAt(draft, strategy);
  const wanted = [...new Set(levers)];
  const old = membersOf(map).find(one => nameOf(one) === "without");
  if (!old) {
    if (wanted.length === 0) return;
    return addBehind(draft, map, ["title", "extends"], member("without", listOf(wanted, draft.json), draft.json));
  }
  const list = old.value;
  if (isSeq(list) && !list.flow) editLines(draft, list as YAMLSeq<Node>, wanted);
  else {
    const remarks = draft.json ? [] : (draft.source(list!).match(/(?<=\s)#[^\n]*/g) ?? []);
    draft.replace(list!, listOf(wanted, draft.json));
    const start = old.key.range![0];
    const indent = " ".repeat(draft.column(start));
    if (remarks.length > 0 && !map.flow) draft.splice(start, start, remarks.map(text => `${text}\n${indent}`).join(""));
  }
  if (wanted.length === 0) removeMember(draft, ["strategies", strategy], "without");
}

/** A list with a line for each entry: those that go take their lines with them, new ones come last. */
function editLines(draft: Draft, list: YAMLSeq<Node>, wanted: readonly string[]): void {
  const items = list.items.map(item => ({
    name: String((item as {value?: unknown}).value),
    start: draft.lineStart(item.range![0]),
    end: Math.min(draft.text.length, draft.lineEnd(draft.endOf(item)) + 1)
  }));
  const fresh = wanted.filter(lever => !items.some(({name}) => name === lever));
  const last = items.at(-1)!;
  const indent = /^ */.exec(draft.text.slice(last.start))![0];
  const lines = fresh.map(lever => `${indent}- ${quoted(lever, false)}\n`).join("");
  draft.splice(last.end, last.end, (draft.text.slice(0, last.end).endsWith("\n") ? "" : "\n") + lines);
  for (const {name, start, end} of items.toReversed()) if (!wanted.includes(name)) draft.splice(start, end, "");
}
