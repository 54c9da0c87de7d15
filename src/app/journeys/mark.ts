/**
 * Marks what happens at a moment in every picture of a place, or the stretch that is left out where it lies, and brings it into sight inside the
 * long picture. `found`: the long picture, if it is drawn, has the moment itself.
 */
export function markMoment(place: Element, moment: number): {drawn: boolean; found: boolean} {
  for (const old of place.querySelectorAll("[data-current]")) old.removeAttribute("data-current");
  const marks = [...place.querySelectorAll(`[data-moment="${moment}"]`)];
  const hides = [...place.querySelectorAll<SVGElement>("[data-first]")].filter(
    element => Number(element.dataset.first) <= moment && moment <= Number(element.dataset.last)
  );
  for (const mark of [...marks, ...hides]) mark.setAttribute("data-current", "true");
  const room = place.querySelector(".chart-tracks-room");
  const event = room?.querySelector("[data-moment][data-current], [data-first][data-current]");
  if (room && event) reveal(room, event);
  return {drawn: room !== null, found: room?.querySelector("[data-moment][data-current]") !== null || folded(hides)};
}

/** A stretch in which the lives are alike stays folded; one that is cut off is drawn when somebody comes there. */
function folded(hides: readonly SVGElement[]): boolean {
  return hides.some(element => element.classList.contains("chart-folds"));
}

/** Scrolls inside the box only, and only as far as needed: the page stays where it is. */
function reveal(room: Element, event: Element): void {
  const [box, mark] = [room.getBoundingClientRect(), event.getBoundingClientRect()];
  const margin = Math.min(80, box.height / 4);
  if (mark.top < box.top + margin) room.scrollTop -= box.top + margin - mark.top;
  else if (mark.bottom > box.bottom - margin) room.scrollTop += mark.bottom - (box.bottom - margin);
}
