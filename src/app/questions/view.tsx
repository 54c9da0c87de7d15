import "./questions.css";
import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import type {Result} from "../../experiment/result.ts";
import {outcome} from "../../outcome/registry.ts";
import type {Opened} from "../state/opened.ts";
import type {Bench} from "../view/bench.ts";
import {Chart} from "../view/chart.tsx";
import {Certainty} from "./certainty.tsx";
import {download} from "./download.ts";
import {LogCard} from "./log-card.tsx";
import type {LogFitting} from "./log.ts";
import {groups, type Askable} from "./registry.ts";
import type {Asking, Questions as State} from "./state.ts";
import {words} from "./words.ts";

type Draw = (result: Result, options: {width: number}) => Element;

export interface QuestionsProps {
  readonly questions: State;
  readonly bench: Bench;
  readonly log: LogFitting;
  readonly open: (opened: Opened) => void;
}

/** Every question that can be asked about the comparison on the bench, each with its answer. */
export function Questions({questions, bench, log, open}: QuestionsProps) {
  const draw = useSignal<Draw | null>(null);
  useEffect(() => {
    // Charts of answers come when the questions are first looked at.
    void import("./pictures.ts").then(({drawAnswer}) => (draw.value = drawAnswer));
  }, []);
  if (questions.strategies.value.length < 2) return <p class="lead">{words.none}</p>;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {groups.map(group => (
        <section key={group} class="question-group" aria-labelledby={`questions-${group}`}>
          <h3 id={`questions-${group}`}>{words.groups[group]}</h3>
          {group === "why" && <Certainty bench={bench} />}
          {questions.all
            .filter(({askable, fits}) => askable.group === group && fits.value)
            .map(asking => (
              <Card
                key={asking.askable.id}
                asking={asking}
                strategies={questions.strategies.value}
                currency={bench.currency.value}
                draw={draw.value}
              />
            ))}
          {group === "trust" && <LogCard log={log} open={open} />}
        </section>
      ))}
    </section>
  );
}

interface CardProps {
  asking: Asking;
  strategies: State["strategies"]["value"];
  currency: string;
  draw: Draw | null;
}

function Card({asking, strategies, currency, draw}: CardProps) {
  const {askable, answer, running, progress, failure, stopped, stale} = asking;
  const shown = useComputed(() => answer.value?.result ?? null);
  const result = shown.value;
  const headed = `question-${askable.id}`;
  return (
    <article class="question" aria-labelledby={headed} aria-busy={running.value}>
      <div class="question-head">
        <div>
          <h4 id={headed}>{askable.title}</h4>
          <p class="lead">{askable.lead}</p>
        </div>
        {running.value ? (
          <button type="button" aria-label={words.stopping(askable.title)} onClick={() => asking.stop()}>
            {words.stop}
          </button>
        ) : (
          <button
            type="button"
            class="strong"
            aria-label={words.asking(result === null ? words.ask : words.askAgain, askable.title)}
            onClick={() => void asking.ask()}
          >
            {result === null ? words.ask : words.askAgain}
          </button>
        )}
      </div>
      <Controls asking={asking} strategies={strategies} currency={currency} />
      <p class="question-status" role="status">
        {running.value
          ? `${progress.value > 0 ? words.running(progress.value) : words.started}${result && !answer.value?.final ? `. ${words.partial}.` : ""}`
          : stopped.value
            ? words.stopped
            : ""}
      </p>
      {running.value && <progress max={1} value={progress.value} aria-labelledby={headed} />}
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.failed(failure.value)}
        </p>
      )}
      {result && (
        <div class={`answer${stale.value ? " old" : ""}`}>
          {stale.value && <p class="before">{words.stale}</p>}
          <div class="answer-words">
            {result.answer.map((sentence, i) => (
              <p key={i}>{unbroken(sentence)}</p>
            ))}
          </div>
          {draw && <Chart data={shown} draw={draw} class={`answer-${askable.id}`} />}
          <Provenance result={result} id={askable.id} />
        </div>
      )}
    </article>
  );
}

/** A minus sign stays with its number at the end of a line. */
function unbroken(sentence: string): string {
  return sentence.replaceAll("−", "−\u2060");
}

type Chosen = Exclude<Askable["controls"][number], "budget">;

const controls: Readonly<Record<Chosen, string>> = {
  from: words.from,
  to: words.to,
  outcome: words.outcome,
  x: words.number,
  y: words.up
};

/** What can be chosen before asking; a choice with one possibility is none. */
function Controls({asking, strategies, currency}: Omit<CardProps, "draw">) {
  const {askable, settings, offered} = asking;
  const {numbers, outcomes} = offered.value;
  const optionsOf = (name: Chosen) => {
    const {x, from} = settings.value;
    if (name === "from") return strategies;
    if (name === "to") return strategies.filter(({id}) => id !== from);
    if (name === "outcome") return outcomes.map(id => ({id, title: `${outcome(id).label}, ${outcome(id).per}`}));
    return numbers.filter(({path}) => name === "x" || path !== x).map(({path, label}) => ({id: path, title: label}));
  };
  const budget = askable.controls.includes("budget");
  const shown = askable.controls
    .filter(name => name !== "budget")
    .map(name => ({name, options: optionsOf(name)}))
    .filter(({name, options}) => options.length > 1 && !((name === "from" || name === "to") && strategies.length < 3));
  if (shown.length === 0 && !budget) return null;
  return (
    <div class="question-controls">
      {shown.map(({name, options}) => (
        <label key={name} class="field">
          <span>{name === "x" && askable.controls.includes("y") ? words.across : controls[name]}</span>
          <select value={settings.value[name]} onChange={event => asking.set(name, event.currentTarget.value)}>
            {options.map(({id, title}) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      {budget && (
        <label class="field">
          <span>{words.budget(currency)}</span>
          <input
            type="number"
            min={0}
            placeholder={words.noBudget}
            value={settings.value.budget}
            onChange={event => asking.set("budget", event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}

/** How the answer came about, and ways to take it along. */
function Provenance({result, id}: {result: Result; id: string}) {
  const {inputs, method, fingerprint, tables} = result;
  const save = async (table: string | null) => {
    const {fileOf} = await import("./files.ts");
    download(fileOf(result, id, table));
  };
  return (
    <details class="answer-method">
      <summary>{words.method}</summary>
      {method.map((sentence, i) => (
        <p key={i}>{sentence}</p>
      ))}
      <p>
        {words.size(inputs.customers, inputs.replications)}, {words.fingerprint} <code>{fingerprint}</code>
      </p>
      <div class="answer-save" role="group" aria-label={words.save}>
        <button type="button" class="small" onClick={() => void save(null)}>
          {words.saveJson}
        </button>
        {tables.map(({id: table, title}) => (
          <button key={table} type="button" class="small" onClick={() => void save(table)}>
            {words.saveCsv(title)}
          </button>
        ))}
      </div>
    </details>
  );
}
