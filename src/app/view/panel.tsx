import {useSignal, type Signal} from "@preact/signals";
import type {ComponentType} from "preact";
import {useEffect, useRef} from "preact/hooks";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {Dials, type DialsHost} from "./dials.tsx";
import {Levers} from "./levers.tsx";

export interface PanelProps {
  host: DialsHost;
  /** The panel is a drawer over the results, because the window is narrow. */
  drawer: boolean;
  open: Signal<boolean>;
}

/** Levers and uncertainties; beside the results, or a drawer over them in a narrow window. */
export function Panel({host, drawer, open}: PanelProps) {
  const {bench} = host;
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
  const listed = useSignal(false);
  const Changes = useSignal<{readonly List: ComponentType<{bench: Bench}>} | null>(null);
  const list = async () => {
    listed.value = !listed.value;
    Changes.value ??= {List: (await import("../panel/changes.tsx")).Changes};
  };
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
        <div class="panel-changes">
          <p role="status">{words.panel.changes(bench.changes.value)}</p>
          {bench.changes.value > 0 && (
            <button
              type="button"
              class="link"
              aria-expanded={listed.value}
              aria-controls="change-list"
              aria-label={listed.value ? words.panel.hideChanges : words.panel.showChanges}
              onClick={() => void list()}
            >
              {listed.value ? words.panel.hide : words.panel.show}
            </button>
          )}
        </div>
        <div class="buttons">
          <button type="button" class="small back" disabled={!bench.canUndo.value} onClick={bench.undo}>
            {words.panel.undo}
          </button>
          <button type="button" class="small back" disabled={!bench.canRedo.value} onClick={bench.redo}>
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
        <div id="change-list" hidden={!listed.value || bench.changes.value === 0}>
          {Changes.value && <Changes.value.List bench={bench} />}
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
      <Dials host={host} />
    </aside>
  );
}

function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({block: "start"});
  heading?.focus({preventScroll: true});
}
