import "./scenario.css";
import {useComputed, useSignal, useSignalEffect} from "@preact/signals";
import {mac} from "../shell/machine.ts";
import type {FileError} from "../state/opening.ts";
import type {Host} from "../view/host.ts";
import {download} from "../questions/download.ts";
import {Differences} from "./differences/view.tsx";
import type {Diffing} from "./differences/state.ts";
import type {Editor} from "./editor/mount.ts";
import {ErrorList} from "./error-list.tsx";
import {NumberCard} from "./number-card.tsx";
import {numberAt, placesOf} from "./numbers.ts";
import {TextEditor} from "./text-editor.tsx";
import {TextTools} from "./text-tools.tsx";
import type {ScenarioText} from "./text.ts";
import {words} from "./words.ts";

/** Length from which a text is called large, characters. */
const large = 64 * 1024;

export interface ScenarioViewProps {
  readonly host: Host;
  readonly text: ScenarioText;
  readonly diffing: Diffing;
}

/** The scenario as text, what is wrong with it, the number at the cursor, and what differs from another one. */
export function ScenarioView({host, text, diffing}: ScenarioViewProps) {
  const {bench, reveal, say} = host;
  const editor = useSignal<Editor | null>(null);
  /** Path of the part that is looked at. */
  const place = useSignal<readonly string[]>([]);
  const parameter = useComputed(() => numberAt(place.value, bench.offered.value.parameters));
  const there = useComputed(() => text.text.value !== null);
  const kib = useComputed(() => Math.ceil((text.text.value?.length ?? 0) / 1024));

  useSignalEffect(() => {
    const path = reveal.value;
    const shown = editor.value;
    // The view has to be seen before anything in it can be scrolled to.
    if (path === null || shown === null || host.view.value !== "scenario") return;
    requestAnimationFrame(() => {
      if (reveal.peek() !== path) return;
      reveal.value = null;
      const strategies = Object.keys(bench.opened.peek().scenario.strategies);
      const found = shown.reveal(placesOf(path, strategies));
      place.value = path.split(".");
      const whole = placesOf(path, strategies).some(one => one.length === found.path.length);
      say(whole ? words.number.shown(path) : words.number.missing(path, found.path.join(".")));
    });
  });

  const goTo = ({line, column}: FileError) => editor.peek()?.goTo(line, column);
  if (text.failure.value !== null && !there.value)
    return (
      <section class="scenario-view">
        <h2>{words.title}</h2>
        <p class="failure" role="alert">
          {words.failed(text.failure.value)}
        </p>
        <p>
          <button type="button" onClick={text.retry}>
            {words.retry}
          </button>
        </p>
      </section>
    );
  return (
    <section class="scenario-view" aria-labelledby="scenario-title">
      <h2 id="scenario-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {bench.opened.value.file.endsWith(".json") && <p class="note">{words.json}</p>}
      {kib.value * 1024 >= large && <p class="note">{words.large(kib.value)}</p>}
      {text.failure.value !== null && (
        <p class="failure" role="alert">
          {words.failed(text.failure.value)}{" "}
          <button type="button" class="small" onClick={text.retry}>
            {words.retry}
          </button>
        </p>
      )}
      <Left text={text} />
      <Stale text={text} goTo={goTo} />
      {there.value ? (
        <div class="text-and-number">
          <div class="text-part">
            <div class="text-head">
              <code>{bench.opened.value.file}</code>
              <Status text={text} />
              <TextTools host={host} text={() => text.text.peek() ?? ""} />
            </div>
            <TextEditor
              host={host}
              text={text}
              onPlace={path => (place.value = path)}
              onReady={ready => (editor.value = ready)}
            />
            <p class="text-help">{words.editor.help(mac ? "Cmd" : "Ctrl")}</p>
            <ErrorList errors={text.errors.value} goTo={goTo} />
          </div>
          <NumberCard host={host} parameter={parameter.value} />
        </div>
      ) : (
        <p role="status">{words.loading}</p>
      )}
      <Differences host={host} diffing={diffing} />
    </section>
  );
}

function Status({text}: {text: ScenarioText}) {
  const n = text.errors.value.length;
  const state = n > 0 ? "errors" : text.checking.value ? "checking" : "whole";
  return (
    <span class={`text-status ${state}`}>{state === "errors" ? words.status.errors(n) : words.status[state]}</span>
  );
}

/** While the text is not whole, the figures on the page are those of another text. */
function Stale({text, goTo}: {text: ScenarioText; goTo: (error: FileError) => void}) {
  const errors = text.errors.value;
  if (errors.length === 0) return null;
  return (
    <div class="text-stale" role="alert">
      <p>{words.stale(errors.length)}</p>
      <div class="buttons">
        <button type="button" class="small" onClick={() => goTo(errors[0]!)}>
          {words.toErrors}
        </button>
        <button type="button" class="small" onClick={() => text.giveUp()}>
          {words.giveUp}
        </button>
      </div>
    </div>
  );
}

/** What was written in a document that has been left. */
function Left({text}: {text: ScenarioText}) {
  const left = text.left.value;
  if (!left) return null;
  return (
    <div class="text-stale">
      <p>{words.left(left.file)}</p>
      <div class="buttons">
        <button
          type="button"
          class="small"
          onClick={() => download({name: left.file, type: "application/yaml", text: left.text})}
        >
          {words.leftCopy}
        </button>
        <button type="button" class="small" onClick={() => (text.left.value = null)}>
          {words.leftDrop}
        </button>
      </div>
    </div>
  );
}
