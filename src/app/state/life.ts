import {batch, computed, effect, signal} from "@preact/signals";
import type {TwinJourney} from "../../experiment/comparison.ts";
import type {Sought} from "../../experiment/people/seek.ts";
import type {People, PeopleOptions} from "../../experiment/people.ts";
import {sameChoices} from "./choices.ts";
import {latest} from "./latest.ts";
import {plannedSize} from "./size.ts";
import type {Question, Workbench} from "./workbench.ts";

/** The customers of one replication in two worlds. */
export interface Folk {
  readonly customers: number;
  of(customer: number): TwinJourney;
  seek(sought: Sought, options: SeekingOptions): Promise<number | null>;
  mostTelling(options: {among: number; signal: AbortSignal}): Promise<number | null>;
  many(options: PeopleOptions): Promise<People>;
  /** Whether one of the two worlds has all of these rules. */
  hasRules(rules: readonly string[]): boolean;
}

export interface SeekingOptions {
  readonly after: number;
  readonly signal: AbortSignal;
  readonly onProgress: (looked: number) => void;
}

export interface LifeHost {
  /** Makes the people of a question ready to be followed through two strategies, or one where there is one only. */
  folk: (question: Question, strategies: readonly string[], signal: AbortSignal) => Promise<Folk>;
}

export type Life = ReturnType<typeof createLife>;

/** People among whom the view looks for somebody to open on. */
const FIRST_LOOK = 400;

type Wanted = {readonly customer: number} | {readonly sought: Sought} | "anybody";

interface Job {
  readonly question: Question;
  readonly pair: readonly string[];
  readonly wanted: Wanted;
  readonly after: number;
}

