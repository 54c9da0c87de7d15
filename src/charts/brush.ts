import {shape} from "./dom.ts";
import {journeyWords} from "./journey-words.ts";
import type {Settled} from "./options.ts";

const own = journeyWords.days;

export interface BrushOptions {
  /** Days from 0, both ends included; null = none. */
  readonly chosen: readonly [number, number] | null;
  readonly days: number;
  /** Days that a key moves a handle by. */
  readonly step: number;
  /** Room of the days, px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Receives what is chosen; `done` is false while the pointer is still dragging. */
  readonly onBrush?: ((chosen: readonly [number, number] | null, done: boolean) => void) | undefined;
}

/** A range of days over a picture: dragged with the pointer, or by its two handles with the keys. */
export function brush(
  {chosen, days, step, left, right, top, bottom, onBrush}: BrushOptions,
  {document, theme}: Pick<Settled, "document" | "theme">
): SVGGElement {
  const x = (day: number) => left + ((right - left) * day) / days;
  const dayAt = (px: number) =>
    Math.max(0, Math.min(days - 1, Math.floor(((px - left) / Math.max(1, right - left)) * days)));
  const room = shape(document, "rect", {
    class: "chart-brush-room",
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: theme.ink,
    "fill-opacity": 0
  });
  const shade = [0, 1].map(() =>
    shape(document, "rect", {
      y: top,
      height: bottom - top,
      fill: theme.ground,
      "fill-opacity": 0.72,
      "pointer-events": "none"
    })
  );
  const handles = [own.from, own.to].map(name =>
    shape(
      document,
      "g",
      {
        class: "chart-handle",
        role: "slider",
        tabindex: 0,
        "aria-label": name,
        "aria-orientation": "horizontal",
        "aria-valuemin": 1,
        "aria-valuemax": days
      },
      shape(document, "rect", {x: -12, y: top, width: 24, height: bottom - top, fill: theme.ink, "fill-opacity": 0}),
      shape(document, "path", {d: `M0,${top}V${bottom}`, stroke: theme.ink, "stroke-width": 2}),
      shape(document, "rect", {
        x: -5,
        y: (top + bottom) / 2 - 11,
        width: 10,
        height: 22,
        rx: 3,
        fill: theme.ground,
        stroke: theme.ink,
        "stroke-width": 2
      })
    )
  );
  const layer = shape(document, "g", {class: "chart-brush"}, room, ...shade, ...(onBrush === undefined ? [] : handles));
  let now = chosen;
  place();

  function place(): void {
    const [from, to] = now ?? [0, days - 1];
    const ends = [x(from), x(to + 1)] as const;
    set(shade[0]!, left, now === null ? left : ends[0]);
    set(shade[1]!, now === null ? right : ends[1], right);
    for (const [i, handle] of handles.entries()) {
      handle.setAttribute("transform", `translate(${Math.round(ends[i]! * 10) / 10},0)`);
      const day = [from, to][i]! + 1;
      handle.setAttribute("aria-valuenow", String(day));
      handle.setAttribute("aria-valuetext", own.day(day));
    }
    layer.setAttribute("data-chosen", String(now !== null));
  }

  function choose(next: readonly [number, number] | null, done: boolean): void {
    now = next === null ? null : [Math.min(...next), Math.max(...next)];
    // The whole run is no choice.
    if (now !== null && now[0] <= 0 && now[1] >= days - 1) now = null;
    place();
    onBrush?.(now, done);
  }

  if (onBrush === undefined) return layer;

  layer.addEventListener("pointerdown", down => {
    if (down.button !== 0) return;
    // What is under the pointer may be drawn anew meanwhile: the drag goes on where it began.
    const box = room.getBoundingClientRect();
    const dayUnder = ({clientX}: PointerEvent) =>
      dayAt(left + ((clientX - box.left) / Math.max(1, box.width)) * (right - left));
    const handle = handles.findIndex(one => one.contains(down.target as Node));
    const [from, to] = now ?? [0, days - 1];
    const start = handle === 0 ? to : handle === 1 ? from : dayUnder(down);
    const stop = new AbortController();
    let moved = false;
    const during = (type: string, act: (event: PointerEvent) => void) =>
      document.addEventListener(
        type,
        event => {
          if ((event as PointerEvent).pointerId === down.pointerId) act(event as PointerEvent);
        },
        {signal: stop.signal}
      );
    during("pointermove", event => {
      moved = true;
      choose([start, dayUnder(event)], false);
    });
    during("pointerup", () => {
      stop.abort();
      // A click without a drag takes the choice away; one on a handle does nothing.
      choose(moved || handle >= 0 ? now : null, true);
    });
    during("pointercancel", () => {
      stop.abort();
      choose(now, true);
    });
  });
  for (const [i, handle] of handles.entries())
    handle.addEventListener("keydown", event => {
      const [from, to] = now ?? [0, days - 1];
      const by = {
        ArrowLeft: -step,
        ArrowDown: -step,
        ArrowRight: step,
        ArrowUp: step,
        PageDown: -4 * step,
        PageUp: 4 * step
      };
      const move = by[event.key as keyof typeof by];
      const edge = {Home: 0, End: days - 1}[event.key];
      if (move === undefined && edge === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const next = Math.max(0, Math.min(days - 1, edge ?? [from, to][i]! + move!));
      choose(i === 0 ? [Math.min(next, to), to] : [from, Math.max(next, from)], true);
    });
  return layer;
}

function set(rect: SVGRectElement, from: number, to: number): void {
  rect.setAttribute("x", String(Math.round(from * 10) / 10));
  rect.setAttribute("width", String(Math.max(0, Math.round((to - from) * 10) / 10)));
}
