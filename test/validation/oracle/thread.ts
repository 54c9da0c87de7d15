import {once} from "node:events";
import {Worker} from "node:worker_threads";
import type {Confrontation, Verdict} from "./confront.ts";

/** A thread that confronts one setting after the other, where the code runs as it is and not as the test runner instruments it. */
export interface OracleThread {
  confront(request: Confrontation): Promise<Verdict>;
  close(): Promise<unknown>;
}

export function oracleThread(): OracleThread {
  const worker = new Worker(new URL("./confront.worker.ts", import.meta.url));
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (request: Confrontation) => {
    const answer = once(worker, "message");
    worker.postMessage(request);
    const [verdict] = (await answer) as [Verdict];
    return verdict;
  };
  return {
    confront(request) {
      const verdict = last.then(() => ask(request));
      last = verdict.catch(() => {});
      return verdict;
    },
    close: () => worker.terminate()
  };
}
