/**
 * Hands on the newest of the values it gets, at most once in `gap` milliseconds; one that is `final` at once. For work that takes longer than a
 * frame while a pointer moves.
 */
export function seldom<T extends {readonly final: boolean}>(handle: (value: T) => void, gap = 120): (value: T) => void {
  let newest: T | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const act = () => {
    waiting = undefined;
    if (newest === null) return;
    const value = newest;
    newest = null;
    handle(value);
  };
  return value => {
    newest = value;
    if (value.final) {
      clearTimeout(waiting);
      act();
    } else waiting ??= setTimeout(act, gap);
  };
}
