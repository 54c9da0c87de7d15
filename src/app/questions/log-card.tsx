import {opened, type Opened} from "../state/opened.ts";
import {download} from "./download.ts";
import type {LogFitting} from "./log.ts";
import {words} from "./words.ts";

/** Makes a scenario from an event log, says what was learnt, and opens or saves it. */
export function LogCard({log, open}: {log: LogFitting; open: (scenario: Opened) => void}) {
  const {learnt, running, failure} = log;
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void log.read(file);
    // So that the same file, corrected, can be chosen again.
    input.value = "";
  };
  const found = learnt.value;
  const name = found && `${found.file.replace(/\.[a-z]+$/i, "")}.yaml`;
  return (
    <article class="question" aria-labelledby="question-fit-log" aria-busy={running.value}>
      <div class="question-head">
        <div>
          <h4 id="question-fit-log">{words.log.title}</h4>
          <p class="lead">{words.log.lead}</p>
        </div>
        {running.value ? (
          <button type="button" aria-label={words.stopping(words.log.title)} onClick={() => log.stop()}>
            {words.stop}
          </button>
        ) : (
          <label class="button">
            {words.log.choose}
            <input type="file" class="hidden" accept=".csv,.txt,.tsv" onChange={pick} />
          </label>
        )}
      </div>
      <p class="question-status" role="status">
        {running.value ? words.log.running : ""}
      </p>
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.failed(failure.value)}
        </p>
      )}
      {found && name && (
        <div class="answer">
          <div class="answer-words">
            {found.report.map((sentence, i) => (
              <p key={i}>{sentence}</p>
            ))}
          </div>
          <div class="answer-save" role="group" aria-label={words.save}>
            <button type="button" onClick={() => open(opened(name, found.fitted.scenario, {text: found.fitted.text}))}>
              {words.log.open}
            </button>
            <button type="button" onClick={() => download({name, type: "application/yaml", text: found.fitted.text})}>
              {words.log.save}
            </button>
          </div>
        </div>
      )}
    </article>
  );
}
