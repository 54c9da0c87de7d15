export type Polyline = ReadonlyArray<readonly [x: number, y: number]>;

export interface Grid {
  /** Places of columns and rows, upwards. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row by row from the lowest y. */
  readonly values: readonly number[];
}

interface Segment {
  readonly ends: readonly [string, string];
  readonly points: readonly [readonly [number, number], readonly [number, number]];
}

/**
 * Lines on which a surface known at grid points is 0: marching squares with linear interpolation along the edges, exact for planes. Where a cell
 * has its signs crosswise, the mean of its corners decides which are joined. Closed lines end where they begin. Cells with a value that is no
 * number have no line.
 */
export function zeroContour({xs, ys, values}: Grid): Polyline[] {
  if (values.length !== xs.length * ys.length)
    throw new RangeError(
      `a grid of ${xs.length} by ${ys.length} has ${xs.length * ys.length} values, not ${values.length}`
    );
  const at = (i: number, j: number) => values[j * xs.length + i];
  const along = (a: number, b: number, from: number, to: number) => from + (a / (a - b)) * (to - from);
  const segments: Segment[] = [];
  for (let j = 0; j + 1 < ys.length; j++)
    for (let i = 0; i + 1 < xs.length; i++) {
      const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      if (corners.some(Number.isNaN)) continue;
      const [a, b, c, d] = corners;
      const edges = [
        {id: `h${i},${j}`, cut: a >= 0 !== b >= 0, point: () => [along(a, b, xs[i], xs[i + 1]), ys[j]] as const},
        {
          id: `v${i + 1},${j}`,
          cut: b >= 0 !== c >= 0,
          point: () => [xs[i + 1], along(b, c, ys[j], ys[j + 1])] as const
        },
        {
          id: `h${i},${j + 1}`,
          cut: c >= 0 !== d >= 0,
          point: () => [along(d, c, xs[i], xs[i + 1]), ys[j + 1]] as const
        },
        {id: `v${i},${j}`, cut: d >= 0 !== a >= 0, point: () => [xs[i], along(a, d, ys[j], ys[j + 1])] as const}
      ];
      const cut = edges.filter(edge => edge.cut);
      // Four cuts: the corner at the lower left is cut off unless the middle is on its side.
      const pairs =
        cut.length === 4
          ? a >= 0 === a + b + c + d >= 0
            ? [
                [0, 1],
                [2, 3]
              ]
            : [
                [3, 0],
                [1, 2]
              ]
          : cut.length === 2
            ? [[0, 1]]
            : [];
      for (const [from, to] of pairs)
        segments.push({ends: [cut[from].id, cut[to].id], points: [cut[from].point(), cut[to].point()]});
    }
  return joined(segments);
}

/** Segments that share an end on an edge of the grid, as lines. Lines that end at the border come first. */
function joined(segments: readonly Segment[]): Polyline[] {
  const touching = new Map<string, number[]>();
  for (const [s, {ends}] of segments.entries())
    for (const end of ends) touching.set(end, [...(touching.get(end) ?? []), s]);
  const used = new Set<number>();
  const follow = (start: number, from: 0 | 1): Polyline => {
    const line = [segments[start].points[from]];
    let [s, entered] = [start, from];
    while (true) {
      used.add(s);
      const left = entered === 0 ? 1 : 0;
      line.push(segments[s].points[left]);
      const end = segments[s].ends[left];
      const next = touching.get(end)!.find(other => !used.has(other));
      if (next === undefined) return line;
      entered = segments[next].ends[0] === end ? 0 : 1;
      s = next;
    }
  };
  const lines: Polyline[] = [];
  for (const borders of [true, false])
    for (const [s, {ends}] of segments.entries()) {
      if (used.has(s)) continue;
      const loose = ends.findIndex(end => touching.get(end)!.length === 1);
      if (borders && loose < 0) continue;
      lines.push(follow(s, borders && loose === 1 ? 1 : 0));
    }
  return lines;
}
