/** Marks that can be picked carry `data-pick`, their id; the host listens to clicks, Enter and Space. */
export interface Picking {
  /** Ids that are picked; without it nothing can be. */
  readonly picked?: readonly string[] | undefined;
}

/**
 * Lets the arrow keys move between marks that can be picked, to the nearest one in their direction; Home and End to the first and the last.
 * One tab stop for all of them.
 */
export function roaming<E extends Element>(picture: E): E {
  const marks = () => [...picture.querySelectorAll<SVGElement>("[data-pick]")];
  for (const [i, mark] of marks().entries()) mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
  picture.addEventListener("focusin", event => {
    const focused = (event.target as Element).closest("[data-pick]");
    if (focused === null) return;
    for (const mark of marks()) mark.setAttribute("tabindex", mark === focused ? "0" : "-1");
  });
  picture.addEventListener("keydown", event => {
    const {key, target} = event as KeyboardEvent;
    const here = (target as Element).closest<SVGElement>("[data-pick]");
    const next = here === null ? null : nextOf(key, here, marks());
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  });
  return picture;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

function nextOf(key: string, here: SVGElement, all: readonly SVGElement[]): SVGElement | null {
  if (key === "Home") return all[0] ?? null;
  if (key === "End") return all.at(-1) ?? null;
  const direction = directions[key];
  if (direction === undefined) return null;
  const middle = (mark: Element) => {
    const {left, right, top, bottom} = mark.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2] as const;
  };
  const [x, y] = middle(here);
  const [dx, dy] = direction;
  let best: {mark: SVGElement; cost: number} | null = null;
  for (const mark of all) {
    const [mx, my] = middle(mark);
    const along = (mx - x) * dx + (my - y) * dy;
    const aside = Math.abs((mx - x) * dy) + Math.abs((my - y) * dx);
    // What lies aside more than ahead is not in that direction.
    if (mark === here || along <= 1 || aside > along * 2) continue;
    const cost = along + 3 * aside;
    if (best === null || cost < best.cost) best = {mark, cost};
  }
  return best?.mark ?? null;
}
