import {run} from "../../src/engine/run.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {compare} from "../../src/experiment/compare.ts";
import {plan} from "../../src/experiment/plan.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";

/** What every engine must give for fixtures/rich.yaml; a change of the model, of the draws or of the version changes it. */
export const GOLDEN = {
  apart: "9e954b26862ffdba",
  queues: "e06b9195eec1a6d1",
  figures: "343e654f",
  lives: "471c82e1"
};

function fnv(bytes: Uint8Array, start = 0x811c9dc5): number {
  let hash = start;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");

/**
 * Fingerprints of a comparison without queues and of one with queues, a hash of every figure and interval in them, and one of
 * what happened to twenty people.
 */
export async function goldenOf(text: string, runner: Runner): Promise<typeof GOLDEN> {
  const {scenario} = readScenario(text);
  const size = {customers: 700, replications: 2, runner};
  const apart = await compare(scenario!, {...size, strategies: ["separate", "joined"]});
  const queues = await compare(scenario!, {...size, strategies: ["separate", "staffed"]});
  const [{world}] = plan(scenario!, {strategies: ["joined"]}).strategies;
  const key = keyFromSeed("golden", 0);
  let hash: number | undefined;
  for (let customer = 0; customer < 20; customer++) {
    const {entries} = run({kind: "replay", world, key, customer, environment: null});
    hash = fnv(new Uint8Array(entries.buffer), hash);
  }
  return {
    apart: apart.fingerprint,
    queues: queues.fingerprint,
    figures: hex(fnv(new TextEncoder().encode(JSON.stringify([apart, queues])))),
    lives: hex(hash!)
  };
}
