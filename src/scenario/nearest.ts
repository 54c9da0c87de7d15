/** Number of insertions, deletions, changes and swaps of neighbours between two short texts (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The name nearest to a misspelt one, if any is near enough to be meant. */
export function nearest(text: string, names: readonly string[]): string | null {
  if (text.length > 64) return null;
  const wanted = text.toLowerCase().replaceAll("_", "-");
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const name of names.slice(0, 500)) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const d = distance(wanted, name);
    if (d < least) [best, least] = [name, d];
  }
  return best;
}

export interface Suggester {
  /** The nearest name, or null. */
  readonly near: (text: string, names: readonly string[]) => string | null;
  /** `did you mean "x"?`, or the list of names if it is short, or nothing. */
  readonly suggest: (text: string, names: readonly string[]) => string | undefined;
}

/** Suggestions for the first `budget` misspelt names of a file; a hostile file may hold thousands. */
export function suggester(budget = 100): Suggester {
  let left = budget;
  const near = (text: string, names: readonly string[]) => (left-- > 0 ? nearest(text, names) : null);
  const suggest = (text: string, names: readonly string[]) => {
    const name = near(text, names);
    if (name !== null) return `did you mean "${name}"?`;
    return names.length > 0 && names.length <= 12 ? `one of ${names.join(", ")}` : undefined;
  };
  return {near, suggest};
}
