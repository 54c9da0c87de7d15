/**
 * Lets the arrow keys walk over the events of a picture: up and down along a life, left and right to the nearest event of the
 * life beside it, Home and End. One tab stop, so that the keyboard gets past a long life with one key.
 */
export function walkable<E extends Element>(picture: E): E {
  const events = [...picture.querySelectorAll<SVGElement>("[data-column]")];
  events[0]?.setAttribute("tabindex", "0");
  picture.addEventListener("keydown", event => {
    const now = events.indexOf((event.target as Element).closest<SVGElement>("[data-column]")!);
    const next = now < 0 ? undefined : nextOf((event as KeyboardEvent).key, now, events);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    events[now]!.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
  return picture;
}

/** The event that a key leads to. Column −1 is the part that all lives have in common; rows count from the top. */
function nextOf(key: string, now: number, events: readonly SVGElement[]): SVGElement | undefined {
  const column = (event: SVGElement) => Number(event.getAttribute("data-column"));
  const row = (event: SVGElement) => Number(event.getAttribute("data-row"));
  const here = events[now]!;
  if (key === "Home") return events[0];
  if (key === "End") return events.at(-1);
  if (key === "ArrowDown" || key === "ArrowUp") {
    const life = Math.max(0, column(here));
    const along = events.filter(event => column(event) === -1 || column(event) === life);
    return along[along.indexOf(here) + (key === "ArrowDown" ? 1 : -1)];
  }
  if ((key !== "ArrowLeft" && key !== "ArrowRight") || column(here) === -1) return undefined;
  const beside = events.filter(
    event => column(event) === column(here) + (key === "ArrowRight" ? 1 : -1) && column(event) >= 0
  );
  return beside.toSorted((a, b) => Math.abs(row(a) - row(here)) - Math.abs(row(b) - row(here)))[0];
}
