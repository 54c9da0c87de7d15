import {signal, type Signal} from "@preact/signals";
import type {Result} from "../../experiment/result.ts";
import type {Bench} from "../view/bench.ts";

/** A question that was answered, as a report takes it over. */
export interface Answered {
  readonly title: string;
  readonly result: Result;
  readonly stale: boolean;
}

const known = new WeakMap<Bench, Signal<readonly Answered[]>>();

/** The answers that were given about what is on a bench, in the order of the page; empty until somebody asks. */
export function answered(bench: Bench): Signal<readonly Answered[]> {
  const found = known.get(bench) ?? signal<readonly Answered[]>([]);
  known.set(bench, found);
  return found;
}
