/** Sums that are nearer to their whole than this are the whole: what the reader lets pass. */
export const SLACK = 1e-6;

/** What a share is a part of: "segments" for their shares, a budget's split for those of its channels; null for a number that stands by itself. */
export function wholeOf(path: string): string | null {
  if (/^segments\.[^.]+\.share$/.test(path)) return "segments";
  return /^((?:strategies\.[^.]+\.)?budgets\.split)\.[^.]+$/.exec(path)?.[1] ?? null;
}

export interface BalanceOptions {
  /** Parts that stay as they are; of those that are not held, each keeps its proportion to the others. */
  readonly held: ReadonlySet<string>;
  /** What the parts add up to when nothing is moved, by part; also their proportions where all that are not held stand at 0. */
  readonly standard: ReadonlyMap<string, number>;
}

/**
 * Parts of a whole, by any names, that add up again after some of them were moved. Where those that are held leave nothing or are too much, the others
 * get 0 and the held ones shrink in proportion. The same parts come back where they add up as they are.
 */
export function balance(
  parts: ReadonlyMap<string, number>,
  {held, standard}: BalanceOptions
): ReadonlyMap<string, number> {
  const whole = sum(standard.values());
  if (Math.abs(sum(parts.values()) - whole) <= SLACK) return parts;
  const names = [...parts.keys()];
  const still = names.filter(name => held.has(name));
  const others = names.filter(name => !held.has(name));
  const at = (name: string) => parts.get(name)!;
  const taken = sum(still.map(at));
  if (others.length === 0 || taken >= whole) {
    const all = others.length === 0 && taken === 0;
    return new Map(
      names.map(name => [name, all ? whole / names.length : held.has(name) ? (at(name) / taken) * whole : 0])
    );
  }
  const weights = [at, (name: string) => standard.get(name) ?? 0, () => 1].find(of => sum(others.map(of)) > 0)!;
  const weight = sum(others.map(weights));
  return new Map(names.map(name => [name, held.has(name) ? at(name) : (weights(name) / weight) * (whole - taken)]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