/** Which person is looked at, in which two worlds, and what happens to them in each. */
export function createLife(bench: Workbench, host: LifeHost) {
  const customer = signal<number | null>(null);
  const journey = signal<TwinJourney | null>(null);
  /** What the journey answers: stale when the question has moved on. */
  const answered = signal<Question | null>(null);
  const loading = signal(false);
  const failure = signal<string | null>(null);
  /** What is being looked for, and the share of customers looked at. */
  const seeking = signal<{readonly sought: Sought; readonly share: number} | null>(null);
  /** Nobody was found, among so many. */
  const nobody = signal<{readonly sought: Sought; readonly among: number} | null>(null);
  const chosen = signal<readonly [string, string] | null>(null);
  /** The people that are ready, for whoever shows more of them. */
  const folk = signal<Folk | null>(null);

  const question = computed<Question>(() => ({...bench.opened.value, choices: bench.choices.value}));
  const count = computed(() => plannedSize(bench.opened.value.scenario).customers);
  const strategies = computed(() => Object.keys(bench.opened.value.scenario.strategies));
  const pair = computed<readonly string[]>(() => {
    const ids = strategies.value;
    const wanted = chosen.value;
    if (wanted !== null && wanted.every(id => ids.includes(id))) return wanted;
    const {baseline} = bench.choices.value;
    const first = baseline !== undefined && ids.includes(baseline) ? baseline : ids[0]!;
    const second = ids.find(id => id !== first);
    return second === undefined ? [first] : [first, second];
  });

  let ready: {
    readonly question: Question;
    readonly pair: string;
    readonly making: Promise<Folk>;
    readonly stop: AbortController;
  } | null = null;

  /** The people of the question as it stands; made ready once, whoever asks. */
  function gather(): Promise<Folk> {
    const [asked, two] = [question.peek(), pair.peek()];
    const known = ready;
    if (
      known !== null &&
      known.pair === two.join("\n") &&
      known.question.scenario === asked.scenario &&
      sameChoices({...known.question.choices, baseline: undefined}, {...asked.choices, baseline: undefined})
    )
      return known.making;
    known?.stop.abort();
    const stop = new AbortController();
    const making = host.folk(asked, two, stop.signal);
    const mine = {question: asked, pair: two.join("\n"), making, stop};
    ready = mine;
    making.then(
      made => {
        if (ready === mine) folk.value = made;
      },
      () => {
        if (ready === mine) ready = null;
      }
    );
    return making;
  }

  const runs = latest<Job, {customer: number | null; journey: TwinJourney | null; of: number}>({
    async run({wanted, after}, {signal: stop}) {
      const people = await gather();
      stop.throwIfAborted();
      const found = await numberOf(people, wanted, after, stop);
      stop.throwIfAborted();
      return {customer: found, journey: found === null ? null : people.of(found), of: people.customers};
    },
    onResult(result, {wanted, question: asked}) {
      batch(() => {
        loading.value = false;
        seeking.value = null;
        if (result.customer === null) {
          if (typeof wanted === "object" && "sought" in wanted)
            nobody.value = {sought: wanted.sought, among: result.of};
          return;
        }
        customer.value = result.customer;
        journey.value = result.journey;
        answered.value = asked;
      });
    },
    onEnd(_, error) {
      if (error === null) return;
      batch(() => {
        loading.value = false;
        seeking.value = null;
        failure.value = error instanceof Error ? error.message : `${error as string}`;
      });
    }
  });

  async function numberOf(people: Folk, wanted: Wanted, after: number, stop: AbortSignal): Promise<number | null> {
    if (wanted === "anybody") return (await people.mostTelling({among: FIRST_LOOK, signal: stop})) ?? 0;
    if ("customer" in wanted) return wanted.customer;
    return people.seek(wanted.sought, {
      after,
      signal: stop,
      onProgress(looked) {
        if (!stop.aborted) seeking.value = {sought: wanted.sought, share: looked / people.customers};
      }
    });
  }

  function ask(wanted: Wanted) {
    batch(() => {
      loading.value = true;
      failure.value = null;
      nobody.value = null;
      seeking.value = typeof wanted === "object" && "sought" in wanted ? {sought: wanted.sought, share: 0} : null;
    });
    runs.request({question: question.peek(), pair: pair.peek(), wanted, after: customer.peek() ?? -1});
  }

  /** How often somebody wanted to see one person, whose number they knew. */
  const wantedOne = signal(0);

  function go(wanted: number) {
    if (!Number.isInteger(wanted)) return;
    const last = count.peek() - 1;
    // Round the market: before the first comes the last.
    const number = wanted < 0 ? last : wanted > last ? 0 : wanted;
    customer.value = number;
    ask({customer: number});
  }

  return {
    customer,
    journey,
    loading,
    failure,
    seeking,
    nobody,
    count,
    pair,
    folk,
    question,
    gather,
    /** The journey belongs to other choices, or to another pair, than those in force. */
    stale: computed(
      () =>
        journey.value !== null &&
        (answered.value !== question.value ||
          journey.value.tracks.map(({strategy}) => strategy).join("\n") !== pair.value.join("\n"))
    ),
    wantedOne,
    /** Looks at one person by number, whatever is looked at. */
    show(wanted: number) {
      go(wanted);
      if (Number.isInteger(wanted)) wantedOne.value++;
    },
    next: () => go((customer.peek() ?? -1) + 1),
    previous: () => go((customer.peek() ?? 0) - 1),
    /** The next such person after the one that is looked at. */
    seek: (sought: Sought) => ask({sought}),
    stopSeeking() {
      runs.stop();
      batch(() => {
        loading.value = false;
        seeking.value = null;
      });
    },
    /** Which two worlds are laid side by side; the same one twice swaps them. */
    setPair(first: string, second: string) {
      if (first !== second) chosen.value = [first, second];
      else if (pair.peek().length === 2) chosen.value = [pair.peek()[1]!, pair.peek()[0]!];
    },
    /** Replays whenever the question changes, until the returned function is called. */
    follow(): () => void {
      const stop = effect(() => {
        void question.value;
        void pair.value;
        const number = customer.peek();
        if (number === null) ask("anybody");
        else if (number >= count.peek()) ask({customer: 0});
        else ask({customer: number});
      });
      return () => {
        stop();
        runs.stop();
      };
    }
  };
}
