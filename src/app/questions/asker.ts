import type {CsvError} from "../../experiment/csv-rows.ts";
import type {FittedLog} from "../../experiment/fit-log.ts";
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
    }
  | {
      readonly kind: "log";
      readonly id: number;
      readonly text: string;
      readonly title: string;
      readonly workers: string;
    };

export type FromAsker = {readonly id: number} & (
  | {readonly kind: "progress"; readonly share: number}
  | {readonly kind: "partial"; readonly result: Result}
  | {readonly kind: "result"; readonly result: Result}
  | {readonly kind: "learnt"; readonly learnt: FromLog}
  | {readonly kind: "error"; readonly message: string}
);

/** What an event log has become, and what was learnt from it in sentences; or why it cannot be read. */
export type FromLog = {readonly fitted: FittedLog; readonly report: readonly string[]} | {readonly broken: CsvError};

export interface Asker {
  readonly ask: Ask;
  /** Makes a scenario from the text of an event log. */
  readonly fitLog: (text: string, title: string, signal: AbortSignal) => Promise<FromLog>;
}

/** Asks in a worker of its own, which has workers of its own: whatever it takes to work out an answer, the page stays free. */
export function askInWorker({open, workers}: {open: () => Worker; workers: string}): Asker {
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

  function request<Wanted extends FromAsker["kind"]>(
    wanted: Wanted,
    message: (id: number) => ToAsker,
    signal: AbortSignal,
    hear: (message: FromAsker) => void = () => {}
  ): Promise<Extract<FromAsker, {kind: Wanted}>> {
    return new Promise((resolve, reject) => {
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
        take(reply) {
          if (reply.kind !== wanted && reply.kind !== "error") return hear(reply);
          end();
          if (reply.kind === "error") reject(new Error(reply.message));
          else resolve(reply as Extract<FromAsker, {kind: Wanted}>);
        },
        fail(error) {
          end();
          reject(error);
        }
      });
      asked.postMessage(message(id));
    });
  }

  return {
    async ask(card, scenario, options, {signal, onProgress, onPartial}) {
      const message = (id: number) => ({kind: "ask", id, card, scenario, options, workers}) as const;
      const {result} = await request("result", message, signal, reply => {
        if (reply.kind === "progress") onProgress(reply.share);
        if (reply.kind === "partial") onPartial(reply.result);
      });
      return result;
    },
    async fitLog(text, title, signal) {
      const {learnt} = await request("learnt", id => ({kind: "log", id, text, title, workers}), signal);
      return learnt;
    }
  };
}
