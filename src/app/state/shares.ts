import type {Parameter} from "../../scenario/scenario.ts";
import {balance, wholeOf} from "../../scenario/wholes.ts";

type Known = ReadonlyMap<string, Pick<Parameter, "value">>;

/** Shares are written with so many digits at most, hundredths of a percent, unless somebody types more. */
const DIGITS = 4;
/** So near to what is written, all others go back to it together: what they were moved along for has been taken back. */
const NEAR = 0.0015;

/** Paths of the numbers that add up to a whole with this one, without it; none for a number that stands alone. */
export function besides(known: Known, path: string): string[] {
  const whole = wholeOf(path);
  return whole === null ? [] : [...known.keys()].filter(other => other !== path && wholeOf(other) === whole);
}

/**
 * Values of choices in which every whole that one of the `held` belongs to adds up: the shares that are not held make way in proportion, rounded to
 * what can be read. Shares that are as written need no entry.
 */
export function keepWholes(
  known: Known,
  values: ReadonlyMap<string, number>,
  held: ReadonlySet<string>
): Map<string, number> {
  const kept = new Map(values);
  for (const whole of new Set([...held].map(wholeOf))) {
    if (whole === null) continue;
    const members = [...known].filter(([path]) => wholeOf(path) === whole);
    const standard = new Map(members.map(([path, {value}]) => [path, value]));
    if (standard.size < 2) {
      for (const path of standard.keys()) kept.delete(path);
      continue;
    }
    const parts = new Map(members.map(([path, {value}]) => [path, values.get(path) ?? value]));
    const moved = balance(parts, {held, standard});
    if (moved === parts) continue;
    const back = members.every(
      ([path, {value}]) => Math.abs(moved.get(path)! - value) < (held.has(path) ? 1e-9 : NEAR)
    );
    for (const [path, value] of back ? standard : rounded(moved, held)) {
      if (value === standard.get(path)) kept.delete(path);
      else kept.set(path, value);
    }
  }
  return kept;
}

/** Every share that is not held with few digits, the largest of them taking what is left over. */
function rounded(shares: ReadonlyMap<string, number>, held: ReadonlySet<string>): Map<string, number> {
  const made = new Map(shares);
  const free = [...shares].filter(([path]) => !held.has(path)).toSorted(([, a], [, b]) => a - b);
  const rest = free.pop();
  if (rest === undefined) return made;
  let left = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const [path, share] of shares) if (held.has(path)) left -= share;
  for (const [path, share] of free) {
    const few = Number(share.toFixed(DIGITS));
    made.set(path, few);
    left -= few;
  }
  return made.set(rest[0], Math.max(0, Number(left.toFixed(10))));
}
