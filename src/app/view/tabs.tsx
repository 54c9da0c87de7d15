import type {Signal} from "@preact/signals";
import {words} from "../words.ts";
import {viewNames as views, type ViewName} from "./views.ts";

/** The ways to look at a result; arrow keys move between them. */
export function Tabs({view}: {view: Signal<ViewName>}) {
  const move = (event: KeyboardEvent) => {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const target = {Home: views[0], End: views.at(-1)}[event.key];
    const next = target ?? (step && views[(views.indexOf(view.value) + step + views.length) % views.length]);
    if (!next) return;
    event.preventDefault();
    view.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.views.label} onKeyDown={move}>
      {views.map(name => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={view.value === name}
          aria-controls={`view-${name}`}
          tabindex={view.value === name ? 0 : -1}
          onClick={() => (view.value = name)}
        >
          {words.views[name]}
        </button>
      ))}
    </div>
  );
}
