import {isMap} from "yaml";
import {leverSections} from "../layers.ts";
import {lastOf, membersOf, nameOf, type Draft} from "./draft.ts";
import {addLast, blockOf} from "./members.ts";
import {member, onOneLine} from "./wording.ts";

type Path = readonly string[];

const ownMatters: ReadonlySet<string> = new Set(["title", "extends", "without"]);
const levers: ReadonlySet<string> = new Set(leverSections);

/** Copies what one strategy says into another one, which goes first where both say something. */
export function inline(draft: Draft, from: string, into: string): void {
  merge(draft, ["strategies", from], ["strategies", into]);
}

function merge(draft: Draft, from: Path, into: Path): void {
  const names = membersOf(draft.mapAt(from)!)
    .map(nameOf)
    .filter(name => from.length > 2 || !ownMatters.has(name));
  for (const name of names) {
    const there = draft.at([...into, name]);
    if (!there) copy(draft, from, name, into);
    else if (isMap(there) && draft.mapAt([...from, name]) && goesOn(draft, [...from, name]))
      merge(draft, [...from, name], [...into, name]);
  }
}

/** Whether a map is put together from several sheets: not a lever, a number with its doubt, a row of moves or a split, which are written whole. */
function goesOn(draft: Draft, path: Path): boolean {
  const [, , section, entry, row] = path;
  if (draft.at([...path, "value"])) return false;
  if (levers.has(section!)) return entry === undefined;
  return !(entry === "moves" && row !== undefined) && !(section === "budgets" && entry === "split");
}

/** Copies a member behind the last one of a map: its lines where both are written in lines, else on one line. */
function copy(draft: Draft, from: Path, name: string, into: Path): void {
  const sourceMap = () => draft.mapAt(from)!;
  const source = () => membersOf(sourceMap()).find(one => nameOf(one) === name)!;
  const {value} = source();
  const inner = isMap(value) && !value.flow;
  if (inner && draft.mapAt(into)!.flow && !draft.mapAt(into.slice(0, -1))!.flow) inLines(draft, into);
  const map = draft.mapAt(into)!;
  const first = membersOf(map)[0];
  const lines = !sourceMap().flow && (first ? !map.flow : inner) && !draft.mapAt(into.slice(0, -1))!.flow;
  if (!lines) return addLast(draft, map, member(name, onOneLine(draft, source().value), draft.json));
  const column = first ? draft.column(first.key.range![0]) : indentOf(draft, into) + 2;
  const block = blockOf(draft, source());
  const copied = shifted(
    draft.text.slice(block.start, block.end).trimEnd(),
    column - draft.column(source().key.range![0])
  );
  if (first) addLast(draft, map, `${copied}\n`);
  else draft.splice(colonOf(draft, into), draft.endOf(map), `\n${copied}`);
}

/** Writes a map in braces as lines; one that is empty stays as it is. */
function inLines(draft: Draft, path: Path): void {
  const map = draft.mapAt(path)!;
  const indent = " ".repeat(indentOf(draft, path) + 2);
  const lines = membersOf(map).map(
    one => `\n${indent}${draft.text.slice(one.key.range![0], draft.endOf(lastOf(one)))}`
  );
  if (lines.length > 0) draft.splice(colonOf(draft, path), draft.endOf(map), lines.join(""));
}

const keyOf = (draft: Draft, path: Path) =>
  membersOf(draft.mapAt(path.slice(0, -1))!).find(one => nameOf(one) === path.at(-1))!.key;

/** Offset behind the colon of a member. */
const colonOf = (draft: Draft, path: Path) => draft.text.indexOf(":", draft.endOf(keyOf(draft, path))) + 1;

const indentOf = (draft: Draft, path: Path) => draft.column(keyOf(draft, path).range![0]);

/** Lines indented more, or less. */
function shifted(text: string, by: number): string {
  if (by === 0) return text;
  const lines = text.split("\n");
  return lines
    .map(line =>
      by < 0 ? line.slice(Math.min(-by, line.length - line.trimStart().length)) : line && " ".repeat(by) + line
    )
    .join("\n");
}
