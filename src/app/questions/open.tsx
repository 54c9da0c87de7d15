import {computed, effect} from "@preact/signals";
import type {ComponentType} from "preact";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import simulating from "../../engine/runners/browser.worker.ts?worker&url";
import type {Host} from "../view/host.ts";
import {workerUrl} from "../worker-policy.ts";
import {answered} from "./answered.ts";
import {askInWorker} from "./asker.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import asking from "./asking.worker.ts?worker&url";
import {keepAnswers} from "./kept.ts";
import {createLogFitting} from "./log.ts";
import {askables} from "./registry.ts";
import {createQuestions} from "./state.ts";
import {Questions} from "./view.tsx";

/** The view of questions about what is on the bench, with a state of its own that outlives the view. */
export function questionsView(host: Host): ComponentType {
  const {bench, open} = host;
  const asker = askInWorker({
    open: () => new Worker(workerUrl(asking), {type: "module"}),
    workers: String(workerUrl(simulating))
  });
  const questions = createQuestions(bench, askables, asker);

  const known = computed(() =>
    questions.all.flatMap(({askable: {title}, answer, stale}) =>
      answer.value ? [{title, result: answer.value.result, stale: stale.value}] : []
    )
  );
  effect(() => void (answered(bench).value = known.value));
  effect(() => {
    const wanted = host.asking.value;
    if (wanted === null) return;
    host.asking.value = null;
    questions.askFor(wanted);
  });

  // Without a database answers live as long as the page.
  void keepAnswers(questions, host).catch(() => {});
  const log = createLogFitting(asker);
  return () => <Questions questions={questions} host={host} log={log} open={open} />;
}
