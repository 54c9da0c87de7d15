const MOST_PLAYERS = 12;

/**
 * Shapley values of a game: each player's mean contribution over all orders in which the players can join (Shapley 1953).
 * `worth` is asked once per coalition, a bit mask. Exact, 2ⁿ coalitions. They add up to the worth of all less that of nobody.
 * Throws on more than 12 players.
 */
export function shapleyValues(players: number, worth: (coalition: number) => number): number[] {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS)) {
    throw new RangeError(`a game has 0 to ${MOST_PLAYERS} players, not ${players}`);
  }
  return shapleyOf(Float64Array.from({length: 1 << players}, (_, coalition) => worth(coalition)));
}

/** The same from the table of all worths, by bit mask of the coalition. Throws unless there are 2ⁿ of them. */
export function shapleyOf(worths: ArrayLike<number>): number[] {
  const players = playersOf(worths);
  // Orders in which a player joins after s others: s! (n − 1 − s)! of n!, so 1 / (n × C(n − 1, s)).
  const weights: number[] = [];
  for (let s = 0, choices = 1; s < players; s++) {
    weights.push(1 / (players * choices));
    choices = (choices * (players - 1 - s)) / (s + 1);
  }
  return Array.from({length: players}, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if (((coalition >> player) & 1) === 1) continue;
      value += weights[sizeOf(coalition)]! * (worths[coalition | (1 << player)]! - worths[coalition]!);
    }
    return value;
  });
}

/** How many players a table of worths is about. Throws unless there are 2ⁿ worths. */
export function playersOf({length}: ArrayLike<number>): number {
  const players = 31 - Math.clz32(length);
  if (length !== 1 << players)
    throw new RangeError(`a game has a worth for every coalition, 2ⁿ of them, not ${length}`);
  return players;
}

/** Players in a coalition. */
export function sizeOf(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) count++;
  return count;
}
