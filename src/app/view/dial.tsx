import {useComputed, useSignal} from "@preact/signals";
import type {ComponentType} from "preact";
import {useRef} from "preact/hooks";
import type {Parameter} from "../../scenario/scenario.ts";
import type {TipProps} from "../panel/tip.tsx";
import {dial, fits, positionOf, positions, stepped, valueAt} from "../state/dial.ts";
import {placeOf} from "../state/offered.ts";
import {amount, amountPer, quantity} from "../state/quantity.ts";
import {besides} from "../state/shares.ts";
import {words} from "../words.ts";
import type {DialsHost} from "./dials.tsx";
import {Source} from "./source.tsx";
import {TypedNumber} from "./typed-number.tsx";

const own = words.dials;

export interface DialProps {
  readonly host: DialsHost;
  readonly parameter: Parameter;
  /** The curve under the slider; null while it is on its way, undefined where there is nothing to compare. */
  readonly Tip: ComponentType<TipProps> | null | undefined;
}

/** One number on a slider: what it is, how far it is known, and the way back to what it was. */
export function Dial({host, parameter, Tip}: DialProps) {
  const {bench} = host;
  const {path, label, value: standard} = parameter;
  const once = bench.offeredOnce.value.parameters.get(path)?.value ?? standard;
  const span = dial(parameter, once);
  const id = `dial-${path.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const place = placeOf(parameter, bench.titles.value);
  // From the bench and not from the closure: the text may say another value without any choice having changed.
  const value = useComputed(
    () => bench.choices.value.values.get(path) ?? bench.offered.value.parameters.get(path)?.value ?? standard
  );
  const changed = useComputed(
    () => value.value !== (bench.offeredOnce.value.parameters.get(path)?.value ?? value.value)
  );
  const text = useComputed(() => amountPer(value.value, parameter, {exact: changed.value}));
  const typing = useSignal(false);
  const typeButton = useRef<HTMLButtonElement>(null);
  const read = (event: Event) => valueAt(span, Number((event.currentTarget as HTMLInputElement).value));
  const back = fits(parameter, once);
  const reset = () => {
    if (back) bench.setValue(path, once, standard);
  };
  const step = (event: KeyboardEvent) => {
    const direction = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
    if (!direction || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const size = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    bench.previewValue(path, stepped(span, value.value, direction * size), standard);
  };
  // However long a key is held down: one change.
  const settle = () => {
    if (bench.choices.peek() !== bench.committed.peek()) bench.setValue(path, value.value, standard);
  };
  const show = () => {
    host.reveal.value = path;
    host.view.value = "scenario";
  };
  const ask = () => {
    host.asking.value = {id: "break-even", settings: {x: path}};
    host.view.value = "questions";
  };
  const endTyping = () => {
    typing.value = false;
    typeButton.current?.focus();
  };
  return (
    <div class={`dial${changed.value ? " changed" : ""}`}>
      <label for={id}>
        <span class="name">{label.charAt(0).toUpperCase() + label.slice(1)}</span>{" "}
        {place && <span class="place">{place}</span>}
        {changed.value && <span class="hidden"> ({own.changed})</span>}
      </label>
      {typing.value ? (
        <TypedNumber bench={bench} parameter={parameter} span={span} value={value.value} end={endTyping} />
      ) : (
        <output for={id}>{text}</output>
      )}
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
        onKeyDown={step}
        onKeyUp={settle}
        onBlur={settle}
        onDblClick={reset}
      />
      {Tip === undefined || span.top < 1 ? null : Tip === null ? <div class="tip" /> : <Tip path={path} span={span} />}
      <p class="note" id={`${id}-note`}>
        <Provenance parameter={parameter} />
        {besides(bench.offered.value.parameters, path).length > 0 && (
          <span> {path.startsWith("segments.") ? own.otherSegments : own.otherChannels}</span>
        )}
      </p>
      <p class="acts">
        <button
          ref={typeButton}
          type="button"
          class="link"
          aria-label={own.typeIn(label)}
          aria-expanded={typing.value}
          onClick={() => (typing.value = !typing.value)}
        >
          {own.type}
        </button>
        <button type="button" class="link" aria-label={own.inTextOf(label)} onClick={show}>
          {own.inText}
        </button>
        {Tip !== undefined && Number.isFinite(standard) && (
          <button type="button" class="link" aria-label={own.breakEvenOf(label)} onClick={ask}>
            {own.breakEven}
          </button>
        )}
        {changed.value && back && (
          <button
            type="button"
            class="small reset"
            aria-label={own.reset(label, amount(once, parameter))}
            onClick={reset}
          >
            {own.resetShort(amount(once, parameter))}
          </button>
        )}
      </p>
    </div>
  );
}

/** How far the number is known, and from where. */
function Provenance({parameter: {low, high, unit, evidence, grade}}: {parameter: Parameter}) {
  const range = low !== null && high !== null ? own.range(quantity(low, unit), quantity(high, unit)) : own.noRange;
  return (
    <>
      <span>{range}</span> {evidence !== null && <Source id={evidence} />} <Grade evidence={evidence} grade={grade} />
    </>
  );
}

function Grade({evidence, grade}: Pick<Parameter, "evidence" | "grade">) {
  if (grade) return <span class={`grade ${grade}`}>{own.grade[grade]}</span>;
  return evidence === null ? (
    <span class="grade none">{own.noEvidence}</span>
  ) : (
    <span class="grade">{own.ungraded}</span>
  );
}
