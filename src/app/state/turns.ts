/** One act after the other, each beginning where the one before has ended, and all that wait dropped at once. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  let round = 0;
  return {
    /** Does something in its turn. `stays()` is false once it was dropped; what was dropped before its turn is not begun and gives `dropped`. */
    take<T>(act: (stays: () => boolean) => Promise<T>, dropped: T): Promise<T> {
      const mine = round;
      const stays = () => mine === round;
      const turn = last.then(() => (stays() ? act(stays) : dropped));
      last = turn.catch(() => {});
      return turn;
    },
    drop() {
      round++;
    }
  };
}
