import {syntaxTree} from "@codemirror/language";
import {RangeSetBuilder} from "@codemirror/state";
import {Decoration, ViewPlugin, type DecorationSet, type EditorView} from "@codemirror/view";

const marks = {
  key: Decoration.mark({class: "tok-key"}),
  number: Decoration.mark({class: "tok-number"}),
  comment: Decoration.mark({class: "tok-comment"})
};
/** A number with its unit, quoted or not. */
const amount = /^["']?[+-]?\d[\d.]*( ?%| ?(s|min|h|d|w|months?|years?)| per \w+)?["']?$/;

function paint(view: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  const {doc} = view.state;
  for (const {from, to} of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter({name, from: start, to: end}) {
        if (name === "Comment") set.add(start, end, marks.comment);
        if (name === "Key") set.add(start, end, marks.key);
        if (name === "Key") return false;
        if (name.endsWith("Literal") && end - start < 40 && amount.test(doc.sliceString(start, end)))
          set.add(start, end, marks.number);
        return undefined;
      }
    });
  return set.finish();
}

/** Keys, numbers and comments in colours; numbers are heavier too. */
export const painted = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = paint(view);
    }
    update({view, docChanged, viewportChanged, startState, state}: import("@codemirror/view").ViewUpdate) {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state)) this.marks = paint(view);
    }
  },
  {decorations: plugin => plugin.marks}
);
