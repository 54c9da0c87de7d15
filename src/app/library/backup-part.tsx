import {useSignal} from "@preact/signals";
import type {FileError} from "../state/opening.ts";
import {words as page} from "../words.ts";
import type {LibraryProps} from "./view.tsx";
import {words as all} from "./words.ts";

const words = all.backup;

interface Report {
  readonly said: string;
  readonly errors: readonly FileError[];
}

/** Everything as one file, and back. */
export function BackupPart({host, library}: LibraryProps) {
  const report = useSignal<Report | null>(null);
  const restore = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    try {
      const {merged, errors, changed, rows} = await library.restore(file);
      const said = [
        rows.length > 0 || errors.length === 0 ? words.restored(merged.added, merged.same, merged.copies) : "",
        changed && rows.length > 0 ? words.changed : ""
      ];
      report.value = {said: said.filter(Boolean).join(" "), errors};
    } catch {
      report.value = {said: all.notSaved, errors: []};
    }
  };
  const shown = report.value;
  return (
    <section class="backup" aria-labelledby="backup-title">
      <h3 id="backup-title">{words.title}</h3>
      <p class="lead">{words.lead}</p>
      <div class="buttons">
        <button type="button" onClick={() => host.commands.run("share.backup")}>
          {words.save}
        </button>
        <label class="button">
          {words.restore}
          <input type="file" class="hidden" accept=".json" onChange={restore} />
        </label>
      </div>
      <div role="status">
        {shown && (
          <>
            {shown.said && <p>{shown.said}</p>}
            {shown.errors.length > 0 && <p>{words.errors(shown.errors.length)}</p>}
            <ol class="backup-errors">
              {shown.errors.slice(0, 50).map(({file, line, column, path, message}, i) => (
                <li key={i}>
                  <strong>{file}</strong> {page.file.place(line, column)} {path && <code>{path}</code>} {message}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}
