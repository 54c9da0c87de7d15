import {batch, computed, signal} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import {
  asWritten,
  nextSeed,
  sameChoices,
  setBaseline,
  setSeed,
  setValue,
  switchLevers,
  type Choices
} from "./choices.ts";
import {createDocument, type DocumentHost} from "./document.ts";
import {perFrame, type RequestFrame} from "./frames.ts";
import {record, redo, startHistory, undo, type History} from "./history.ts";
import {latest, type Work} from "./latest.ts";
import {offered} from "./offered.ts";
import type {Opened} from "./opened.ts";
import type {FileError} from "./opening.ts";
import type {Change, Step} from "./steps.ts";

/** What is being compared: a scenario with the changes made to it. */
export interface Question extends Opened {
  readonly choices: Choices;
}

export interface WorkbenchHost extends DocumentHost {
  compare: (question: Question, work: Work<Comparison>) => Promise<Comparison>;
  requestFrame: RequestFrame;
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
  const nowOffered = computed(() => offered(opened.value.scenario));

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

  const {text, edit, write, pause, leave, isEditing} = createDocument({history, changeHistory, draftErrors, host});

  ask();

  return {
    origin,
    opened,
    /** Everything that can be changed in the scenario as it stands. */
    offered: nowOffered,
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
      leave();
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
      leave();
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
    switchLevers(strategy: string, levers: readonly string[], on: boolean) {
      commit({kind: "levers", strategy, levers, on}, chosen => switchLevers(chosen, strategy, levers, on));
    },
    /** Shows what a value would lead to; nothing to undo yet. */
    previewValue(path: string, value: number, standard: number) {
      remember();
      preview.value = setValue(committed.peek(), path, value, standard, nowOffered.peek().parameters);
      ask({patient: true});
    },
    /** `standard` is the value that the scenario on the bench has without a choice. Shares of one whole with it make way in the same step. */
    setValue(path: string, value: number, standard: number) {
      const from = committed.peek().values.get(path) ?? standard;
      commit({kind: "value", path, from, to: value}, chosen =>
        setValue(chosen, path, value, standard, nowOffered.peek().parameters)
      );
    },
    setSeed(seed: string) {
      commit({kind: "seed", seed}, chosen => setSeed(chosen, seed));
    },
    reroll() {
      const seed = nextSeed(committed.peek().seed);
      commit({kind: "seed", seed}, chosen => setSeed(chosen, seed));
    },
    setBaseline(strategy: string | undefined) {
      if (strategy !== undefined && !Object.hasOwn(opened.peek().scenario.strategies, strategy)) return;
      commit({kind: "baseline", strategy}, chosen => setBaseline(chosen, strategy));
    },
    /** Back to the scenario as it was opened, with the seed as it is. */
    reset() {
      leave();
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
    edit,
    write,
    pause,
    /** Takes the last step back; or, while an edit is on its way, that edit. */
    undo: () => {
      const editing = isEditing();
      leave();
      if (!editing) changeHistory(undo);
    },
    redo: () => {
      leave();
      changeHistory(redo);
    },
    /** Goes to a step of the history by its position, 0 = as opened. */
    goTo(position: number) {
      leave();
      changeHistory(({past, present, future}) => {
        const all = [...past, present, ...future];
        const at = Math.max(0, Math.min(all.length - 1, Math.floor(position) || 0));
        return {past: all.slice(0, at), present: all[at]!, future: all.slice(at + 1)};
      });
    },
    retry: () => ask(),
    close: () => runs.stop()
  };
}
