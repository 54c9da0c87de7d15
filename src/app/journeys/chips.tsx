import type {Crowd} from "./crowd.ts";
import {chipsOf} from "./names.ts";
import {clear, isEverybody} from "./selection.ts";
import {words} from "./words.ts";

/** What is chosen, in words; each part can be taken away. */
export function Chips({crowd}: {crowd: Crowd}) {
  const {selection, people} = crowd;
  const known = people.value;
  if (known === null || isEverybody(selection.value)) return null;
  return (
    <ul class="chips" aria-label={words.many.filters}>
      {chipsOf(selection.value, known).map(({dimension, text}) => (
        <li key={dimension}>
          <button
            type="button"
            class="chip"
            aria-label={words.many.remove(text)}
            onClick={() => (selection.value = clear(selection.peek(), dimension))}
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="small" onClick={crowd.clear}>
          {words.many.clear} <kbd>{words.many.clearKey}</kbd>
        </button>
      </li>
    </ul>
  );
}
