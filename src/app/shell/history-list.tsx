import {useEffect, useRef} from "preact/hooks";
import type {Bench} from "../view/bench.ts";
import {words} from "../words.ts";
import {stepName} from "./step-names.ts";

/** Every step since the document was opened, the newest first; choosing one goes there. Arrow keys move between them. */
export function HistoryList({bench}: {bench: Bench}) {
  const list = useRef<HTMLOListElement>(null);
  const {past, present, future} = bench.history.value;
  const steps = [...past, present, ...future];
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    current?.scrollIntoView({block: "nearest"});
    current?.focus({preventScroll: true});
  }, []);
  const move = (event: KeyboardEvent) => {
    const all = [...list.current!.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  };
  return (
    <div class="history">
      <p class="sheet-title">{words.history.title}</p>
      <ol ref={list} reversed onKeyDown={move}>
        {steps
          .map((step, position) => (
            <li key={position}>
              <button
                type="button"
                class={position > past.length ? "undone" : ""}
                aria-current={position === past.length ? "step" : undefined}
                onClick={() => bench.goTo(position)}
              >
                <span class="name">{stepName(bench, step.change)}</span>
                {position === past.length && <small>{words.history.here}</small>}
                {position > past.length && <small>{words.history.undone}</small>}
              </button>
            </li>
          ))
          .toReversed()}
      </ol>
      {steps.length === 1 && <p class="lead">{words.history.nothing}</p>}
    </div>
  );
}
