import {cpus} from "node:os";
import {cpuClock, wallClock} from "./measure.ts";

/** A timing counts when other processes took at most this share of all cores meanwhile. */
export const QUIET = 0.05;

export interface QuietOptions {
  /** Timings of each task that are enough. */
  readonly wanted?: number;
  readonly mostRounds?: number;
  readonly warmup?: number;
}

/** Milliseconds that all cores have worked so far, for whomever. */
function allCores(): number {
  return cpus().reduce((sum, {times}) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Wall milliseconds of a task, and the share of all cores that others took meanwhile. */
async function timed(task: () => Promise<unknown>): Promise<{wall: number; others: number}> {
  const [wall, own, all] = [wallClock(), cpuClock(), allCores()];
  await task();
  const took = wallClock() - wall;
  const others = allCores() - all - (cpuClock() - own);
  return {wall: took, others: others / (took * cpus().length)};
}

/** Wall milliseconds of tasks that run in turn, of moments when nobody else works: by task. */
export async function quietTimings(
  tasks: ReadonlyArray<() => Promise<unknown>>,
  {wanted = 7, mostRounds = 40, warmup = 3}: QuietOptions = {}
): Promise<number[][]> {
  const quiet: number[][] = tasks.map(() => []);
  for (let round = -warmup; round < mostRounds && quiet.some(times => times.length < wanted); round++) {
    for (const [i, task] of tasks.entries()) {
      const {wall, others} = await timed(task);
      if (round >= 0 && others <= QUIET) quiet[i].push(wall);
    }
  }
  return quiet;
}
