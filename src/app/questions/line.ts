/** A line of those who wait for their turn: one at a time, in the order in which they came. */
export interface Line {
  /** Resolves when it is one's turn, at once where nobody is before; `signal` leaves the line, or ends the turn. */
  readonly turn: (signal: AbortSignal) => Promise<void> | null;
  /** Ends a turn. */
  readonly leave: (signal: AbortSignal) => void;
}

export function startLine(): Line {
  const waiting: Array<{signal: AbortSignal; go: () => void}> = [];
  let current: AbortSignal | null = null;

  function leave(signal: AbortSignal) {
    const at = waiting.findIndex(one => one.signal === signal);
    if (at >= 0) waiting.splice(at, 1);
    if (current !== signal) return;
    const next = waiting.shift();
    current = next?.signal ?? null;
    next?.go();
  }
  return {
    turn(signal) {
      signal.addEventListener("abort", () => leave(signal), {once: true});
      if (current === null) {
        current = signal;
        return null;
      }
      return new Promise<void>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), {once: true});
        waiting.push({signal, go: resolve});
      });
    },
    leave
  };
}
