export interface NelderMeadOptions {
  /** Length of the first step along each axis. */
  readonly step?: number;
  /** Size of the simplex, in every direction, at which it stops. */
  readonly tolerance?: number;
  /** Values of the function at most, over all restarts. */
  readonly evaluations?: number;
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** A restart from here gained nothing; otherwise the evaluations were used up. */
  readonly converged: boolean;
}

/**
 * A local minimum without derivatives: the simplex of Nelder & Mead (Computer Journal 7, 1965), begun anew from where it ends until that gains nothing, since a
 * simplex may collapse before it arrives. NaN counts as Infinity. Throws where the function has no finite value at the start.
 */
export function nelderMead(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  {step = 0.2, tolerance = 1e-8, evaluations: most = 20_000}: NelderMeadOptions = {}
): Minimum {
  let count = 0;
  const value = (point: readonly number[]) => {
    count++;
    const found = f(point);
    return Number.isNaN(found) ? Infinity : found;
  };
  let best: Corner = {point: start, value: value(start)};
  if (!(best.value < Infinity)) throw new Error(`the function has no value at the start: ${start.join(", ")}`);
  for (;;) {
    const before = best.value;
    best = descend(value, best, {step, tolerance, left: () => most - count});
    const converged = before - best.value <= 1e-12 * Math.abs(before) + 1e-14;
    if (converged || count >= most) return {...best, evaluations: count, converged};
  }
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

function descend(
  value: (point: readonly number[]) => number,
  from: Corner,
  {step, tolerance, left}: {step: number; tolerance: number; left: () => number}
): Corner {
  const corner = (point: readonly number[]): Corner => ({point, value: value(point)});
  const corners = [from, ...from.point.map((_, i) => corner(from.point.map((x, j) => (i === j ? x + step : x))))];
  while (left() > 0) {
    corners.sort((a, b) => a.value - b.value);
    const [least] = corners;
    const worst = corners.at(-1)!;
    const size = Math.max(...corners.map(({point}) => distance(point, least.point)));
    if (size <= tolerance) break;
    const rest = corners.slice(0, -1);
    const centre = from.point.map((_, i) => rest.reduce((sum, {point}) => sum + point[i], 0) / rest.length);
    const move = (by: number) => corner(centre.map((c, i) => c + by * (c - worst.point[i])));
    const reflected = move(1);
    let next = reflected;
    if (reflected.value < least.value) {
      const expanded = move(2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (!(reflected.value < rest.at(-1)!.value)) next = move(reflected.value < worst.value ? 0.5 : -0.5);
    if (next.value < worst.value) corners[corners.length - 1] = next;
    else
      for (let i = 1; i < corners.length; i++)
        corners[i] = corner(corners[i].point.map((x, j) => (x + least.point[j]) / 2));
  }
  return corners.reduce((least, one) => (one.value < least.value ? one : least));
}

function distance(a: readonly number[], b: readonly number[]): number {
  let most = 0;
  for (const [i, x] of a.entries()) most = Math.max(most, Math.abs(x - b[i]));
  return most;
}
