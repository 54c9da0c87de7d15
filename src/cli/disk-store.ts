import {closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync} from "node:fs";
import {join} from "node:path";
import type {Tallies} from "../engine/tallies.ts";
import {packTallies, unpackTallies} from "../experiment/packed.ts";
import {memoryStore, type Store} from "../experiment/store.ts";
import {engineBuild} from "./cells/engine-build.ts";
import {contentOf, recordOf, recordsIn, type Place} from "./cells/journal.ts";
import {clean} from "./clean.ts";
import {Exit, Failure, systemReason} from "./exit.ts";

export interface DiskStoreOptions {
  /** Bytes of all cells in the folder beyond which nothing more is written. */
  readonly limit?: number;
  /** Bytes after which a process begins a new file. */
  readonly segment?: number;
  /** Name of the engine that the cells are of. */
  readonly build?: string;
}

export interface DiskStore extends Store {
  get(id: string): Tallies | undefined;
  put(id: string, tallies: Tallies): void;
  /** Cells that were on the disk already and were asked for, and cells that were put. */
  readonly counts: {readonly found: number; readonly put: number};
  /** Why cells are no longer written; null while they are. */
  readonly trouble: string | null;
  /** Puts everything on the disk for good. */
  close(): void;
}

const NAME = /^cells-(\d{1,9})\.bin$/;
const KIND = "throughline cells, layout ";
const MIB = 1024 * 1024;

/**
 * Keeps simulated cells in a folder, for later runs and for other processes. Every process appends to files of its own, a record a cell with length
 * and checksum, so that a killed process leaves at most half a record, which nobody takes for data, and processes need not wait for each other. A
 * cell is handed to the system as soon as it is known, which outlives the process; the disk is made to have it at `close`. Files of another
 * layout or engine are removed, whatever is damaged is not there, and files that are no cells are left alone. Fails when the folder cannot be used.
 */
export function diskStore(folder: string, options: DiskStoreOptions = {}): DiskStore {
  const {limit = 1024 * MIB, segment = 32 * MIB, build = engineBuild()} = options;
  const header = new TextEncoder().encode(`${KIND}1, engine ${build}\n`);
  const places = new Map<string, Place & {readonly file: string}>();
  const near = memoryStore();
  const counts = {found: 0, put: 0};
  let bytes = 0;
  let last = 0;
  let own: {readonly file: string; readonly fd: number; length: number} | null = null;
  let trouble: string | null = null;

  try {
    mkdirSync(folder, {recursive: true});
    const entries = readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isFile() && NAME.test(entry.name));
    for (const {name} of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      last = Math.max(last, Number(NAME.exec(name)![1]));
      bytes += look(join(folder, name));
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(Exit.usage, `${clean(folder)}: ${systemReason(error)}`);
  }

  /** Learns what is in a file; its size. */
  function look(file: string): number {
    const journal = readRange(file, 0, 2 * segment + header.length);
    const head = new TextDecoder("latin1").decode(journal.subarray(0, header.length));
    if (head !== new TextDecoder("latin1").decode(header)) {
      if (head.startsWith(KIND) && journal.length > header.length) rmSync(file, {force: true});
      return 0;
    }
    for (const place of recordsIn(journal, header.length)) places.set(place.id, {...place, file});
    return journal.length;
  }

  function begin(): NonNullable<typeof own> {
    while (true) {
      const file = join(folder, `cells-${++last}.bin`);
      try {
        const fd = openSync(file, "wx");
        const begun = {file, fd, length: 0};
        append(begun, header);
        return begun;
      } catch (error) {
        // another process has just begun the same file
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  }

  function append(to: NonNullable<typeof own>, data: Uint8Array): void {
    for (let at = 0; at < data.length;) at += writeSync(to.fd, data, at);
    to.length += data.length;
    bytes += data.length;
  }

  function end(): void {
    if (own === null) return;
    const {fd} = own;
    own = null;
    try {
      fsyncSync(fd);
    } catch (error) {
      trouble ??= systemReason(error);
    } finally {
      closeSync(fd);
    }
  }

  return {
    counts,
    get trouble() {
      return trouble;
    },
    get(id) {
      const remembered = near.get(id);
      if (remembered !== undefined) return remembered;
      const place = places.get(id);
      if (place === undefined) return undefined;
      const record = readRange(place.file, place.start, place.length);
      const content = contentOf(record, id);
      const tallies = content && unpackTallies(content);
      if (tallies === undefined) {
        places.delete(id);
        return undefined;
      }
      counts.found++;
      near.put(id, tallies);
      return tallies;
    },
    put(id, tallies) {
      counts.put++;
      near.put(id, tallies);
      if (trouble !== null || places.has(id)) return;
      const record = recordOf(id, packTallies(tallies));
      if (bytes + record.length > limit) {
        trouble = `it has reached its limit of ${Math.round(limit / MIB)} MiB`;
        return;
      }
      try {
        if (own !== null && own.length + record.length > segment) end();
        own ??= begin();
        const start = own.length;
        append(own, record);
        places.set(id, {id, start, length: record.length, file: own.file});
      } catch (error) {
        // after half a record nothing more may follow in this file
        trouble = systemReason(error);
      }
    },
    close: end
  };
}

/** Bytes of a file from `start` on, at most `length`; none where it cannot be read. */
function readRange(file: string, start: number, length: number): Uint8Array {
  let fd: number;
  try {
    fd = openSync(file, "r");
  } catch {
    return new Uint8Array(0);
  }
  try {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, fstatSync(fd).size - start)));
    let read = 0;
    for (let more = -1; more !== 0 && read < buffer.length; read += more)
      more = readSync(fd, buffer, read, buffer.length - read, start + read);
    return buffer.subarray(0, read);
  } catch {
    return new Uint8Array(0);
  } finally {
    closeSync(fd);
  }
}
