/** A record that goes from one channel to another. */
export type Pair = readonly [from: string, to: string];

/** Pairs as a file draws them: both ways with one arrow where both are there. */
export function drawn(pairs: readonly Pair[]): string[] {
  const has = new Set(pairs.map(([from, to]) => `${from} ${to}`));
  return pairs.flatMap(([from, to], i) => {
    if (!has.has(`${to} ${from}`)) return [`${from} -> ${to}`];
    const back = pairs.findIndex(([a, b]) => a === to && b === from);
    return back < i ? [] : [`${from} <-> ${to}`];
  });
}
