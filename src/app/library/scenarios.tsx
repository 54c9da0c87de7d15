import {opened} from "../state/opened.ts";
import {shownName} from "../state/shown.ts";
import type {Host} from "../view/host.ts";
import {choicesReader, type ChoicesData} from "./choices-data.ts";
import {Entry} from "./entry.tsx";
import type {ScenarioRow} from "./rows.ts";
import {throwAway} from "./throw-away.ts";
import type {LibraryProps} from "./view.tsx";
import {words as all} from "./words.ts";

const words = all.view;

interface ScenariosProps extends LibraryProps {
  rows: readonly ScenarioRow[];
}

/** The kept scenarios, the newest first. */
export function Scenarios({host, library, rows}: ScenariosProps) {
  const {shelf} = library;
  const open = async (row: ScenarioRow) => {
    if (!(await openText(host, row))) return;
    host.keeping.row.value = {id: row.id, revision: row.revision, name: row.name};
    host.view.value = "comparison";
  };
  return (
    <section aria-labelledby="kept-scenarios">
      <h3 id="kept-scenarios">{words.scenarios(rows.length)}</h3>
      <ul class="entries">
        {rows.map(row => {
          const name = shownName(row.name);
          return (
            <Entry
              key={row.id}
              name={row.name}
              when={row.when}
              details={[words.version(row.version)]}
              rename={next => void shelf.rename("scenarios", row.id, next)}
              last={
                <button
                  type="button"
                  class="small"
                  aria-label={words.removing(name)}
                  onClick={() => void throwAway(host, library, {store: "scenarios", row})}
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
                aria-label={words.duplicating(name)}
                onClick={() => void shelf.duplicate(row)}
              >
                {words.duplicate}
              </button>
            </Entry>
          );
        })}
      </ul>
    </section>
  );
}

/** Opens a kept text through the reader, like any file; what is wrong with it is listed. */
export async function openText(
  {reader, open, fileErrors}: Host,
  {file, text, choices}: {file: string; text: string; choices?: ChoicesData}
): Promise<boolean> {
  const name = shownName(file);
  const {scenario, errors} = await reader.read(text, name);
  if (!scenario) {
    fileErrors.value = errors;
    return false;
  }
  const next = opened(name, scenario, {text});
  open(next, choices && choicesReader(next)(choices));
  return true;
}
