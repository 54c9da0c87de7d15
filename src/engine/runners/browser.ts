import {poolRunner, type Port, type Reply} from "./pool.ts";
import type {Runner} from "./runner.ts";

export interface BrowserRunnerOptions {
  /** Script of the worker (browser.worker.ts as built), as the page's policy for worker addresses returned it. */
  readonly url: string | TrustedScriptURLLike;
  readonly workers?: number;
}

/** TrustedScriptURL where the browser has trusted types. */
export interface TrustedScriptURLLike {
  toString(): string;
}

/** Runs jobs on the browser's workers. */
export function browserRunner({
  url,
  workers = Math.max(1, Math.min(8, navigator.hardwareConcurrency - 1))
}: BrowserRunnerOptions): Runner {
  return poolRunner(() => openWorker(url), workers);
}

function openWorker(url: BrowserRunnerOptions["url"]): Port {
  const worker = new Worker(url as string, {type: "module"});
  return {
    post: request => worker.postMessage(request),
    listen(onReply, onFailure) {
      worker.addEventListener("message", ({data}: MessageEvent<Reply>) => onReply(data));
      worker.addEventListener("error", event =>
        onFailure(new Error(event.message || "the simulation worker failed to start"))
      );
    },
    close: () => worker.terminate()
  };
}
