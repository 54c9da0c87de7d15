import type {Parameter} from "../../scenario/scenario.ts";

/** A parameter on a slider of whole positions. */
export interface Dial {
  /** Its value is the one as opened, which the slider meets exactly. */
  readonly parameter: Parameter;
  readonly min: number;
  readonly max: number;
  /** Equal steps of the slider are equal ratios. */
  readonly log: boolean;
  /** Where on the slider `max` lies, 1 = at its right end. Beyond it is Infinity, for which the language has a word, where the number stands there. */
  readonly top: number;
}

/** Positions of a slider run from 0 to this. */
export const positions = 200;

/** Where the numbers end on a slider whose right end is a word. */
const TOP = 0.9;

/**
 * The span of a parameter: its range where one is known, otherwise from nothing to the double; shares end at 1, and nothing goes where the language
 * does not let it. `once` is the value as opened, where the text says another one by now.
 */
export function dial(parameter: Parameter, once = parameter.value): Dial {
  const {value, low, high, unit, limits} = parameter;
  const both = once !== value && fits(parameter, once) ? [value, once] : [value];
  const standing = both.filter(Number.isFinite);
  const endless = standing.length < both.length && limits.word !== null;
  const usual = standing[0] ?? 0;
  const [least, most] = standing.length === 0 ? usualSpan(unit) : [0, usual === 0 ? 1 : 2 * usual];
  const ceiling = unit === "share" && usual >= 0 && usual <= 1 ? 1 : Infinity;
  const ends = [low ?? Math.min(least, most), high ?? Math.min(ceiling, Math.max(least, most))];
  // A number that may not be 0 may be small.
  const floor = limits.positive && limits.min === 0 ? Math.min(...standing, ends[1]!) / 10 : limits.min;
  const within = ends.map(end => Math.min(limits.max, Math.max(floor, end)));
  const min = Math.min(...within, ...standing);
  const max = Math.max(...within, ...standing);
  return {
    parameter: both.length === 1 ? parameter : {...parameter, value: once},
    min,
    max: max > min ? max : Math.min(min + 1, Math.max(min, limits.max)),
    log: min > 0 && max / min >= 30,
    top: endless ? TOP : 1
  };
}

/** Whether a number can be brought back to a value where it stands now: the text around it may have been changed since. */
export function fits({limits: {min, max, positive, word}}: Pick<Parameter, "limits">, value: number): boolean {
  return value === Infinity ? word !== null : value >= min && value <= max && !(positive && value === 0);
}

/** What a number may be that stands at its word, without a range of its own. */
function usualSpan(unit: string): readonly [low: number, high: number] {
  return unit === "minutes" ? [10, 365 * 1440] : unit === "agents" ? [1, 100] : [0.1, 10];
}

/** The value at a position, cut to three significant digits; the standard value and the ends are exact. */
export function valueAt(dial: Dial, position: number): number {
  if (position === positionOf(dial, dial.parameter.value)) return dial.parameter.value;
  return valueOf(dial, position / positions, 3);
}

/** The nearest position of a value. */
export function positionOf(dial: Dial, value: number): number {
  return Math.round(shareOf(dial, value) * positions);
}

/** Where a value lies on the slider, 0 at its left end to 1 at its right one. */
export function shareOf({min, max, log, top}: Dial, value: number): number {
  if (value === Infinity && top < 1) return 1;
  const inside = Math.min(max, Math.max(min, value));
  return top * (max === min ? 0 : log ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min));
}

function valueOf({min, max, log, top, parameter}: Dial, share: number, digits: number): number {
  if (share <= 0) return min;
  if (share > top && top < 1) return Infinity;
  if (share >= top) return max;
  const part = share / top;
  const value = Number((log ? min * (max / min) ** part : min + (max - min) * part).toPrecision(digits));
  return Math.min(max, Math.max(min, parameter.limits.whole ? Math.round(value) : value));
}

/** The value so many positions further, parts of one included; never beyond the ends, and exactly the standard value where that is met. */
export function stepped(dial: Dial, value: number, steps: number): number {
  const {parameter, top} = dial;
  const at = shareOf(dial, value);
  // From the word the next step is to the largest number, and back.
  if (at > top) return steps < 0 ? valueOf(dial, top + (steps + Math.sign(-steps)) / positions, 3) : value;
  const share = at + steps / positions;
  if (Math.abs(share - shareOf(dial, parameter.value)) * positions < 0.05) return parameter.value;
  return valueOf(dial, share, Math.abs(steps) < 1 ? 5 : 3);
}

/** Places along the slider, equally far apart on it, from its left end to its right one. */
export function placesAlong({min, max, log}: Dial, count: number): number[] {
  return Array.from({length: count}, (_, i) => {
    const share = i / (count - 1);
    if (share === 1) return max;
    return log ? min * (max / min) ** share : min + (max - min) * share;
  });
}
