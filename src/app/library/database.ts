import {openDB, type DBSchema, type IDBPDatabase} from "idb";

export const databaseName = "throughline";
/** Counts the changes of the stores below. */
export const databaseVersion = 1;

/** Rows are unknown until they have been looked at: another version, another page or an accident may have written them. */
export interface Stores extends DBSchema {
  scenarios: {key: string; value: unknown};
  runs: {key: string; value: unknown};
  sessions: {key: string; value: unknown};
  answers: {key: string; value: unknown};
}
export type StoreName = "scenarios" | "runs" | "sessions" | "answers";

export const storeKeys: Readonly<Record<StoreName, string>> = {
  scenarios: "id",
  runs: "id",
  sessions: "tab",
  answers: "key"
};

/** How long another tab may take to let go of an older version, milliseconds. */
const patience = 4000;

/**
 * Opens the browser's own database. Rejects where there is none (private windows of some browsers), where it is newer than this page, and where
 * another tab with an older page holds it. A connection that a newer page needs gone closes itself, and the next use opens it again or fails.
 */
export function openDatabase(): Promise<IDBPDatabase<Stores>> {
  return new Promise((resolve, reject) => {
    if (!("indexedDB" in globalThis) || !globalThis.indexedDB) {
      reject(new Error("this browser has no database for pages"));
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    openDB<Stores>(databaseName, databaseVersion, {
      upgrade(database) {
        for (const [name, keyPath] of Object.entries(storeKeys) as [StoreName, string][])
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, {keyPath});
      },
      blocked() {
        timer = setTimeout(() => reject(new Error("another tab holds an older version; close it")), patience);
      },
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
      }
    }).then(
      database => {
        clearTimeout(timer);
        resolve(database);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    );
  });
}

export interface Database {
  all: (store: StoreName) => Promise<unknown[]>;
  get: (store: StoreName, key: string) => Promise<unknown>;
  put: (store: StoreName, row: object) => Promise<void>;
  /** Reads a row and writes what becomes of it in one transaction; null writes nothing. */
  change: (store: StoreName, key: string, act: (row: unknown) => object | null) => Promise<void>;
  remove: (store: StoreName, key: string) => Promise<void>;
}

/** The database, opened when it is first used and again after it was closed under the page. */
export function database(open: () => Promise<IDBPDatabase<Stores>> = openDatabase): Database {
  let opening: Promise<IDBPDatabase<Stores>> | null = null;
  async function use<T>(act: (db: IDBPDatabase<Stores>) => Promise<T>): Promise<T> {
    for (let again = true; ; again = false) {
      opening ??= open();
      try {
        return await act(await opening);
      } catch (error) {
        opening = null;
        // Closed in the meantime, for a newer page or by the browser: one more try with a new connection.
        if (!again || !(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
      }
    }
  }
  return {
    all: store => use(db => db.getAll(store)),
    get: (store, key) => use(db => db.get(store, key)),
    put: (store, row) => use(async db => void (await db.put(store, row))),
    change: (store, key, act) =>
      use(async db => {
        const transaction = db.transaction(store, "readwrite");
        const next = act(await transaction.store.get(key));
        if (next !== null) await transaction.store.put(next);
        await transaction.done;
      }),
    remove: (store, key) => use(db => db.delete(store, key))
  };
}
