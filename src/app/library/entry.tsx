import {useSignal} from "@preact/signals";
import type {ComponentChildren} from "preact";
import {shownName} from "../state/shown.ts";
import {words as all} from "./words.ts";

const words = all.view;

export interface EntryProps {
  name: string;
  when: number;
  /** What is said under the name. */
  details: readonly string[];
  before?: ComponentChildren;
  children: ComponentChildren;
  rename?: (name: string) => void;
  /** What comes last: the button that throws it away. */
  last?: ComponentChildren;
}

const date = new Intl.DateTimeFormat("en", {dateStyle: "medium", timeStyle: "short"});

/** One thing that is kept: its name, when, and what can be done with it. */
export function Entry({name, when, details, before, children, rename, last}: EntryProps) {
  const naming = useSignal(false);
  const shown = shownName(name);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const next = form.querySelector("input")!.value.trim();
    naming.value = false;
    if (next !== "" && next !== name) rename?.(next);
  };
  return (
    <li class="entry">
      {before}
      <div class="entry-words">
        {naming.value ? (
          <form onSubmit={submit} onKeyDown={event => event.key === "Escape" && (naming.value = false)}>
            <input
              type="text"
              name="name"
              maxLength={200}
              aria-label={words.newName(shown)}
              defaultValue={name}
              ref={input => input?.select()}
            />
            <button type="submit" class="small strong">
              {words.rename}
            </button>
          </form>
        ) : (
          <h4>{shown}</h4>
        )}
        <p>
          <time dateTime={new Date(validTime(when)).toISOString()}>{date.format(validTime(when))}</time>
          {details.map((detail, i) => (
            <span key={i}>{detail}</span>
          ))}
        </p>
      </div>
      <div class="entry-acts">
        {children}
        {rename && (
          <button
            type="button"
            class="small"
            aria-label={words.renaming(shown)}
            onClick={() => (naming.value = !naming.value)}
          >
            {words.rename}
          </button>
        )}
        {last}
      </div>
    </li>
  );
}

/** A time that a date can hold: rows may say anything. */
const validTime = (when: number) => (Math.abs(when) <= 8.64e15 ? when : 0);
