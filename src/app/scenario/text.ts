import {batch, effect, signal, type Signal} from "@preact/signals";
import type {FileError} from "../state/opening.ts";
import type {Step} from "../state/steps.ts";
import type {Bench} from "../view/bench.ts";
import {applied, hunks, merge, type Hunk} from "./merge.ts";

/** What shows the text: told of every change that comes from elsewhere. */
export interface Surface {
  /** `forget`: typing from before cannot be taken back any more. `typed`: this can be taken back as if it had been typed. */
  readonly change: (changes: readonly Hunk[], options: {readonly forget?: boolean; readonly typed?: boolean}) => void;
}

export interface TextOptions {
  readonly bench: Pick<Bench, "origin" | "history" | "text" | "write" | "pause" | "undo" | "redo" | "draftErrors">;
  /** Where a text that is not in force is kept; one that stands there at the beginning is gone on with. */
  readonly draft: Signal<string | null>;
  /** Milliseconds of quiet after which what was typed is taken over. */
  readonly quiet?: number;
}

interface Known {
  readonly step: Step;
  readonly text: string;
}

export type ScenarioText = ReturnType<typeof createText>;

/**
 * The text of the document as it is being written. What is typed becomes the document as soon as it is whole; what happens to the document elsewhere
 * is put into the text where it belongs, and never over what is being typed.
 */
export function createText({bench, draft, quiet = 300}: TextOptions) {
  const text = signal<string | null>(null);
  const failure = signal<string | null>(null);
  const errors = signal<readonly FileError[]>([]);
  const checking = signal(false);
  /** A text that was not whole when something else was opened. */
  const left = signal<{readonly file: string; readonly text: string} | null>(null);
  let surface: Surface | null = null;
  /** The step of the document that the text says, or goes on from. */
  let base: Known | null = null;
  /** The step that was made by typing, and what was before it. */
  let typed: {readonly step: Step; readonly before: Known} | null = null;
  let origin: unknown = null;
  /** Texts that are on their way to be read. */
  const sent = new Set<string>();
  let reading = 0;
  let givenUp = false;
  let own = draft.peek();
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const present = () => bench.history.peek().present;
  const waits = () => base !== null && text.peek() !== base.text;

  function keep() {
    own = waits() ? text.peek() : null;
    draft.value = own;
  }
  function put(changes: readonly Hunk[], options: {forget?: boolean; typed?: boolean}) {
    text.value = applied(text.peek() ?? "", changes);
    surface?.change(changes, options);
    givenUp = false;
  }
  function soon(wait = quiet) {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), wait);
  }

  /** The document has changed, by what was typed or elsewhere. */
  async function follow() {
    const mine = ++asked;
    const {present: step, past} = bench.history.peek();
    const opened = bench.origin.peek();
    try {
      // The editor knows one kind of line end.
      const theirs = (await bench.text(step)).replace(/\r\n?/g, "\n");
      if (mine !== asked) return;
      batch(() => {
        failure.value = null;
        if (base === null || opened !== origin) begin(step, theirs, opened);
        else goOn(step, theirs, past.at(-1));
      });
    } catch (error) {
      if (mine === asked) failure.value = error instanceof Error ? error.message : String(error);
    }
  }

  function begin(step: Step, theirs: string, opened: unknown) {
    if (base && waits()) left.value = {file: base.step.opened.file, text: text.peek()!};
    const kept = draft.peek() !== own || base === null ? draft.peek() : null;
    origin = opened;
    base = {step, text: theirs};
    typed = null;
    sent.clear();
    errors.value = [];
    put([{from: 0, to: text.peek()?.length ?? 0, insert: theirs}], {forget: true});
    if (kept !== null) put(hunks(theirs, kept), {typed: true});
    keep();
    if (waits()) soon(0);
  }

  function goOn(step: Step, theirs: string, before: Step | undefined) {
    const known = base!;
    const written = step.change.kind === "text" && step.opened.text !== null && sent.has(step.opened.text);
    if (written) typed = {step, before: typed && typed.step === known.step ? typed.before : known};
    const forward = written || before === known.step || step === typed?.step;
    const from = written ? step.opened.text! : known.text;
    const changes = merge(from, text.peek()!, theirs);
    if (written) sent.clear();
    base = {step, text: theirs};
    if (changes.length > 0 || !forward) put(changes, {forget: !forward});
    keep();
    if (waits()) soon();
    else errors.value = [];
  }

  /** Takes over what was typed. */
  async function check() {
    clearTimeout(timer);
    if (base === null || text.peek() === null) return;
    const written = text.peek()!;
    if (written === base.text) {
      batch(() => {
        errors.value = [];
        bench.draftErrors.value = [];
        keep();
      });
      return;
    }
    const back = typed && typed.step === present() && written === typed.before.text;
    if (back && bench.history.peek().past.at(-1) === typed!.before.step) return bench.undo();
    sent.add(written);
    reading++;
    checking.value = true;
    let problems: readonly FileError[];
    try {
      problems = await bench.write(written, base.step);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems = [{file: base.step.opened.file, line: 1, column: 1, path: "", message}];
    }
    reading--;
    if (problems.length > 0) sent.delete(written);
    batch(() => {
      if (text.peek() === written) errors.value = problems;
      // Given up while it was being read: nothing of it is left.
      else if (!waits()) bench.draftErrors.value = [];
      if (reading === 0) checking.value = false;
    });
  }

  const stop = effect(() => {
    void bench.history.value;
    void bench.origin.value;
    void follow();
  });
  const stopDraft = effect(() => {
    const elsewhere = draft.value;
    if (elsewhere === own || base === null || elsewhere === null) return;
    put(hunks(text.peek()!, elsewhere), {typed: true});
    keep();
    soon(0);
  });

  return {
    /** As it is shown; null until it has been fetched. */
    text,
    failure,
    /** What is wrong with it, if it is not whole. */
    errors,
    checking,
    left,
    attach(shown: Surface): () => void {
      surface = shown;
      return () => (surface = surface === shown ? null : surface);
    },
    /** Somebody has typed. */
    type(written: string) {
      text.value = written;
      givenUp = false;
      keep();
      soon();
    },
    /** Back to the last whole text; what was written can be brought back by taking that back. */
    giveUp() {
      if (base === null || text.peek() === null) return;
      put(hunks(text.peek()!, base.text), {typed: true});
      givenUp = true;
      keep();
      soon(0);
    },
    check,
    /** Somebody goes to do something else: what is typed later is an act of its own. */
    async leave() {
      await check();
      if (waits()) return;
      typed = null;
      bench.pause();
    },
    retry: () => void follow(),
    /** What was done last was done by typing: it is taken back key by key. */
    typing: () => waits() || givenUp || (typed !== null && typed.step === present()),
    undo: () => bench.undo(),
    redo: () => bench.redo(),
    close() {
      clearTimeout(timer);
      stop();
      stopDraft();
    }
  };
}
