/** Results that wait for an earlier one, for each piece that may be under way. */
const HELD = 4;

/**
 * Keeps work under way, `ahead` pieces at most, and hands over the results in the order of the pieces whatever order they come in. A piece that is done
 * at once makes room for the next one although an earlier one is not. Rejects with the first failure, or when aborted.
 */
export async function inOrder<Piece, Done>(
  pieces: Iterator<Piece>,
  start: (piece: Piece) => Promise<Done>,
  take: (piece: Piece, done: Done) => void,
  {ahead, signal}: {ahead: number; signal?: AbortSignal | undefined}
): Promise<void> {
  const queue: Array<{piece: Piece; result: Promise<Done>; settled: boolean}> = [];
  let underWay = 0;
  let wake = () => {};
  while (true) {
    while (underWay < ahead && queue.length < HELD * ahead) {
      const {value: piece, done} = pieces.next();
      if (done) break;
      const entry = {piece, result: start(piece), settled: false};
      const settle = () => {
        entry.settled = true;
        underWay--;
        wake();
      };
      entry.result.then(settle, settle);
      queue.push(entry);
      underWay++;
    }
    const [first] = queue;
    if (first === undefined) return;
    if (!first.settled) {
      await new Promise<void>(resolve => (wake = resolve));
      continue;
    }
    queue.shift();
    take(first.piece, await first.result);
    signal?.throwIfAborted();
  }
}
