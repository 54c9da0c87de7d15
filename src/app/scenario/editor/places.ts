import {ensureSyntaxTree, syntaxTree} from "@codemirror/language";
import type {EditorState, Text} from "@codemirror/state";

export type Tree = ReturnType<typeof syntaxTree>;
export type Node = Tree["topNode"];

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of the document by its path. */
export interface Place {
  readonly path: readonly string[];
  /** Its name; null for an item of a list and for the whole. */
  readonly key: Span | null;
  /** What is written there; null where nothing is. */
  readonly value: Node | null;
}

const wrappers = new Set(["Tagged", "Anchored"]);
const names = /^(Literal|QuotedLiteral)$/;

/** The tree of the whole text, or of as much of it as is read within `most` milliseconds. */
export function treeOf(state: EditorState, most = 100): Tree {
  return ensureSyntaxTree(state, state.doc.length, most) ?? syntaxTree(state);
}

/** The part in which an offset lies, and whether it is in its name or in what is written there. */
export function placeAt(tree: Tree, doc: Text, at: number): (Place & {readonly part: "key" | "value"}) | null {
  const path: string[] = [];
  let found: {key: Span | null; value: Node | null; part: "key" | "value"} | null = null;
  const start = innermost(tree, at);
  for (let node: Node | null = start; node; node = node.parent) {
    const name = node.name === "Pair" ? keyOf(node, doc) : node.name === "Item" ? indexOf(node) : null;
    if (name === null) continue;
    path.unshift(name);
    if (found) continue;
    const key = node.getChild("Key");
    const value = valueOf(node);
    found = {key, value, part: key !== null && at <= key.to ? "key" : "value"};
  }
  return found && {path, ...found};
}

/** The part at a path, or the deepest part of it that is written. */
export function find(tree: Tree, doc: Text, path: readonly string[]): Place {
  const root = tree.topNode.getChild("Document")?.firstChild ?? null;
  let place: Place = {path: [], key: null, value: root};
  for (const name of path) {
    const next = child(place.value, doc, name);
    if (!next) return place;
    place = {path: [...place.path, name], key: next.getChild("Key"), value: valueOf(next)};
  }
  return place;
}

/** Names of the members of a map, in their order. */
export function membersOf(value: Node | null, doc: Text): string[] {
  return value === null ? [] : value.getChildren("Pair").flatMap(pair => keyOf(pair, doc) ?? []);
}

/** What is to be looked at: a number's value rather than all that is said about it. */
export function spanOf({key, value}: Place, doc: Text): Span | null {
  if (!value) return key;
  const inner = child(value, doc, "value");
  const bare = inner ? valueOf(inner) : value;
  if (bare && names.test(bare.name)) return bare;
  return key ?? value;
}

function innermost(tree: Tree, at: number): Node {
  const before = tree.resolveInner(at, -1);
  const after = tree.resolveInner(at, 1);
  if (names.test(after.name)) return after;
  return names.test(before.name) || before.to - before.from <= after.to - after.from ? before : after;
}

function child(value: Node | null, doc: Text, name: string): Node | null {
  if (!value) return null;
  const found = value.getChildren("Pair").find(pair => keyOf(pair, doc) === name);
  return found ?? (/^\d+$/.test(name) ? (value.getChildren("Item")[Number(name)] ?? null) : null);
}

function keyOf(pair: Node, doc: Text): string | null {
  const key = pair.getChild("Key");
  if (!key) return null;
  const text = doc.sliceString(key.from, key.to).trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

function indexOf(item: Node): string {
  let index = 0;
  for (let before = item.prevSibling; before; before = before.prevSibling) if (before.name === "Item") index++;
  return String(index);
}

function valueOf(part: Node): Node | null {
  let value: Node | null = null;
  for (let one = part.firstChild; one; one = one.nextSibling)
    if (one.name !== "Key" && one.name !== ":" && one.name !== "Comment" && !one.type.isError) value = one;
  while (value && wrappers.has(value.name)) value = value.lastChild;
  return value;
}
