import {useComputed, useSignal, useSignalEffect} from "@preact/signals";
import {shownName} from "../state/shown.ts";
import {Entry} from "./entry.tsx";
import type {Library} from "./library.ts";
import {liveTabs} from "./tab.ts";
import {words as all} from "./words.ts";

const words = all.view;

interface Props {
  library: Library;
}

/** What closed tabs have left on their benches. */
export function Sessions({library}: Props) {
  const {shelf, tab, takeUp} = library;
  // Unknown for a moment: until then nobody is said to have gone.
  const live = useSignal<ReadonlySet<string> | null>(null);
  useSignalEffect(() => {
    void shelf.sessions.value;
    void liveTabs().then(open => (live.value = new Set([...open, tab])));
  });
  const rows = useComputed(() =>
    shelf.sessions.value.filter(
      row =>
        live.value !== null &&
        !live.value.has(row.tab) &&
        (row.changes > 0 || row.draft !== null || row.documents.some(({shipped}) => !shipped))
    )
  );
  if (rows.value.length === 0) return null;
  return (
    <section aria-labelledby="left-open">
      <h3 id="left-open">{words.sessions}</h3>
      <ul class="entries">
        {rows.value.map(row => (
          <Entry key={row.tab} name={row.title} when={row.when} details={[words.changes(row.changes)]}>
            <button
              type="button"
              class="small"
              aria-label={words.opening(shownName(row.title))}
              onClick={() => void takeUp(row.tab)}
            >
              {words.open}
            </button>
          </Entry>
        ))}
      </ul>
    </section>
  );
}

/** Rows that nobody can read, with a way to get rid of them. */
export function UnreadableRows({library: {shelf}}: Props) {
  const rows = shelf.unreadable.value;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unreadable">
      <h3 id="unreadable">{words.unreadable}</h3>
      <p class="lead">{words.unreadableHelp}</p>
      <ul class="entries">
        {rows.map(({store, key, why}) => (
          <li key={`${store} ${key}`} class="entry">
            <div class="entry-words">
              <h4>{shownName(key.slice(0, 60)) || "?"}</h4>
              <p>
                <span>{shownName(why.slice(0, 200))}</span>
              </p>
            </div>
            <div class="entry-acts">
              <button
                type="button"
                class="small"
                aria-label={words.forgetting(shownName(key.slice(0, 60)))}
                onClick={() => void shelf.forget(store, key)}
              >
                {words.forget}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was thrown away, for as long as it can be brought back. */
export function Bin({library: {shelf}}: Props) {
  const rows = shelf.bin.value;
  return (
    <details class="bin" hidden={rows.length === 0}>
      <summary id="bin">{words.bin(rows.length)}</summary>
      <ul class="entries">
        {rows.map(({store, row}) => (
          <Entry key={row.id} name={row.name} when={row.when} details={[]}>
            <button
              type="button"
              class="small"
              aria-label={words.bringingBack(shownName(row.name))}
              onClick={() => void shelf.bringBack(store, row.id)}
            >
              {words.bringBack}
            </button>
            <button
              type="button"
              class="small"
              aria-label={words.forgetting(shownName(row.name))}
              onClick={() => void shelf.forget(store, row.id)}
            >
              {words.forget}
            </button>
          </Entry>
        ))}
      </ul>
    </details>
  );
}
