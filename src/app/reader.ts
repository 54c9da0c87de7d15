// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "./reader.worker.ts?worker&url";
import type {Reading} from "./state/opening.ts";
import {workerUrl} from "./worker-policy.ts";
import {words} from "./words.ts";

/** Reads a scenario in a worker of its own, which is ended after `deadline` milliseconds whatever it does. */
export function readAway(text: string, name: string, {deadline = 5000} = {}): Promise<Reading> {
  const worker = new Worker(workerUrl(url), {type: "module"});
  return new Promise<Reading>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(words.file.tooSlow)), deadline);
    worker.addEventListener("message", ({data}: MessageEvent<{reading: Reading}>) => {
      clearTimeout(timer);
      resolve(data.reading);
    });
    worker.addEventListener("error", event => {
      clearTimeout(timer);
      reject(new Error(event.message || words.file.crashed));
    });
    worker.postMessage({id: 1, text, name});
  }).finally(() => worker.terminate());
}
