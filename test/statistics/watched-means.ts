import {confidenceSequence} from "../../src/statistics/confidence-sequence.ts";

export interface Watched {
  /** share of runs in which the confidence sequence left out the truth at some moment */
  readonly sequence: number;
  /** the same for the ordinary 95 % interval */
  readonly naive: number;
}

/** Watches the running mean of values with mean 0 at every n from `from` to `to`, in `runs` independent runs. */
export function watchMeans(draw: () => number, {runs = 600, from = 30, to = 1000} = {}): Watched {
  let sequence = 0;
  let naive = 0;
  for (let run = 0; run < runs; run++) {
    let sum = 0;
    let squares = 0;
    let outsideSequence = false;
    let outsideNaive = false;
    for (let n = 1; n <= to; n++) {
      const value = draw();
      sum += value;
      squares += value * value;
      if (n < from) continue;
      const distance = Math.abs(sum / n);
      const sd = Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
      outsideSequence ||= distance > confidenceSequence(n, sd, {minimum: from})!;
      outsideNaive ||= distance > (1.959964 * sd) / Math.sqrt(n);
    }
    if (outsideSequence) sequence++;
    if (outsideNaive) naive++;
  }
  return {sequence: sequence / runs, naive: naive / runs};
}
