import {useComputed} from "@preact/signals";
import {clockOf, dayOf} from "../../charts/moments.ts";
import {kept, torn} from "../../charts/thread.ts";
import type {JourneyEvent} from "../../experiment/comparison.ts";
import {readable} from "../../experiment/trace.ts";
import type {Host} from "../view/host.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import type {Steps} from "./steps.ts";
import {words} from "./words.ts";

export interface StepCardProps {
  readonly host: Pick<Host, "life" | "bench">;
  readonly steps: Steps;
}

/** What happens at one moment in both worlds, in words, with the ways to step on. */
export function StepCard({host: {life, bench}, steps}: StepCardProps) {
  const {at, moments, parting} = steps;
  const said = useComputed(() => sentenceOf(life.journey.value?.tracks.map(({title}) => title) ?? [], steps, life));
  const journey = life.journey.value;
  const moment = moments.value[at.value];
  if (journey === null || moment === undefined) return null;
  const {tracks} = journey;
  const last = moments.value.length - 1;
  const parts = at.value === parting.value;
  const common = moment.same && tracks.length > 1;
  const columns = common
    ? [{title: words.steps.both(tracks.length), strategy: null, event: moment.events[0] ?? null}]
    : null;
  return (
    <article class={`step-card${parts ? " parts" : ""}`} aria-label={words.steps.label}>
      <div class="step-bar">
        <div class="step-buttons">
          <Button name={words.steps.first} sign="first" act={steps.toStart} off={at.value === 0} />
          <Button name={words.steps.previous} sign="back" act={() => steps.by(-1)} off={at.value === 0} />
          <Button name={words.steps.next} sign="on" act={() => steps.by(1)} off={at.value === last} />
          <Button name={words.steps.last} sign="last" act={steps.toEnd} off={at.value === last} />
        </div>
        <input
          type="range"
          min={0}
          max={last}
          value={at.value}
          aria-label={words.steps.label}
          aria-valuetext={words.steps.at(at.value + 1, last + 1)}
          onInput={event => steps.go(event.currentTarget.valueAsNumber)}
        />
        {tracks.length > 1 && (
          <button type="button" class="strong" disabled={parting.value < 0} onClick={() => steps.toParting()}>
            {parting.value < 0 ? words.steps.noParting : words.steps.parting}
          </button>
        )}
      </div>
      <p class="step-when">
        <strong>{words.steps.when(dayOf(moment.minute), clockOf(moment.minute))}</strong>
        <span>{words.steps.at(at.value + 1, last + 1)}</span>
      </p>
      {parts && journey.divergence && (
        <p class="step-cause">
          <strong>{words.steps.part}</strong> {journey.divergence.cause}
        </p>
      )}
      <div class="step-worlds" data-columns={columns ? 1 : tracks.length}>
        {columns
          ? columns.map(({title, event}) => <World key={title} heading={<strong>{title}</strong>} event={event} />)
          : tracks.map(({strategy, title}, s) => (
              <World
                key={strategy}
                heading={<StrategyName bench={bench} id={strategy} title={title} />}
                event={moment.events[s] ?? null}
                before={before(steps, s)}
              />
            ))}
      </div>
      <p class="hidden" role="status" data-step>
        {said}
      </p>
    </article>
  );
}

const signs = {
  first: "M3 2V12M13 2L6 7L13 12Z",
  back: "M11 2L4 7L11 12Z",
  on: "M5 2L12 7L5 12Z",
  last: "M3 2L10 7L3 12ZM13 2V12"
};

function Button({name, sign, act, off}: {name: string; sign: keyof typeof signs; act: () => void; off: boolean}) {
  // A button that goes dead under the finger would lose the focus.
  return (
    <button type="button" aria-label={name} title={name} aria-disabled={off} onClick={() => off || act()}>
      <svg viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">
        <path d={signs[sign]} fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      </svg>
    </button>
  );
}

function World({
  heading,
  event,
  before: last
}: {
  heading: preact.ComponentChildren;
  event: JourneyEvent | null;
  before?: JourneyEvent | null;
}) {
  const record = event && recordOf(event);
  return (
    <div class={`step-world ${event?.tone ?? "idle"}`}>
      <p class="step-name">{heading}</p>
      {event ? (
        <p class="step-text">
          {event.tone !== "neutral" && <span class="step-tone">{words.steps.tone[event.tone]}</span>}
          {event.text}
        </p>
      ) : (
        <p class="step-text idle">
          {words.steps.nothing}
          {last && <small>{words.steps.still(last.text)}</small>}
        </p>
      )}
      {record && <p class={`step-record ${record.left ? "left" : "kept"}`}>{record.text}</p>}
    </div>
  );
}

/** What had happened in a world before a moment. */
function before({moments, at}: Steps, s: number): JourneyEvent | null {
  for (let i = at.value - 1; i >= 0; i--) {
    const event = moments.value[i]?.events[s];
    if (event) return event;
  }
  return null;
}

/** The record that an event is about, and whether it came along. */
function recordOf({kind, detail: {object, from}}: JourneyEvent): {text: string; left: boolean} | null {
  if (typeof object !== "string" || !(kept.has(kind) || torn.has(kind))) return null;
  const {records} = words.steps;
  if (torn.has(kind)) return {text: records.left(object), left: true};
  return {text: records.kept(object, typeof from === "string" ? readable(from) : null), left: false};
}

/** The moment as it is read aloud. */
function sentenceOf(
  titles: readonly string[],
  {at, moments, parting}: Steps,
  {journey}: Pick<Host["life"], "journey">
): string {
  const moment = moments.value[at.value];
  if (moment === undefined) return "";
  const when = `${words.steps.at(at.value + 1, moments.value.length)}, ${words.steps.when(dayOf(moment.minute), clockOf(moment.minute))}.`;
  const cause = at.value === parting.value ? ` ${words.steps.part} ${journey.value?.divergence?.cause ?? ""}` : "";
  const told =
    moment.same && titles.length > 1
      ? ` ${words.steps.both(titles.length)}: ${moment.events[0]?.text ?? ""}.`
      : titles.map((title, s) => ` ${title}: ${moment.events[s]?.text ?? words.steps.nothing}.`).join("");
  return when + cause + told;
}
