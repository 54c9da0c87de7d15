import {words} from "./words.ts";

/** What a step is about: the first of these that is on the screen. */
export const steps: ReadonlyArray<{readonly id: keyof typeof words.steps; readonly anchors: readonly string[]}> = [
  {id: "answer", anchors: [".verdict"]},
  {id: "figures", anchors: [".chart-place.headline"]},
  {id: "levers", anchors: ["#open-panel", "#panel"]},
  {id: "views", anchors: [".tabs-bar"]},
  {id: "scenario", anchors: [".bar .scenario"]},
  {id: "find", anchors: [".bar .find"]}
];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a card of some size goes so that it does not lie over what it is about: below it, above it, or beside it, all inside of the window; in the
 * lower right corner where there is no such place.
 */
export function placeBeside(
  anchor: Box,
  card: {readonly width: number; readonly height: number},
  window: {readonly width: number; readonly height: number},
  gap = 12
): {readonly left: number; readonly top: number} {
  const inside = (at: number, size: number, all: number) => Math.max(gap, Math.min(at, all - size - gap));
  const [right, bottom] = [anchor.left + anchor.width, anchor.top + anchor.height];
  const left = inside(anchor.left, card.width, window.width);
  const top = inside(anchor.top, card.height, window.height);
  if (bottom + gap + card.height + gap <= window.height) return {left, top: bottom + gap};
  if (anchor.top - gap - card.height >= gap) return {left, top: anchor.top - gap - card.height};
  if (right + gap + card.width + gap <= window.width) return {left: right + gap, top};
  if (anchor.left - gap - card.width >= gap) return {left: anchor.left - gap - card.width, top};
  return {left: window.width - card.width - gap, top: window.height - card.height - gap};
}
