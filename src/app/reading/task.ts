import {computed, signal} from "@preact/signals";
import {sameChoices} from "../state/choices.ts";
import {createJob, type JobWork} from "../state/job.ts";
import type {Question} from "../state/workbench.ts";
import type {Bench} from "../view/bench.ts";

export type Task<T> = ReturnType<typeof createTask<T>>;

/** Something that is computed when somebody asks for it: progress, a way to stop, an answer that stays and says when it is old. */
export function createTask<T>(
  bench: Pick<Bench, "opened" | "choices">,
  run: (question: Question, work: Pick<JobWork, "signal" | "onProgress">) => Promise<T>
) {
  const answer = signal<{readonly result: T; readonly question: Question} | null>(null);
  const {start, ...job} = createJob();
  return {
    ...job,
    answer,
    result: computed(() => answer.value?.result ?? null),
    /** The answer is about another scenario, other choices or another seed than those on the bench. */
    stale: computed(() => {
      const known = answer.value?.question;
      if (known === undefined) return false;
      return known.scenario !== bench.opened.value.scenario || !sameChoices(known.choices, bench.choices.value);
    }),
    ask(): Promise<void> {
      const question: Question = {...bench.opened.peek(), choices: bench.choices.peek()};
      return start(async work => {
        const result = await run(question, work);
        if (work.isCurrent()) answer.value = {result, question};
      });
    }
  };
}
