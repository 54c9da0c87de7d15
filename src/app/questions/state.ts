import {batch, computed, signal} from "@preact/signals";
import type {Runner} from "../../engine/runners/runner.ts";
import type {Result} from "../../experiment/result.ts";
import type {Store} from "../../experiment/store.ts";
import {sameChoices} from "../state/choices.ts";
import type {Question, Workbench} from "../state/workbench.ts";
import type {Askable} from "./registry.ts";
import {settle, type SettingName, type Settings} from "./settings.ts";

export type Questions = ReturnType<typeof createQuestions>;
export type Asking = Questions["all"][number];

/** The questions of the page: what is set, what runs, and the answers, which stay until they are asked again. */
export function createQuestions(
  bench: Pick<Workbench, "opened" | "choices">,
  askables: readonly Askable[],
  {runner, store}: {readonly runner: Runner; readonly store: Store}
) {
  const question = computed<Question>(() => ({...bench.opened.value, choices: bench.choices.value}));

  const all = askables.map(askable => {
    const chosen = signal<Partial<Settings>>({});
    const answer = signal<{readonly result: Result; readonly question: Question; readonly final: boolean} | null>(null);
    const running = signal(false);
    const progress = signal(0);
    const failure = signal<string | null>(null);
    const stopped = signal(false);
    let stop: AbortController | null = null;

    const offered = computed(() => askable.offers(question.value));
    const settings = computed(() => settle(chosen.value, offered.value));

    async function ask(): Promise<void> {
      stop?.abort();
      const mine = new AbortController();
      stop = mine;
      const asked = question.peek();
      const show = (result: Result, final: boolean) => {
        if (stop === mine) answer.value = {result, question: asked, final};
      };
      batch(() => {
        running.value = true;
        progress.value = 0;
        failure.value = null;
        stopped.value = false;
      });
      try {
        const {scenario, choices} = asked;
        const result = await askable.ask(scenario, {
          ...settings.peek(),
          ...askable.size,
          seed: choices.seed,
          off: choices.off,
          values: choices.values,
          runner,
          store,
          signal: mine.signal,
          onProgress: share => {
            if (stop === mine) progress.value = share;
          },
          onPartial: result => show(result, false)
        });
        show(result, true);
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
    }

    return {
      askable,
      settings,
      offered,
      fits: computed(() => askable.fits?.(bench.opened.value.scenario) ?? true),
      answer,
      running,
      progress,
      failure,
      stopped,
      /** The answer is about another scenario, other choices or another seed than those on the bench. */
      stale: computed(() => {
        const known = answer.value?.question;
        if (known === undefined) return false;
        const {scenario, choices} = question.value;
        return known.scenario !== scenario || !sameChoices(known.choices, choices);
      }),
      set(name: SettingName, value: string) {
        chosen.value = {...settings.peek(), [name]: value};
      },
      ask,
      stop: () => stop?.abort()
    };
  });

  return {
    all,
    /** Strategies that there are to choose from. */
    strategies: computed(() =>
      Object.entries(bench.opened.value.scenario.strategies).map(([id, {title = id}]) => ({id, title}))
    )
  };
}
