import {EditorView} from "@codemirror/view";

/** The page's own colours, so that light and dark need nothing more. */
export const theme = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--raised)", fontSize: "0.84rem", height: "100%"},
  // The page draws the focus around the whole.
  "&.cm-focused": {outline: "none"},
  ".cm-scroller": {
    fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", monospace',
    lineHeight: "1.55"
  },
  ".cm-content": {caretColor: "var(--ink)", padding: "0.5rem 0"},
  ".cm-cursor, .cm-dropCursor": {borderLeftColor: "var(--ink)", borderLeftWidth: "2px"},
  ".cm-gutters": {
    backgroundColor: "var(--ground)",
    color: "var(--muted)",
    border: "0",
    borderRight: "1px solid var(--line)"
  },
  ".cm-activeLine": {backgroundColor: "color-mix(in srgb, var(--accent) 6%, transparent)"},
  ".cm-activeLineGutter": {backgroundColor: "color-mix(in srgb, var(--accent) 12%, transparent)", color: "var(--ink)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)"
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--strong-line)"
  },
  ".cm-foldGutter span": {cursor: "pointer", padding: "0 0.15rem"},
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--ground)",
    color: "var(--muted)",
    border: "1px solid var(--line)",
    padding: "0 0.3rem"
  },
  ".tok-key": {color: "var(--accent)"},
  ".tok-number": {color: "var(--warm)", fontWeight: "600"},
  ".tok-comment": {color: "var(--muted)", fontStyle: "italic"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--bad) 2px",
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
    backgroundColor: "var(--bad-ground)"
  },
  ".cm-lintPoint-error:after": {borderBottomColor: "var(--bad)"},
  ".cm-gutter-lint": {width: "1.1rem"},
  "@media (max-width: 30rem)": {
    ".cm-foldGutter": {display: "none !important"},
    ".cm-lineNumbers .cm-gutterElement": {padding: "0 0 0 2px"}
  },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--strong-line)",
    borderRadius: "6px",
    maxWidth: "min(26rem, 90vw)",
    fontSize: "0.85rem",
    zIndex: "20"
  },
  ".cm-tooltip .about": {padding: "0.5rem 0.7rem", fontFamily: "var(--sans)", lineHeight: "1.4"},
  ".about p": {margin: "0 0 0.25rem"},
  ".about p:last-child": {margin: "0"},
  ".about .muted": {color: "var(--muted)"},
  ".cm-tooltip-lint": {fontFamily: "var(--sans)"},
  ".cm-diagnostic-error": {borderLeftColor: "var(--bad)"},
  ".cm-diagnostic": {padding: "0.4rem 0.7rem", whiteSpace: "pre-wrap"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--sans)",
    maxHeight: "16rem",
    maxWidth: "min(28rem, 92vw)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "0.15rem 0.5rem", minHeight: "1.6rem"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--accent)", color: "var(--on-accent)"},
  ".cm-completionDetail": {fontStyle: "normal", color: "var(--muted)", marginLeft: "0.6rem"},
  "li[aria-selected] .cm-completionDetail": {color: "var(--on-accent)"},
  ".cm-tooltip.cm-completionInfo": {padding: "0", width: "18rem", maxWidth: "60vw"}
});
