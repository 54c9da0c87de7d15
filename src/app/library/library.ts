import type {Host} from "../view/host.ts";
import {version} from "../../version.ts";
import {answersOf, type Answers} from "./answers.ts";
import {autosave} from "./autosave.ts";
import {backupText, largestBackup, mergeBackup, readBackup, type Merged, type Restoring} from "./backup.ts";
import {choicesData} from "./choices-data.ts";
import {database, type Database} from "./database.ts";
import {readSession} from "./session.ts";
import {shownName} from "../state/shown.ts";
import {createShelf, type Shelf} from "./shelf.ts";
import type {ScenarioRow} from "./rows.ts";
import {holdTab, liveTabs, newTab} from "./tab.ts";
import {words} from "./words.ts";

export interface Library extends Answers {
  readonly shelf: Shelf;
  readonly database: Database;
  readonly tab: string;
  /** Keeps the document as it stands, and its result if it is fixed. */
  readonly save: (
    name?: string
  ) => Promise<{readonly row: ScenarioRow; readonly copied: boolean; readonly run: boolean}>;
  /** Everything that is kept, and the document on the bench, as one file. */
  readonly backup: () => Promise<string>;
  readonly restore: (file: Pick<File, "name" | "size" | "text">) => Promise<Restoring & {merged: Merged}>;
  /** Puts what another tab has left on this bench. */
  readonly takeUp: (tab: string) => Promise<void>;
}

/** Sessions of closed tabs that are kept. */
const mostSessions = 20;

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, "0")).join("");

/** Starts keeping what this tab does. `tab` is its id if it has come back under one. */
export function createLibrary(host: Host, {tab: known, eager}: {tab: string | null; eager: boolean}): Library {
  const {bench, keeping, reader} = host;
  const tab = known ?? newTab();
  if (known === null) void holdTab(tab);
  const now = () => Date.now();
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("throughline-library") : null;
  const failed = (error: unknown) => (keeping.trouble.value = words.trouble(error));
  const told = <T>(act: Promise<T>): Promise<T> =>
    act.then(
      result => {
        keeping.trouble.value = null;
        return result;
      },
      (error: unknown) => {
        failed(error);
        throw error;
      }
    );
  const raw = database();
  const db: Database = {
    ...raw,
    put: (store, row) => told(raw.put(store, row)),
    change: (store, key, act) => told(raw.change(store, key, act))
  };
  const shelf = createShelf({database: db, now, newId, announce: () => channel?.postMessage("changed")});
  channel?.addEventListener("message", () => void shelf.refresh().catch(failed));
  autosave({
    ...host,
    database: raw,
    tab,
    now,
    eager,
    newId,
    putAside(title) {
      host.say(words.putAside(shownName(title)));
      void shelf.changed().catch(failed);
    },
    address: () => location.hash,
    saved: () => (keeping.trouble.value = null),
    failed
  });
  void lookAround();

  /** What else there is: work of closed tabs, and what nobody needs any more. */
  async function lookAround() {
    try {
      await shelf.refresh();
      const live = await liveTabs();
      const left = shelf.sessions.peek().filter(row => row.tab !== tab && !live.has(row.tab));
      const worth = left.find(
        ({changes, documents, draft}) => changes > 0 || draft !== null || documents.some(one => !one.shipped)
      );
      if (known === null && !eager && worth) keeping.unfinished.value = worth;
      const old = left.slice(mostSessions);
      for (const row of old) await raw.remove("sessions", row.tab);
      const tabs = new Set([tab, ...shelf.sessions.peek().map(row => row.tab)]);
      for (const row of await raw.all("answers")) {
        const key = String((row as {key?: unknown}).key);
        if (!tabs.has(key.split("/")[0] ?? "")) await raw.remove("answers", key);
      }
      await shelf.clear();
    } catch {
      // Nothing is lost by not having looked: what cannot be written is told when there is something to write.
    }
  }

  async function save(name?: string) {
    const row = keeping.row.peek();
    const {opened, choices} = bench.history.peek().present;
    const text = await bench.text();
    const first = shelf.scenarios.peek().length === 0;
    const title = name ?? row?.name ?? opened.scenario.title;
    const file = opened.file.replace(/\.json$/i, ".json");
    const kept = await shelf.keepScenario({name: title, file, text, version}, row);
    keeping.row.value = {id: kept.row.id, revision: kept.row.revision, name: kept.row.name};
    const comparison = bench.comparison.peek();
    const fixed = comparison !== null && comparison.done && !bench.stale.peek();
    // Asked for once, when there is something to lose; a refusal changes nothing.
    if (first) void navigator.storage?.persist?.().catch(() => false);
    if (fixed)
      await shelf.keepRun({
        name: words.runName(title, bench.changes.peek(), choices.seed === opened.scenario.seed ? null : choices.seed),
        file,
        text: opened.text ?? text,
        choices: opened.text === null ? choicesData({...choices, off: {}, values: new Map()}) : choicesData(choices),
        version,
        comparison
      });
    return {...kept, run: fixed};
  }

  return {
    shelf,
    database: db,
    tab,
    ...answersOf(raw, {tab: () => tab, now, failed}),
    save,
    async backup() {
      // Where the database cannot be read, what is on the bench is still saved.
      await shelf.refresh().catch(() => {});
      const text = await bench.text();
      const {file, scenario} = bench.opened.peek();
      const kept = shelf.scenarios.peek();
      const current = {id: newId(), name: scenario.title, file, text, when: now(), version, revision: 1, binned: null};
      const scenarios = kept.some(row => row.text === text) ? kept : [current, ...kept];
      return backupText({scenarios, runs: shelf.runs.peek()}, now());
    },
    async restore(file) {
      if (file.size > largestBackup) {
        const message = words.backup.tooLarge(largestBackup / 1024 / 1024);
        const errors = [{file: file.name, line: 1, column: 1, path: "", message}];
        return {rows: [], errors, changed: false, merged: {added: 0, same: 0, copies: 0}};
      }
      const read = await readBackup(file.name, await file.text(), reader.read);
      await shelf.refresh();
      const there = {
        scenarios: [
          ...shelf.scenarios.peek(),
          ...shelf.bin.peek().flatMap(one => (one.store === "scenarios" ? [one.row] : []))
        ],
        runs: [...shelf.runs.peek(), ...shelf.bin.peek().flatMap(one => (one.store === "runs" ? [one.row] : []))]
      };
      const merged = await mergeBackup(read.rows, there, {put: row => shelf.put(row), newId});
      await shelf.changed();
      return {...read, merged};
    },
    async takeUp(other) {
      const back = await readSession(await raw.get("sessions", other), {scenarios: host.scenarios, read: reader.read});
      host.bringBack(await back.whole());
      host.pinned.value = back.pinned;
      host.draft.value = back.draft;
      keeping.unfinished.value = null;
      await raw.remove("sessions", other);
      await shelf.changed();
    }
  };
}
