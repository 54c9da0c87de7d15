import {cutText, textWidth} from "./labels.ts";

/** Something that a name should not cover, px. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** How bad it is to be covered. */
  readonly weight: number;
}

export interface Anchor {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A name beside its point: the text, cut to the room there is, and where it starts (dx > 0) or ends, px from the point. */
export interface Name {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Puts each bold name beside its point where it covers least of `taken` and of the names before it. */
export function placeNames(anchors: readonly Anchor[], taken: readonly Box[], frame: Frame, fontSize: number): Name[] {
  const covered = [...taken];
  return anchors.map(({text, x, y}) => {
    const wanted = textWidth(text, fontSize, {bold: true});
    const places = [-1.1, 1.1, -2.4, 2.4].flatMap(lines =>
      [8, -8].map(dx => {
        const room = Math.min(wanted, (dx > 0 ? frame.right - x : x - frame.left) - 10);
        const x1 = dx > 0 ? x + dx : x + dx - room;
        const y1 = y + (lines - 0.6) * fontSize;
        const box = {x1, x2: x1 + room, y1, y2: y1 + fontSize * 1.2, weight: 8};
        const outside = y1 < frame.top || box.y2 > frame.bottom ? 50 : 0;
        const cost = covered.reduce((sum, other) => sum + (overlap(box, other) ? other.weight : 0), outside);
        return {dx, dy: lines * fontSize, room, box, cost: cost + (wanted - room) / 4 + Math.abs(lines) / 10};
      })
    );
    const best = places.toSorted((a, b) => a.cost - b.cost)[0]!;
    covered.push(best.box);
    return {text: cutText(text, best.room, fontSize, {bold: true}), dx: best.dx, dy: best.dy};
  });
}

/** Small boxes along a straight line, ends left out. */
export function boxesAlong(from: Omit<Anchor, "text">, to: Omit<Anchor, "text">, weight: number): Box[] {
  return Array.from({length: 9}, (_, i) => {
    const share = (i + 1) / 10;
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
    return {x1: x - 3, x2: x + 3, y1: y - 3, y2: y + 3, weight};
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
