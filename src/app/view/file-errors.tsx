import {useEffect, useRef} from "preact/hooks";
import {words} from "../words.ts";
import type {Host} from "./host.ts";
import {Ticked} from "./ticked.tsx";

/** What is wrong with a file that was opened or dropped: every problem with its place. */
export function FileErrors({fileErrors}: Pick<Host, "fileErrors">) {
  const list = useRef<HTMLElement>(null);
  const errors = fileErrors.value;
  useEffect(() => list.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  const close = () => (fileErrors.value = []);
  return (
    <section
      ref={list}
      class="file-errors"
      tabindex={-1}
      aria-labelledby="file-errors-title"
      onKeyDown={event => event.key === "Escape" && close()}
    >
      <h2 id="file-errors-title">{words.file.problems(errors[0]!.file, errors.length)}</h2>
      <p>{words.file.intact}</p>
      <ol>
        {errors.map(({line, column, path, message, hint}) => (
          <li key={`${line}:${column}:${path}:${message}`}>
            <span class="place">{words.file.place(line, column)}</span> {path && <code>{path}</code>}
            <span class="message">
              <Ticked text={message} />
            </span>
            {hint && (
              <span class="hint">
                <Ticked text={words.file.hint(hint)} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <button type="button" onClick={close}>
        {words.file.close}
      </button>
    </section>
  );
}
