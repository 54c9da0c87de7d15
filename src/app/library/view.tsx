import "./library.css";
import {useComputed, useSignal} from "@preact/signals";
import {looksLike} from "../state/shown.ts";
import type {Host} from "../view/host.ts";
import {BackupPart} from "./backup-part.tsx";
import {Bin, Sessions, UnreadableRows} from "./leftovers.tsx";
import type {Library} from "./library.ts";
import {Runs} from "./runs.tsx";
import {Scenarios} from "./scenarios.tsx";
import {ShareBar} from "./share-bar.tsx";
import {words as all} from "./words.ts";

const words = all.view;

export interface LibraryProps {
  host: Host;
  library: Library;
}

/** What is kept in this browser, and the ways to share what is on the bench. */
export function LibraryView({host, library}: LibraryProps) {
  const {shelf} = library;
  const search = useSignal("");
  const wanted = useComputed(() => looksLike(search.value));
  const matches = ({name}: {readonly name: string}) => looksLike(name).includes(wanted.value);
  const scenarios = useComputed(() => shelf.scenarios.value.filter(matches));
  const runs = useComputed(() => shelf.runs.value.filter(matches));
  const many = shelf.scenarios.value.length + shelf.runs.value.length > 3;
  const empty = shelf.scenarios.value.length + shelf.runs.value.length === 0;
  return (
    <section class="library" aria-labelledby="library-title">
      <header>
        <h2 id="library-title">{words.title}</h2>
        <p class="lead">{words.lead}</p>
      </header>
      <ShareBar host={host} library={library} />
      {empty ? (
        <Empty host={host} />
      ) : (
        <>
          {many && (
            <label class="field library-search">
              <span>{words.search}</span>
              <input
                type="search"
                value={search}
                onInput={event => (search.value = (event.currentTarget as HTMLInputElement).value)}
              />
            </label>
          )}
          {scenarios.value.length + runs.value.length === 0 && <p role="status">{words.noMatch}</p>}
          {scenarios.value.length > 0 && <Scenarios host={host} library={library} rows={scenarios.value} />}
          {runs.value.length > 0 && <Runs host={host} library={library} rows={runs.value} />}
        </>
      )}
      <Sessions library={library} />
      <UnreadableRows library={library} />
      <Bin library={library} />
      <BackupPart host={host} library={library} />
    </section>
  );
}

const examples = ["small-shop.yaml", "interrupted-chat.yaml", "fashion-retailer.yaml", "bank.yaml"];

/** Nothing is kept yet: ways to begin. */
function Empty({host: {scenarios, openScenario, view}}: {host: Host}) {
  const open = async (file: string) => {
    await openScenario(file);
    view.value = "comparison";
  };
  return (
    <section class="library-empty" aria-label={words.none}>
      <h3>{words.none}</h3>
      <p>{words.noneHelp}</p>
      <div class="buttons">
        {scenarios
          .filter(({file}) => examples.includes(file))
          .map(({file, title}) => (
            <button key={file} type="button" onClick={() => void open(file)}>
              {title}
            </button>
          ))}
      </div>
    </section>
  );
}
