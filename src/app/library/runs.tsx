import {useSignal} from "@preact/signals";
import {verdictSentence} from "../../outcome/sentence.ts";
import {shownName} from "../state/shown.ts";
import {CompareRuns} from "./compare-runs.tsx";
import {Entry} from "./entry.tsx";
import type {RunRow} from "./rows.ts";
import {openText} from "./scenarios.tsx";
import {throwAway} from "./throw-away.ts";
import {Thumbnail} from "./thumbnail.tsx";
import type {LibraryProps} from "./view.tsx";
import {words as all} from "./words.ts";

const words = all.view;

interface RunsProps extends LibraryProps {
  rows: readonly RunRow[];
}

/** The kept results: what each said, and two of them side by side. */
export function Runs({host, library, rows}: RunsProps) {
  const {shelf} = library;
  const ticked = useSignal<readonly string[]>([]);
  const [a, b] = ticked.value.flatMap(id => rows.find(row => row.id === id) ?? []);
  // The newest two that were ticked.
  const tick = (id: string, on: boolean) => {
    const others = ticked.value.filter(one => one !== id);
    ticked.value = on ? [...others, id].slice(-2) : others;
  };
  const open = async (row: RunRow) => {
    if (await openText(host, row)) host.view.value = "comparison";
  };
  const pin = ({name, comparison}: RunRow, on: boolean) => {
    host.pinned.value = on ? comparison : null;
    if (on) host.say(words.pinned(shownName(name)));
  };
  return (
    <section aria-labelledby="kept-runs">
      <h3 id="kept-runs">{words.runs(rows.length)}</h3>
      {a && b ? (
        <CompareRuns
          a={a}
          b={b}
          open={() => {
            pin(b, true);
            void open(a);
          }}
        />
      ) : (
        rows.length > 1 && <p class="lead">{words.compareHelp}</p>
      )}
      <ul class="entries">
        {rows.map(row => {
          const name = shownName(row.name);
          const {comparison} = row;
          const isPinned = host.pinned.value?.fingerprint === comparison.fingerprint;
          return (
            <Entry
              key={row.id}
              name={row.name}
              when={row.when}
              details={[
                words.run(comparison.seed, comparison.customers, comparison.replications),
                `${words.fingerprint} ${comparison.fingerprint}`,
                answerOf(row)
              ]}
              rename={next => void shelf.rename("runs", row.id, next)}
              before={
                <>
                  {rows.length > 1 && (
                    <label class="entry-tick">
                      <input
                        type="checkbox"
                        aria-label={words.comparing(name)}
                        checked={ticked.value.includes(row.id)}
                        onChange={event => tick(row.id, (event.currentTarget as HTMLInputElement).checked)}
                      />
                    </label>
                  )}
                  <Thumbnail comparison={comparison} />
                </>
              }
              last={
                <button
                  type="button"
                  class="small"
                  aria-label={words.removing(name)}
                  onClick={() => void throwAway(host, library, {store: "runs", row})}
                >
                  {words.remove}
                </button>
              }
            >
              <button
                type="button"
                class="small strong"
                aria-label={words.opening(name)}
                onClick={() => void open(row)}
              >
                {words.open}
              </button>
              <button
                type="button"
                class="small"
                aria-label={isPinned ? words.unpinning(name) : words.pinning(name)}
                onClick={() => pin(row, !isPinned)}
              >
                {isPinned ? words.unpin : words.pin}
              </button>
            </Entry>
          );
        })}
      </ul>
    </section>
  );
}

/** What it said, in a sentence; nothing where it has outcomes that this page does not know. */
function answerOf({comparison}: RunRow): string {
  try {
    return verdictSentence(comparison, comparison.strategies.at(-1)!.id);
  } catch {
    return "";
  }
}
