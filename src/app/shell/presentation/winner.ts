import type {Comparison} from "../../../experiment/comparison.ts";

const money = "net-present-value";

/**
 * The strategy that is ahead on money, null where none is clearly: every strategy that could be the best is compared with the baseline, and among
 * several that beat it the one with the highest value is named only if its interval lies above those of the others.
 */
export function winner({strategies, differences}: Pick<Comparison, "strategies" | "differences">): string | null {
  const [baseline, ...others] = strategies;
  if (baseline === undefined || others.length === 0) return null;
  const gains = others.map(({id}) => differences.find(({outcome, to}) => outcome === money && to === id));
  if (gains.every(gain => gain?.clear && gain.value < 0)) return baseline.id;
  const ahead = gains.filter(gain => gain !== undefined && gain.clear && gain.value > 0).map(gain => gain!);
  const [best, ...rest] = ahead.toSorted((a, b) => b.value - a.value);
  if (best === undefined) return null;
  const unclear = gains.some(
    gain => gain !== best && gain !== undefined && !gain.clear && (gain.high ?? Infinity) > (best.low ?? -Infinity)
  );
  const close = rest.some(({high}) => (high ?? Infinity) > (best.low ?? -Infinity));
  return unclear || close ? null : best.to;
}
