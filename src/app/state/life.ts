import {batch, computed, effect, signal} from "@preact/signals";
import type {TwinJourney} from "../../experiment/comparison.ts";
import type {Journeys} from "../../experiment/journey.ts";
import {latest} from "./latest.ts";
import {plannedSize} from "./size.ts";
import type {Question, Workbench} from "./workbench.ts";

export interface LifeHost {
  /** Makes the people of a question ready to be followed. */
  journeys: (question: Question, signal: AbortSignal) => Promise<Pick<Journeys, "of" | "interesting">>;
}

export type Life = ReturnType<typeof createLife>;

interface Job {
  readonly question: Question;
  /** null = somebody whose life differs, after `after`. */
  readonly customer: number | null;
  readonly after: number;
}

/** The state of the view of one person: who, and what happens to them in every world. */
export function createLife(bench: Workbench, host: LifeHost) {
  const customer = signal<number | null>(null);
  const journey = signal<TwinJourney | null>(null);
  const loading = signal(false);
  const failure = signal<string | null>(null);
  const noneDiffers = signal(false);
  const question = computed<Question>(() => ({...bench.opened.value, choices: bench.choices.value}));
  const count = computed(() => plannedSize(bench.opened.value.scenario).customers);
  let ready: {
    question: Question;
    people: Pick<Journeys, "of" | "interesting">;
    telling: readonly number[] | null;
  } | null = null;

  const runs = latest<Job, {customer: number; journey: TwinJourney} | null>({
    async run({question: asked, customer: wanted, after}, {signal: stop}) {
      if (ready?.question !== asked) ready = {question: asked, people: await host.journeys(asked, stop), telling: null};
      const {people} = ready;
      if (wanted !== null) return {customer: wanted, journey: people.of(wanted)};
      const telling = (ready.telling ??= people.interesting());
      // Round the list: the one after the last is the first again.
      const found = telling[(telling.indexOf(after) + 1) % telling.length];
      return found === undefined ? null : {customer: found, journey: people.of(found)};
    },
    onResult(result) {
      batch(() => {
        loading.value = false;
        noneDiffers.value = result === null;
        if (result === null) return;
        customer.value = result.customer;
        journey.value = result.journey;
      });
    },
    onEnd(_, error) {
      if (error === null) return;
      batch(() => {
        loading.value = false;
        failure.value = error instanceof Error ? error.message : `${error as string}`;
      });
    }
  });

  function ask(wanted: number | null) {
    batch(() => {
      loading.value = true;
      failure.value = null;
      noneDiffers.value = false;
    });
    runs.request({question: question.peek(), customer: wanted, after: customer.peek() ?? -1});
  }

  function show(wanted: number) {
    if (!Number.isInteger(wanted)) return;
    const last = count.peek() - 1;
    // Round the market: before the first comes the last.
    const number = wanted < 0 ? last : wanted > last ? 0 : wanted;
    customer.value = number;
    ask(number);
  }

  return {
    customer,
    journey,
    loading,
    failure,
    noneDiffers,
    count,
    show,
    next: () => show((customer.peek() ?? -1) + 1),
    previous: () => show((customer.peek() ?? 0) - 1),
    /** The next person whose life differs between the worlds. */
    showTelling: () => ask(null),
    /** Replays whenever the question changes, until the returned function is called. */
    follow(): () => void {
      const stop = effect(() => {
        void question.value;
        const number = customer.peek();
        if (number === null || number >= count.peek()) ask(null);
        else ask(number);
      });
      return () => {
        stop();
        runs.stop();
      };
    }
  };
}
