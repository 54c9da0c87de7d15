import type {ComponentType} from "preact";
import type {Runner} from "../../engine/runners/runner.ts";
import type {Bench} from "../view/bench.ts";
import {createLogFitting} from "./log.ts";
import {askables} from "./registry.ts";
import {createQuestions} from "./state.ts";
import {Questions} from "./view.tsx";

/** The view of questions about what is on the bench, with a state of its own that outlives the view. */
export function questionsView(bench: Bench, runner: Runner): ComponentType {
  const questions = createQuestions(bench, askables, {runner});
  const log = createLogFitting({runner});
  return () => <Questions questions={questions} bench={bench} log={log} />;
}
