import {run} from "../run.ts";
import type {Runner} from "./runner.ts";

/** Runs jobs in this thread, one after the other. */
export function inlineRunner(): Runner {
  return {
    width: 1,
    run: async (job, {signal} = {}) => {
      await Promise.resolve();
      signal?.throwIfAborted();
      return run(job);
    },
    close() {}
  };
}
