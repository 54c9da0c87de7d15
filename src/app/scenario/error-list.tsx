import type {FileError} from "../state/opening.ts";
import {Ticked} from "../view/ticked.tsx";
import {words} from "./words.ts";

/** Errors listed at most; the reader gives up to 200. */
const most = 25;

/** What is wrong with the text, each with a way to its place. */
export function ErrorList({errors, goTo}: {errors: readonly FileError[]; goTo: ((error: FileError) => void) | null}) {
  if (errors.length === 0) return null;
  return (
    <section class="text-errors" aria-labelledby="text-errors-title">
      <h3 id="text-errors-title">{words.errors.title(errors.length)}</h3>
      <ol>
        {errors.slice(0, most).map(error => {
          const {line, column, path, message, hint} = error;
          return (
            <li key={`${line}:${column}:${path}:${message}`}>
              {goTo ? (
                <button type="button" class="link" onClick={() => goTo(error)}>
                  {words.errors.place(line, column)}
                </button>
              ) : (
                words.errors.place(line, column)
              )}{" "}
              {path && <code>{path}</code>}{" "}
              <span class="message">
                <Ticked text={message} />
              </span>
              {hint && (
                <span class="hint">
                  <Ticked text={hint} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {errors.length > most && <p>{words.errors.more(errors.length - most)}</p>}
    </section>
  );
}
