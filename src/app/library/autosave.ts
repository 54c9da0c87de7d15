import {effect} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Left} from "../state/workbench.ts";
import type {Host} from "../view/host.ts";
import type {Database} from "./database.ts";
import {sessionRow} from "./session.ts";

/** Quiet time before something is written, milliseconds. */
const quiet = 400;

export interface AutosaveOptions extends Pick<Host, "bench" | "view" | "pinned" | "draft"> {
  readonly database: Pick<Database, "put">;
  readonly tab: string;
  readonly now: () => number;
  /** Fragment of the address now. */
  readonly address: () => string;
  readonly saved: () => void;
  readonly failed: (error: unknown) => void;
  /** Another document took the place of one that somebody had worked on: the work is under this id now. */
  readonly putAside: (title: string) => void;
  readonly newId: () => string;
  /** What is on the bench has to be written at once: nobody else has it. */
  readonly eager: boolean;
}

/** Writes what is on the bench whenever it has stood still for a moment, and at once when the page is left. Returns the end of it. */
export function autosave(options: AutosaveOptions): () => void {
  const {bench, view, pinned, draft, database, tab, now, address, saved, failed, eager, putAside, newId} = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let first = !eager;

  const state = () => ({
    left: {origin: bench.origin.peek(), history: bench.history.peek(), order: bench.order.peek()} satisfies Left,
    around: {
      tab,
      when: now(),
      address: address(),
      changes: bench.changes.peek(),
      view: view.peek(),
      pinned: pinned.peek() satisfies Comparison | null,
      draft: draft.peek()
    }
  });
  let last: ReturnType<typeof state> | null = null;

  function write() {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    const {left, around} = state();
    Promise.resolve()
      .then(() => database.put("sessions", sessionRow(left, around)))
      .then(saved, failed);
  }
  function aside({left, around}: ReturnType<typeof state>) {
    // It is nobody's address any more: only the list of what was left leads to it.
    const row = () => sessionRow(left, {...around, tab: newId(), address: ""});
    Promise.resolve()
      .then(() => database.put("sessions", row()))
      .then(() => putAside(left.history.present.opened.scenario.title), failed);
  }
  const stop = effect(() => {
    void [bench.origin.value, bench.history.value, view.value, pinned.value, draft.value];
    const before = last;
    last = state();
    if (before && before.left.origin !== last.left.origin) {
      const {history} = before.left;
      if (history.past.length + history.future.length > 0 || before.around.draft !== null) aside(before);
    }
    // Nothing has happened yet: a page that is only looked at leaves nothing behind.
    if (first) {
      first = false;
      return;
    }
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(write, quiet);
  });
  const leave = new AbortController();
  addEventListener("pagehide", write, {signal: leave.signal});
  document.addEventListener("visibilitychange", () => document.hidden && write(), {signal: leave.signal});
  return () => {
    stop();
    leave.abort();
    write();
  };
}
