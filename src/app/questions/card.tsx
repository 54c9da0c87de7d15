import {useComputed} from "@preact/signals";
import type {Movers} from "../../experiment/answers/movers.ts";
import type {Result} from "../../experiment/result.ts";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {Controls} from "./controls.tsx";
import {Provenance} from "./provenance.tsx";
import type {Asking, Questions} from "./state.ts";
import {words} from "./words.ts";

export type Draw = (result: Result, options: {width: number; order: readonly string[]}) => Element;

export interface CardProps {
  asking: Asking;
  strategies: Questions["strategies"]["value"];
  currency: string;
  draw: Draw | null;
  host: Host;
}

/** One question: what can be set, the button, how far it is, and the answer. */
export function Card({asking, strategies, currency, draw, host}: CardProps) {
  const {askable, answer, running, failure, stale} = asking;
  const shown = useComputed(() => answer.value?.result ?? null);
  const result = shown.value;
  const headed = `question-${askable.id}`;
  return (
    <article class="question" aria-labelledby={headed} aria-busy={running.value}>
      <div class="question-head">
        <div>
          <h4 id={headed} tabindex={-1}>
            {askable.title}
          </h4>
          <p class="lead">{askable.lead}</p>
        </div>
        {running.value ? (
          <button type="button" aria-label={words.stopping(askable.title)} onClick={() => asking.stop()}>
            {words.stop}
          </button>
        ) : (
          <button
            type="button"
            class={result === null ? "strong" : ""}
            aria-label={words.asking(result === null ? words.ask : words.askAgain, askable.title)}
            onClick={() => void asking.ask()}
          >
            {result === null ? words.ask : words.askAgain}
          </button>
        )}
      </div>
      <Controls asking={asking} strategies={strategies} currency={currency} />
      <Standing asking={asking} />
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.failed(failure.value)}
        </p>
      )}
      {result && (
        <div class={`answer${stale.value ? " old" : ""}`}>
          {stale.value && <p class="answer-before">{words.stale}</p>}
          <div class="answer-words">
            {result.answer.map((sentence, i) => (
              <p key={i}>{unbroken(sentence)}</p>
            ))}
          </div>
          {draw && result.question !== "compare" && (
            <Chart
              data={shown}
              draw={(data, {width}) => draw(data, {width, order: host.bench.order.peek()})}
              class={`answer-${askable.id}`}
            />
          )}
          {result.question === "movers" && <People movers={result.figures as Movers} host={host} />}
          <Provenance result={result} id={askable.id} />
        </div>
      )}
    </article>
  );
}

/** How far it is, and how long it takes yet. */
function Standing({asking}: {asking: Asking}) {
  const {askable, answer, running, waiting, progress, left, stopped} = asking;
  const partial = answer.value !== null && !answer.value.final;
  const text = running.value
    ? waiting.value
      ? words.waiting
      : `${progress.value > 0 ? words.running(progress.value) : words.started}${partial ? `. ${words.partial}.` : ""}`
    : stopped.value
      ? words.stopped
      : "";
  return (
    <>
      <p class="question-status">
        <span role="status">{text}</span>
        {running.value && left.value !== null && <span class="question-left"> {words.left(left.value)}</span>}
      </p>
      {running.value && !waiting.value && (
        <progress max={1} value={progress.value} aria-labelledby={`question-${askable.id}`} />
      )}
    </>
  );
}

/** The people named in the answer, to be followed through both worlds. */
function People({movers, host}: {movers: Movers; host: Host}) {
  if (movers.examples.length === 0) return null;
  const follow = (customer: number) => {
    host.life.show(customer);
    host.view.value = "journeys";
  };
  return (
    <div class="question-people">
      <h5>{words.people.title}</h5>
      <ul>
        {movers.examples.map(({customer, segment, change, cause}) => (
          <li key={customer}>
            <button type="button" class="link" onClick={() => follow(customer)}>
              {words.people.follow(customer)}
            </button>{" "}
            {words.people.what(segment, change, cause)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A minus sign stays with its number at the end of a line. */
function unbroken(sentence: string): string {
  return sentence.replaceAll("−", "−\u2060");
}
