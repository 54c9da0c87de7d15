import {useComputed} from "@preact/signals";
import {hint} from "../shell/machine.ts";
import type {LibraryProps} from "./view.tsx";
import {words as all} from "./words.ts";

const words = all.view;

/** Ways to keep and to share what is on the bench. */
export function ShareBar({host, library}: LibraryProps) {
  const {bench, commands, keeping, say} = host;
  const name = useComputed(() => keeping.row.value?.name ?? bench.opened.value.scenario.title);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = (event.currentTarget as HTMLFormElement).querySelector("input")!.value.trim();
    try {
      const {row, copied, run} = await library.save(typed || name.peek());
      say(copied ? all.savedCopy(row.name) : all.saved(row.name, run));
    } catch {
      say(all.notSaved);
    }
  };
  const ways = [
    ["share.link", words.link],
    ["share.yaml", words.yaml],
    ["share.csv", words.csv],
    ["share.file", words.file],
    ["share.report", words.report],
    ["share.report-file", words.reportFile]
  ] as const;
  return (
    <section class="share-bar" aria-labelledby="share-title">
      <h3 id="share-title">{words.share}</h3>
      <form onSubmit={save}>
        <label class="field">
          <span>{words.name}</span>
          <input
            type="text"
            name="name"
            key={name.value}
            defaultValue={name.value}
            maxLength={200}
            autocomplete="off"
          />
        </label>
        <button type="submit" class="strong">
          {words.keep}
        </button>
      </form>
      <p class="lead">{hint(words.keepHelp, "Mod+S")}</p>
      <div class="buttons">
        {ways
          .filter(([id]) => commands.all.value.some(command => command.id === id))
          .map(([id, label]) => {
            const {enabled} = commands.all.value.find(command => command.id === id)!;
            return (
              <button key={id} type="button" disabled={enabled ? !enabled() : false} onClick={() => commands.run(id)}>
                {label}
              </button>
            );
          })}
      </div>
    </section>
  );
}
