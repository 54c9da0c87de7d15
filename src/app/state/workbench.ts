import {batch, computed, signal} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {
  asWritten,
  changeCount,
  nextSeed,
  sameChoices,
  setSeed,
  setValue,
  switchLevers,
  type Choices
} from "./choices.ts";
import {perFrame, type RequestFrame} from "./frames.ts";
import {record, redo, startHistory, undo, type History} from "./history.ts";
import {latest, type Work} from "./latest.ts";

/** A scenario on the bench, and the file it came from. */
export interface Opened {
  readonly file: string;
  readonly scenario: Scenario;
  /** It comes with the page, so that a link can name it. */
  readonly shipped?: boolean;
}

/** What is being compared: a scenario with the changes made to it. */
export interface Question extends Opened {
  readonly choices: Choices;
}

export interface WorkbenchHost {
  compare: (question: Question, work: Work<Comparison>) => Promise<Comparison>;
  requestFrame: RequestFrame;
}

export type Workbench = ReturnType<typeof createWorkbench>;

/** The state of the page: what is asked, what is known of the answer, and the acts that change them. Starts running. */
export function createWorkbench(first: Opened, host: WorkbenchHost, choices = asWritten(first.scenario)) {
  const opened = signal(first);
  const history = signal<History<Choices>>(startHistory(choices));
  const preview = signal<Choices | null>(null);
  const comparison = signal<Comparison | null>(null);
  /** The last answer that was final, before the changes that followed it. */
  const before = signal<Comparison | null>(null);
  const stale = signal(true);
  const running = signal(false);
  const failure = signal<string | null>(null);
  let asked: Question;

  const current = computed(() => preview.value ?? history.value.present);
  const changes = computed(() => changeCount(current.value));

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
      running.value = true;
      failure.value = null;
    });
    runs.request(asked, {patient});
  }

  function remember() {
    if (!stale.peek() && comparison.peek()?.done) before.value = comparison.peek();
  }

  function changeHistory(change: (history: History<Choices>) => History<Choices>) {
    const shown = current.peek();
    batch(() => {
      remember();
      history.value = change(history.peek());
      preview.value = null;
    });
    if (!sameChoices(shown, current.peek()) || failure.peek() !== null) ask();
  }

  function commit(change: (choices: Choices) => Choices) {
    changeHistory(past => {
      const next = change(past.present);
      return sameChoices(next, past.present) ? past : record(past, next);
    });
  }

  ask();

  return {
    opened,
    comparison,
    before,
    stale,
    running,
    failure,
    changes,
    committed: computed(() => history.value.present),
    /** The choices in force, those of a slider being dragged included. */
    choices: current,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),

    open(next: Opened, nextChoices = asWritten(next.scenario)) {
      batch(() => {
        opened.value = next;
        history.value = startHistory(nextChoices);
        preview.value = null;
        before.value = null;
      });
      ask();
    },
    switchLevers(strategy: string, levers: readonly string[], on: boolean) {
      commit(choices => switchLevers(choices, strategy, levers, on));
    },
    /** Shows what a value would lead to; nothing to undo yet. */
    previewValue(path: string, value: number, standard: number) {
      remember();
      preview.value = setValue(history.peek().present, path, value, standard);
      ask({patient: true});
    },
    setValue(path: string, value: number, standard: number) {
      commit(choices => setValue(choices, path, value, standard));
    },
    setSeed(seed: string) {
      commit(choices => setSeed(choices, seed));
    },
    reroll() {
      commit(choices => setSeed(choices, nextSeed(choices.seed)));
    },
    /** Back to the scenario as written, with the seed as it is. */
    reset() {
      commit(({seed}) => ({...asWritten(opened.peek().scenario), seed}));
    },
    undo: () => changeHistory(undo),
    redo: () => changeHistory(redo),
    retry: () => ask(),
    close: () => runs.stop()
  };
}
