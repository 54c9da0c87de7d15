import type {Node, YAMLSeq} from "yaml";
import type {Draft} from "./draft.ts";

/** Adds an entry to a list of texts, in the way in which the list is written. */
export function addItem(draft: Draft, list: YAMLSeq<Node>, text: string): void {
  const last = list.items.at(-1);
  if (!last) return draft.replace(list, `[${text}]`);
  const end = draft.endOf(last);
  if (list.flow) return draft.splice(end, end, `, ${text}`);
  const line = draft.lineEnd(end);
  draft.splice(line, line, `\n${dash(draft, last)}${text}`);
}

/** Puts other entries, or none, in the place of one. A list in lines must keep one. */
export function replaceItem(draft: Draft, list: YAMLSeq<Node>, index: number, texts: readonly string[]): void {
  const item = list.items[index]!;
  const [start, end] = [item.range![0], draft.endOf(item)];
  if (texts.length > 0) return draft.splice(start, end, texts.join(list.flow ? ", " : `\n${dash(draft, item)}`));
  if (!list.flow) return draft.splice(draft.lineStart(start), Math.min(draft.text.length, draft.lineEnd(end) + 1), "");
  const [before, next] = [list.items[index - 1], list.items[index + 1]];
  if (before) draft.splice(draft.endOf(before), end, "");
  else draft.splice(start, next ? next.range![0] : end, "");
}

/** What stands before an entry on its line. */
function dash(draft: Draft, item: Node): string {
  const start = item.range![0];
  return draft.text.slice(draft.lineStart(start), start);
}
