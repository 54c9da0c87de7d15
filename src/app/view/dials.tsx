import {useComputed, useSignal} from "@preact/signals";
import type {Parameter} from "../../scenario/scenario.ts";
import {dial, positionOf, positions, valueAt} from "../state/dial.ts";
import {mainParameters, searchParameters} from "../state/main-parameters.ts";
import {placeOf} from "../state/offered.ts";
import {quantity, withDenominator} from "../state/quantity.ts";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {Source} from "./source.tsx";

/** Sliders shown for a search at most. */
const limit = 30;

/** The numbers that nobody knows for sure, as sliders over their plausible range. */
export function Dials({bench}: {bench: Bench}) {
  const query = useSignal("");
  const searching = useComputed(() => query.value.trim() !== "");
  const found = useComputed(() => searchParameters(bench.offered.value.parameters, query.value));
  const shown = useComputed(() => {
    if (searching.value) return found.value.slice(0, limit);
    const {parameters} = bench.offered.value;
    const main = mainParameters(parameters);
    const changed = [...bench.choices.value.values.keys()].flatMap(path => parameters.get(path) ?? []);
    return [...main, ...changed.filter(parameter => !main.includes(parameter))];
  });
  return (
    <section class="dials" aria-labelledby="dials-title">
      <h2 id="dials-title" tabindex={-1}>
        {words.dials.title}
      </h2>
      <p class="lead">{words.dials.lead}</p>
      <label class="search">
        <span class="hidden">{words.dials.search}</span>
        <input
          type="search"
          value={query}
          placeholder={words.dials.search}
          onInput={event => (query.value = event.currentTarget.value)}
        />
      </label>
      <p class="found" role="status">
        {searching.value && words.dials.found(found.value.length, limit)}
      </p>
      {shown.value.map(parameter => (
        <Dial key={parameter.path} bench={bench} parameter={parameter} />
      ))}
    </section>
  );
}

function Dial({bench, parameter}: {bench: Bench; parameter: Parameter}) {
  const {path, label, unit, value: standard} = parameter;
  const span = dial(parameter);
  const id = `dial-${path.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const place = placeOf(parameter, bench.titles.value);
  const value = useComputed(() => bench.choices.value.values.get(path) ?? standard);
  const text = useComputed(() => withDenominator(quantity(value.value, unit), parameter));
  const changed = useComputed(() => value.value !== standard);
  const read = (event: Event) => valueAt(span, Number((event.currentTarget as HTMLInputElement).value));
  const reset = () => bench.setValue(path, standard, standard);
  const leap = (event: KeyboardEvent) => {
    const direction = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
    if (!direction || !event.shiftKey) return;
    event.preventDefault();
    const position = positionOf(span, value.value) + direction * 10;
    bench.setValue(path, valueAt(span, Math.min(positions, Math.max(0, position))), standard);
  };
  return (
    <div class={`dial${changed.value ? " changed" : ""}`}>
      <label for={id}>
        <span class="name">{label.charAt(0).toUpperCase() + label.slice(1)}</span>{" "}
        {place && <span class="place">{place}</span>}
      </label>
      <output for={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={positions}
        value={positionOf(span, value.value)}
        data-path={path}
        aria-valuetext={text.value}
        aria-describedby={`${id}-note`}
        onInput={event => bench.previewValue(path, read(event), standard)}
        onChange={event => bench.setValue(path, read(event), standard)}
        onKeyDown={leap}
        onDblClick={reset}
      />
      <p class="note" id={`${id}-note`}>
        <Provenance parameter={parameter} />
      </p>
      {changed.value && (
        <button
          type="button"
          class="small"
          aria-label={words.dials.reset(label, quantity(standard, unit))}
          onClick={reset}
        >
          {words.dials.resetShort(quantity(standard, unit))}
        </button>
      )}
    </div>
  );
}

/** How far the number is known, and from where. */
function Provenance({parameter: {low, high, unit, evidence, grade}}: {parameter: Parameter}) {
  const range =
    low !== null && high !== null ? words.dials.range(quantity(low, unit), quantity(high, unit)) : words.dials.noRange;
  return (
    <>
      <span>{range}</span> {evidence !== null && <Source id={evidence} />} <Grade evidence={evidence} grade={grade} />
    </>
  );
}

function Grade({evidence, grade}: Pick<Parameter, "evidence" | "grade">) {
  if (grade) return <span class={`grade ${grade}`}>{words.dials.grade[grade]}</span>;
  return evidence === null ? (
    <span class="grade none">{words.dials.noEvidence}</span>
  ) : (
    <span class="grade">{words.dials.ungraded}</span>
  );
}
