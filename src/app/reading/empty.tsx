import "./reading.css";
import type {Host} from "../view/host.ts";
import {words} from "./words.ts";

export interface EmptyProps {
  readonly host: Pick<Host, "view">;
  readonly id: string;
  readonly title: string;
  /** What is not there, and how it would be. */
  readonly what: string;
  readonly how: string;
}

/** A view whose part of the model this scenario does without. */
export function Empty({host, id, title, what, how}: EmptyProps) {
  return (
    <section class="reading" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="reading-empty">
        <h3>{what}</h3>
        <p>{how}</p>
        <div class="reading-acts">
          <button type="button" onClick={() => (host.view.value = "scenario")}>
            {words.toText}
          </button>
        </div>
      </div>
    </section>
  );
}
