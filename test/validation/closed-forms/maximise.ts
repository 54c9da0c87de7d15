/**
 * The positive parameters that maximise a smooth function: Nelder & Mead's simplex on their logarithms, restarted until a
 * restart gains nothing.
 */
export function maximise(f: (parameters: number[]) => number, start: readonly number[]): number[] {
  const g = (point: number[]) => -f(point.map(Math.exp));
  let best = start.map(Math.log);
  for (let restart = 0; restart < 20; restart++) {
    const before = g(best);
    best = simplex(g, best);
    if (before - g(best) < 1e-12 * Math.abs(before)) break;
  }
  return best.map(Math.exp);
}

function simplex(g: (point: number[]) => number, start: number[]): number[] {
  const corner = (point: number[]) => ({point, value: g(point)});
  const corners = [corner(start), ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + 0.1 : x))))];
  for (let step = 0; step < 2000; step++) {
    corners.sort((a, b) => a.value - b.value);
    const worst = corners.at(-1)!;
    const rest = corners.slice(0, -1);
    const spread = Math.max(...start.map((_, i) => Math.abs(worst.point[i] - corners[0].point[i])));
    if (spread < 1e-10) break;
    const centre = start.map((_, i) => rest.reduce((sum, {point}) => sum + point[i], 0) / rest.length);
    const move = (by: number) => corner(centre.map((c, i) => c + by * (c - worst.point[i])));
    const reflected = move(1);
    let next = reflected;
    if (reflected.value < corners[0].value) {
      const expanded = move(2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (reflected.value >= rest.at(-1)!.value) next = move(reflected.value < worst.value ? 0.5 : -0.5);
    if (next.value < worst.value) corners[corners.length - 1] = next;
    else
      for (let i = 1; i < corners.length; i++)
        corners[i] = corner(corners[i].point.map((x, j) => (x + corners[0].point[j]) / 2));
  }
  return corners[0].point;
}
