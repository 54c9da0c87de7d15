/**
 * The x ≥ 0 at which an increasing function reaches `target`: a bracket is doubled from `start` on, then narrowed by false position with Illinois'
 * rule (Dowell & Jarratt, BIT 11, 1971) to `tolerance`. Infinity where the function does not get there.
 */
export function increasingRoot(
  f: (x: number) => number,
  target: number,
  {start = 1, tolerance = 1e-10}: {start?: number; tolerance?: number} = {}
): number {
  let [low, high] = [0, start];
  let below = f(0) - target;
  if (below >= 0) return 0;
  let above = f(high) - target;
  while (above < 0) {
    [low, below] = [high, above];
    high *= 2;
    if (high > 1e9) return Infinity;
    above = f(high) - target;
  }
  let side = 0;
  for (let i = 0; i < 200 && high - low > tolerance * high; i++) {
    let x = (low * above - high * below) / (above - below);
    if (!(x > low && x < high)) x = (low + high) / 2;
    const value = f(x) - target;
    if (value === 0) return x;
    if (value < 0) {
      [low, below] = [x, value];
      if (side < 0) above /= 2;
      side = -1;
    } else {
      [high, above] = [x, value];
      if (side > 0) below /= 2;
      side = 1;
    }
    if (Math.abs(value) < 1e-15) return x;
  }
  return (low + high) / 2;
}
