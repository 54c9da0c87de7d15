import type {Crowd} from "./crowd.ts";
import {nameOf} from "./names.ts";
import {choices, clear, isEverybody, type Dimension, type Selection} from "./selection.ts";
import {words} from "./words.ts";
import type {People} from "../../experiment/people.ts";

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

/** One chip for each dimension that says something. */
export function chipsOf({chosen, days}: Selection, people: People): Array<{dimension: Dimension; text: string}> {
  const {chip, or} = words.many;
  const found = choices
    .filter(choice => chosen[choice].length > 0)
    .map(choice => {
      const names = chosen[choice].map(id => nameOf(people, choice, id)).join(or);
      return {dimension: choice, text: choice === "switch" ? names : chip[choice](names)};
    });
  return days === null ? found : [...found, {dimension: "days" as const, text: chip.days(days[0] + 1, days[1] + 1)}];
}
