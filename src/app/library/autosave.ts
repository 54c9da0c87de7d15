import {effect} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
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
  /** What is on the bench has to be written at once: nobody else has it. */
  readonly eager: boolean;
}

/** Writes what is on the bench whenever it has stood still for a moment, and at once when the page is left. Returns the end of it. */
export function autosave(options: AutosaveOptions): () => void {
  const {bench, view, pinned, draft, database, tab, now, address, saved, failed, eager} = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let first = !eager;

  function write() {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    const left = {origin: bench.origin.peek(), history: bench.history.peek(), order: bench.order.peek()};
    const around = {
      tab,
      when: now(),
      address: address(),
      changes: bench.changes.peek(),
      view: view.peek(),
      pinned: pinned.peek() satisfies Comparison | null,
      draft: draft.peek()
    };
    Promise.resolve()
      .then(() => database.put("sessions", sessionRow(left, around)))
      .then(saved, failed);
  }
  const stop = effect(() => {
    void [bench.origin.value, bench.history.value, view.value, pinned.value, draft.value];
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
