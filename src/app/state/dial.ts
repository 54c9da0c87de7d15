import type {Parameter} from "../../scenario/scenario.ts";

/** A parameter on a slider of whole positions. */
export interface Dial {
  /** Its value is the one as opened, which the slider meets exactly. */
  readonly parameter: Parameter;
  readonly min: number;
  readonly max: number;
  /** Equal steps of the slider are equal ratios. */
  readonly log: boolean;
}

/** Positions of a slider run from 0 to this. */
export const positions = 200;

/**
 * The span of a parameter: its range where one is known, otherwise from nothing to the double; shares end at 1. `once` is the value as opened, where
 * the text says another one by now.
 */
export function dial(parameter: Parameter, once = parameter.value): Dial {
  const {value, low, high, unit} = parameter;
  const ceiling = unit === "share" && value >= 0 && value <= 1 ? 1 : Infinity;
  const spread = value === 0 ? 1 : 2 * value;
  const ends = [low ?? Math.min(0, spread), high ?? Math.min(ceiling, Math.max(0, spread)), value, once];
  const min = Math.min(...ends);
  const max = Math.max(...ends);
  return {
    parameter: once === value ? parameter : {...parameter, value: once},
    min,
    max: max > min ? max : min + 1,
    log: min > 0 && max / min >= 30
  };
}

/** The value at a position, cut to three significant digits; the standard value and the ends are exact. */
export function valueAt(dial: Dial, position: number): number {
  const {parameter, min, max, log} = dial;
  if (position === positionOf(dial, parameter.value)) return parameter.value;
  const share = position / positions;
  if (share <= 0) return min;
  if (share >= 1) return max;
  return Number((log ? min * (max / min) ** share : min + (max - min) * share).toPrecision(3));
}

/** The nearest position of a value. */
export function positionOf(dial: Dial, value: number): number {
  return Math.round(shareOf(dial, value) * positions);
}

/** Where a value lies on the slider, 0 at its left end to 1 at its right one. */
export function shareOf({min, max, log}: Dial, value: number): number {
  const inside = Math.min(max, Math.max(min, value));
  return log ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min);
}

/** The value so many positions further, parts of one included; never beyond the ends, and exactly the standard value where that is met. */
export function stepped(dial: Dial, value: number, steps: number): number {
  const {parameter, min, max, log} = dial;
  const share = shareOf(dial, value) + steps / positions;
  if (share <= 0) return min;
  if (share >= 1) return max;
  if (Math.abs(share - shareOf(dial, parameter.value)) * positions < 0.05) return parameter.value;
  const digits = Math.abs(steps) < 1 ? 5 : 3;
  return Number((log ? min * (max / min) ** share : min + (max - min) * share).toPrecision(digits));
}

/** Places along the slider, equally far apart on it, from its left end to its right one. */
export function placesAlong({min, max, log}: Dial, count: number): number[] {
  return Array.from({length: count}, (_, i) => {
    const share = i / (count - 1);
    if (share === 1) return max;
    return log ? min * (max / min) ** share : min + (max - min) * share;
  });
}
