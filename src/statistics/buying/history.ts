/** What is known of customers who bought alike: purchases after the first one, when the last of them was, and until when they were watched. */
export interface History {
  /** Purchases after the first. */
  readonly repeats: number;
  /** Time from the first purchase to the last; 0 without repeats. */
  readonly last: number;
  /** Time from the first purchase to the end of the data. */
  readonly watched: number;
  /** Customers with exactly this history. */
  readonly customers: number;
}

/** Customers and repeat purchases in all, and the time watched. */
export function totalsOf(histories: readonly History[]): {customers: number; repeats: number; watched: number} {
  let [customers, repeats, watched] = [0, 0, 0];
  for (const history of histories) {
    customers += history.customers;
    repeats += history.customers * history.repeats;
    watched += history.customers * history.watched;
  }
  return {customers, repeats, watched};
}

/** Throws on histories from which nothing can be learnt. */
export function checkHistories(histories: readonly History[]): void {
  for (const {repeats, last, watched, customers} of histories)
    if (
      !(Number.isSafeInteger(repeats) && repeats >= 0 && last >= 0 && last <= watched && customers > 0) ||
      (repeats === 0) !== (last === 0) ||
      !(watched < Infinity)
    )
      throw new Error(
        `impossible history: ${repeats} repeats, the last at ${last} of ${watched}, of ${customers} customers`
      );
  const {repeats, watched} = totalsOf(histories);
  if (!(watched > 0)) throw new Error("nobody was watched after the first purchase");
  if (repeats === 0) throw new Error("nobody bought a second time, so that no rate can be estimated");
}

/** A value for each number of repeats, computed once. */
export function byRepeats(of: (repeats: number) => number): (repeats: number) => number {
  const known = new Map<number, number>();
  return repeats => {
    const found = known.get(repeats);
    if (found !== undefined) return found;
    const made = of(repeats);
    known.set(repeats, made);
    return made;
  };
}
