import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import type {EditorView} from "@codemirror/view";
import {words} from "../words.ts";
import {cursorIn, type Cursor} from "./cursor.ts";
import {describe, describing} from "./describe.ts";
import {expected, namesIn, type Names} from "./names.ts";
import {find, membersOf, treeOf} from "./places.ts";
import {aboutOf, keysOf, shapesAt, wordsOf, type Shape} from "./schema.ts";

/** Something that may be written at the cursor. */
export interface Suggestion {
  readonly label: string;
  /** "key", or what kind of name or word it is. */
  readonly kind: string;
  /** Short, beside the label. */
  readonly detail: string;
  /** What is known about it, a sentence a line. */
  readonly about: readonly string[];
}

export interface Known {
  readonly schema: Shape;
  readonly outcomes: ReadonlyArray<{readonly id: string; readonly label: string}>;
  readonly evidence: ReadonlyArray<{readonly id: string; readonly label: string}>;
}

/** All that may be written at the cursor; keys that are there already are left out. */
export function suggestions(cursor: Cursor, known: Known, names: Names, present: readonly string[]): Suggestion[] {
  const {path, part} = cursor;
  const shapes = shapesAt(known.schema, path);
  const found: Suggestion[] = [];
  if (part === "key") {
    for (const [label, shape] of keysOf(known.schema, shapes))
      if (!present.includes(label) && label !== "$schema")
        found.push({label, kind: "key", detail: detailOf(shape), about: describe(label, shape)});
    for (const kind of expected(path, "key"))
      for (const label of kind === "rule" ? [] : names[kind])
        if (!present.includes(label)) found.push({label, kind: "key", detail: words.editor.kinds[kind], about: []});
  }
  if (part === "value" || (!cursor.flow && /^\d+$/.test(path.at(-1) ?? "")))
    found.push(...values(path, shapes, known, names));
  return found;
}

function values(
  path: readonly string[],
  shapes: readonly Shape[],
  {outcomes, evidence}: Known,
  names: Names
): Suggestion[] {
  const plain = (label: string, kind: string, detail: string): Suggestion => ({label, kind, detail, about: []});
  const kinds = expected(path, "value");
  const about = aboutOf(shapes);
  const last = path.at(-1);
  return [
    ...kinds.flatMap(kind => (kind === "rule" ? [] : names[kind].map(id => plain(id, kind, words.editor.kinds[kind])))),
    ...wordsOf(shapes).map(word => plain(word, "word", "")),
    ...(last === "outcome" ? outcomes.map(({id, label}) => plain(id, "outcome", label)) : []),
    ...(last === "evidence" ? evidence.map(({id, label}) => plain(id, "evidence", label)) : []),
    ...(typeof about?.default !== "string" && typeof about?.default !== "number"
      ? []
      : [{...plain(String(about.default), "number", words.editor.usual), about: describe(last ?? "", about)}]),
    ...(about?.range?.map((end, i) => plain(String(end), "number", i === 0 ? words.editor.low : words.editor.high)) ??
      [])
  ].filter(({label}, i, all) => all.findIndex(one => one.label === label) === i);
}

function detailOf({unit, per, type, properties}: Shape): string {
  if (unit) return per ? `${unit} ${per}` : unit;
  return type === "object" || properties ? "…" : "";
}

/** Completion in the editor: whatever the language and the document's own names allow at the cursor. */
export function completer(known: () => Known | null, json: () => boolean) {
  return (context: CompletionContext): CompletionResult | null => {
    const {state, pos, explicit} = context;
    const knowing = known();
    if (!knowing) return null;
    const cursor = cursorIn(state.sliceDoc(0, pos), pos);
    if (!cursor) return null;
    const typed = state.sliceDoc(cursor.from, pos);
    // The end of an arrow or of a list begins a name of its own.
    const start = cursor.part === "value" ? pos - /[^\s>]*$/.exec(typed)![0].length : cursor.from;
    // Unasked, nothing is offered before something is written, nor for a number: Enter is to end the line.
    if (!explicit && (pos === start || /^[-+\d.]/.test(state.sliceDoc(start, pos)))) return null;
    const tree = treeOf(state);
    const place = find(tree, state.doc, cursor.path);
    const here = place.path.length === cursor.path.length ? membersOf(place.value, state.doc) : [];
    const present = here.filter(name => name !== typed.replace(/^["']/, ""));
    const options = suggestions(cursor, knowing, namesIn(tree, state.doc), present);
    if (options.length === 0) return null;
    const whole = start === cursor.from;
    return {
      from: start,
      options: options.map((option, i) => asCompletion(option, {json: json(), whole, boost: -i / options.length})),
      validFor: /^["']?[\w+.%-]*$/
    };
  };
}

function asCompletion(
  {label, kind, detail, about}: Suggestion,
  {json, whole, boost}: {json: boolean; whole: boolean; boost: number}
): Completion {
  const quoted = json && whole && !/^-?[\d.]+$|^(true|false)$/.test(label) ? JSON.stringify(label) : label;
  return {
    label,
    type: kind,
    detail,
    boost,
    ...(about.length > 0 && {info: () => describing(about)}),
    apply: kind === "key" ? applyKey(quoted) : (view, _, from, to) => put(view, from, to, quoted, json)
  };
}

/** Writes a key with its colon, unless one follows already. */
function applyKey(key: string) {
  return (view: EditorView, _: Completion, from: number, to: number) => {
    const follows = /^["']?\s*:/.test(view.state.sliceDoc(to, to + 8));
    put(view, from, to, follows ? key : `${key}: `, key.startsWith('"'));
  };
}

function put(view: EditorView, from: number, to: number, insert: string, json: boolean) {
  const end = json && view.state.sliceDoc(to, to + 1) === '"' ? to + 1 : to;
  view.dispatch({
    changes: {from, to: end, insert},
    selection: {anchor: from + insert.length},
    userEvent: "input.complete",
    scrollIntoView: true
  });
}
