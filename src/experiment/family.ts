import {headline} from "../outcome/registry.ts";
import {holm} from "../statistics/holm.ts";
import type {Difference, Family} from "./comparison.ts";

/** The headline differences of all strategies together. Those in which there is no luck are no part of it; null where none is left. */
export function familyOf(differences: readonly Difference[]): Family | null {
  const tested = differences.filter(({outcome, p}) => headline.includes(outcome) && p !== undefined);
  if (tested.length === 0) return null;
  const adjusted = holm(tested.map(({p}) => p!));
  return {
    members: tested.map(({outcome, to, p, clear}, i) => ({
      outcome,
      to,
      p: p!,
      adjusted: adjusted[i],
      alone: clear,
      together: clear && adjusted[i] <= 0.05
    }))
  };
}
