/**
 * Keeps work under way, `ahead` pieces at most, and hands over the results in the order of the pieces whatever order they come in.
 * Rejects with the first failure, or when aborted.
 */
export async function inOrder<Piece, Done>(
  pieces: Iterator<Piece>,
  start: (piece: Piece) => Promise<Done>,
  take: (piece: Piece, done: Done) => void,
  {ahead, signal}: {ahead: number; signal?: AbortSignal | undefined}
): Promise<void> {
  const underWay: Array<{piece: Piece; result: Promise<Done>}> = [];
  while (true) {
    while (underWay.length < ahead) {
      const {value: piece, done} = pieces.next();
      if (done) break;
      const result = start(piece);
      result.catch(() => {});
      underWay.push({piece, result});
    }
    const first = underWay.shift();
    if (first === undefined) return;
    take(first.piece, await first.result);
    signal?.throwIfAborted();
  }
}
