import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import type {Setting} from "../../src/scenario/setting.ts";

/** Settings as text that any engine can read; JSON has no infinity. */
export function write(settings: readonly Setting[]): string {
  return JSON.stringify(settings, (_, value: unknown) => (value === Infinity ? "infinite" : value));
}

/** FNV-1a over the bytes of every counter, cross product, environment and trace that the settings' worlds leave. */
export function tallyHash(text: string): string {
  const settings = JSON.parse(text, (_, value: unknown) => (value === "infinite" ? Infinity : value)) as Setting[];
  const key = Int32Array.of(0x5eed, -77, 3, 1);
  let hash = 0x811c9dc5;
  const take = ({buffer, byteOffset, byteLength}: ArrayBufferView) => {
    for (const byte of new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))
      hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const setting of settings) {
    const world = compile(setting);
    const {tallies, environment} = run({kind: "replication", world, key, customers: 1500});
    for (const counters of [tallies.totals, tallies.cash, tallies.byChannel, tallies.life, environment]) take(counters);
    for (let customer = 0; customer < 30; customer++) {
      take(run({kind: "replay", world, key, customer, environment: world.coupled ? environment : null}).entries);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
