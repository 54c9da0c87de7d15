import {batch, computed, effect, signal} from "@preact/signals";
import type {Differences, Side} from "../../../scenario/diff/differences.ts";
import {createJob} from "../../state/job.ts";
import {opened as openedOf, type Opened} from "../../state/opened.ts";
import {openFile, type FileError} from "../../state/opening.ts";
import type {Host} from "../../view/host.ts";
import {words as page} from "../../words.ts";
import {effectsOf, type Effects} from "./effects.ts";
import {words} from "./words.ts";

/** What the document is held against. */
export type Against =
  | {readonly kind: "opened"}
  | {readonly kind: "shipped"; readonly file: string}
  | {readonly kind: "file"; readonly opened: Opened};

export type Diffing = ReturnType<typeof createDiffing>;

/** Of each world; there may be many of them. */
const size = {customers: 2000, replications: 8};

/** What differs between the document and another scenario, and what each difference does to an outcome. */
export function createDiffing({bench, view, scenarios, reader, runner, store}: Host) {
  const against = signal<Against>({kind: "opened"});
  const fetched = signal<Opened | null>(null);
  const errors = signal<readonly FileError[]>([]);
  const failure = signal<string | null>(null);
  const chosen = signal<{outcome: string; from?: string; to?: string}>({outcome: "net-present-value"});
  const known = signal<{readonly effects: Effects; readonly differences: Differences} | null>(null);
  const job = createJob();

  const other = computed<Opened | null>(() => (against.value.kind === "opened" ? bench.origin.value : fetched.value));
  const before = computed<Side | null>(() => other.value && {scenario: other.value.scenario, off: other.value.off});
  const after = computed<Side>(() => {
    const {off, values, seed} = bench.committed.value;
    return {scenario: bench.opened.value.scenario, off, values, seed};
  });
  const found = signal<{differences: Differences} | {error: string}>({differences: []});
  /** Differences have been looked for. */
  const looked = signal(false);
  let soon: ReturnType<typeof setTimeout> | undefined;
  const find = async (was: Side, is: Side) => {
    // Scenarios that come with the page have left their claims behind.
    const claimless = other.peek()!.shipped || bench.opened.peek().shipped;
    const result = await reader.diff(was, is).then(
      all => ({differences: claimless ? all.filter(({kind}) => kind !== "claims") : all}),
      (error: unknown) => ({error: error instanceof Error ? error.message : String(error)})
    );
    if (before.peek() !== was || after.peek() !== is) return;
    batch(() => {
      found.value = result;
      looked.value = true;
    });
  };
  effect(() => {
    const [was, is] = [before.value, after.value];
    clearTimeout(soon);
    // Only while somebody looks, and not between two keys.
    if (was !== null && view.value === "scenario") soon = setTimeout(() => void find(was, is), 150);
  });
  const differences = computed(() => ("differences" in found.value ? found.value.differences : []));
  /** Strategies that both have. */
  const strategies = computed(() =>
    Object.keys(after.value.scenario.strategies).filter(
      id => before.value !== null && Object.hasOwn(before.value.scenario.strategies, id)
    )
  );
  const settings = computed(() => {
    const ids = strategies.value;
    const has = (id: string | undefined) => id !== undefined && ids.includes(id);
    const from = has(chosen.value.from) ? chosen.value.from! : (ids[0] ?? null);
    const to = has(chosen.value.to) && chosen.value.to !== from ? chosen.value.to! : ids.find(id => id !== from);
    const {outcome} = chosen.value;
    return to === undefined ? {outcome, from: null, to: from} : {outcome, from, to};
  });

  async function hold(next: Against, fetch: () => Promise<Opened | null>) {
    batch(() => {
      against.value = next;
      fetched.value = null;
      errors.value = [];
      failure.value = null;
      job.failure.value = null;
      known.value = null;
      found.value = {differences: []};
      looked.value = false;
    });
    try {
      const one = await fetch();
      if (against.peek() === next) fetched.value = one;
    } catch (error) {
      if (against.peek() === next) failure.value = error instanceof Error ? error.message : String(error);
    }
  }

  async function textOf({file, text}: Opened): Promise<string> {
    const shipped = scenarios.find(scenario => scenario.file === file);
    const written = text ?? (await shipped?.text());
    if (written === undefined) throw new Error(words.noText);
    return written;
  }

  async function measure(): Promise<void> {
    const [was, is, one] = [before.peek(), after.peek(), other.peek()];
    const {outcome, from, to} = settings.peek();
    const all = differences.peek();
    if (!was || !one || to === null) return;
    return job.start(async ({signal: stopping, onProgress, isCurrent}) => {
      const text = await textOf(one);
      const effects = await effectsOf({
        before: was,
        text,
        file: one.file,
        after: is,
        differences: all,
        outcome,
        from,
        to,
        seed: bench.committed.peek().seed,
        size,
        runner,
        store,
        reader,
        signal: stopping,
        onProgress
      });
      if (isCurrent()) known.value = {effects, differences: all};
    });
  }

  return {
    against,
    other,
    errors,
    failure: computed(() => failure.value ?? job.failure.value ?? ("error" in found.value ? found.value.error : null)),
    differences,
    looked,
    strategies,
    settings,
    known,
    /** The effects belong to other differences or another question than those shown. */
    stale: computed(() => {
      const shown = known.value;
      if (shown === null) return false;
      const {outcome, from, to} = settings.value;
      const {effects} = shown;
      return (
        shown.differences !== differences.value ||
        effects.outcome !== outcome ||
        effects.from !== from ||
        effects.to !== to
      );
    }),
    running: job.running,
    progress: job.progress,
    size,
    set(change: {outcome?: string; from?: string; to?: string}) {
      chosen.value = {...chosen.peek(), ...change};
    },
    withOpened() {
      void hold({kind: "opened"}, () => Promise.resolve(null));
    },
    withShipped(file: string) {
      void hold({kind: "shipped", file}, async () => {
        const scenario = await scenarios.find(one => one.file === file)?.load();
        return scenario ? openedOf(file, scenario, {shipped: true}) : null;
      });
    },
    async withFile(file: File) {
      const {scenario, errors: wrong, text = null} = await openFile(file, reader.read, page.file);
      if (!scenario) {
        errors.value = wrong;
        return;
      }
      const opened = openedOf(file.name, scenario, {text});
      await hold({kind: "file", opened}, () => Promise.resolve(opened));
    },
    measure,
    stop: job.stop
  };
}
