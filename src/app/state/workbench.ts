import {batch, computed, signal} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Edit} from "../../scenario/edit/edits.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {
  asWritten,
  carry,
  editsOf,
  nextSeed,
  sameChoices,
  setBaseline,
  setSeed,
  setValue,
  switchLevers,
  type Choices
} from "./choices.ts";
import {perFrame, type RequestFrame} from "./frames.ts";
import {record, redo, startHistory, undo, type History} from "./history.ts";
import {latest, type Work} from "./latest.ts";
import {opened as openedOf, type Opened} from "./opened.ts";
import type {FileError, Reading} from "./opening.ts";
import type {Change, Step} from "./steps.ts";

/** What is being compared: a scenario with the changes made to it. */
export interface Question extends Opened {
  readonly choices: Choices;
}

export interface WorkbenchHost {
  compare: (question: Question, work: Work<Comparison>) => Promise<Comparison>;
  requestFrame: RequestFrame;
  /** The text of a scenario as it was opened, fetched where it comes with the page. */
  textOf: (opened: Opened) => Promise<string>;
  read: (text: string, file: string) => Promise<Reading>;
  /** The text with edits made to it. Rejects where an edit does not fit the scenario. */
  edit: (text: string, file: string, edits: readonly Edit[]) => Promise<string>;
}

export type Workbench = ReturnType<typeof createWorkbench>;

/** A document as it was left: what it was opened as, what was done since, and the order of its strategies' colours. */
export interface Left {
  readonly origin: Opened;
  readonly history: History<Step>;
  readonly order: readonly string[];
}

/**
 * The state of the page: one document (a scenario's text, and what was chosen since on top of it), what is known of the answer, and the acts that
 * change them. Starts running, unless `start` is false: then it waits for `start()`.
 */
