import {text, type Markish} from "@observablehq/plot";
import {cutText, textWidth} from "./labels.ts";
import type {Box, Frame} from "./names.ts";
import type {Theme} from "./theme.ts";

export interface Callout {
  readonly text: string;
  /** Place of the point, px. */
  readonly x: number;
  readonly y: number;
  readonly bold?: boolean;
}

/** A name that found room: the text, and where its start, middle or end is, px from the point. */
export interface Placed {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

/**
 * Names beside their points, the first ones first; null where a name would cover another one or a point. Unlike `placeNames`, which names
 * every one of a few points, this is for many of which some may stay without a name.
 */
export function callouts(
  points: readonly Callout[],
  taken: readonly Box[],
  frame: Frame,
  fontSize: number,
  {most = 160}: {most?: number} = {}
): Array<Placed | null> {
  const covered = [...taken];
  return points.map(({text: whole, x, y, bold = false}) => {
    const shown = cutText(whole, most, fontSize, {bold});
    const wide = textWidth(shown, fontSize, {bold});
    const found = [0, -1.05, 1.05, -1.9, 1.9].flatMap(lines =>
      (["start", "end", "middle"] as const).flatMap(anchor => {
        if (anchor === "middle" && lines === 0) return [];
        const near = lines === 0 ? 9 : 6;
        const dx = anchor === "start" ? near : anchor === "end" ? -near : 0;
        const x1 = x + dx - (anchor === "start" ? 0 : anchor === "end" ? wide : wide / 2);
        const y1 = y + (lines - 0.6) * fontSize;
        const box = {x1, x2: x1 + wide, y1, y2: y1 + fontSize * 1.2, weight: 100};
        if (box.x1 < frame.left || box.x2 > frame.right || box.y1 < frame.top || box.y2 > frame.bottom) return [];
        const cost = covered.reduce(
          (sum, other) => sum + (overlap(box, other) ? other.weight : 0),
          Math.abs(lines) / 9
        );
        return cost >= 10 ? [] : [{cost, box, placed: {text: shown, dx, dy: lines * fontSize, anchor}}];
      })
    );
    const best = found.toSorted((a, b) => a.cost - b.cost)[0];
    if (best === undefined) return null;
    covered.push(best.box);
    return best.placed;
  });
}

/** The names as marks, over points at `x`, `y` in the units of the axes. */
export function calloutMarks(
  placed: ReadonlyArray<Placed | null>,
  points: ReadonlyArray<{readonly x: number; readonly y: number; readonly bold?: boolean}>,
  theme: Theme
): Markish[] {
  return placed.flatMap((name, i) => {
    if (name === null) return [];
    const {x, y, bold = false} = points[i]!;
    return text([name.text], {
      x,
      y,
      text: d => d,
      dx: name.dx,
      dy: name.dy,
      textAnchor: name.anchor,
      fill: theme.ink,
      stroke: theme.ground,
      strokeWidth: 4,
      ...(bold ? {fontWeight: "bold"} : {})
    });
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
