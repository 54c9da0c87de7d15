import {batch, computed, effect, signal, type ReadonlySignal} from "@preact/signals";
import type {Runner} from "../../engine/runners/runner.ts";
import type {BreakEven} from "../../experiment/answers/break-even.ts";
import {breakEven} from "../../experiment/break-even.ts";
import {allParameters, movedBy} from "../../experiment/moved.ts";
import type {Store} from "../../experiment/store.ts";
import type {Choices} from "../state/choices.ts";
import {dial, placesAlong} from "../state/dial.ts";
import type {Opened} from "../state/opened.ts";
import type {Bench} from "../view/bench.ts";

/** How the difference between two strategies runs along one slider. */
export interface Tip {
  readonly answer: BreakEven;
  /** What it belongs to: everything but the number itself. */
  readonly key: string;
}

export interface TipsOptions {
  readonly bench: Pick<Bench, "opened" | "choices" | "offered" | "offeredOnce" | "running" | "stale" | "comparison">;
  readonly runner: Runner;
  readonly store: Store;
  /** Milliseconds without anything to do before the first curve is computed. */
  readonly rest?: number;
}

/** Of each world: enough to see a tendency, few enough that all sliders on the screen have theirs within seconds. */
export const SIZE = {customers: 1600, replications: 8} as const;
const PLACES = 7;
const REST = 700;
/** Curves kept, the latest ones. */
const MOST = 300;

export type Tips = ReturnType<typeof createTips>;

/**
 * The curves under the sliders: computed one after the other while nothing else runs, those on the screen only, and given up as soon as the page
 * has something to do for the person.
 */
export function createTips({bench, runner, store, rest = REST}: TipsOptions) {
  const on = signal(true);
  const outcome = signal("net-present-value");
  const against = signal<string | null>(null);
  /** Curves by path, the last one known of each, old ones too. */
  const known = signal<ReadonlyMap<string, Tip>>(new Map());
  const working = signal<string | null>(null);
  const wanted = signal<ReadonlySet<string>>(new Set());
  const kept = new Map<string, BreakEven>();
  const failed = signal<ReadonlySet<string>>(new Set());
  const names = new WeakMap<object, number>();
  let named = 0;

  const strategies = computed(() => Object.keys(bench.opened.value.scenario.strategies));
  const from = computed(() => {
    const {baseline} = bench.choices.value;
    return baseline !== undefined && strategies.value.includes(baseline) ? baseline : (strategies.value[0] ?? "");
  });
  const to = computed(() => {
    const others = strategies.value.filter(id => id !== from.value);
    return against.value !== null && others.includes(against.value) ? against.value : (others[0] ?? "");
  });

  function nameOf(scenario: object): number {
    if (!names.has(scenario)) names.set(scenario, ++named);
    return names.get(scenario)!;
  }

  /** Everything that the curve of a number depends on. */
  function keyOf(path: string, {scenario}: Opened, choices: Choices): string {
    const off = [from.value, to.value].map(id => [...(choices.off[id] ?? [])].toSorted());
    const values = [...choices.values].filter(([other]) => other !== path).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([nameOf(scenario), path, choices.seed, off, values, from.value, to.value, outcome.value]);
  }

  const free = computed(
    () => on.value && to.value !== "" && !bench.running.value && !bench.stale.value && bench.comparison.value !== null
  );
  const missing = (path: string, key: string) => known.value.get(path)?.key !== key && !failed.value.has(key);
  /** The next slider on the screen whose curve is missing or old, and what that curve depends on; as text, so that the same task stays the same. */
  const next = computed(() => {
    if (!free.value) return null;
    const found = [...wanted.value].find(
      path =>
        bench.offered.value.parameters.has(path) && missing(path, keyOf(path, bench.opened.value, bench.choices.value))
    );
    return found === undefined ? null : `${found}\n${keyOf(found, bench.opened.value, bench.choices.value)}`;
  });
  /** One curve after the other: only the first one waits for a rest. */
  let goesOn = false;

  function keep(path: string, key: string, answer: BreakEven) {
    kept.delete(key);
    kept.set(key, answer);
    for (const old of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(old);
    }
    goesOn = true;
    known.value = new Map([...known.peek(), [path, {answer, key}]]);
  }

  async function compute(path: string, signal: AbortSignal): Promise<BreakEven> {
    const {scenario} = bench.opened.peek();
    const {seed, off, values} = bench.choices.peek();
    const ends = [from.peek(), to.peek()] as const;
    const parameter = bench.offered.peek().parameters.get(path)!;
    const span = dial(parameter, bench.offeredOnce.peek().parameters.get(path)?.value);
    const {figures} = await breakEven(scenario, {
      ...SIZE,
      seed,
      off,
      values,
      from: ends[0],
      to: ends[1],
      outcome: outcome.peek(),
      parameter: movedBy(allParameters(scenario, ends), path, [span.min, span.max]),
      places: placesAlong(span, PLACES),
      runner,
      store,
      signal
    });
    return figures;
  }

  async function work(path: string, key: string, signal: AbortSignal) {
    const remembered = kept.get(key);
    if (remembered !== undefined) return keep(path, key, remembered);
    working.value = path;
    try {
      const answer = await compute(path, signal);
      if (!signal.aborted) keep(path, key, answer);
    } catch {
      // A number that these strategies do not use, or a world that cannot be: there is no curve then, and nothing to tell.
      if (!signal.aborted) failed.value = new Set([...failed.peek(), key]);
    }
  }

  const stopWatching = effect(() => {
    const task = next.value;
    if (task === null) return;
    const [path = "", key = ""] = task.split("\n");
    const stop = new AbortController();
    const timer = setTimeout(() => void work(path, key, stop.signal), goesOn || kept.has(key) ? 0 : rest);
    goesOn = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
      working.value = null;
    };
  });

  /** The answer of all customers is not clear, so that what few of them say must not sound surer. */
  const open = computed(() => {
    const {done, differences} = bench.comparison.value ?? {done: false, differences: []};
    const known = differences.find(
      one => one.outcome === outcome.value && one.from === from.value && one.to === to.value
    );
    return done && known !== undefined && !known.clear && known.verdict === "no clear difference";
  });

  return {
    on,
    outcome,
    against,
    from,
    to,
    open,
    strategies,
    working: working as ReadonlySignal<string | null>,
    /** The curve of a number and whether it is that of the scenario as it stands; null while there is none. */
    of: (path: string) =>
      computed(() => {
        const tip = known.value.get(path);
        return tip === undefined
          ? null
          : {...tip, old: tip.key !== keyOf(path, bench.opened.value, bench.choices.value)};
      }),
    /** There is a curve to come, but not yet. */
    pending: (path: string) =>
      computed(() => on.value && !failed.value.has(keyOf(path, bench.opened.value, bench.choices.value))),
    /** Says that a slider is on the screen; the function returned takes that back. */
    want(path: string): () => void {
      wanted.value = new Set([...wanted.peek(), path]);
      return () => {
        batch(() => (wanted.value = new Set([...wanted.peek()].filter(other => other !== path))));
      };
    },
    close: () => stopWatching()
  };
}
