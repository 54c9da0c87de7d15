import type {Prediction} from "./prediction.ts";
import {words} from "./words.ts";

export interface Truth {
  readonly id: string;
  readonly title: string;
  /** People out of 100. */
  readonly count: number;
}

/** Guesses this near count as right, people out of 100. */
const near = 5;

/** What to say to the guess that was made: a sentence for every world, and one on what was expected of the difference. */
export function feedback({skipped, values}: Prediction, truth: readonly Truth[]): string[] {
  if (skipped) return [words.feedback.skipped];
  const sentences = truth.map(({id, title, count}) => {
    const guess = values[id]!;
    if (Math.abs(guess - count) <= near) return words.feedback.right(title, guess, count);
    return guess > count ? words.feedback.tooMany(title, guess, count) : words.feedback.tooFew(title, guess, count);
  });
  const [first, second] = truth;
  if (!first || !second) return sentences;
  const expected = values[first.id]! - values[second.id]!;
  const found = first.count - second.count;
  const gap = words.feedback.gap;
  if (Math.sign(expected) === -Math.sign(found) && expected !== 0 && found !== 0) return [...sentences, gap.reversed];
  if (Math.abs(expected - found) <= near) return [...sentences, gap.right];
  return [...sentences, Math.abs(expected) > Math.abs(found) ? gap.over : gap.under];
}
