import {signal} from "@preact/signals";
import type {FittedLog} from "../../experiment/fit-log.ts";
import {createJob} from "../state/job.ts";
import type {Asker} from "./asker.ts";
import {words} from "./words.ts";

/** Largest log that the page reads, bytes; the command line takes more. */
export const largestLog = 16 * 1024 * 1024;

export type LogFitting = ReturnType<typeof createLogFitting>;

export interface Learnt {
  readonly file: string;
  readonly fitted: FittedLog;
  /** What was learnt and what was not, in sentences. */
  readonly report: readonly string[];
}

/** The state of making a scenario from an event log of one's own: nothing of it leaves the browser. */
export function createLogFitting({fitLog}: Pick<Asker, "fitLog">) {
  const learnt = signal<Learnt | null>(null);
  const {start, ...job} = createJob();
  return {
    ...job,
    learnt,
    read: (file: Pick<File, "name" | "size" | "text">): Promise<void> =>
      start(async ({signal: stopping, isCurrent}) => {
        if (file.size > largestLog) throw new Error(words.log.tooLarge(largestLog));
        const title = file.name.replace(/\.[a-z]+$/i, "").slice(0, 60);
        const found = await fitLog(await file.text(), title, stopping);
        if ("broken" in found) throw new Error(words.log.broken(found.broken));
        if (isCurrent()) learnt.value = {file: file.name, ...found};
      })
  };
}
