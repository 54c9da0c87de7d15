import {batch, computed, effect, signal, type ReadonlySignal} from "@preact/signals";
import type {People} from "../../experiment/people.ts";
import type {Life} from "../state/life.ts";
import {everybody, fitTo, indexOf, type Selection} from "./selection.ts";

/** How many people are looked at: one through all events, a hundred as dots, and as many as tell the shares. */
export const stages = ["one", "hundred", "all"] as const;
export type Stage = (typeof stages)[number];

const SAMPLE = 2000;
const HUNDRED = 100;

export type Crowd = ReturnType<typeof createCrowd>;

/** The state of the views of many people: who they are, and which of them are chosen. They are followed again whenever the question changes. */
export function createCrowd(life: Pick<Life, "question" | "pair" | "gather" | "count" | "wantedOne">) {
  const stage = signal<Stage>("one");
  // For as long as the page: whoever asks for a person sees one.
  effect(() => {
    void life.wantedOne.value;
    stage.value = "one";
  });
  const people = signal<People | null>(null);
  const loading = signal(false);
  const progress = signal(0);
  const failure = signal<string | null>(null);
  /** The people shown belong to an earlier question. */
  const stale = signal(false);
  const selection = signal<Selection>(everybody);
  const wanted = computed(() =>
    stage.value === "one" ? 0 : Math.min(stage.value === "all" ? SAMPLE : HUNDRED, life.count.value)
  );
  let known: {readonly asked: string; readonly count: number} | null = null;
  let round = 0;

  async function follow(count: number, asked: string, stop: AbortSignal): Promise<void> {
    const mine = ++round;
    batch(() => {
      loading.value = true;
      progress.value = 0;
      failure.value = null;
      stale.value = people.peek() !== null && known?.asked !== asked;
    });
    const show = (found: People) => {
      if (mine !== round) return;
      batch(() => {
        progress.value = found.people.length / count;
        // What is there already stays until there is as much of the new.
        const enough = found.people.length === count || !stale.peek();
        if (!enough && found.people.length < (people.peek()?.people.length ?? 0)) return;
        if (found.people.length < (known?.asked === asked ? known.count : 0)) return;
        people.value = found;
        stale.value = false;
        known = {asked, count: found.people.length};
        selection.value = fitTo(selection.peek(), found);
      });
    };
    try {
      const folk = await life.gather();
      stop.throwIfAborted();
      show(await folk.many({count, signal: stop, onPartial: show}));
    } catch (error) {
      if (mine !== round || stop.aborted) return;
      failure.value = error instanceof Error ? error.message : `${error as string}`;
    } finally {
      if (mine === round) loading.value = false;
    }
  }

  const index = computed(() => (people.value === null ? null : indexOf(people.value)));
  return {
    stage,
    people,
    loading,
    progress,
    failure,
    stale,
    selection,
    index,
    wanted,
    /** The people who fit all that is chosen. */
    selected: computed(() => index.value?.select(selection.value) ?? []),
    clear: () => (selection.value = everybody),
    /** Follows people as long as `active`, until the returned function is called. */
    watch(active: ReadonlySignal<boolean>): () => void {
      let questions = 0;
      let last: unknown = null;
      let pair = "";
      let running: AbortController | null = null;
      const stop = effect(() => {
        const [question, two, count] = [life.question.value, life.pair.value.join("\n"), wanted.value];
        if (question !== last || two !== pair) questions++;
        [last, pair] = [question, two];
        if (!active.value || count === 0) return;
        const asked = `${questions}`;
        if (known?.asked === asked && known.count >= count && failure.peek() === null) return;
        running?.abort();
        running = new AbortController();
        void follow(count, asked, running.signal);
      });
      return () => {
        stop();
        running?.abort();
      };
    }
  };
}
