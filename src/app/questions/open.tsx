import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {createLogFitting} from "./log.ts";
import {askables} from "./registry.ts";
import {createQuestions} from "./state.ts";
import {Questions} from "./view.tsx";

/** The view of questions about what is on the bench, with a state of its own that outlives the view. */
export function questionsView({bench, runner, store, open}: Host): ComponentType {
  const questions = createQuestions(bench, askables, {runner, store});
  const log = createLogFitting({runner});
  return () => <Questions questions={questions} bench={bench} log={log} open={open} />;
}
