import {EditorView} from "@codemirror/view";

/**
 * What is typed over a selection goes in as a change of the editor's own. The browser would keep the colours of what is replaced as inline styles, which
 * the page's policy blocks and reports.
 */
export const replacing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {data, inputType, isComposing} = event;
    if (inputType !== "insertText" || data === null || isComposing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), {userEvent: "input.type", scrollIntoView: true});
    return true;
  }
});
