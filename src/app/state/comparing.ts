import {computed, signal} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Mode} from "../../charts/modes.ts";
import type {Workbench} from "./workbench.ts";

export type Comparing = ReturnType<typeof createComparing>;

/** How the comparison is looked at: which strategy the sentence is about, how curves stand beside each other, which figure is explained. */
export function createComparing({comparison}: Pick<Workbench, "comparison">) {
  const chosen = signal<string | null>(null);
  let last: string | null = null;
  return {
    /** The strategy somebody wants the sentence to be about; null for the one that is best on money. */
    chosen,
    /** The strategy that the sentence is about; null while there is nothing to compare. */
    subject: computed(() => {
      const result = comparison.value;
      if (result === null) return null;
      const others = result.strategies.slice(1).map(({id}) => id);
      if (chosen.value !== null && others.includes(chosen.value)) return chosen.value;
      // Only a final answer changes what the sentence is about: a first impression would make it jump.
      if (result.done || last === null || !others.includes(last)) last = bestOnMoney(result) ?? others[0] ?? null;
      return last;
    }),
    mode: signal<Mode>("side"),
    /** Id of the outcome whose making is explained; null = none. */
    explained: signal<string | null>(null)
  };
}

/** A pinned result as far as it can stand behind another: strategies of another scenario may have the same ids and are not the same. */
export function ghostOf(pinned: Comparison | null, shown: Comparison | null): Comparison | null {
  return pinned?.scenario === shown?.scenario ? pinned : null;
}

/** The strategy with the largest gain over the baseline. */
function bestOnMoney({strategies, differences}: Comparison): string | null {
  const gain = (id: string) =>
    differences.find(({outcome, to}) => outcome === "net-present-value" && to === id)?.value ?? NaN;
  const known = strategies.slice(1).filter(({id}) => Number.isFinite(gain(id)));
  return known.toSorted((a, b) => gain(b.id) - gain(a.id))[0]?.id ?? null;
}
