import type {Differences, Side} from "../scenario/diff/differences.ts";
import type {Edit} from "../scenario/edit/edits.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "./reader.worker.ts?worker&url";
import type {Reading} from "./state/opening.ts";
import {workerUrl} from "./worker-policy.ts";
import {words} from "./words.ts";

export interface Reader {
  readonly read: (text: string, name: string) => Promise<Reading>;
  /** Rejects where an edit does not fit the scenario. */
  readonly edit: (text: string, name: string, edits: readonly Edit[]) => Promise<string>;
  /** What differs between two scenarios in what they mean. */
  readonly diff: (before: Side, after: Side) => Promise<Differences>;
}

export type ReaderJob =
  | {readonly kind: "read"; readonly text: string; readonly name: string}
  | {readonly kind: "edit"; readonly text: string; readonly name: string; readonly edits: readonly Edit[]}
  | {readonly kind: "diff"; readonly before: Side; readonly after: Side};
/** What the worker says: that it is there, or what came of the job. */
export type ReaderReply = {readonly ready: true} | ReaderAnswer;
export type ReaderAnswer =
  | {readonly reading: Reading}
  | {readonly text: string}
  | {readonly differences: Differences}
  | {readonly error: string};

interface Waiting {
  readonly job: ReaderJob;
  readonly resolve: (answer: ReaderAnswer) => void;
  readonly reject: (error: Error) => void;
}

export interface ReaderOptions {
  /** Milliseconds that one job may take; waiting for others does not count. */
  readonly deadline?: number;
  /** Milliseconds that the worker may take to be there. */
  readonly patience?: number;
  readonly start?: () => Worker;
}

/**
 * Reads, edits and compares scenarios in a worker of its own, one job after the other. A worker that takes too long, or breaks, is ended with the job
 * it was at; the others go to a new one.
 */
export function createReader({deadline = 5000, patience = 60_000, start = startWorker}: ReaderOptions = {}): Reader {
  let worker: Worker | null = null;
  let ready = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Waiting | null = null;
  const queue: Waiting[] = [];

  function next() {
    clearTimeout(timer);
    current = queue.shift() ?? null;
    if (!current) return;
    try {
      worker ??= begin();
      worker.postMessage(current.job);
      watch();
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  }
  function watch() {
    clearTimeout(timer);
    if (current) timer = setTimeout(() => fail(new Error(words.file.tooSlow)), ready ? deadline : patience);
  }
  function fail(error: Error) {
    worker?.terminate();
    worker = null;
    current?.reject(error);
    next();
  }
  function begin(): Worker {
    const started = start();
    const mine = () => started === worker;
    ready = false;
    started.addEventListener("message", ({data}: MessageEvent<ReaderReply>) => {
      if (!mine()) return;
      if ("ready" in data) {
        ready = true;
        return watch();
      }
      current?.resolve(data);
      next();
    });
    started.addEventListener("error", event => {
      event.preventDefault();
      if (mine()) fail(new Error(event.message || words.file.crashed));
    });
    started.addEventListener("messageerror", () => mine() && fail(new Error(words.file.crashed)));
    return started;
  }
  async function ask(job: ReaderJob): Promise<Exclude<ReaderAnswer, {readonly error: string}>> {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      queue.push({job, resolve, reject});
      if (!current) next();
    });
    if ("error" in answer) throw new Error(answer.error);
    return answer;
  }

  return {
    async read(text, name) {
      const answer = await ask({kind: "read", text, name});
      if (!("reading" in answer)) throw new Error(words.file.crashed);
      return {...answer.reading, text};
    },
    async edit(text, name, edits) {
      const answer = await ask({kind: "edit", text, name, edits});
      if (!("text" in answer)) throw new Error(words.file.crashed);
      return answer.text;
    },
    async diff(before, after) {
      const answer = await ask({kind: "diff", before, after});
      if (!("differences" in answer)) throw new Error(words.file.crashed);
      return answer.differences;
    }
  };
}

const startWorker = () => new Worker(workerUrl(url), {type: "module"});
