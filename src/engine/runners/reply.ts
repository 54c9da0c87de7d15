import {run} from "../run.ts";
import type {Reply, Request} from "./pool.ts";

/** Does a request; an error becomes a reply, so that the worker lives on. */
export function replyTo({id, job}: Request): Reply {
  try {
    return {id, result: run(job)};
  } catch (error) {
    return {id, error: error instanceof Error ? error.message : String(error)};
  }
}

/** Buffers of a result that can be handed over instead of copied; those of short jobs are small, and copying them takes less time. */
export function transfers(reply: Reply): ArrayBuffer[] {
  if ("error" in reply || reply.result.kind === "several") return [];
  const {result} = reply;
  const arrays: Float64Array[] = [];
  for (const {totals, cash, byChannel, life} of result.kind === "block" ? result.tallies : [result.tallies])
    arrays.push(totals, cash, byChannel, life);
  if (result.kind === "block") arrays.push(result.products);
  else if (result.kind === "replication") arrays.push(result.environment);
  else arrays.push(result.entries);
  return [...new Set(arrays.map(({buffer}) => buffer as ArrayBuffer))];
}
