import {batch, computed, signal} from "@preact/signals";
import type {Database} from "./database.ts";
import {runShape, scenarioShape, sessionShape, type RunRow, type ScenarioRow, type SessionRow} from "./rows.ts";

/** A row that cannot be read: foreign, damaged, or of another version. */
export interface Unreadable {
  readonly store: "scenarios" | "runs";
  readonly key: string;
  readonly why: string;
}

export interface ShelfOptions {
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Tells the other tabs that something has changed. */
  readonly announce: () => void;
}

export type Shelf = ReturnType<typeof createShelf>;
export type ShelfRow =
  | {readonly store: "scenarios"; readonly row: ScenarioRow}
  | {readonly store: "runs"; readonly row: RunRow};

/** What is thrown away can be brought back for so long, milliseconds. */
const binned = 30 * 24 * 60 * 60 * 1000;

/** Scenarios and results that are kept in this browser. Every act rejects where the database does. */
export function createShelf({database, now, newId, announce}: ShelfOptions) {
  const scenarios = signal<readonly ScenarioRow[]>([]);
  const runs = signal<readonly RunRow[]>([]);
  const sessions = signal<readonly SessionRow[]>([]);
  const unreadable = signal<readonly Unreadable[]>([]);

  async function refresh(): Promise<void> {
    const [rawScenarios, rawRuns, rawSessions] = await Promise.all([
      database.all("scenarios"),
      database.all("runs"),
      database.all("sessions")
    ]);
    const faults: Unreadable[] = [];
    const keep =
      (store: Unreadable["store"]) =>
      (raw: unknown, why: string): void =>
        void faults.push({store, key: keyOf(raw), why});
    batch(() => {
      scenarios.value = sorted(rows(rawScenarios, scenarioShape, keep("scenarios")));
      runs.value = sorted(rows(rawRuns, runShape, keep("runs")));
      sessions.value = sorted(rows(rawSessions, sessionShape, () => {}));
      unreadable.value = faults;
    });
  }
  async function changed(): Promise<void> {
    await refresh();
    announce();
  }

  /** Keeps a text: under its old id if nobody has changed it since `revision`, otherwise as one of its own, so that nothing is overwritten. */
  async function keepScenario(
    kept: Pick<ScenarioRow, "name" | "file" | "text" | "version">,
    known: Pick<ScenarioRow, "id" | "revision"> | null = null
  ): Promise<{row: ScenarioRow; copied: boolean}> {
    const fresh = (): ScenarioRow => ({...kept, id: newId(), when: now(), revision: 1, binned: null});
    let written: ScenarioRow | null = null;
    if (known) {
      await database.change("scenarios", known.id, raw => {
        const old = readable(raw, scenarioShape);
        if (!old || old.revision !== known.revision) return null;
        return (written = {...old, ...kept, when: now(), revision: old.revision + 1, binned: null});
      });
    }
    const copied = known !== null && written === null;
    const row = written ?? {...fresh(), name: copied ? free(kept.name) : kept.name};
    if (!written) await database.put("scenarios", row);
    await changed();
    return {row, copied};
  }
  /** A name that nothing kept has yet. */
  function free(name: string): string {
    const taken = new Set([...scenarios.peek(), ...runs.peek()].map(row => row.name));
    let next = name;
    for (let n = 2; taken.has(next); n++) next = `${name} (${n})`;
    return next;
  }
  async function keepRun(kept: Omit<RunRow, "id" | "when" | "binned">): Promise<RunRow> {
    const same = runs
      .peek()
      .find(
        ({comparison: {fingerprint}, text, binned: gone}) =>
          gone === null && fingerprint === kept.comparison.fingerprint && text === kept.text
      );
    if (same) return same;
    const row: RunRow = {...kept, name: free(kept.name), id: newId(), when: now(), binned: null};
    await database.put("runs", row);
    await changed();
    return row;
  }
  async function alter(
    store: ShelfRow["store"],
    id: string,
    act: (row: {name: string; binned: number | null}) => object
  ) {
    await database.change(store, id, raw => {
      const row = store === "scenarios" ? readable(raw, scenarioShape) : readable(raw, runShape);
      return row && {...row, ...act(row)};
    });
    await changed();
  }

  return {
    /** All that is there, the newest first; what was thrown away is in `bin`. */
    scenarios: computed(() => scenarios.value.filter(row => row.binned === null)),
    runs: computed(() => runs.value.filter(row => row.binned === null)),
    bin: computed<readonly ShelfRow[]>(() => [
      ...scenarios.value.filter(row => row.binned !== null).map(row => ({store: "scenarios", row}) as const),
      ...runs.value.filter(row => row.binned !== null).map(row => ({store: "runs", row}) as const)
    ]),
    sessions,
    unreadable,
    refresh,
    keepScenario,
    keepRun,
    rename: (store: ShelfRow["store"], id: string, name: string) =>
      alter(store, id, () => ({name: name.slice(0, 300)})),
    throwAway: (store: ShelfRow["store"], id: string) => alter(store, id, () => ({binned: now()})),
    bringBack: (store: ShelfRow["store"], id: string) => alter(store, id, () => ({binned: null})),
    duplicate: ({name, file, text, version}: ScenarioRow) =>
      keepScenario({name: free(name), file, text, version}).then(({row}) => row),
    async forget(store: ShelfRow["store"], key: string): Promise<void> {
      await database.remove(store, key);
      await changed();
    },
    /** Deletes for good what was thrown away long ago. */
    async clear(): Promise<void> {
      const old = ({binned: since}: {binned: number | null}) => since !== null && now() - since > binned;
      for (const {id} of scenarios.peek().filter(old)) await database.remove("scenarios", id);
      for (const {id} of runs.peek().filter(old)) await database.remove("runs", id);
    },
    async put(row: ShelfRow): Promise<void> {
      await database.put(row.store, row.row);
    },
    changed
  };
}

function rows<T>(
  raw: readonly unknown[],
  shape: (value: unknown) => T,
  fault: (raw: unknown, why: string) => void
): T[] {
  return raw.flatMap(one => {
    try {
      return [shape(one)];
    } catch (error) {
      fault(one, error instanceof Error ? error.message : String(error));
      return [];
    }
  });
}
function readable<T>(raw: unknown, shape: (value: unknown) => T): T | null {
  return rows([raw], shape, () => {})[0] ?? null;
}
function sorted<T extends {readonly when: number}>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => b.when - a.when);
}
function keyOf(raw: unknown): string {
  const id: unknown = typeof raw === "object" && raw !== null ? (raw as {id?: unknown}).id : undefined;
  return typeof id === "string" ? id : "";
}
