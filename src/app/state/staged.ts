import type {Runner} from "../../engine/runners/runner.ts";
import {compare, type CompareOptions} from "../../experiment/compare.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {Size} from "./size.ts";
import type {Work} from "./latest.ts";

/** A first impression: few enough customers to be on the screen at once, enough replications for intervals. */
const sketch: Size = {customers: 1500, replications: 5};

export interface StagedOptions extends Pick<CompareOptions, "seed" | "off" | "values" | "baseline" | "interval">, Size {
  readonly runner: Runner;
  /** A runner that is never busy with long jobs. */
  readonly quick: Runner;
}

/**
 * Compares at the planned size; shows a sketch with fewer of the same customers first, where whole populations must be
 * simulated before there is anything to see. Only the result at the planned size is ever called done.
 */
export async function stagedComparison(
  scenario: Scenario,
  {runner, quick, customers, replications, ...options}: StagedOptions,
  {signal, show}: Work<Comparison>
): Promise<Comparison> {
  let sketched: Comparison | null = null;
  let whole: Comparison | null = null;
  const enough = new AbortController();
  const paint = () => {
    if (signal.aborted) return;
    if (whole !== null && (sketched === null || tells(whole))) {
      enough.abort();
      show(whole);
    } else if (sketched !== null && tells(sketched)) {
      show({...sketched, done: false, fingerprint: "", progress: whole?.progress ?? 0});
    }
  };
  const full = () =>
    compare(scenario, {
      ...options,
      customers,
      replications,
      runner,
      signal,
      onProgress: result => {
        whole = result;
        paint();
      }
    });
  if (customers * replications <= 2 * sketch.customers * sketch.replications) return full();

  return new Promise((resolve, reject) => {
    const stop = AbortSignal.any([signal, enough.signal]);
    let started = false;
    const start = () => {
      if (!started) full().then(resolve, reject);
      started = true;
    };
    const take = (result: Comparison) => {
      if (stop.aborted) return;
      sketched = result;
      // Where customers do not meet, the full run shows its first ones just as early.
      if (!result.coupled) enough.abort();
      paint();
      // Two runs at once would only get in each other's way before there is anything to see.
      if (tells(result)) start();
    };
    compare(scenario, {
      ...options,
      customers: Math.min(customers, sketch.customers),
      replications: Math.min(replications, sketch.replications),
      runner: quick,
      signal: stop,
      // Only the first piece, which tells whether customers meet, and the whole: working out figures takes time too.
      interval: Infinity,
      onProgress: take
    }).then(take, error => {
      if (!started) reject(error);
    });
  });
}

/** There are intervals already; values without them would only seem to say that nothing differs. */
function tells({coupled, done, differences}: Comparison): boolean {
  return done || !coupled || differences.length === 0 || differences.some(({low}) => low !== null);
}
