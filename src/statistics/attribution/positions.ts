import {exactPow} from "../../random/exact.ts";
import {creditByTouch, type CreditOptions, type Credits, type Path} from "./path.ts";

/** All credit to the last touch. */
export function lastTouch(paths: readonly Path[], options: CreditOptions = {}): Credits {
  return creditByTouch(paths, ({channels}) => channels.map((_, i) => (i === channels.length - 1 ? 1 : 0)), options);
}

/** All credit to the first touch. */
export function firstTouch(paths: readonly Path[], options: CreditOptions = {}): Credits {
  return creditByTouch(paths, ({channels}) => channels.map((_, i) => (i === 0 ? 1 : 0)), options);
}

/** The same credit to every touch. */
export function linear(paths: readonly Path[], options: CreditOptions = {}): Credits {
  return creditByTouch(paths, ({channels}) => channels.map(() => 1), options);
}

export interface PositionOptions extends CreditOptions {
  /** Shares of the first and of the last touch; those between share the rest. Of two touches each gets its part of the two. */
  readonly first?: number;
  readonly last?: number;
}

/** Position-based, "U-shaped": 40 % to the first touch, 40 % to the last, the rest to those between. Throws on impossible shares. */
export function positionBased(
  paths: readonly Path[],
  {first = 0.4, last = 0.4, ...options}: PositionOptions = {}
): Credits {
  if (!(first > 0 && last > 0 && first + last <= 1)) {
    throw new RangeError(`first and last touch share at most 1, both above 0, not ${first} and ${last}`);
  }
  const weightsOf = ({channels: {length}}: Path) => {
    const between = length > 2 ? (1 - first - last) / (length - 2) : 0;
    const weights = Array.from({length}, () => between);
    weights[0] = first;
    weights[length - 1] = last;
    return weights;
  };
  return creditByTouch(paths, weightsOf, options);
}

export interface TimeDecayOptions extends CreditOptions {
  /** Minutes in which the weight of a touch halves. */
  readonly halfLife?: number;
}

/** A touch weighs half as much for every half-life that it lies before the last one. Throws where a conversion has no times. */
export function timeDecay(paths: readonly Path[], {halfLife = 7 * 1440, ...options}: TimeDecayOptions = {}): Credits {
  if (!(halfLife > 0)) throw new RangeError(`a half-life is above 0, not ${halfLife}`);
  const weightsOf = ({channels, times}: Path) => {
    if (times?.length !== channels.length) {
      throw new RangeError(`time decay needs the time of every touch, not ${times?.length ?? 0} of ${channels.length}`);
    }
    const latest = times.reduce((most, time) => Math.max(most, time), -Infinity);
    return times.map(time => exactPow(2, (time - latest) / halfLife));
  };
  return creditByTouch(paths, weightsOf, options);
}
