import {criticalValue} from "../../src/statistics/interval.ts";
import {Stopping} from "../../src/statistics/stopping.ts";

export interface Stopped {
  /** Share of runs whose interval at the stop covers the truth, share of those that are within the width asked for, and observations on average. */
  readonly covered: number;
  readonly within: number;
  readonly size: number;
}

const critical = new Map<number, number>();
const t = (df: number) => {
  if (!critical.has(df)) critical.set(df, criticalValue(df, 0.95));
  return critical.get(df)!;
};

/** Runs that stop when their 95 % interval for a mean of 0 is narrow enough: with looking ahead, or at the first look. */
export function stoppedMeans(
  draw: () => number,
  {runs, half, first, ahead}: {runs: number; half: number; first: number; ahead: boolean}
): Stopped {
  let [covered, within, size] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const rule = new Stopping(half, {first});
    let [n, mean, squares, width] = [0, 0, 0, Infinity];
    do {
      n++;
      const value = draw();
      const gap = value - mean;
      mean += gap / n;
      squares += gap * (value - mean);
      if (n < 2) continue;
      width = t(n - 1) * Math.sqrt(squares / (n - 1) / n);
      rule.look(n, width);
    } while (ahead ? !rule.done : n < first || width > half);
    if (Math.abs(mean) <= width) covered++;
    if (Math.abs(mean) <= half) within++;
    size += n;
  }
  return {covered: covered / runs, within: within / runs, size: size / runs};
}
