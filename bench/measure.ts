/** Milliseconds, sorted upwards. */
export interface Timing {
  readonly min: number;
  readonly median: number;
  readonly all: readonly number[];
}

export type Clock = () => number;

/** CPU milliseconds of this process so far, all its threads together. */
export const cpuClock: Clock = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

export const wallClock: Clock = () => performance.now();

export interface RoundsOptions {
  readonly rounds?: number;
  /** Rounds before the first that counts. */
  readonly warmup?: number;
  readonly clock?: Clock;
}

/** Times every task once a round, in turn, so that a slow moment of the machine meets all of them. */
export async function interleave<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  {rounds = 11, warmup = 4, clock = cpuClock}: RoundsOptions = {}
): Promise<Record<Name, Timing>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map(names.map(name => [name, [] as number[]]));
  for (let round = -warmup; round < rounds; round++) {
    for (const name of names) {
      const start = clock();
      await tasks[name]();
      if (round >= 0) times.get(name)!.push(clock() - start);
    }
  }
  return Object.fromEntries(names.map(name => [name, timing(times.get(name)!)])) as Record<Name, Timing>;
}

export function timing(times: readonly number[]): Timing {
  const all = times.toSorted((a, b) => a - b);
  return {min: all[0], median: all[all.length >> 1], all};
}
