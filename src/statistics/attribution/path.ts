/** What somebody met on the way, oldest first, and whether it ended in a conversion. */
export interface Path {
  readonly channels: readonly string[];
  readonly converted: boolean;
  /** What the conversion was worth; of no matter where conversions are counted. */
  readonly value: number;
  /** How many people went this way, 1 by default. */
  readonly count?: number | undefined;
  /** Minute of each touch; asked for by time decay only. */
  readonly times?: readonly number[] | undefined;
}

export interface CreditOptions {
  /** Whether conversions or their values are shared out. */
  readonly of?: "conversions" | "value";
}

/** Credit of every channel that occurs in the paths; the credits add up to all conversions, or to their value. */
export type Credits = ReadonlyMap<string, number>;

/** What a path has to share out: its conversions or their value, 0 without a conversion. Throws on an impossible path. */
export function worthOf(
  {channels, converted, value, count = 1}: Path,
  {of = "conversions"}: CreditOptions = {}
): number {
  if (channels.length === 0) throw new RangeError("a path has at least one channel, not none");
  if (!(count >= 0 && count < Infinity))
    throw new RangeError(`the count of a path is a number from 0 on, not ${count}`);
  if (!converted) return 0;
  if (of === "conversions") return count;
  if (!(value >= 0 && value < Infinity))
    throw new RangeError(`the value of a path is a number from 0 on, not ${value}`);
  return value * count;
}

/** Shares every path out over its touches by weights ≥ 0 that need not add up to 1. */
export function creditByTouch(
  paths: readonly Path[],
  weightsOf: (path: Path) => readonly number[],
  options: CreditOptions = {}
): Credits {
  const credits = new Map<string, number>();
  for (const path of paths) {
    const worth = worthOf(path, options);
    const weights = worth > 0 ? weightsOf(path) : [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    path.channels.forEach((channel, i) => {
      const share = worth > 0 ? (worth * weights[i]) / total : 0;
      credits.set(channel, (credits.get(channel) ?? 0) + share);
    });
  }
  return credits;
}
