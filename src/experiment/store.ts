import type {Tallies} from "../engine/tallies.ts";

/** Where what has been simulated is kept by the name of its content, so that it is not simulated again. */
export interface Store {
  /** Undefined where it is not known. */
  get(id: string): Tallies | undefined | Promise<Tallies | undefined>;
  put(id: string, tallies: Tallies): void | Promise<void>;
}

export interface MemoryStore {
  get(id: string): Tallies | undefined;
  put(id: string, tallies: Tallies): void;
  /** Taken at present. */
  readonly bytes: number;
}

/** Keeps up to `limit` bytes in memory; what was used longest ago goes first. */
export function memoryStore({limit = 256 * 1024 * 1024}: {limit?: number} = {}): MemoryStore {
  const kept = new Map<string, Tallies>();
  let bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    get(id) {
      const found = kept.get(id);
      if (found === undefined) return undefined;
      kept.delete(id);
      kept.set(id, found);
      return found;
    },
    put(id, tallies) {
      if (kept.has(id)) return;
      kept.set(id, tallies);
      bytes += sizeOf(tallies);
      for (const [oldest, its] of kept) {
        if (bytes <= limit || oldest === id) break;
        kept.delete(oldest);
        bytes -= sizeOf(its);
      }
    }
  };
}

function sizeOf({totals, cash, byChannel, life}: Tallies): number {
  return totals.byteLength + cash.byteLength + byChannel.byteLength + life.byteLength + 200;
}
