import {useSignal, type Signal} from "@preact/signals";
import {useEffect, useLayoutEffect, useRef} from "preact/hooks";
import {hint} from "../shell/machine.ts";
import {words} from "../words.ts";
import {viewNames as views, type ViewName} from "./views.ts";

/**
 * The ways to look at a result; arrow keys move between them. Where not all fit they can be scrolled, and the one that is looked at is always in
 * sight.
 */
export function Tabs({view, inert}: {view: Signal<ViewName>; inert: boolean}) {
  const strip = useRef<HTMLDivElement>(null);
  const beyond = useSignal("");
  const measure = () => {
    const {scrollLeft, scrollWidth, clientWidth} = strip.current!;
    const [before, after] = [scrollLeft > 2, scrollLeft + clientWidth < scrollWidth - 2];
    beyond.value = before && after ? "both" : before ? "before" : after ? "after" : "";
  };
  useEffect(() => {
    const size = new ResizeObserver(() => {
      intoSight(strip.current!);
      measure();
    });
    size.observe(strip.current!);
    return () => size.disconnect();
  }, []);
  useLayoutEffect(() => intoSight(strip.current!), [view.value]);
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const target = {Home: views[0], End: views.at(-1)}[event.key];
    const next = target ?? (step && views[(views.indexOf(view.value) + step + views.length) % views.length]);
    if (!next) return;
    event.preventDefault();
    view.value = next;
    document.getElementById(`tab-${next}`)?.focus({preventScroll: true});
  };
  return (
    <nav class="tabs-bar" aria-label={words.views.label} inert={inert} data-beyond={beyond}>
      <div ref={strip} class="tabs" role="tablist" aria-label={words.views.label} onKeyDown={move} onScroll={measure}>
        {views.map((name, i) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={view.value === name}
            aria-controls={`view-${name}`}
            tabindex={view.value === name ? 0 : -1}
            title={hint(words.views[name], `Alt+${i + 1}`)}
            onClick={() => (view.value = name)}
          >
            {words.views[name]}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** Scrolls the strip, and nothing else, until its current tab is in the middle. */
function intoSight(strip: HTMLElement) {
  const current = strip.querySelector<HTMLElement>("[aria-selected=true]");
  if (current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
}
