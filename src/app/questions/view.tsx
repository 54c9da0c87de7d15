import "./questions.css";
import {useSignal, useSignalEffect} from "@preact/signals";
import {useEffect} from "preact/hooks";
import type {Opened} from "../state/opened.ts";
import type {Host} from "../view/host.ts";
import {Card, type Draw} from "./card.tsx";
import {Certainty} from "./certainty.tsx";
import {LogCard} from "./log-card.tsx";
import type {LogFitting} from "./log.ts";
import {MiniNavigation} from "./navigation.tsx";
import {groups} from "./registry.ts";
import type {Questions as State} from "./state.ts";
import {words} from "./words.ts";

export interface QuestionsProps {
  readonly questions: State;
  readonly host: Host;
  readonly log: LogFitting;
  readonly open: (opened: Opened) => void;
}

/** Every question that can be asked about the comparison on the bench, each with its answer. */
export function Questions({questions, host, log, open}: QuestionsProps) {
  const {bench} = host;
  const draw = useSignal<Draw | null>(null);
  useEffect(() => {
    // Charts of answers come when the questions are first looked at.
    void import("./pictures.ts").then(({drawAnswer}) => (draw.value = drawAnswer));
  }, []);
  useSignalEffect(() => {
    const id = questions.shown.value;
    if (id === null || host.view.value !== "questions") return;
    questions.shown.value = null;
    // Once the view that was hidden until now has its place on the page.
    requestAnimationFrame(() => goTo(`question-${id}`));
  });
  if (questions.strategies.value.length < 2) return <p class="lead">{words.none}</p>;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <MiniNavigation questions={questions} goTo={goTo} />
      {groups.map(group => (
        <section key={group} class="question-group" aria-labelledby={`questions-${group}`}>
          <h3 id={`questions-${group}`} tabindex={-1}>
            {words.groups[group]}
          </h3>
          {group === "why" && <Certainty bench={bench} />}
          {questions.all
            .filter(({askable, fits}) => askable.group === group && fits.value)
            .map(asking => (
              <Card
                key={asking.askable.id}
                asking={asking}
                strategies={questions.strategies.value}
                currency={bench.currency.value}
                draw={draw.value}
                host={host}
              />
            ))}
          {group === "trust" && <LogCard log={log} open={open} />}
        </section>
      ))}
      <aside class="question-more" aria-label={words.more.title}>
        <p>{words.more.text}</p>
        {words.more.commands(bench.opened.value.file).map(command => (
          <p key={command}>
            <code>{command}</code>
          </p>
        ))}
      </aside>
    </section>
  );
}

/** Brings a heading before the eyes and to the keyboard. */
function goTo(id: string) {
  const heading = document.getElementById(id);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  heading?.scrollIntoView({block: "start", behavior: still ? "auto" : "smooth"});
  heading?.focus({preventScroll: true});
}
