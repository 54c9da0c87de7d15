import type {Signal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {Dials} from "./dials.tsx";
import {Levers} from "./levers.tsx";

export interface PanelProps {
  bench: Bench;
  /** The panel is a drawer over the results, because the window is narrow. */
  drawer: boolean;
  open: Signal<boolean>;
}

/** Levers and uncertainties; beside the results, or a drawer over them in a narrow window. */
export function Panel({bench, drawer, open}: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  const shown = !drawer || open.value;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (drawer && open.value) panel.current?.focus();
    // The opener can take the focus again only now that the drawer no longer covers it.
    if (drawer && !open.value && wasOpen.current) document.getElementById("open-panel")?.focus();
    wasOpen.current = open.value;
  }, [drawer, open.value]);
  const close = () => (open.value = false);
  return (
    <aside
      id="panel"
      ref={panel}
      class={drawer ? `drawer${open.value ? " open" : ""}` : ""}
      aria-label={words.panel.label}
      tabindex={-1}
      inert={!shown}
      onKeyDown={event => {
        if (drawer && event.key === "Escape") close();
      }}
    >
      <div class="panel-head">
        <p role="status">{words.panel.changes(bench.changes.value)}</p>
        <div class="buttons">
          <button type="button" class="small" disabled={!bench.canUndo.value} onClick={bench.undo}>
            {words.panel.undo}
          </button>
          <button type="button" class="small" disabled={!bench.canRedo.value} onClick={bench.redo}>
            {words.panel.redo}
          </button>
          <button type="button" class="small" disabled={bench.changes.value === 0} onClick={() => bench.reset()}>
            {words.panel.reset}
          </button>
          {drawer && (
            <button type="button" class="small" onClick={close}>
              {words.panel.close}
            </button>
          )}
        </div>
      </div>
      <nav class="parts" aria-label={words.panel.parts}>
        {(["levers", "dials"] as const).map(part => (
          <button key={part} type="button" class="link" onClick={() => goTo(`${part}-title`)}>
            {words[part].title}
          </button>
        ))}
      </nav>
      <Levers bench={bench} />
      <Dials bench={bench} />
    </aside>
  );
}

function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({block: "start"});
  heading?.focus({preventScroll: true});
}
