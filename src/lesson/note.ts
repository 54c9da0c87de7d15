import {element} from "../charts/dom.ts";
import {words} from "./words.ts";

export interface NoteOptions {
  readonly question: string;
  /** Name under which the text stays on this device. */
  readonly name: string;
  readonly storage?: () => Pick<Storage, "getItem" | "setItem">;
  readonly document?: Document;
}

/** A box for an explanation in one's own words, kept on this device and nowhere else. */
export function note({
  question,
  name,
  storage = () => localStorage,
  document = globalThis.document
}: NoteOptions): HTMLElement {
  const key = `throughline-note-${name}`;
  const area = element(document, "textarea", {id: key, rows: 3});
  const state = element(document, "p", {class: "lesson-state", role: "status"});
  try {
    area.value = storage().getItem(key) ?? "";
  } catch {
    state.textContent = words.note.notKept;
  }
  area.addEventListener("change", () => {
    try {
      storage().setItem(key, area.value);
      state.textContent = words.note.kept;
    } catch {
      state.textContent = words.note.notKept;
    }
  });
  return element(
    document,
    "div",
    {class: "lesson-note"},
    element(document, "label", {for: key}, question),
    area,
    state
  );
}
