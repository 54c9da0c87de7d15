import type {Lives} from "../../experiment/answers/lives.ts";
import type {Host} from "../view/host.ts";
import {createTask, type Task} from "./task.ts";

const PEOPLE = 4000;
const made = new WeakMap<object, Task<Lives>>();

/** People followed through every strategy: asked for once, shown wherever it tells something. */
export function livesTask({bench, runner}: Pick<Host, "bench" | "runner">): Task<Lives> {
  const known = made.get(bench);
  if (known) return known;
  const task = createTask(bench, async ({scenario, choices}, work) => {
    const {lives} = await import("../../experiment/lives.ts");
    const {seed, off, values} = choices;
    return lives(scenario, {seed, off, values, customers: PEOPLE, runner, ...work});
  });
  made.set(bench, task);
  return task;
}
