import {signal} from "@preact/signals";
import type {ComponentChildren} from "preact";
import type {Task} from "./task.ts";
import {words} from "./words.ts";

export interface CardProps<T> {
  readonly task: Task<T>;
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** What the button says when nothing is known yet. */
  readonly ask: string;
  readonly controls?: ComponentChildren;
  readonly children: (result: T) => ComponentChildren;
}

/** Pictures of what somebody has asked for are drawn even where they are not on the screen yet. */
export const asked = signal(true);

/** A question within a view that takes a while: a button, progress, a way to stop, and an answer that stays. */
export function Card<T>({task, id, title, lead, ask, controls, children}: CardProps<T>) {
  const {running, progress, failure, stopped, stale, result} = task;
  const known = result.value;
  const button = known === null ? ask : words.task.again;
  return (
    <article class="reading-card" aria-labelledby={id} aria-busy={running.value}>
      <div class="reading-card-head">
        <div>
          <h3 id={id}>{title}</h3>
          <p class="lead">{lead}</p>
        </div>
        {running.value ? (
          <button type="button" aria-label={words.task.of(words.task.stop, title)} onClick={() => task.stop()}>
            {words.task.stop}
          </button>
        ) : (
          <button
            type="button"
            class={known === null ? "strong" : ""}
            aria-label={words.task.of(button, title)}
            onClick={() => void task.ask()}
          >
            {button}
          </button>
        )}
      </div>
      {controls}
      <p class="reading-status" role="status">
        {running.value ? words.task.running(progress.value) : stopped.value ? words.task.stopped : ""}
      </p>
      {running.value && <progress max={1} value={progress.value} aria-labelledby={id} />}
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.task.failed(failure.value)}
        </p>
      )}
      {known !== null && (
        <div class={`reading-result${stale.value ? " old" : ""}`}>
          {stale.value && <p class="before">{words.task.stale}</p>}
          {children(known)}
        </div>
      )}
    </article>
  );
}
