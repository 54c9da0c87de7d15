import type {Parameter} from "../../scenario/scenario.ts";

/** A parameter on a slider of whole positions. */
export interface Dial {
  readonly parameter: Parameter;
  readonly min: number;
  readonly max: number;
  /** Equal steps of the slider are equal ratios. */
  readonly log: boolean;
}

/** Positions of a slider run from 0 to this. */
export const positions = 200;

/** The span of a parameter: its range where one is known, otherwise from nothing to the double; shares end at 1. */
export function dial(parameter: Parameter): Dial {
  const {value, low, high, unit} = parameter;
  const ceiling = unit === "share" && value >= 0 && value <= 1 ? 1 : Infinity;
  const spread = value === 0 ? 1 : 2 * value;
  const ends = [low ?? Math.min(0, spread), high ?? Math.min(ceiling, Math.max(0, spread)), value];
  const min = Math.min(...ends);
  const max = Math.max(...ends);
  return {parameter, min, max: max > min ? max : min + 1, log: min > 0 && max / min >= 30};
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
export function positionOf({min, max, log}: Dial, value: number): number {
  const inside = Math.min(max, Math.max(min, value));
  const share = log ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min);
  return Math.round(share * positions);
}
