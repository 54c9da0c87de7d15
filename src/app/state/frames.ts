export type RequestFrame = (callback: () => void) => unknown;

/** A function that hands on only the newest of the values it gets within one frame. */
export function perFrame<T>(handle: (value: T) => void, requestFrame: RequestFrame): (value: T) => void {
  let newest: {value: T} | null = null;
  return value => {
    const asked = newest !== null;
    newest = {value};
    if (asked) return;
    requestFrame(() => {
      const {value: last} = newest!;
      newest = null;
      handle(last);
    });
  };
}

export interface DrawingQueue {
  /** Draws `key` in one of the next frames; a newer request for the same key replaces an older one. */
  add: (key: object, draw: () => void) => void;
  remove: (key: object) => void;
}

/** Spreads drawing over frames: in each, pictures are drawn until `budget` milliseconds are spent, at least one. */
export function drawingQueue(
  requestFrame: RequestFrame,
  {budget = 8, now = () => performance.now()}: {budget?: number; now?: () => number} = {}
): DrawingQueue {
  const waiting = new Map<object, () => void>();
  let asked = false;

  function ask() {
    if (asked || waiting.size === 0) return;
    asked = true;
    requestFrame(drawSome);
  }
  function drawSome() {
    asked = false;
    const end = now() + budget;
    try {
      for (const [key, draw] of waiting) {
        waiting.delete(key);
        draw();
        if (now() >= end) break;
      }
    } finally {
      ask();
    }
  }

  return {
    add(key, draw) {
      waiting.set(key, draw);
      ask();
    },
    remove(key) {
      waiting.delete(key);
    }
  };
}