export function createWorkbench(first: Opened, host: WorkbenchHost, choices = asWritten(first), {start = true} = {}) {
  /** As it was opened: what counts as a change is seen from here. */
  const origin = signal(first);
  const history = signal<History<Step>>(startHistory({change: {kind: "opened"}, opened: first, choices}));
  const preview = signal<Choices | null>(null);
  const comparison = signal<Comparison | null>(null);
  /** The last answer that was final, before the changes that followed it. */
  const before = signal<Comparison | null>(null);
  const stale = signal(true);
  const running = signal(false);
  const failure = signal<string | null>(null);
  /** Nothing is simulated until somebody says so: `start()`. */
  const waiting = signal(!start);
  /** What is wrong with a text being written, which is not in force therefore; empty when the document is whole. */
  const draftErrors = signal<readonly FileError[]>([]);
  /** Ids of all strategies that were there since the document was opened: a colour is never given to another one. */
  const order = signal<readonly string[]>(Object.keys(first.scenario.strategies));
  let asked: Question;

  const opened = computed(() => history.value.present.opened);
  const committed = computed(() => history.value.present.choices);
  const current = computed(() => preview.value ?? committed.value);

  const show = perFrame<{result: Comparison; question: Question}>(({result, question}) => {
    batch(() => {
      comparison.value = result;
      stale.value = question !== asked;
      if (question === asked && result.done) running.value = false;
    });
  }, host.requestFrame);

  const runs = latest<Question, Comparison>({
    run: (question, work) => host.compare(question, work),
    onResult: (result, question) => show({result, question}),
    onEnd: (question, error) => {
      if (question !== asked || error === null) return;
      batch(() => {
        running.value = false;
        failure.value = error instanceof Error ? error.message : `${error as string}`;
      });
    }
  });

  function ask({patient = false} = {}) {
    asked = {...opened.peek(), choices: current.peek()};
    batch(() => {
      stale.value = true;
      running.value = !waiting.peek();
      failure.value = null;
    });
    if (waiting.peek()) runs.stop();
    else runs.request(asked, {patient});
  }

  function remember() {
    if (!stale.peek() && comparison.peek()?.done) before.value = comparison.peek();
  }

  function changeHistory(change: (history: History<Step>) => History<Step>) {
    const shown = {scenario: opened.peek().scenario, choices: current.peek()};
    batch(() => {
      remember();
      history.value = change(history.peek());
      preview.value = null;
      draftErrors.value = [];
      const known = order.peek();
      const added = Object.keys(opened.peek().scenario.strategies).filter(id => !known.includes(id));
      if (added.length > 0) order.value = [...known, ...added];
    });
    const same = shown.scenario === opened.peek().scenario && sameChoices(shown.choices, current.peek());
    if (!same || failure.peek() !== null) ask();
  }

  function commit(change: Change, choose: (choices: Choices) => Choices) {
    changeHistory(past => {
      const {present} = past;
      const next = choose(present.choices);
      return sameChoices(next, present.choices) ? past : record(past, {...present, change, choices: next});
    });
  }

  /** The text of the document as it stands, with everything that was chosen written into it. */
  async function text({opened: base, choices: chosen} = history.peek().present): Promise<string> {
    const written = base.text ?? (await host.textOf(base));
    const edits = editsOf(chosen, asWritten(base));
    return edits.length === 0 ? written : host.edit(written, base.file, edits);
  }

  /** Puts a text in the place of the document. What was chosen up to `basis` is in it; what was chosen since comes on top. */
  function take(change: Change, {written, scenario, basis}: {written: string; scenario: Scenario; basis: Step}) {
    changeHistory(past => {
      const {opened: old, choices: chosen} = past.present;
      const next = openedOf(old.file, scenario, {text: written});
      const step = {change, opened: next, choices: carry(asWritten(next), basis.choices, chosen, next.scenario)};
      // Writing is one act, however many keys it takes.
      const goesOn = change.kind === "text" && past.present.change.kind === "text" && past.past.length > 0;
      return goesOn ? {...past, present: step, future: []} : record(past, step);
    });
  }

  /** Nothing else has been opened since. */
  const sameDocument = ({opened: {file}}: Step) => opened.peek().file === file;

  // Changes of the text take a while; each begins where the one before has ended.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = last.then(act);
    last = mine.catch(() => {});
    return mine;
  }

  ask();

  return {
    origin,
    opened,
    order,
    comparison,
    before,
    stale,
    running,
    failure,
    waiting,
    draftErrors,
    history,
    committed,
    /** The choices in force, those of a slider being dragged included. */
    choices: current,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),

    /** Puts another document on the bench; with `start: false` it waits there. */
    open(next: Opened, nextChoices = asWritten(next), options: {start?: boolean} = {}) {
      batch(() => {
        waiting.value = options.start === false;
        // Figures of another document would stand there for as long as this one waits.
        if (waiting.value) comparison.value = null;
        origin.value = next;
        order.value = Object.keys(next.scenario.strategies);
        history.value = startHistory({change: {kind: "opened"}, opened: next, choices: nextChoices});
        preview.value = null;
        before.value = null;
        draftErrors.value = [];
      });
      ask();
    },
    /** Brings a document back with its history, as it was left. */
    bringBack(left: Left, options: {start?: boolean} = {}) {
      const shown = {scenario: opened.peek().scenario, choices: current.peek()};
      batch(() => {
        origin.value = left.origin;
        order.value = left.order;
        history.value = left.history;
        preview.value = null;
        draftErrors.value = [];
      });
      const same = shown.scenario === opened.peek().scenario && sameChoices(shown.choices, current.peek());
      if (same && options.start === undefined) return;
      waiting.value = options.start === false;
      before.value = null;
      ask();
    },
    /** Lets what is waiting run. */
    start() {
      waiting.value = false;
      ask();
    },
    /** Stops, and waits until somebody says `start()`. */
    hold() {
      waiting.value = true;
      ask();
    },
    switchLevers(strategy: string, levers: readonly string[], on: boolean) {
      commit({kind: "levers", strategy, levers, on}, chosen => switchLevers(chosen, strategy, levers, on));
    },
    /** Shows what a value would lead to; nothing to undo yet. */
    previewValue(path: string, value: number, standard: number) {
      remember();
      preview.value = setValue(committed.peek(), path, value, standard);
      ask({patient: true});
    },
    /** `standard` is the value that the scenario on the bench has without a choice. */
    setValue(path: string, value: number, standard: number) {
      const from = committed.peek().values.get(path) ?? standard;
      commit({kind: "value", path, from, to: value}, chosen => setValue(chosen, path, value, standard));
    },
    setSeed(seed: string) {
      commit({kind: "seed", seed}, chosen => setSeed(chosen, seed));
    },
    reroll() {
      const seed = nextSeed(committed.peek().seed);
      commit({kind: "seed", seed}, chosen => setSeed(chosen, seed));
    },
    setBaseline(strategy: string | undefined) {
      commit({kind: "baseline", strategy}, chosen => setBaseline(chosen, strategy));
    },
    /** Back to the scenario as it was opened, with the seed as it is. */
    reset() {
      const written = origin.peek();
      const {seed} = committed.peek();
      const choices = setSeed(asWritten(written), seed);
      changeHistory(past =>
        past.present.opened === written && sameChoices(past.present.choices, choices)
          ? past
          : record(past, {change: {kind: "reset"}, opened: written, choices})
      );
    },
    text,
    /** Changes the text of the document: what the controls of numbers and switches cannot say. Rejects where the edits do not fit. */
    edit(edits: readonly Edit[]): Promise<void> {
      return inTurn(async () => {
        const basis = history.peek().present;
        const written = await host.edit(await text(basis), basis.opened.file, edits);
        const {scenario, errors} = await host.read(written, basis.opened.file);
        if (!scenario) throw new Error(errors[0]?.message ?? "the scenario could not be read");
        if (sameDocument(basis)) take({kind: "edits", edits}, {written, scenario, basis});
      });
    },
    /**
     * Takes over a text that was written by hand, if it is whole; otherwise the last whole one stays in force, and the errors come back. `basis` is
     * the step whose text was written on.
     */
    write(written: string, basis = history.peek().present): Promise<readonly FileError[]> {
      return inTurn(async () => {
        const {scenario, errors} = await host.read(written, basis.opened.file);
        if (!sameDocument(basis)) return errors;
        if (scenario) take({kind: "text"}, {written, scenario, basis});
        else draftErrors.value = errors;
        return scenario ? [] : errors;
      });
    },
    undo: () => changeHistory(undo),
    redo: () => changeHistory(redo),
    /** Goes to a step of the history by its position, 0 = as opened. */
    goTo(position: number) {
      changeHistory(({past, present, future}) => {
        const all = [...past, present, ...future];
        const at = Math.max(0, Math.min(all.length - 1, Math.floor(position)));
        return {past: all.slice(0, at), present: all[at]!, future: all.slice(at + 1)};
      });
    },
    retry: () => ask(),
    close: () => runs.stop()
  };
}
