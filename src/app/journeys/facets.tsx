import {useComputed, useSignal} from "@preact/signals";
import type {Crowd} from "./crowd.ts";
import {nameOf} from "./names.ts";
import {ALIKE, outcomes, toggle, type Choice} from "./selection.ts";
import {words} from "./words.ts";

const count = new Intl.NumberFormat("en");
/** Bars of a group that are shown at first. */
const MOST = 6;

/** Everything that people can be chosen by with one press, each with how many of those left it is true of. */
export function Facets({crowd}: {crowd: Crowd}) {
  return (
    <div class="facets" role="group" aria-label={words.many.choose}>
      {(["outcome", "cause", "segment", "channel"] as const).map(choice => (
        <Facet key={choice} choice={choice} crowd={crowd} />
      ))}
    </div>
  );
}

function Facet({choice, crowd: {people, index, selection}}: {choice: Exclude<Choice, "switch">; crowd: Crowd}) {
  const whole = useSignal(false);
  const bars = useComputed(() => {
    const known = people.value;
    if (known === null) return [];
    const left = index.value!.select(selection.value, choice);
    const counts = index.value!.count(left, choice);
    const every = {
      outcome: outcomes,
      cause: [...known.causes.keys(), ALIKE],
      segment: known.segments,
      channel: known.channels
    }[choice];
    const sorted =
      choice === "outcome"
        ? every
        : every.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
    return sorted.map(id => ({
      id,
      name: nameOf(known, choice, id),
      n: counts.get(id) ?? 0,
      share: left.length === 0 ? 0 : (counts.get(id) ?? 0) / left.length
    }));
  });
  const chosen = selection.value.chosen[choice];
  const shown = bars.value.filter(({id}, i) => whole.value || i < MOST || chosen.includes(id));
  const rest = bars.value.length - shown.length;
  if (bars.value.length < 2) return null;
  return (
    <fieldset class="facet">
      <legend>{words.many.groups[choice]}</legend>
      <ul>
        {shown.map(({id, name, n, share}) => (
          <li key={id}>
            <button
              type="button"
              class="facet-bar"
              aria-pressed={chosen.includes(id)}
              onClick={() => (selection.value = toggle(selection.peek(), choice, id))}
            >
              <span class="facet-fill" style={{width: `${Math.round(share * 1000) / 10}%`}} />
              <span class="facet-name">{name}</span>
              <span class="facet-count">{count.format(n)}</span>
            </button>
          </li>
        ))}
      </ul>
      {(rest > 0 || (whole.value && bars.value.length > MOST)) && (
        <button type="button" class="link" onClick={() => (whole.value = !whole.value)}>
          {whole.value ? words.many.fewer : words.many.more(rest)}
        </button>
      )}
    </fieldset>
  );
}
