import type {Diagnostic} from "@codemirror/lint";
import type {Text} from "@codemirror/state";
import type {FileError} from "../../state/opening.ts";
import {words} from "../words.ts";
import type {Span, Tree} from "./places.ts";

/** The part of the text that an error is about: a name or a value as a whole, where one begins there. */
export function spanOfError({line, column}: Pick<FileError, "line" | "column">, tree: Tree, doc: Text): Span {
  const row = doc.line(Math.min(Math.max(1, line), doc.lines));
  const at = Math.min(row.from + Math.max(0, column - 1), row.to);
  const node = tree.resolveInner(at, 1);
  if (node.name.endsWith("Literal") && node.from === at && node.to <= row.to) return {from: at, to: node.to};
  const word = /^[^\s,{}[\]]+/.exec(doc.sliceString(at, row.to));
  if (word) return {from: at, to: at + word[0].length};
  // Nothing stands there: the character before it is marked.
  return at < row.to ? {from: at, to: at + 1} : {from: Math.max(row.from, at - 1), to: Math.max(at, row.from)};
}

/** Errors of the reader as marks in the text. */
export function diagnostics(errors: readonly FileError[], tree: Tree, doc: Text): Diagnostic[] {
  return errors
    .map(error => ({
      ...spanOfError(error, tree, doc),
      severity: "error" as const,
      message: words.editor.fault(error.message, error.hint)
    }))
    .toSorted((a, b) => a.from - b.from);
}
