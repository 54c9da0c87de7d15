/** The difference between two alternatives and how far it may be off downwards: the truth is above `value − half`. */
export interface Gap {
  readonly value: number;
  readonly half: number;
}

/** How far an alternative is from the best of the others; above 0 it is itself the best. */
export interface BestDistance {
  readonly low: number;
  readonly high: number;
  /** Nothing says that it is not the best. */
  readonly possible: boolean;
}

/**
 * Multiple comparisons with the best: intervals for μᵢ − max μ of the others, constrained to reach 0 (Hsu, *Multiple Comparisons*, 1996, chapter 4),
 * from one-sided bounds of all pairs (Edwards & Hsu, JASA 78, 1983). `gap(i, l)` is alternative i minus l with a half width at level α / (k − 1),
 * one-sided: then all intervals hold together with 1 − α whatever the covariance, so also with common luck. Larger is better.
 */
export function comparisonsWithTheBest(alternatives: number, gap: (i: number, l: number) => Gap): BestDistance[] {
  const all = Array.from({length: alternatives}, (_, i) => i);
  const gaps = all.map(i => all.map(l => (i === l ? {value: 0, half: 0} : gap(i, l))));
  const others = (i: number) => all.filter(l => l !== i);
  const ahead = all.map(i => Math.min(...others(i).map(l => gaps[i][l].value + gaps[i][l].half)));
  const possible = ahead.map(bound => bound >= 0);
  return all.map(i => {
    const rivals = others(i).filter(l => possible[l]);
    const low = Math.min(0, ...rivals.map(l => gaps[i][l].value - gaps[i][l].half));
    return {low, high: Math.max(0, ahead[i]), possible: possible[i]};
  });
}
