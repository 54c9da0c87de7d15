import {browserRunner} from "../../engine/runners/browser.ts";
import type {Result} from "../../experiment/result.ts";
import {memoryStore} from "../../experiment/store.ts";
import {workerUrl} from "../worker-policy.ts";
import type {FromAsker, ToAsker} from "./asker.ts";
import {experiments} from "./experiments.ts";
import {paced} from "./paced.ts";

/** Bytes of simulated worlds that are remembered, so that no question simulates what another one has. */
const MEMORY = 128 * 1024 * 1024;

/** Least time between two reports of progress, and between two answers on the way, milliseconds. */
const PACE = {progress: 100, partial: 400};

const scope = self as unknown as DedicatedWorkerGlobalScope;
const store = memoryStore({limit: MEMORY});
const stops = new Map<number, AbortController>();
let runner: ReturnType<typeof browserRunner> | null = null;

const post = (message: FromAsker) => scope.postMessage(message);

addEventListener("message", ({data}: MessageEvent<ToAsker>) => {
  if (data.kind === "stop") stops.get(data.id)?.abort();
  else if (data.kind === "ask") void answer(data);
  else void learn(data);
});

async function answer({id, card, scenario, options, workers}: Extract<ToAsker, {kind: "ask"}>) {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const ask = experiments[card];
    if (ask === undefined) throw new Error(`unknown question: ${card}`);
    runner ??= browserRunner({url: workerUrl(workers)});
    const progress = paced((share: number) => post({kind: "progress", id, share}), PACE.progress);
    const partial = paced((result: Result) => post({kind: "partial", id, result}), PACE.partial);
    const result = await ask(scenario, {
      ...options,
      runner,
      store,
      signal: stop.signal,
      onProgress: progress,
      onPartial: partial
    });
    post({kind: "result", id, result});
  } catch (error) {
    post({kind: "error", id, message: error instanceof Error ? error.message : String(error)});
  } finally {
    stops.delete(id);
  }
}

async function learn({id, text, title, workers}: Extract<ToAsker, {kind: "log"}>) {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const [{readEventLog}, {fitLog}, {reportOf}] = await Promise.all([
      import("../../experiment/event-log.ts"),
      import("../../experiment/fit-log.ts"),
      import("../../experiment/event-log/report.ts")
    ]);
    const {log, error} = readEventLog(text);
    if (error !== null) return post({kind: "learnt", id, learnt: {broken: error}});
    runner ??= browserRunner({url: workerUrl(workers)});
    const fitted = await fitLog(log, {runner, signal: stop.signal, ...(title !== "" && {title})});
    post({kind: "learnt", id, learnt: {fitted, report: reportOf(fitted)}});
  } catch (error) {
    post({kind: "error", id, message: error instanceof Error ? error.message : String(error)});
  } finally {
    stops.delete(id);
  }
}
