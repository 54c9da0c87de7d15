import {useSignal, useSignalEffect, type ReadonlySignal} from "@preact/signals";
import {useContext, useEffect, useRef} from "preact/hooks";
import {originOf, PageOrigin} from "../figure/origin.ts";
import {offerTaking} from "../figure/take.ts";
import type {Origin} from "../../export/svg.ts";
import {drawingQueue} from "../state/frames.ts";

const queue = drawingQueue(callback => requestAnimationFrame(callback));

export interface ChartProps<T> {
  /** What to draw; null while there is nothing yet. */
  data: ReadonlySignal<T | null>;
  draw: (data: T, options: {width: number}) => Element;
  /** Draws even what is far from the screen, because nothing more urgent is left to do. */
  idle?: ReadonlySignal<boolean>;
  class?: string;
}

/** A chart function on the page: redrawn when its data or its width change, once it is near the screen. */
export function Chart<T>({data, draw, idle, class: name = ""}: ChartProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  const near = useSignal(false);
  const pageOrigin = useContext(PageOrigin);
  const origin = () => originOf(data.peek()) ?? pageOrigin();

  useEffect(() => {
    const element = place.current!;
    const size = new ResizeObserver(([entry]) => (width.value = Math.floor(entry!.contentRect.width)));
    const sight = new IntersectionObserver(([entry]) => (near.value = entry!.isIntersecting), {rootMargin: "400px"});
    const print = () => {
      if (data.value !== null && width.value > 0) replace(element, draw(data.value, {width: width.value}), origin);
    };
    size.observe(element);
    sight.observe(element);
    addEventListener("beforeprint", print);
    return () => {
      size.disconnect();
      sight.disconnect();
      removeEventListener("beforeprint", print);
      queue.remove(element);
    };
  }, []);

  useSignalEffect(() => {
    const [now, px] = [data.value, width.value];
    if (now === null || px < 240 || !(near.value || idle?.value)) return;
    const element = place.current!;
    queue.add(element, () => replace(element, draw(now, {width: px}), origin));
  });

  return <div ref={place} class={`chart-place ${name}`} />;
}

/** Puts a new picture in place of the old one; tables that were open stay open, and the focus stays where it was. */
function replace(place: HTMLElement, picture: Element, origin: () => Origin | undefined) {
  const open = [...place.querySelectorAll("details")].map(details => details.open);
  const focusable = () => [...place.querySelectorAll<HTMLElement>("summary, [tabindex], button, a[href]")];
  const focused = focusable().indexOf(document.activeElement as HTMLElement);
  for (const [i, details] of picture.querySelectorAll("details").entries()) details.open = open[i] ?? false;
  offerTaking(picture, [...place.querySelectorAll(".figure-take")], origin);
  place.replaceChildren(picture);
  if (focused >= 0) focusable()[focused]?.focus({preventScroll: true});
}
