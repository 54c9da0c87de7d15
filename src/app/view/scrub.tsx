import {useSignal} from "@preact/signals";
import {useRef} from "preact/hooks";
import {dial, stepped} from "../state/dial.ts";
import type {Clause} from "../state/decision.ts";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";

/** Pixels of a drag for one of the slider's 200 positions. */
const STEP = 2;

/** A number in a sentence that can be dragged: to the sides with a pointer, by arrow keys, back by a double click. A drag is one step of the history. */
export function Scrub({bench, clause}: {bench: Bench; clause: Clause}) {
  const {parameter, before, write, after} = clause;
  const {path, value: standard} = parameter;
  const span = dial(parameter);
  // Of the document as it is now: the same number may stand in another one.
  const value = bench.choices.value.values.get(path) ?? standard;
  const written = bench.offeredOnce.value.parameters.get(path)?.value ?? standard;
  const current = () => bench.choices.peek().values.get(path) ?? standard;
  const dragging = useSignal(false);
  const drag = useRef<{readonly from: number; readonly x: number; moved: boolean} | null>(null);
  /** What the keys have led to and nobody has let go of yet. */
  const pressed = useRef<number | null>(null);

  const show = (next: number) => bench.previewValue(path, next, standard);
  const settle = () => {
    if (pressed.current === null) return;
    bench.setValue(path, pressed.current, standard);
    pressed.current = null;
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const target = event.currentTarget as HTMLElement;
    target.setPointerCapture(event.pointerId);
    target.focus({preventScroll: true});
    event.preventDefault();
    drag.current = {from: current(), x: event.clientX, moved: false};
  };
  const valueUnder = ({clientX, shiftKey, altKey}: PointerEvent) => {
    const {from, x} = drag.current!;
    return stepped(span, from, Math.round((clientX - x) / STEP) * factorOf({shiftKey, altKey}));
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (!held || (!held.moved && Math.abs(event.clientX - held.x) < STEP)) return;
    held.moved = true;
    dragging.value = true;
    show(valueUnder(event));
  };
  const end = (event: PointerEvent | null) => {
    const held = drag.current;
    drag.current = null;
    dragging.value = false;
    if (held?.moved) bench.setValue(path, event === null ? held.from : current(), standard);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape" && drag.current) {
      event.preventDefault();
      return end(null);
    }
    const steps = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10}[event.key];
    const far = {Home: span.min, End: span.max}[event.key];
    if ((steps === undefined && far === undefined) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = far ?? stepped(span, current(), steps! * factorOf(event));
    pressed.current = next;
    show(next);
  };
  return (
    <>
      {before}{" "}
      <span
        class={`scrub${value === written ? "" : " changed"}${dragging.value ? " dragging" : ""}`}
        role="slider"
        tabindex={0}
        aria-label={`${before} … ${after}`.trim()}
        aria-valuemin={span.min}
        aria-valuemax={span.max}
        aria-valuenow={value}
        aria-valuetext={write(value)}
        aria-describedby="scrub-hint"
        title={words.decision.hint}
        data-path={path}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => end(null)}
        onKeyDown={key}
        onKeyUp={settle}
        onBlur={settle}
        onDblClick={() => bench.setValue(path, written, standard)}
      >
        {write(value)}
      </span>
      {after && ` ${after}`}
    </>
  );
}

function factorOf({shiftKey, altKey}: {readonly shiftKey: boolean; readonly altKey: boolean}): number {
  return shiftKey ? 10 : altKey ? 0.1 : 1;
}
