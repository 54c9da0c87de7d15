import {version} from "../version.ts";
import type {Gathered} from "./gather.ts";
import type {Plan} from "./plan.ts";

/** Two FNV-1a hashes of the same bytes from different starts: 16 hexadecimal digits. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x01000193;

  bytes(data: Uint8Array): this {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < data.length; i++) {
      a = Math.imul(a ^ data[i], 0x01000193);
      b = Math.imul(b ^ data[i], 0x01000193) + i;
    }
    this.#a = a;
    this.#b = b | 0;
    return this;
  }

  text(text: string): this {
    return this.bytes(new TextEncoder().encode(text));
  }

  toString(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0");
    return hex(this.#a) + hex(this.#b);
  }
}

/** Hash of version, seed, size and every counter of every strategy and replication. */
export function fingerprint(plan: Plan, {replications, customers}: Gathered): string {
  const hash = new Hash().text(JSON.stringify([version, plan.seed, plan.strategies.map(({id}) => id), customers]));
  for (const tallies of replications) {
    tallies.forEach(({totals, cash, byChannel, life}, s) => {
      const touched = totals.subarray(0, plan.strategies[s].world.tallies);
      for (const {buffer, byteOffset, byteLength} of [touched, cash, byChannel, life]) {
        hash.bytes(new Uint8Array(buffer, byteOffset, byteLength));
      }
    });
  }
  return hash.toString();
}
