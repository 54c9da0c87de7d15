import {run} from "../run.ts";
import type {ResultOf, Job} from "../job.ts";
import type {Runner} from "./runner.ts";

/** Runs jobs in this thread, but passes job and result through the wire format of workers. */
export function serialisedRunner(): Runner {
  return {
    width: 1,
    run: async <J extends Job>(job: J, {signal}: {signal?: AbortSignal | undefined} = {}): Promise<ResultOf<J>> => {
      await Promise.resolve();
      signal?.throwIfAborted();
      return structuredClone(run(structuredClone(job)));
    },
    close() {}
  };
}
