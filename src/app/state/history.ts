/** States that can be undone and redone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

export function startHistory<T>(present: T): History<T> {
  return {past: [], present, future: []};
}

/** Makes `present` the newest state; forgets the oldest beyond `limit`, and whatever had been undone. */
export function record<T>({past, present: old}: History<T>, present: T, {limit = 200} = {}): History<T> {
  return {past: [...past, old].slice(-limit), present, future: []};
}

export function undo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  if (past.length === 0) return history;
  return {past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future]};
}

export function redo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  if (future.length === 0) return history;
  return {past: [...past, present], present: future[0]!, future: future.slice(1)};
}
