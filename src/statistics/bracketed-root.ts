export interface Bracket {
  readonly low: number;
  readonly high: number;
  /** The function at both ends: of different sign, or 0. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** Of the larger end: what is smaller counts as 0. */
const ROUNDING = 1e-9;

/**
 * The root in a bracket, for functions that take long: yields the places at which it wants the function and is given its values, until the bracket is
 * at most `tolerance` wide or the function is 0. False position with Illinois' rule (Dowell & Jarratt, BIT 11, 1971), and the middle
 * wherever two steps have not halved the bracket; a straight line needs one step, but for rounding that makes the function small rather
 * than 0. At a jump it finds the jump.
 */
export function* bracketedRoot(
  {low, high, atLow, atHigh}: Bracket,
  {tolerance, steps = 60}: {tolerance: number; steps?: number}
): Generator<number, number, number> {
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) throw new RangeError(`no change of sign between ${low} and ${high}`);
  // The function at the ends, and as false position sees it: halved where an end has stayed for long.
  let [left, right] = [atLow, atHigh];
  let [below, above] = [atLow, atHigh];
  let side = 0;
  let before = [Infinity, Infinity];
  for (let step = 0; step < steps && high - low > tolerance; step++) {
    // At least half the tolerance away from either end, so that the bracket closes from both sides.
    const guess = Math.min(
      high - tolerance / 2,
      Math.max(low + tolerance / 2, low + ((high - low) * below) / (below - above))
    );
    const x = high - low > before[0] / 2 ? low + (high - low) / 2 : guess;
    before = [before[1], high - low];
    const value = yield x;
    if (Math.abs(value) <= ROUNDING * Math.max(Math.abs(atLow), Math.abs(atHigh))) return x;
    if (value > 0 === atLow > 0) {
      [low, left, below] = [x, value, value];
      if (side < 0) above /= 2;
      side = -1;
    } else {
      [high, right, above] = [x, value, value];
      if (side > 0) below /= 2;
      side = 1;
    }
  }
  return low + ((high - low) * left) / (left - right);
}
