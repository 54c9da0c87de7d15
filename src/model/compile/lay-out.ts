/** What a part of the model keeps that a firm may do without; 0 when left out. */
export interface Keeps {
  /** Timers and further words in every person's record. */
  readonly timers?: number;
  readonly words?: number;
  /** Numbers that all customers meet during an epoch, and numbers that they leave behind in it. */
  readonly environment?: number;
  readonly flow?: number;
  /** Customers meet each other through this part, so that time is cut into epochs. */
  readonly couples?: boolean;
}

/** Where a part keeps it: words of a record, entries of `k.environment` and of `k.flow`. */
export interface Place {
  readonly timerAt: number;
  readonly wordAt: number;
  readonly environmentAt: number;
  readonly flowAt: number;
}

type Placed<P> = {readonly [K in keyof P]: null extends P[K] ? (NonNullable<P[K]> & Place) | null : P[K] & Place};

/** The words of a record before the parts: `timers` up to the end of the timers, `words` after them; numbers of the environment. */
export interface Base {
  readonly timers: number;
  readonly words: number;
  readonly environment: number;
}

/** Gives every part that is there its place. Records have an even number of words, so that float64 fields stay aligned. */
export function layOut<P extends Readonly<Record<string, Keeps | null>>>(parts: P, base: Base) {
  const present = Object.values(parts).filter(part => part !== null);
  const total = (what: "timers" | "words" | "environment" | "flow") =>
    present.reduce((sum, part) => sum + (part[what] ?? 0), 0);
  const timersEnd = base.timers + total("timers");
  let [timerAt, wordAt, environmentAt, flowAt] = [base.timers, timersEnd + base.words, base.environment, 0];
  const placed = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (part === null) return [name, null];
      const place: Place = {timerAt, wordAt, environmentAt, flowAt};
      timerAt += part.timers ?? 0;
      wordAt += part.words ?? 0;
      environmentAt += part.environment ?? 0;
      flowAt += part.flow ?? 0;
      return [name, {...part, ...place}];
    })
  ) as Placed<P>;
  return {
    placed,
    timersEnd,
    words: wordAt + (wordAt & 1),
    environment: environmentAt,
    flow: flowAt,
    couples: present.some(part => part.couples),
    mechanisms: Object.keys(parts).filter(name => parts[name] !== null)
  };
}
