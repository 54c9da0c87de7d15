/** How people go from channel to channel, where the odds of a channel are its taste, times `habit` if it was the last one. */
export interface HabitFit {
  /** Adds up to 1. */
  readonly taste: readonly number[];
  readonly habit: number;
  /** Standard error of the logarithm of the habit, from the curvature of the likelihood; Infinity where the habit cannot be told. */
  readonly error: number;
}

/**
 * Taste and habit by maximum likelihood from a table of transitions, `counts[from][to]`: alternately the habit by bisection of its score and the tastes by a step that never
 * lowers the likelihood (minorise and maximise, as of Hunter, Annals of Statistics 32, 2004). Channels that nobody came to have no taste. Habit is 1 where it cannot be told. Throws without transitions.
 */
export function fitHabit(counts: readonly (readonly number[])[]): HabitFit {
  const from = counts.map(row => row.reduce((sum, n) => sum + n, 0));
  const to = counts.map((_, j) => counts.reduce((sum, row) => sum + row[j], 0));
  const all = from.reduce((sum, n) => sum + n, 0);
  if (!(all > 0)) throw new Error("no transitions between channels");
  const stayed = counts.reduce((sum, row, i) => sum + row[i], 0);
  const several = to.filter(n => n > 0).length > 1;
  let taste = to.map(n => n / all);
  let habit = 1;
  for (let step = 0; step < 500; step++) {
    const before = [...taste, habit];
    if (several) habit = habitOf(stayed, from, taste);
    taste = tasteOf(to, from, taste, habit);
    const moved = Math.max(
      ...[...taste, habit].map((value, i) => Math.abs(value - before[i]) / Math.max(1, before[i]))
    );
    if (moved < 1e-10) break;
  }
  const information = from.reduce((sum, n, i) => {
    const stays = (habit * taste[i]) / (1 + (habit - 1) * taste[i]);
    return sum + n * stays * (1 - stays);
  }, 0);
  return {taste, habit, error: several && information > 0 ? 1 / Math.sqrt(information) : Infinity};
}

const BOUNDS = [0.01, 1000] as const;

/** The habit at which as many stay as are expected to. */
function habitOf(stayed: number, from: readonly number[], taste: readonly number[]): number {
  const expected = (habit: number) =>
    from.reduce((sum, n, i) => sum + (n * habit * taste[i]) / (1 + (habit - 1) * taste[i]), 0);
  let [low, high]: [number, number] = [...BOUNDS];
  if (expected(low) >= stayed) return low;
  if (expected(high) <= stayed) return high;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (expected(middle) < stayed) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Tastes that raise the likelihood: its logarithms are replaced by tangents at the tastes before. */
function tasteOf(to: readonly number[], from: readonly number[], before: readonly number[], habit: number): number[] {
  const slope = before.map((p, i) => (from[i] * (habit - 1)) / (1 + (habit - 1) * p));
  const at = (level: number) => to.map((n, i) => (n === 0 ? 0 : n / (level + slope[i])));
  const total = (level: number) => at(level).reduce((sum, p) => sum + p, 0);
  const all = to.reduce((sum, n) => sum + n, 0);
  let low = Math.max(...slope.map((s, i) => (to[i] > 0 ? -s : -Infinity)));
  let high = low + all * 2 + 1;
  while (total(high) > 1) high = low + 2 * (high - low);
  for (let i = 0; i < 200 && high - low > 1e-14 * Math.abs(high); i++) {
    const middle = (low + high) / 2;
    if (total(middle) > 1) low = middle;
    else high = middle;
  }
  const found = at(high);
  const sum = found.reduce((a, p) => a + p, 0);
  return found.map(p => p / sum);
}
