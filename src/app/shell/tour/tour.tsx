import {useSignal} from "@preact/signals";
import {useEffect, useLayoutEffect, useRef} from "preact/hooks";
import "./tour.css";
import {rememberTour} from "../first-visit.ts";
import type {OverlayProps} from "../overlays.tsx";
import {placeBeside, steps} from "./steps.ts";
import {words} from "./words.ts";

/** A card that goes from one part of the page to the next. The page stays in use under it. */
export function Tour({host, close}: OverlayProps) {
  const at = useSignal(0);
  const card = useRef<HTMLElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const {id, anchors} = steps[at.value]!;
  const {title, text} = words.steps[id];
  const last = at.value === steps.length - 1;

  useEffect(() => {
    before.current = document.activeElement;
    rememberTour(() => localStorage);
    host.view.value = "comparison";
    card.current!.querySelector<HTMLElement>("button.strong")!.focus();
    return () => {
      const back = before.current;
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus({preventScroll: true});
      else document.getElementById("results")?.focus({preventScroll: true});
    };
  }, []);

  useLayoutEffect(() => {
    const anchor = anchors.map(found).find(element => element !== null);
    if (!anchor) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const tall = anchor.getBoundingClientRect().height > innerHeight * 0.5;
    anchor.scrollIntoView({block: tall ? "start" : "center", behavior: calm ? "auto" : "smooth"});
    const follow = () => place(anchor, card.current!, ring.current!);
    follow();
    const size = new ResizeObserver(follow);
    size.observe(document.body);
    size.observe(card.current!);
    addEventListener("scroll", follow, {capture: true, passive: true});
    addEventListener("resize", follow);
    return () => {
      size.disconnect();
      removeEventListener("scroll", follow, {capture: true});
      removeEventListener("resize", follow);
    };
  }, [id]);

  const onKey = (event: KeyboardEvent) => {
    const act = {
      Escape: close,
      ArrowRight: () => !last && at.value++,
      ArrowLeft: () => at.value > 0 && at.value--
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <div ref={ring} class="tour-ring" aria-hidden="true" />
      <section
        ref={card}
        class="tour"
        role="dialog"
        aria-label={words.label(at.value + 1, steps.length)}
        aria-describedby="tour-text"
        onKeyDown={onKey}
      >
        <div id="tour-text" aria-live="polite">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <div class="tour-foot">
          <span class="place" aria-hidden="true">
            {words.place(at.value + 1, steps.length)}
          </span>
          {!last && (
            <button type="button" class="quiet small" onClick={close}>
              {words.skip}
            </button>
          )}
          {at.value > 0 && (
            <button type="button" class="small" onClick={() => at.value--}>
              {words.back}
            </button>
          )}
          <button type="button" class="small strong" onClick={() => (last ? close() : at.value++)}>
            {last ? words.done : words.next}
          </button>
        </div>
      </section>
    </>
  );
}

function found(selector: string): HTMLElement | null {
  const element = document.querySelector<HTMLElement>(selector);
  return element?.checkVisibility() ? element : null;
}

function place(anchor: HTMLElement, card: HTMLElement, ring: HTMLElement): void {
  const {left, top, width, height} = anchor.getBoundingClientRect();
  // What of it can be seen, with some air around it.
  const air = 6;
  const [near, far] = [Math.max(left - air, 2), Math.min(left + width + air, innerWidth - 2)];
  const [upper, lower] = [Math.max(top - air, 2), Math.min(top + height + air, innerHeight - 2)];
  const seen = {left: near, top: upper, width: Math.max(0, far - near), height: Math.max(0, lower - upper)};
  const at = placeBeside(
    seen,
    {width: card.offsetWidth, height: card.offsetHeight},
    {width: innerWidth, height: innerHeight}
  );
  card.style.left = `${Math.round(at.left)}px`;
  card.style.top = `${Math.round(at.top)}px`;
  ring.style.left = `${Math.round(seen.left)}px`;
  ring.style.top = `${Math.round(seen.top)}px`;
  ring.style.width = `${Math.round(seen.width)}px`;
  ring.style.height = `${Math.round(seen.height)}px`;
}
