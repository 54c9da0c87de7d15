import type {Result} from "../../experiment/result.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {AskOptions} from "./experiments.ts";

/** What has to be known to ask, as it can be sent to a worker. */
export type Wanted = Omit<AskOptions, "runner" | "store" | "signal" | "onProgress" | "onPartial">;

export interface Listening {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly onPartial: (result: Result) => void;
}

/** Answers a question by the id of its card. Rejects when aborted, and with a sentence where there is no answer. */
export type Ask = (card: string, scenario: Scenario, wanted: Wanted, listening: Listening) => Promise<Result>;

export type ToAsker =
  | {readonly kind: "stop"; readonly id: number}
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly card: string;
      readonly scenario: Scenario;
      readonly options: Wanted;
      /** Address of the script of the workers that simulate. */
      readonly workers: string;
    };

export type FromAsker = {readonly id: number} & (
  | {readonly kind: "progress"; readonly share: number}
  | {readonly kind: "partial" | "result"; readonly result: Result}
  | {readonly kind: "error"; readonly message: string}
);

/** Asks in a worker of its own, which has workers of its own: whatever it takes to work out an answer, the page stays free. */
export function askInWorker({open, workers}: {open: () => Worker; workers: string}): Ask {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, {take: (message: FromAsker) => void; fail: (error: Error) => void}>();

  function start(): Worker {
    const started = open();
    started.addEventListener("message", ({data}: MessageEvent<FromAsker>) => waiting.get(data.id)?.take(data));
    started.addEventListener("error", event => {
      worker = null;
      started.terminate();
      const all = [...waiting.values()];
      waiting.clear();
      for (const {fail} of all) fail(new Error(event.message || "the worker stopped unexpectedly"));
    });
    return started;
  }

  return (card, scenario, options, {signal, onProgress, onPartial}) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = next++;
      worker ??= start();
      const asked = worker;
      const stop = () => {
        asked.postMessage({kind: "stop", id} satisfies ToAsker);
        end();
        reject(signal.reason as Error);
      };
      const end = () => {
        waiting.delete(id);
        signal.removeEventListener("abort", stop);
      };
      signal.addEventListener("abort", stop);
      waiting.set(id, {
        take(message) {
          if (message.kind === "progress") return onProgress(message.share);
          if (message.kind === "partial") return onPartial(message.result);
          end();
          if (message.kind === "error") reject(new Error(message.message));
          else resolve(message.result);
        },
        fail(error) {
          end();
          reject(error);
        }
      });
      asked.postMessage({kind: "ask", id, card, scenario, options, workers} satisfies ToAsker);
    });
}
