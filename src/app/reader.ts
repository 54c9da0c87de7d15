import type {Edit} from "../scenario/edit/edits.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "./reader.worker.ts?worker&url";
import type {Reading} from "./state/opening.ts";
import {workerUrl} from "./worker-policy.ts";
import {words} from "./words.ts";

export interface Reader {
  readonly read: (text: string, name: string) => Promise<Reading>;
  readonly edit: (text: string, name: string, edits: readonly Edit[]) => Promise<string>;
}

export type ReaderJob =
  | {readonly kind: "read"; readonly text: string; readonly name: string}
  | {readonly kind: "edit"; readonly text: string; readonly name: string; readonly edits: readonly Edit[]};
export type ReaderReply = {readonly id: number} & (
  | {readonly reading: Reading}
  | {readonly text: string}
  | {readonly error: string}
);

/** Reads and edits the text of scenarios in a worker of its own, which is ended when a job takes longer than `deadline` milliseconds. */
export function createReader({deadline = 5000} = {}): Reader {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, {resolve: (reply: ReaderReply) => void; reject: (error: Error) => void}>();

  function end(error: Error) {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const {reject} of all) reject(error);
  }
  function start(): Worker {
    const started = new Worker(workerUrl(url), {type: "module"});
    started.addEventListener("message", ({data}: MessageEvent<ReaderReply>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    });
    started.addEventListener("error", event => end(new Error(event.message || words.file.crashed)));
    return started;
  }
  async function ask(job: ReaderJob): Promise<ReaderReply> {
    const id = next++;
    worker ??= start();
    const reply = new Promise<ReaderReply>((resolve, reject) => waiting.set(id, {resolve, reject}));
    const timer = setTimeout(() => end(new Error(words.file.tooSlow)), deadline);
    worker.postMessage({id, ...job});
    try {
      const answer = await reply;
      if ("error" in answer) throw new Error(answer.error);
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  const read = async (text: string, name: string): Promise<Reading> => {
    const reply = await ask({kind: "read", text, name});
    if (!("reading" in reply)) throw new Error(words.file.crashed);
    return {...reply.reading, text};
  };
  /** Rejects where an edit does not fit the scenario. */
  const edit = async (text: string, name: string, edits: readonly Edit[]): Promise<string> => {
    const reply = await ask({kind: "edit", text, name, edits});
    if (!("text" in reply)) throw new Error(words.file.crashed);
    return reply.text;
  };
  return {read, edit};
}
