import {download} from "../questions/download.ts";
import type {Host} from "../view/host.ts";
import {words} from "./words.ts";

/** Takes the text along, or opens another. */
export function TextTools({host, text}: {host: Pick<Host, "bench" | "say" | "openFiles">; text: () => string}) {
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => host.say(words.tools.copied),
      () => host.say(words.tools.notCopied)
    );
  const save = () => {
    const name = host.bench.opened.peek().file;
    const type = name.endsWith(".json") ? "application/json" : "application/yaml";
    download({name, type, text: text()});
  };
  return (
    <div class="text-tools" role="group" aria-label={words.tools.label}>
      <button type="button" class="small" onClick={() => void copy()}>
        {words.tools.copy}
      </button>
      <button type="button" class="small" onClick={save}>
        {words.tools.download}
      </button>
      <label class="button small">
        {words.tools.open}
        <input
          type="file"
          class="hidden"
          accept=".yaml,.yml,.json"
          onChange={event => {
            host.openFiles(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}
