import {acceptCompletion, autocompletion, completionKeymap} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  indentWithTab,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth
} from "@codemirror/commands";
import {yaml} from "@codemirror/lang-yaml";
import {bracketMatching, foldGutter, foldKeymap, indentUnit} from "@codemirror/language";
import {lintGutter, lintKeymap, setDiagnostics} from "@codemirror/lint";
import {Annotation, Compartment, EditorState, Prec, Transaction} from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  tooltips
} from "@codemirror/view";
import type {Parameter} from "../../../scenario/scenario.ts";
import {isMac, matches} from "../../state/keys.ts";
import type {FileError} from "../../state/opening.ts";
import type {Hunk} from "../merge.ts";
import {words} from "../words.ts";
import {completer, type Known} from "./complete.ts";
import {diagnostics} from "./faults.ts";
import {keyTips} from "./hover.ts";
import {indenting} from "./indent.ts";
import {painted} from "./paint.ts";
import {find, placeAt, spanOf, treeOf, type Place} from "./places.ts";
import {replacing} from "./replacing.ts";
import {theme} from "./theme.ts";

export interface EditorOptions {
  readonly parent: ShadowRoot;
  readonly text: string;
  /** Id of an element of the same root that says how to use it. */
  readonly help: string;
  readonly json: () => boolean;
  readonly known: () => Known | null;
  readonly parameterAt: (path: readonly string[]) => Parameter | undefined;
  readonly onType: (text: string) => void;
  /** The focus goes elsewhere. */
  readonly onLeave: () => void;
  readonly onPlace: (path: readonly string[]) => void;
  /** What was done last was done by typing. */
  readonly typing: () => boolean;
  /** The page's own undo and redo. */
  readonly undo: () => void;
  readonly redo: () => void;
}

export type Editor = ReturnType<typeof mountEditor>;

/** Change that comes from elsewhere. */
const foreign = Annotation.define<true>();

/**
 * The editor of the text. It lives in a shadow root, where its styles are constructed sheets, which the page's policy lets pass; a style element would
 * be blocked. Typing is taken back key by key as long as nothing else has happened since; then the page's own undo goes on.
 */
export function mountEditor(options: EditorOptions) {
  const past = new Compartment();
  const takeBack = (view: EditorView) => {
    if (!(options.typing() && undoDepth(view.state) > 0 && undo(view))) options.undo();
    return true;
  };
  const bringBack = (view: EditorView) => {
    if (!(redoDepth(view.state) > 0 && redo(view))) options.redo();
    return true;
  };
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        past.of(history()),
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        drawSelection(),
        dropCursor(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        indenting,
        replacing,
        indentUnit.of("  "),
        yaml(),
        painted,
        theme,
        EditorView.lineWrapping,
        tooltips({position: "absolute"}),
        autocompletion({override: [completer(options.known, options.json)], icons: false, maxRenderedOptions: 60}),
        keyTips(() => options.known()?.schema ?? null, options.parameterAt),
        EditorView.contentAttributes.of({
          "aria-label": words.editor.label,
          "aria-describedby": options.help,
          tabindex: "0",
          autocapitalize: "off",
          spellcheck: "false"
        }),
        EditorView.domEventHandlers({
          blur: () => options.onLeave(),
          // A file that is dropped is opened by the page, not written into the text.
          drop: event => (event.dataTransfer?.files.length ?? 0) > 0
        }),
        Prec.high(
          EditorView.domEventHandlers({
            // With Caps Lock a keymap takes Shift+Mod+Z for Mod+Z, which is the opposite.
            keydown: (event, editor) => matches("Shift+Mod+Z", event, isMac(navigator)) && bringBack(editor)
          })
        ),
        keymap.of([
          {key: "Mod-z", run: takeBack, preventDefault: true},
          {key: "Mod-y", run: bringBack, preventDefault: true},
          {key: "Tab", run: acceptCompletion},
          indentWithTab,
          ...completionKeymap,
          ...foldKeymap,
          ...lintKeymap.filter(({key}) => key === "F8"),
          ...defaultKeymap
        ]),
        EditorView.updateListener.of(({docChanged, selectionSet, state, transactions}) => {
          if (docChanged && !transactions.some(one => one.annotation(foreign))) options.onType(state.doc.toString());
          if (docChanged || selectionSet)
            options.onPlace(placeAt(treeOf(state, 20), state.doc, state.selection.main.head)?.path ?? []);
        })
      ]
    })
  });

  function select(from: number, to: number) {
    view.dispatch({
      selection: {anchor: from, head: to},
      effects: EditorView.scrollIntoView(from, {y: "center"})
    });
    view.focus();
  }

  return {
    view,
    /** Puts changes from elsewhere in place: cursor, scroll and folds stay. */
    change(changes: readonly Hunk[], {forget = false, typed = false}: {forget?: boolean; typed?: boolean}) {
      view.dispatch({
        changes: changes.map(({from, to, insert}) => ({from, to, insert})),
        annotations: [foreign.of(true), Transaction.addToHistory.of(typed), isolateHistory.of("full")]
      });
      if (!forget) return;
      view.dispatch({effects: past.reconfigure([])});
      view.dispatch({effects: past.reconfigure(history())});
    },
    mark(errors: readonly FileError[]) {
      view.dispatch(setDiagnostics(view.state, diagnostics(errors, treeOf(view.state), view.state.doc)));
    },
    /** Goes to a part of the text, or to the deepest part of it that is written, and says which one that is. */
    reveal(paths: readonly (readonly string[])[]): Place {
      const tree = treeOf(view.state, 1000);
      const places = paths.map(path => find(tree, view.state.doc, path));
      const best = places.reduce((a, b) => (b.path.length > a.path.length ? b : a));
      const span = spanOf(best, view.state.doc);
      if (span) select(span.from, span.to);
      return best;
    },
    goTo(line: number, column: number) {
      const row = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      const at = Math.min(row.from + column - 1, row.to);
      select(at, at);
    },
    close: () => view.destroy()
  };
}
