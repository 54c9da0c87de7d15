import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import {poolRunner, type Port, type Reply} from "./pool.ts";
import type {Runner} from "./runner.ts";

/** Runs jobs on threads of Node, as many as there are cores unless told otherwise. */
export function threadRunner({threads = availableParallelism()}: {threads?: number} = {}): Runner {
  return poolRunner(openThread, threads);
}

function openThread(): Port {
  const worker = new Worker(new URL("./thread.worker.ts", import.meta.url));
  worker.unref();
  return {
    post: request => {
      worker.ref();
      worker.postMessage(request);
    },
    listen(onReply, onFailure) {
      worker.on("message", (reply: Reply) => {
        worker.unref();
        onReply(reply);
      });
      worker.on("error", onFailure);
    },
    close: () => void worker.terminate()
  };
}
