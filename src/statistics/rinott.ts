import {wholePower} from "./elementary.ts";
import {expectation, scaledChi} from "./expectation.ts";
import {increasingRoot} from "./increasing-root.ts";
import {normalCdf} from "./normal.ts";

export interface TwoStageOptions {
  /** Alternatives, 2 or more. */
  readonly systems: number;
  /** Observations of each in the first stage, 2 or more. */
  readonly first: number;
  /** Promised probability of choosing the best, between 1 / systems and 1. */
  readonly confidence: number;
}

/**
 * Rinott's constant h (Communications in Statistics A7(8), 1978): independent alternatives with ⌈(h S / δ)²⌉ observations each, S from the first
 * stage, and the largest mean is the best with the promised probability if the best is ahead by δ.
 */
export function rinottConstant({systems, first, confidence}: TwoStageOptions): number {
  checkTwoStage({systems, first, confidence});
  const s = scaledChi(first - 1);
  const correct = (h: number) => {
    let sum = 0;
    s.nodes.forEach((best, i) => {
      const one = Float64Array.of(best);
      const beaten = expectation({nodes: one, weights: Float64Array.of(1)}, s, (x, y) =>
        normalCdf(h / Math.sqrt(1 / (x * x) + 1 / (y * y)))
      );
      sum += s.weights[i] * wholePower(beaten, systems - 1);
    });
    return sum;
  };
  return increasingRoot(correct, confidence, {start: 3, tolerance: 1e-9});
}

/** Observations that an alternative with first-stage standard deviation `sd` needs for a smallest difference that matters of `indifference`. */
export function twoStageSize(constant: number, sd: number, indifference: number, first: number): number {
  const ratio = (constant * sd) / indifference;
  return Math.max(first, Math.ceil(ratio * ratio));
}

export function checkTwoStage({systems, first, confidence}: TwoStageOptions): void {
  if (!(Number.isSafeInteger(systems) && systems >= 2))
    throw new RangeError(`a choice needs a whole number of systems from 2, not ${systems}`);
  if (!(Number.isSafeInteger(first) && first >= 2))
    throw new RangeError(`a first stage needs a whole number of observations from 2, not ${first}`);
  if (!(confidence > 1 / systems && confidence < 1))
    throw new RangeError(
      `the confidence of a choice among ${systems} lies between 1/${systems} and 1, not ${confidence}`
    );
}
