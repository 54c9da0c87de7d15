import {isMap, isScalar, isSeq, type Node} from "yaml";
import {membersOf, nameOf, type Draft, type MapNode} from "./draft.ts";

const plain = /^\p{L}[\p{L}\p{N} '()+/.-]*$/u;
const taken = /^(true|false|null|yes|no|on|off)$/i;

/** A text as it is written in YAML or JSON: without quotes where YAML needs none. */
export function quoted(text: string, json: boolean): string {
  return !json && plain.test(text) && text.trim() === text && !taken.test(text) ? text : JSON.stringify(text);
}

/** `name: value` of a map. */
export const member = (name: string, value: string, json: boolean) => `${quoted(name, json)}: ${value}`;

export const listOf = (texts: readonly string[], json: boolean) =>
  `[${texts.map(text => quoted(text, json)).join(", ")}]`;

/** A node on one line, in brackets and braces; comments inside it are left out. */
export function onOneLine(draft: Draft, node: Node | null): string {
  if (isMap(node)) {
    const inner = membersOf(node as MapNode).map(one => member(nameOf(one), onOneLine(draft, one.value), draft.json));
    return `{${inner.join(", ")}}`;
  }
  if (isSeq(node)) return `[${(node.items as Node[]).map(item => onOneLine(draft, item)).join(", ")}]`;
  if (node === null) return "null";
  const source = draft.source(node);
  return isScalar(node) && (/^[|>]/.test(source) || source.includes("\n")) ? JSON.stringify(node.value) : source;
}
