import "./reading.css";
import {useComputed} from "@preact/signals";
import type {ComponentChildren} from "preact";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Bench} from "../view/bench.ts";
import {words} from "./words.ts";

export interface ReadingProps {
  readonly bench: Bench;
  /** Of the view; its heading is `<id>-title`. */
  readonly id: string;
  /** The question that the view answers. */
  readonly title: string;
  /** The answer in sentences, computed from the comparison, with its doubt. */
  readonly answer: (comparison: Comparison) => readonly string[];
  /** Buttons that lead on from the answer. */
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A view that answers one question: the question, the answer in words, and what it rests on. */
export function Reading({bench, id, title, answer, acts, children}: ReadingProps) {
  const sentences = useComputed(() => (bench.comparison.value === null ? null : answer(bench.comparison.value)));
  const stale = useComputed(() => bench.stale.value && bench.comparison.value !== null);
  return (
    <section class="reading" aria-labelledby={`${id}-title`} aria-busy={bench.comparison.value === null || stale.value}>
      <h2 id={`${id}-title`}>{title}</h2>
      {sentences.value === null ? (
        <p class="lead" role="status">
          {words.waiting}
        </p>
      ) : (
        <div class={`reading-answer${stale.value ? " stale" : ""}`}>
          {sentences.value.map((sentence, i) => (
            <p key={i}>{sentence.replaceAll("−", "−\u2060")}</p>
          ))}
        </div>
      )}
      {acts && <div class="reading-acts">{acts}</div>}
      <p class="before reading-stale" role="status" hidden={!stale.value}>
        {words.stale}
      </p>
      <div class={`reading-body columns${stale.value ? " stale" : ""}`}>{children}</div>
    </section>
  );
}
