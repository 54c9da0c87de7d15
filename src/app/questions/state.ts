import {batch, computed, signal} from "@preact/signals";
import type {Result} from "../../experiment/result.ts";
import {aboutOf} from "../library/about.ts";
import {sameChoices} from "../state/choices.ts";
import type {Question, Workbench} from "../state/workbench.ts";
import type {Ask} from "./asker.ts";
import {startLine} from "./line.ts";
import type {Askable} from "./registry.ts";
import {settle, type SettingName, type Settings} from "./settings.ts";
import {sizeOf, workOf, type SizeName} from "./sizes.ts";

export type Questions = ReturnType<typeof createQuestions>;
export type Asking = Questions["all"][number];

/** An answer that was given: about what, and whether it is the last word. */
interface Given {
  readonly result: Result;
  /** What it was asked about; a text that names it where it was kept over a reload. */
  readonly question: Question | string;
  readonly final: boolean;
}

export interface QuestionsHost {
  readonly ask: Ask;
  /** Milliseconds, to say how long it takes. */
  readonly now?: (() => number) | undefined;
}

/** The questions of the page: what is set, what runs or waits for its turn, and the answers, which stay until they are asked again. */
export function createQuestions(
  bench: Pick<Workbench, "opened" | "choices">,
  askables: readonly Askable[],
  {ask: askFor, now = () => performance.now()}: QuestionsHost
) {
  const question = computed<Question>(() => ({...bench.opened.value, choices: bench.choices.value}));
  const about = computed(() => aboutOf(question.value));
  const line = startLine();
  /** Simulated lives for each millisecond, as measured last. */
  const speed = signal<number | null>(null);

  const all = askables.map(askable => {
    const chosen = signal<Partial<Settings>>({});
    const sized = signal<SizeName>("standard");
    const answer = signal<Given | null>(null);
    const running = signal(false);
    const waiting = signal(false);
    const progress = signal(0);
    /** Milliseconds that are left; null while that cannot be said. */
    const left = signal<number | null>(null);
    const failure = signal<string | null>(null);
    const stopped = signal(false);
    /** Milliseconds for a life of this question, as measured last. */
    const pace = signal<number | null>(null);
    let stop: AbortController | null = null;

    const offered = computed(() => {
      const {x = "", y = ""} = chosen.value;
      return askable.offers(question.value, [x, y]);
    });
    const settings = computed(() => settle(chosen.value, offered.value));

    async function ask(): Promise<void> {
      stop?.abort();
      const mine = new AbortController();
      stop = mine;
      const asked = question.peek();
      const size = sizeOf(askable.size, sized.peek());
      const show = (result: Result, final: boolean) => {
        if (stop === mine) answer.value = {result, question: asked, final};
      };
      batch(() => {
        running.value = true;
        waiting.value = false;
        progress.value = 0;
        left.value = null;
        failure.value = null;
        stopped.value = false;
      });
      try {
        const turn = line.turn(mine.signal);
        if (turn !== null) {
          waiting.value = true;
          await turn;
          waiting.value = false;
        }
        const began = now();
        const {scenario, choices} = asked;
        const result = await askFor(
          askable.id,
          scenario,
          {...settings.peek(), ...size, seed: choices.seed, off: choices.off, values: choices.values},
          {
            signal: mine.signal,
            onProgress(share) {
              if (stop !== mine) return;
              const taken = now() - began;
              batch(() => {
                progress.value = share;
                left.value = share > 0.02 && taken > 700 ? (taken * (1 - share)) / share : null;
              });
            },
            onPartial: result => show(result, false)
          }
        );
        show(result, true);
        if (stop === mine) {
          const taken = now() - began;
          pace.value = taken / workOf(size);
          if (askable.lives !== undefined && taken > 0)
            speed.value = (askable.lives * workOf(size)) / workOf(askable.size) / taken;
        }
      } catch (error) {
        if (stop !== mine) return;
        if (mine.signal.aborted) stopped.value = true;
        else failure.value = error instanceof Error ? error.message : `${error as string}`;
      } finally {
        line.leave(mine.signal);
        if (stop === mine) {
          batch(() => {
            running.value = false;
            waiting.value = false;
          });
          stop = null;
        }
      }
    }

    return {
      askable,
      settings,
      sized,
      offered,
      fits: computed(() => askable.fits?.(bench.opened.value.scenario) ?? true),
      answer,
      running,
      waiting,
      progress,
      left,
      failure,
      stopped,
      /** About how long a size takes, milliseconds; null where nothing is known. */
      takes(name: SizeName): number | null {
        const work = workOf(sizeOf(askable.size, name));
        if (pace.value !== null) return pace.value * work;
        if (askable.lives === undefined) return null;
        return (askable.lives * work) / workOf(askable.size) / (speed.value ?? USUAL_SPEED);
      },
      /** The answer is about another scenario, other choices or another seed than those on the bench. */
      stale: computed(() => {
        const known = answer.value?.question;
        if (known === undefined) return false;
        if (typeof known === "string") return known !== about.value;
        const {scenario, choices} = question.value;
        return known.scenario !== scenario || !sameChoices(known.choices, choices);
      }),
      set(name: SettingName, value: string) {
        chosen.value = {...settings.peek(), [name]: value};
      },
      ask,
      /** Puts an answer back that was kept; one that was given since stays. */
      restore(result: Result, of: string) {
        if (answer.peek() === null && !running.peek()) answer.value = {result, question: of, final: true};
      },
      stop: () => stop?.abort()
    };
  });

  /** The card that somebody was led to; the view brings it before their eyes and sets it back. */
  const shown = signal<string | null>(null);

  return {
    all,
    shown,
    /** Sets up a card and asks it, unless its answer is there already. Does nothing for a card that there is not. */
    askFor({id, settings}: {readonly id: string; readonly settings: Partial<Settings>}) {
      const found = all.find(({askable}) => askable.id === id);
      if (!found?.fits.peek()) return;
      const before = JSON.stringify(found.settings.peek());
      for (const [name, value] of Object.entries(settings))
        if (value !== undefined) found.set(name as SettingName, value);
      shown.value = id;
      const same = before === JSON.stringify(found.settings.peek());
      const known = found.answer.peek() !== null && !found.stale.peek() && same;
      const under = found.running.peek() && same;
      if (!known && !under) void found.ask();
    },
    /** Strategies that there are to choose from. */
    strategies: computed(() =>
      Object.entries(bench.opened.value.scenario.strategies).map(([id, {title = id}]) => ({id, title}))
    )
  };
}

/** Lives for each millisecond on a usual machine, until it is measured. */
const USUAL_SPEED = 60;
