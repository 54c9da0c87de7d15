import {lastOf, membersOf, nameOf, type Draft, type MapNode, type Member} from "./draft.ts";

/** What stands between two members of a map in braces: a comma, and a line break where the author has put one. */
export function separator(draft: Draft, map: MapNode): string {
  const items = membersOf(map);
  const [one, two] = [items.at(-2), items.at(-1)];
  if (one && two) {
    const between = draft.text.slice(draft.endOf(lastOf(one)), two.key.range![0]);
    if (/^\s*,\s*$/.test(between)) return between;
  }
  if (!two) return ", ";
  const start = two.key.range![0];
  const indent = draft.text.slice(draft.lineStart(start), start);
  return indent.trim() === "" && draft.text.slice(map.range![0], start).includes("\n") ? `,\n${indent}` : ", ";
}

/** Adds a member to a map: behind the last one of those named, else before all others. */
export function addBehind(draft: Draft, map: MapNode, names: readonly string[], written: string): void {
  const items = membersOf(map);
  const before = items.filter(one => names.includes(nameOf(one))).at(-1);
  const first = items[0];
  if (!first) return draft.splice(map.range![0] + 1, map.range![0] + 1, written);
  if (before) {
    const end = draft.endOf(lastOf(before));
    if (map.flow) return draft.splice(end, end, separator(draft, map) + written);
    const line = draft.lineEnd(end);
    const indent = " ".repeat(draft.column(before.key.range![0]));
    return draft.splice(line, line, `\n${indent}${written}`);
  }
  const start = first.key.range![0];
  draft.splice(start, start, written + (map.flow ? separator(draft, map) : `\n${" ".repeat(draft.column(start))}`));
}

/** Adds a member, or a block of lines that ends with a line break, as the last of a map. */
export function addLast(draft: Draft, map: MapNode, written: string): void {
  const last = membersOf(map).at(-1);
  if (map.flow) {
    const end = last ? draft.endOf(lastOf(last)) : map.range![0] + 1;
    return draft.splice(end, end, last ? separator(draft, map) + written : written);
  }
  const {end} = blockOf(draft, last!);
  const lines = written.endsWith("\n") ? written : `${" ".repeat(draft.column(last!.key.range![0]))}${written}\n`;
  draft.splice(end, end, (draft.text.slice(0, end).endsWith("\n") ? "" : "\n") + lines);
}

/**
 * The lines of a member of a block: with the comments right above it, at its own indentation, and those below it that are indented more. `end` is
 * behind the last line break.
 */
export function blockOf(draft: Draft, member: Member): {start: number; end: number} {
  const {text} = draft;
  const key = member.key.range![0];
  const column = draft.column(key);
  const commentAt = (start: number) => {
    const line = text.slice(start, draft.lineEnd(start));
    const at = line.search(/\S/);
    return at >= 0 && line[at] === "#" ? at : -1;
  };
  let start = draft.lineStart(key);
  while (start > 0 && commentAt(draft.lineStart(start - 1)) === column) start = draft.lineStart(start - 1);
  let end = Math.min(text.length, draft.lineEnd(draft.endOf(lastOf(member))) + 1);
  for (let at = end; at < text.length; at = draft.lineEnd(at) + 1) {
    const comment = commentAt(at);
    if (comment > column) end = Math.min(text.length, draft.lineEnd(at) + 1);
    else if (text.slice(at, draft.lineEnd(at)).trim() !== "") break;
  }
  return {start, end};
}

/** Takes a member out of the map at a path; a map that has no other one is left as `{}`. With `comments`, those that belong to it go too. */
export function removeMember(
  draft: Draft,
  path: readonly string[],
  name: string,
  {comments = false}: {comments?: boolean} = {}
): void {
  const map = draft.mapAt(path);
  const items = map ? membersOf(map) : [];
  const index = items.findIndex(one => nameOf(one) === name);
  if (!map || index < 0) return;
  const gone = items[index]!;
  const [start, end] = [gone.key.range![0], draft.endOf(lastOf(gone))];
  if (map.flow) {
    const [before, next] = [items[index - 1], items[index + 1]];
    if (before) draft.splice(draft.endOf(lastOf(before)), end, "");
    else draft.splice(start, next ? next.key.range![0] : end, "");
    return;
  }
  const lines = comments
    ? blockOf(draft, gone)
    : {start: draft.lineStart(start), end: Math.min(draft.text.length, draft.lineEnd(end) + 1)};
  const alone = items.length === 1;
  draft.splice(lines.start, lines.end, "");
  if (!alone) return;
  const parent = draft.mapAt(path.slice(0, -1))!;
  const {key} = membersOf(parent).find(one => nameOf(one) === path.at(-1))!;
  const colon = draft.text.indexOf(":", draft.endOf(key)) + 1;
  draft.splice(colon, colon, " {}");
}

/** Takes a member out, and the map it was in if that has no other one. */
export function removeWithEmpty(draft: Draft, path: readonly string[], name: string): void {
  const map = draft.mapAt(path);
  if (map && membersOf(map).length === 1 && path.length > 2)
    return removeWithEmpty(draft, path.slice(0, -1), path.at(-1)!);
  removeMember(draft, path, name);
}
