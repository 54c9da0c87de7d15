/**
 * Indices of the points that no other point beats, in ascending order. `beats` need not be transitive, as comparisons by intervals are not: points may
 * beat each other in a ring. A ring counts as one point: it is on the front where nothing outside beats any of it, so that the front is
 * never empty. Where `beats` is an order this is the non-dominated set (Deb et al. 2002, the first front of NSGA-II).
 */
export function paretoFront(points: number, beats: (a: number, b: number) => boolean): number[] {
  const beaten: number[][] = Array.from({length: points}, (_, a) =>
    Array.from({length: points}, (__, b) => b).filter(b => a !== b && beats(a, b))
  );
  const ring = ringsOf(beaten);
  const off = new Set<number>();
  beaten.forEach((those, a) => {
    for (const b of those) if (ring[b] !== ring[a]) off.add(ring[b]);
  });
  return Array.from({length: points}, (_, i) => i).filter(i => !off.has(ring[i]));
}

/** By point: the number of the strongly connected component that it is in (Tarjan, SIAM J. Comput. 1(2), 1972). */
function ringsOf(edges: ReadonlyArray<readonly number[]>): Int32Array {
  const n = edges.length;
  const ring = new Int32Array(n).fill(-1);
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const stack: number[] = [];
  let next = 0;
  let rings = 0;
  const visit = (start: number) => {
    // A stack of its own: a chain may be as long as there are points.
    const path: Array<{point: number; edge: number}> = [{point: start, edge: 0}];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const {point} = top;
      if (top.edge === 0) {
        order[point] = low[point] = next++;
        stack.push(point);
      }
      const to = edges[point][top.edge++];
      if (to === undefined) {
        path.pop();
        if (path.length > 0) {
          const {point: before} = path.at(-1)!;
          low[before] = Math.min(low[before], low[point]);
        }
        if (low[point] === order[point]) {
          let member: number;
          do ring[(member = stack.pop()!)] = rings;
          while (member !== point);
          rings++;
        }
      } else if (order[to] < 0) path.push({point: to, edge: 0});
      else if (ring[to] < 0) low[point] = Math.min(low[point], order[to]);
    }
  };
  for (let point = 0; point < n; point++) if (order[point] < 0) visit(point);
  return ring;
}

/** Whether a is at least as good as b in everything and better in something; higher is better. Throws on different lengths. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) throw new RangeError(`points need equally many values, not ${a.length} and ${b.length}`);
  let better = false;
  for (let i = 0; i < a.length; i++) {
    if (!(a[i] >= b[i])) return false;
    if (a[i] > b[i]) better = true;
  }
  return better;
}

/**
 * Whether a beats b by paired observations: clearly better in something and clearly worse in nothing, where clear means that the interval of the mean
 * difference lies on one side of 0. a[i] and b[i] are the observations of figure i, higher is better; `critical` is the multiplier of the
 * standard error. A figure in which a pair has no meaning (NaN) is passed over.
 */
export function clearlyBeats(
  a: ReadonlyArray<ArrayLike<number>>,
  b: ReadonlyArray<ArrayLike<number>>,
  critical: number
): boolean {
  let better = false;
  for (let i = 0; i < a.length; i++) {
    const sign = clearDifference(a[i], b[i], critical);
    if (sign < 0) return false;
    if (sign > 0) better = true;
  }
  return better;
}

/** +1 where the mean of a[i] − b[i] is clearly above 0, −1 where it is clearly below, otherwise 0. */
function clearDifference(a: ArrayLike<number>, b: ArrayLike<number>, critical: number): number {
  const n = a.length;
  const first = a[0] - b[0];
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const d = a[r] - b[r] - first;
    sum += d;
    squares += d * d;
  }
  const mean = first + sum / n;
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  const half = critical * Math.sqrt(variance / n);
  return mean > half ? 1 : mean < -half ? -1 : 0;
}
