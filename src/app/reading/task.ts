import {batch, computed, signal} from "@preact/signals";
import {sameChoices} from "../state/choices.ts";
import type {Question} from "../state/workbench.ts";
import type {Bench} from "../view/bench.ts";

export interface TaskWork {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export type Task<T> = ReturnType<typeof createTask<T>>;

/** Something that is computed when somebody asks for it: progress, a way to stop, an answer that stays and says when it is old. */
export function createTask<T>(
  bench: Pick<Bench, "opened" | "choices">,
  run: (question: Question, work: TaskWork) => Promise<T>
) {
  const answer = signal<{readonly result: T; readonly question: Question} | null>(null);
  const running = signal(false);
  const progress = signal(0);
  const failure = signal<string | null>(null);
  const stopped = signal(false);
  let stop: AbortController | null = null;

  return {
    answer,
    running,
    progress,
    failure,
    stopped,
    result: computed(() => answer.value?.result ?? null),
    /** The answer is about another scenario, other choices or another seed than those on the bench. */
    stale: computed(() => {
      const known = answer.value?.question;
      if (known === undefined) return false;
      return known.scenario !== bench.opened.value.scenario || !sameChoices(known.choices, bench.choices.value);
    }),
    async ask(): Promise<void> {
      stop?.abort();
      const mine = new AbortController();
      stop = mine;
      const question: Question = {...bench.opened.peek(), choices: bench.choices.peek()};
      batch(() => {
        running.value = true;
        progress.value = 0;
        failure.value = null;
        stopped.value = false;
      });
      try {
        const result = await run(question, {
          signal: mine.signal,
          onProgress: share => {
            if (stop === mine) progress.value = share;
          }
        });
        if (stop === mine) answer.value = {result, question};
      } catch (error) {
        if (stop !== mine) return;
        if (mine.signal.aborted) stopped.value = true;
        else failure.value = error instanceof Error ? error.message : `${error as string}`;
      } finally {
        if (stop === mine) {
          running.value = false;
          stop = null;
        }
      }
    },
    stop: () => stop?.abort()
  };
}
